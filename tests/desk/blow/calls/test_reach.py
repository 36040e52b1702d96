"""Who answers the telephone now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.desk.blow.calls.reach import departments, forces
from desktop.post.department import Department, Officer
from desktop.procedures.directory.departments import keep_department, mark_attendance
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from tests.desk.blow.table import Table


def officer(table: Table, name: str) -> Officer:
    return next(one for one in table.ledger.having(Officer) if one.name == name)


def test_the_stationed_one_comes_before_the_order(table: Table) -> None:
    reach = forces(table.ledger, table.now.date()).reach(table.departments["水务"])
    assert reach.who.startswith("水务乙")
    assert not reach.nobody


def test_the_order_of_calls_counts_where_nobody_is_stationed(table: Table) -> None:
    ordered = replace(table.departments["公安"], call_order=("公安丙", "公安甲"), minutes=15, phone="8011")
    keep_department(table.watch, ordered)
    reach = forces(table.ledger, table.now.date()).reach(ordered)
    assert reach.who.startswith("公安丙")
    assert "8011" in reach.how
    assert "15" in reach.how


def test_who_is_out_or_absent_is_passed_over(table: Table) -> None:
    whistle = table.blow()
    table.later(10)
    table.arrive(whistle, "公安", "公安甲", "公安乙")
    mark_attendance(table.watch, officer(table, "水务乙").id, present=False)
    known = forces(table.ledger, table.now.date())
    assert known.reach(table.departments["公安"]).who.startswith("公安丙")
    assert "1" in known.reach(table.departments["公安"]).away
    assert known.reach(table.departments["水务"]).who.startswith("水务甲")
    assert "水务乙" in known.reach(table.departments["水务"]).away


def test_nobody_is_said_with_the_reason(table: Table) -> None:
    whistle = table.blow()
    table.later(10)
    table.arrive(whistle, "公安", "公安甲", "公安乙", "公安丙")
    reach = forces(table.ledger, table.now.date()).reach(table.departments["公安"])
    assert reach.nobody
    assert reach.away in reach.who


def test_a_department_without_names_can_be_telephoned(table: Table) -> None:
    bare = keep_department(table.watch, Department(new_id(), "安岭区供电所", "供电", phone="8099")).result
    reach = forces(table.ledger, table.now.date()).reach(bare)
    assert (reach.nobody, reach.how) == (False, "8099")
    assert bare in departments(table.ledger)
