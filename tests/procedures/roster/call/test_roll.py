"""The roll of some days: turns published or drafted, leave that is approved, absence, and who is out just now."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.states import LeaveKind, LeaveState
from desktop.procedures.directory.departments import mark_attendance
from desktop.procedures.roster.call.roll import roll_of
from desktop.procedures.roster.leaves import ask_leave, keep_leave
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.gathering import gather
from desktop.procedures.watch import new_id
from tests.procedures.roster.call.roll_of import DAYS, MONTH, at, rostered_post, who

if TYPE_CHECKING:
    from tests.post_of import Post


@pytest.fixture
def post() -> Post:
    return rostered_post()


def test_turns_are_those_of_the_days_around(post: Post) -> None:
    roll = roll_of(post.ledger, at(5, "12:00"), at(5, "12:00"))
    police = roll.turns[post.departments["公安"].id]
    assert {one.day for one in police} == set(DAYS[2:5])
    assert {one.shift.id for one in police} == {"stationed_day", "stationed_night"}
    assert roll.rostered == {(post.departments[short].id, MONTH) for short in ("公安", "水务")}
    assert next(one.name for one in roll.of(post.departments["水务"].id)) == "水务丙"


def test_a_draft_stands_for_its_month_only(post: Post) -> None:
    grid = grid_of(gather(post.ledger, MONTH, date(2026, 9, 28)))
    emptied = grid.changed([CellChange(who(post, "公安甲"), day) for day in DAYS])
    roll = roll_of(post.ledger, at(5, "12:00"), at(5, "12:00"), emptied)
    assert {one.shift.id for one in roll.turns[post.departments["公安"].id]} == {"stationed_night"}
    later = roll_of(post.ledger, at(31, "12:00") + timedelta(days=9), at(31, "12:00") + timedelta(days=9), emptied)
    assert (post.departments["公安"].id, MONTH) in later.rostered


def test_only_approved_leave_and_the_last_absences_count(post: Post) -> None:
    one = who(post, "水务甲")
    ask_leave(post.watch, Leave(new_id(), one, (DAYS[4].isoformat(),), LeaveKind.ANNUAL, state=LeaveState.ASKED))
    assert roll_of(post.ledger, at(5, "12:00"), at(5, "12:00")).away == {}
    keep_leave(post.watch, Leave(new_id(), who(post, "水务乙"), (DAYS[4].isoformat(),), LeaveKind.ANNUAL))
    assert set(roll_of(post.ledger, at(5, "12:00"), at(5, "12:00")).away) == {who(post, "水务乙")}
    post.now = at(5, "09:00")
    mark_attendance(post.watch, who(post, "公安甲"), present=False, day=DAYS[4])
    assert roll_of(post.ledger, at(5, "12:00"), at(5, "12:00")).absent == {(who(post, "公安甲"), DAYS[4])}
    assert roll_of(post.ledger, at(9, "12:00"), at(9, "12:00")).absent == frozenset()
