"""Each step of a meeting is possible from its own states only, whatever came before (domain.md 7.5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.post.meetings.course import meeting as course
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.states import BEFORE_SESSION, MeetingState
from tests.post.meetings.test_series import PLAIN
from tests.post_of import NOON, refusing

if TYPE_CHECKING:
    from collections.abc import Callable

M = MeetingState
PLANNED = Meeting("m", "s", 2026, 38, NOON, "二楼", "书记甲", "党办乙", NOON - timedelta(minutes=30))
LATER = NOON + timedelta(days=1)
STEPS: dict[str, tuple[Callable[[Meeting], Meeting], tuple[MeetingState, ...], MeetingState]] = {
    "collect": (course.collect, (M.PLANNED,), M.COLLECTING),
    "freeze": (lambda one: course.freeze(one, NOON), (M.COLLECTING,), M.FROZEN),
    "postpone": (lambda one: course.postpone(one, PLAIN, LATER, "防汛", NOON), BEFORE_SESSION, M.PLANNED),
    "cancel": (lambda one: course.cancel(one, "防汛"), BEFORE_SESSION, M.CANCELLED),
    "open": (lambda one: course.open_session(one, NOON), (M.FROZEN,), M.IN_SESSION),
    "end": (lambda one: course.end_session(one, NOON, (), ()), (M.IN_SESSION,), M.MINUTES_DRAFT),
    "resume": (lambda one: course.resume_session(one, "漏记")[0], (M.MINUTES_DRAFT, M.REVIEW), M.IN_SESSION),
}


@pytest.mark.parametrize("state", list(MeetingState), ids=lambda one: one.value)
@pytest.mark.parametrize("step", list(STEPS))
def test_a_step_is_possible_from_its_own_states_only(step: str, state: MeetingState) -> None:
    take, allowed, after = STEPS[step]
    meeting = replace(PLANNED, state=state)
    if state in allowed:
        assert take(meeting).state is after
    else:
        with refusing("state"):
            take(meeting)


def test_putting_off_keeps_the_old_time_and_moves_the_cut_off() -> None:
    new = course.postpone(replace(PLANNED, frozen_at=NOON), PLAIN, LATER, " 防汛 ", NOON)
    assert (new.postponed_from, new.cutoff_at, new.end_reason) == (NOON, LATER - timedelta(minutes=30), "防汛")
    assert new.frozen_at is None


def test_resuming_clears_what_the_review_wrote() -> None:
    old = replace(PLANNED, state=M.REVIEW, ended_at=NOON, submitted_at=NOON, reviewer="镇长乙")
    new, why = course.resume_session(old, " 漏记 ")
    assert (new.ended_at, new.submitted_at, new.reviewer, why) == (None, None, "", "漏记")


def test_arrangements_change_before_and_in_the_session() -> None:
    new = course.amend(PLANNED, place=None, chair="镇 长 乙", recorder=None)
    assert (new.place, new.chair, new.recorder) == ("二楼", "镇长乙", "党办乙")
    with refusing("state"):
        course.amend(replace(PLANNED, state=M.ISSUED), place="三楼", chair=None, recorder=None)


@pytest.mark.parametrize("state", [one for one in MeetingState if one is not M.IN_SESSION], ids=lambda one: one.value)
def test_only_the_session_is_writable(state: MeetingState) -> None:
    course.in_session(replace(PLANNED, state=M.IN_SESSION), "记议定", "writing down")
    with refusing("state") as caught:
        course.in_session(replace(PLANNED, state=state), "记议定", "writing down")
    doors = [one.key for one in caught[0].opens_with]
    assert doors == (["resume_session"] if state in (M.MINUTES_DRAFT, M.REVIEW) else [])
