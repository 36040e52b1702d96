"""The figures of the panel: what everybody has borne with this sheet, beside what is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import DutyClass, LeaveKind
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.material import Burden
from desktop.procedures.roster.plan.fairness import shares
from tests.procedures.roster.material_of import OCTOBER, material, officers
from tests.procedures.roster.month.test_checking import cells


def test_the_year_and_the_sheet_are_added_up_by_group() -> None:
    burdens = (
        Burden("公安0", "stationed", 4, 2, 1, 20, 30),
        Burden("公安0", "on_call", 0, 1, 0, 3, 30),
        Burden("gone", "stationed", 9, 9, 9, 9, 30),
    )
    drafted = cells(
        ("公安1", 1, "stationed_night", False), ("公安1", 2, "stationed_day", False), ("公安2", 3, "gone", False)
    )
    made = material(people=officers("公安", 4, posted=3), burdens=burdens, cells=drafted)
    found = {one.person: one for one in shares(grid_of(made))}
    assert set(found) == {"公安0", "公安1", "公安2"}
    first, second, third = found["公安0"], found["公安1"], found["公安2"]
    assert (first.nights, first.weekends, first.holidays, first.load, first.total) == (4, 3, 1, 23, 8)
    assert (second.nights, second.weekends, second.load) == (1, 1, 3)
    assert third.total == 0
    assert (first.department, first.duty, first.name) == ("公安", DutyClass.STATIONED, "公安甲")
    assert round(first.due + second.due + third.due, 1) == 10
    assert first.due > second.due == third.due
    assert first.over == 8 - first.due


def test_who_stands_no_nights_is_due_none_and_leave_makes_the_share_smaller() -> None:
    drafted = cells(*(("公安0", day, "stationed_night", False) for day in (2, 4, 6)))
    leaves = (Leave("a", "公安1", tuple(f"2026-11-{day:02}" for day in range(1, 16)), LeaveKind.ANNUAL),)
    people = officers("公安", 3, posted=3, nights=2)
    found = shares(grid_of(material(people=people, cells=drafted, leaves=leaves)))
    assert [one.due for one in found] == [2, 1, 0]


def test_a_group_in_which_nobody_stands_nights_shares_the_rest() -> None:
    made = material(month="2026-10", today=date(2026, 9, 1), calendar=OCTOBER, people=officers("交通", 2, nights=0))
    assert [(one.duty, one.due) for one in shares(grid_of(made))] == [(DutyClass.ON_CALL, 0), (DutyClass.ON_CALL, 0)]


def test_the_excused_and_those_whom_nobody_needs_are_not_listed() -> None:
    made = material(people=officers("公安", 2, posted=1))
    away = replace(made.people[0], limit=DutyLimit("x", "公安0", excused=True))
    assert shares(grid_of(replace(made, people=(away, made.people[1])))) == ()
