"""Each row says what is wrong, why, and what helps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.desk.roster.panes.faults import Fault, Remedy, faults_of, remedy_of
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.states import LeaveKind, WishKind
from desktop.procedures.roster.leaves import keep_leave, keep_wish
from desktop.procedures.roster.month.explaining import not_granted
from desktop.procedures.roster.month.lines import Breach
from desktop.procedures.roster.month.why import Why
from tests.roster_of import duty_on

if TYPE_CHECKING:
    from tests.desk.roster.conftest import Barracks


def rows(barracks: Barracks, hidden: frozenset[str] = frozenset()) -> tuple[Fault, ...]:
    barracks.page.month.read()
    grid = barracks.page.month.grid
    return faults_of(grid, grid.holes(), hidden)


def test_a_hole_names_who_could_fill_it(barracks: Barracks) -> None:
    barracks.cover()
    barracks.set("公安甲", 8, "")
    (fault,) = rows(barracks)
    assert (fault.when, fault.who, fault.day) == ("10月8日 周四", "公安", date(2026, 10, 8))
    remedy = remedy_of(barracks.page.month.grid, fault, "zh_CN")
    assert remedy.verb == "补上"
    assert remedy.why.startswith("常驻白班：")
    assert [(one.person, one.locked) for one in remedy.changes] == [(barracks.people["公安甲"], True)]
    english = remedy_of(barracks.page.month.grid, fault, "en")
    assert english.why.startswith("常驻白班: of ")


def test_leave_that_could_be_taken_back_leads_to_its_slip(barracks: Barracks) -> None:
    barracks.cover()
    slip = keep_leave(barracks.watch, Leave("s", barracks.people["公安甲"], ("2026-10-08",), LeaveKind.ANNUAL)).result
    barracks.set("公安甲", 8, "")
    barracks.set("公安丙", 8, "stationed_night")
    barracks.set("公安乙", 7, "stationed_night")
    barracks.set("公安乙", 8, "stationed_night")
    hole = next(one for one in rows(barracks) if one.hole is not None)
    remedy = remedy_of(barracks.page.month.grid, hole, "zh_CN")
    assert remedy.to == ("forces", f"leave:{slip.id}")
    assert "销假" in remedy.verb


def test_a_breach_offers_to_free_the_square_and_hidden_ones_stay_hidden(barracks: Barracks) -> None:
    barracks.cover()
    barracks.set("公安甲", 8, "stationed_night")
    found = [one for one in rows(barracks) if one.breach is not None]
    assert {one.who for one in found} == {"公安甲"}
    remedy = remedy_of(barracks.page.month.grid, found[0], "zh_CN")
    assert remedy.verb == "清空"
    assert remedy.why == "常驻白班：前夜值班。"
    hidden = frozenset({barracks.departments["公安"].id})
    assert not [one for one in rows(barracks, hidden) if one.breach is not None]


def test_a_breach_of_somebody_who_has_left_is_told_in_full(barracks: Barracks) -> None:
    grid = barracks.page.month.grid
    breach = Breach("gone", date(2026, 10, 8), "stationed_day", Why.STRANGER)
    fault = Fault("b", breach.day, "10月8日 周四", "", breach=breach)
    assert remedy_of(grid, fault, "zh_CN").why.startswith("10月8日 ？ 常驻白班：")


def test_a_row_without_a_fault_needs_no_remedy(barracks: Barracks) -> None:
    grid = barracks.page.month.grid
    assert not remedy_of(grid, Fault("x", date(2026, 10, 8), "", ""), "zh_CN").changes


def test_what_nobody_noted_is_one_row_a_day_after_all_else(barracks: Barracks) -> None:
    grid = barracks.page.month.grid
    owed = tuple(
        replace(duty_on(day, shift, barracks.people[name]), department=department)
        for name, day, shift, department in (
            ("书记甲", 7, "leader_whole", ""), ("公安甲", 7, "stationed_day", "p"), ("水务甲", 8, "stationed_day", "w")
        )
    )  # fmt: skip
    rows = faults_of(grid, (), unrecorded=owed)[-2:]
    assert [(row.key, row.who, len(row.unrecorded)) for row in rows] == [
        ("unrecorded:2026-09-07", "未登记 2", 2), ("unrecorded:2026-09-08", "未登记 1", 1),
    ]  # fmt: skip
    assert remedy_of(grid, rows[0], "zh_CN") == Remedy("书记甲 带班24小时、公安甲 常驻白班", "补登…")
    hidden = faults_of(grid, (), frozenset({"", "p"}), owed)
    assert [row.who for row in hidden if row.unrecorded] == ["未登记 1", "未登记 1"]


def test_a_wish_that_is_not_granted_stands_last_with_its_reason(barracks: Barracks) -> None:
    barracks.cover()
    for key, name, day, kind in (("w", "公安丙", 9, WishKind.WANTS), ("a", "公安甲", 8, WishKind.AVOIDS)):
        keep_wish(barracks.watch, DutyWish(key, barracks.people[name], (f"2026-10-{day:02}",), kind))
    barracks.set("公安丙", 9, "")
    barracks.page.read()
    found = tuple(barracks.page.board.faults.row_model.rows())
    assert [(one.key, one.who) for one in found[-2:]] == [
        ("wish:a:2026-10-08", "公安甲"),
        ("wish:w:2026-10-09", "公安丙"),
    ]
    remedy = barracks.page.board.faults.remedy(found[-2])
    assert remedy.why.startswith("不希望排，没有照办：同班其他")
    assert not remedy.verb
    grid = barracks.page.month.grid
    assert remedy_of(grid, found[-1], "en").why.startswith("“")
    assert barracks.page.editing.line_of(found[-1]) == barracks.page.grid.sheet().place_of(barracks.people["公安丙"])
    hidden = faults_of(grid, (), frozenset({barracks.departments["公安"].id}), wishes=not_granted(grid))
    assert not [one for one in hidden if one.wish is not None]
    assert not barracks.page.board.faults.grab().isNull()


def test_a_hole_of_the_post_is_called_as_its_line(barracks: Barracks) -> None:
    grid = barracks.page.month.grid
    lines = {one.name for one in barracks.page.grid.sheet().lines if one.need}
    assert "带班领导" in lines
    own = {one.who for one in faults_of(grid, grid.holes()) if one.hole is not None and not one.hole.need.department}
    assert own == lines & own
    assert "带班领导" in own
