"""Each row says what is wrong, why, and what helps."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.desk.roster.panes.faults import Fault, Remedy, faults_of, remedy_of
from desktop.post.roster.leave import Leave
from desktop.post.roster.states import LeaveKind
from desktop.procedures.roster.leaves import keep_leave

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
    hidden = frozenset({barracks.departments["公安"].id})
    assert not [one for one in rows(barracks, hidden) if one.breach is not None]


def test_a_row_without_a_fault_needs_no_remedy(barracks: Barracks) -> None:
    grid = barracks.page.month.grid
    assert remedy_of(grid, Fault("x", date(2026, 10, 8), "", ""), "zh_CN") == Remedy("")
