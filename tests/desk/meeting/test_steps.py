"""The one button at the foot: each state leads to the next, and says what is still missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.desk.meeting.steps import step_of
from desktop.post.meetings.states import MeetingState

if TYPE_CHECKING:
    from tests.desk.meeting.held import Held

NAMES = {
    MeetingState.PLANNED: "collect",
    MeetingState.COLLECTING: "freeze",
    MeetingState.FROZEN: "open_session",
    MeetingState.IN_SESSION: "end_session",
    MeetingState.MINUTES_DRAFT: "submit",
    MeetingState.REVIEW: "issue",
    MeetingState.ISSUED: "close",
    MeetingState.FOLLOWING: "close",
}


def test_every_state_but_the_last_ones_has_its_step(held: Held) -> None:
    sheet = held.sheet()
    for state in MeetingState:
        step = step_of(replace(sheet, meeting=replace(sheet.meeting, state=state)))
        assert (step.name if step is not None else None) == NAMES.get(state)


def test_the_step_says_how_much_is_left(held: Held) -> None:
    held.opened()
    step = step_of(held.sheet())
    assert step is not None
    assert step.missing == f"{len(held.sheet().agenda)} left"
    held.decide()
    step = step_of(held.sheet())
    assert step is not None
    assert step.missing == f"{len(held.sheet().agenda) - 1} left"


def test_after_the_issue_the_step_counts_what_is_owed(held: Held) -> None:
    held.issued()
    step = step_of(held.sheet())
    assert step is not None
    assert (step.name, step.missing) == ("close", "1 items open")
