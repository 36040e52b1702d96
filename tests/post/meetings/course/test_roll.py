"""What the roll call cannot say: leave after the beginning, an excuse that nobody asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.post.meetings.course import roll as course
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import MeetingState, RollGroup, RollMark
from tests.post.meetings.course.test_meeting import PLANNED
from tests.post_of import NOON, refusing

SEAT = RollEntry("r", "m", 1, "水务甲", "水务", "d", RollGroup.DEPARTMENT)
OPENED = replace(PLANNED, state=MeetingState.IN_SESSION, opened_at=NOON + timedelta(minutes=7))


@given(minutes=st.integers(-600, 600), opened=st.booleans())
def test_leave_is_leave_only_before_the_beginning(minutes: int, opened: bool) -> None:  # noqa: FBT001 - drawn
    meeting = OPENED if opened else PLANNED
    begun = meeting.opened_at or meeting.starts_at
    at: datetime = NOON + timedelta(minutes=minutes)
    if at < begun:
        asked = course.ask_leave(SEAT, meeting, "病", at)
        assert (asked.mark, asked.asked_at) == (RollMark.ON_LEAVE, at)
    else:
        with refusing("asked_at"):
            course.ask_leave(SEAT, meeting, "病", at)


@given(marks=st.lists(st.sampled_from(RollMark), max_size=6))
def test_nobody_is_excused_who_did_not_ask(marks: list[RollMark]) -> None:
    entry = SEAT
    for mark in marks:
        if mark is RollMark.ON_LEAVE:
            with refusing("mark"):
                course.call(entry, OPENED, mark, "")
        else:
            entry = course.call(entry, OPENED, mark, "")
            assert (entry.mark, entry.came_at) == (mark, None)


def test_who_was_struck_off_is_no_longer_called() -> None:
    gone, why = course.strike(SEAT, OPENED, " 没叫他 ")
    assert (gone.void, why) == (True, "没叫他")
    course.standing(SEAT)
    with refusing("roll"):
        course.standing(gone)


def test_a_name_of_one_unit_is_on_the_roll_once() -> None:
    course.alone("水务甲", "水务所", (SEAT,))
    course.alone("水务乙", "水务", (SEAT,))
    with refusing("name"):
        course.alone("水务 甲", "水务", (SEAT,))
