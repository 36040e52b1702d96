"""Who answers the telephone now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.desk.blow.calls.reach import Reach, Reaches, reach
from desktop.post.department import Department, Officer
from desktop.post.words import Words
from desktop.procedures.directory.departments import keep_department, mark_attendance
from desktop.procedures.roster.call.calling import Callee
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from tests.desk.blow.table import Table


def officer(table: Table, name: str) -> Officer:
    return next(one for one in table.ledger.having(Officer) if one.name == name)


def reaches(table: Table, passed: dict[str, tuple[str, ...]] | None = None) -> Reaches:
    known = {one.id: one for one in table.ledger.having(Department)}
    return Reaches(table.ledger, table.now, known, "zh_CN", passed)


def of(table: Table, short: str) -> Reach:
    return reaches(table)[table.departments[short].id]


def test_the_stationed_one_comes_before_the_order(table: Table) -> None:
    found = of(table, "水务")
    assert (found.first, found.nobody) == ("水务乙", False)
    assert found.who == "水务乙, 常驻"


def test_the_order_of_calls_counts_where_nobody_is_stationed(table: Table) -> None:
    ordered = replace(table.departments["公安"], call_order=("公安丙", "公安甲"), minutes=15, phone="8011")
    keep_department(table.watch, ordered)
    found = reaches(table)[ordered.id]
    assert found.first == "公安丙"
    assert found.how == "8011　about 15 min"


def test_who_did_not_answer_gives_way_to_the_next(table: Table) -> None:
    key = table.departments["公安"].id
    known = reaches(table)
    assert known[key].first == "公安甲"
    after = known.passing({key: ("公安甲",)})
    assert after[key].first == "公安乙"
    assert after[key].who == "公安甲 no answer; 公安乙, 名单第2"
    last = after.passing({key: ("公安甲", "公安乙", "公安丙")})[key]
    assert (last.nobody, last.first) == (True, "")
    assert "公安丙 did not answer" in last.away
    assert len(known) == len(tuple(known)) == len(table.ledger.having(Department))


def test_who_is_out_or_absent_is_passed_over(table: Table) -> None:
    whistle = table.blow()
    table.later(10)
    table.arrive(whistle, "公安", "公安甲", "公安乙")
    mark_attendance(table.watch, officer(table, "水务乙").id, present=False)
    assert of(table, "公安").first == "公安丙"
    assert "1号" in of(table, "公安").away
    assert of(table, "水务").first == "水务甲"
    assert "水务乙" in of(table, "水务").away


def test_nobody_is_said_with_the_reason(table: Table) -> None:
    whistle = table.blow()
    table.later(10)
    table.arrive(whistle, "公安", "公安甲", "公安乙", "公安丙")
    found = of(table, "公安")
    assert found.nobody
    assert found.away in found.who


def test_who_is_not_on_duty_is_tried_before_nobody_is_said(table: Table) -> None:
    on_duty = Callee("1", "甲", "", Words("", ""), 9, here=False, why=Words("在1号现场", "on the scene"), out=True)
    spare = Callee("2", "乙", "8012", Words("不当班", "off duty"), 20, here=False, spare=True)
    department = table.departments["公安"]
    found = reach(department, (on_duty, spare), "zh_CN")
    assert (found.who, found.how, found.first) == ("Those on duty are out; try 乙", "8012　about 20 min", "乙")
    assert (found.nobody, found.away) == (False, "甲在1号现场")
    assert reach(department, (spare,), "zh_CN").who == "None on duty; try 乙"
    silent = reach(department, (on_duty, spare, replace(spare, name="丙")), "zh_CN", ("乙",))
    assert (silent.who, silent.first) == ("乙 no answer; Those on duty are out; try 丙", "丙")


def test_a_long_list_of_reasons_is_counted(table: Table) -> None:
    gone = Words("轮空", "not on duty")
    people = tuple(Callee(str(n), f"甲{n}", "", Words("", ""), 9, here=False, why=gone) for n in range(6))
    found = reach(table.departments["公安"], people, "en")
    assert found.away == "甲0 not on duty, 甲1 not on duty, 甲2 not on duty, 甲3 not on duty and 2 more"


def test_a_department_without_names_can_be_telephoned(table: Table) -> None:
    bare = keep_department(table.watch, Department(new_id(), "安岭区供电所", "供电", phone="8099")).result
    found = reaches(table)[bare.id]
    assert (found.nobody, found.how) == (False, "8099")
