"""Somebody falls out: the planner is asked to disturb few, the list says who moves, and leave is noted with it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import boards, rosters
from desktop.planner.repair import repaired
from desktop.post.command_post import Member
from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.states import LeaveKind
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.leaves import keep_leave
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.gathering import gather
from desktop.procedures.roster.plan.repairing import Fallout, fall_out, moves, take_repair
from desktop.procedures.roster.publishing import publish
from desktop.procedures.roster.setup import standard_setup
from desktop.procedures.watch import new_id
from tests.post_of import CLERK, COMMANDER, Post, founded_post, refusing
from tests.procedures.roster.month.test_gathering import officer

if TYPE_CHECKING:
    from desktop.planner.problem import Answer

FIRST, TODAY = date(2026, 10, 1), date(2026, 9, 22)
SICK = (FIRST + timedelta(days=1), FIRST + timedelta(days=2))


@pytest.fixture
def post() -> Post:
    made = founded_post()
    standard_setup(made.watch)
    one, other = officer(made, "公安甲"), officer(made, "公安乙")
    days = [FIRST + timedelta(days=at) for at in range(31)]
    cells = [CellChange(one, day, "on_call_1") for day in days] + [CellChange(other, day, "on_call_2") for day in days]
    set_cells(made.watch, "2026-10", cells)
    return made


def asked(post: Post, month: str = "2026-10") -> Fallout:
    """Return the repair after 公安甲 falls out on two days."""
    return fall_out(gather(post.ledger, month, TODAY), officer(post, "公安甲"), SICK)


def mended(fallout: Fallout) -> Answer:
    """Return what the planner makes of it."""
    return repaired(fallout.problem, fallout.standing, fallout.absence, 20)


def test_one_other_person_steps_in_and_the_list_says_so(post: Post) -> None:
    fallout = asked(post)
    assert fallout.absence.days == (1, 2)
    assert len(fallout.standing.cells) == 62
    answer = mended(fallout)
    assert answer.ended == "proven"
    grid = grid_of(gather(post.ledger, "2026-10", TODAY))
    told = moves(grid, answer.plan)
    assert {grid.name(one.person) for one in told} == {"公安甲", "公安丙"}
    assert [one.words.zh for one in told if grid.name(one.person) == "公安甲"] == [
        "10月2日 公安甲：备勤第一 → 休",
        "10月3日 公安甲：备勤第一 → 休",
    ]
    assert {(one.day, one.now) for one in told if one.was == ""} == {(day, "on_call_1") for day in SICK}


def test_what_is_published_is_mended_before_the_draft(post: Post) -> None:
    publish(post.watch, "2026-10", COMMANDER, holes_reason="试行")
    one = officer(post, "公安甲")
    set_cells(post.watch, "2026-10", [CellChange(one, FIRST + timedelta(days=20))])
    assert len(asked(post).standing.cells) == 62


def test_a_repair_is_taken_over_with_the_leave_and_undone(post: Post) -> None:
    one = officer(post, "公安甲")
    keep_leave(post.watch, Leave(new_id(), one, (SICK[0].isoformat(),), LeaveKind.SICK))
    answer = mended(asked(post))
    done = take_repair(post.watch, "2026-10", answer, one, SICK, LeaveKind.SICK, "住院")
    slips = [leave.days for leave in post.ledger.having(Leave, person=one)]
    assert slips == [("2026-10-02",), ("2026-10-03",)]
    assert post.ledger.having(Leave, person=one)[-1].by == CLERK
    held = {(cell.person, cell.day): cell.shift for cell in rosters.cells(post.ledger, "2026-10")}
    assert (one, SICK[0]) not in held
    assert held[officer(post, "公安丙"), SICK[0]] == "on_call_1"
    entry = boards.entry(post.ledger, done.seq)
    assert entry is not None
    assert (entry.said["people"], entry.said["count"], entry.said["reason"]) == (1, 4, "住院")
    set_cells(post.watch, "2026-10", done.result)
    assert (one, SICK[0]) in {(cell.person, cell.day) for cell in rosters.cells(post.ledger, "2026-10")}
    take_repair(post.watch, "2026-10", answer, one, SICK, LeaveKind.SICK, "住院")
    assert len(post.ledger.having(Leave, person=one)) == 2


def test_a_locked_duty_of_who_falls_out_is_given_to_another(post: Post) -> None:
    one = officer(post, "公安甲")
    set_cells(post.watch, "2026-10", [CellChange(one, SICK[0], "on_call_1", locked=True)])
    answer = mended(asked(post))
    grid = grid_of(gather(post.ledger, "2026-10", TODAY))
    assert (one, SICK[0]) not in {(move.person, move.day) for move in moves(grid, answer.plan)}
    assert (one, SICK[0]) in {(move.person, move.day) for move in moves(grid.unlocked(one, SICK), answer.plan)}
    take_repair(post.watch, "2026-10", answer, one, SICK, LeaveKind.SICK, "住院")
    held = {(cell.person, cell.day) for cell in rosters.cells(post.ledger, "2026-10")}
    assert (one, SICK[0]) not in held


def test_what_cannot_be_mended_is_refused(post: Post) -> None:
    made = gather(post.ledger, "2026-10", date(2026, 10, 9))
    with refusing("person"):
        fall_out(made, "nobody", (date(2026, 10, 12),))
    one = officer(post, "公安甲")
    with refusing("days"):
        fall_out(made, one, (FIRST,))
    with refusing("days"):
        fall_out(made, one, (date(2026, 11, 1),))
    with refusing("days"):
        fall_out(made, one, (date(2026, 10, 31), date(2026, 11, 1)))
    with refusing("month"):
        fall_out(gather(post.ledger, "2026-11", TODAY), one, (date(2026, 11, 1),))
    with refusing("note"):
        take_repair(post.watch, "2026-10", mended(asked(post)), one, SICK, LeaveKind.SICK, " ")
    assert post.ledger.having(Member, name=CLERK)
