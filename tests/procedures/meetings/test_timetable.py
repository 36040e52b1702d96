"""A series goes on by itself: the next meeting is planned, matters are collected, the agenda is frozen at its hour."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.states import MeetingState, RollMark
from desktop.procedures.meetings import roll, session
from desktop.procedures.meetings.timetable import keep_up
from desktop.procedures.roster.calendar import import_year
from tests.meeting_of import MONDAY

if TYPE_CHECKING:
    from tests.meeting_of import MeetingPost


def states(post: MeetingPost) -> list[MeetingState]:
    """Return the states of all meetings by their beginning."""
    return [one.state for one in sorted(post.ledger.having(Meeting), key=lambda one: one.starts_at)]


def test_a_series_that_never_met_waits_for_somebody(post: MeetingPost) -> None:
    assert keep_up(post.watch) is None
    first = post.planned()
    done = keep_up(post.watch)
    assert done is not None
    assert done.result == (first.id,)
    assert states(post) == [MeetingState.COLLECTING]
    assert keep_up(post.watch) is None


def test_the_agenda_is_frozen_at_the_cut_off_and_the_next_meeting_follows(post: MeetingPost) -> None:
    first = post.planned()
    keep_up(post.watch)
    post.now = first.cutoff_at
    assert keep_up(post.watch) is not None
    assert states(post) == [MeetingState.FROZEN]
    assert post.meeting(first).frozen_at == first.cutoff_at
    assert keep_up(post.watch) is None
    hold(post, first)
    assert keep_up(post.watch) is not None
    assert states(post) == [MeetingState.MINUTES_DRAFT, MeetingState.COLLECTING]
    assert post.ledger.having(Meeting)[1].starts_at == MONDAY + timedelta(days=7)
    post.sound()


def hold(post: MeetingPost, meeting: Meeting) -> None:
    """Hold a meeting whose agenda is frozen."""
    post.now = meeting.starts_at
    session.open_session(post.watch, meeting.id)
    for one in post.roll(meeting):
        roll.call(post.watch, one.id, RollMark.PRESENT)
    session.end_session(post.watch, meeting.id, defer_rest=True)


def test_an_hour_missed_is_made_up_for_on_its_day_and_never_later(post: MeetingPost) -> None:
    first = post.planned()
    post.now = MONDAY + timedelta(hours=2)
    keep_up(post.watch)
    assert post.meeting(first).frozen_at == post.now
    second = post.planned()
    post.now = second.starts_at + timedelta(days=1)
    assert keep_up(post.watch) is not None
    assert states(post) == [MeetingState.FROZEN, MeetingState.PLANNED, MeetingState.COLLECTING]
    assert keep_up(post.watch) is None


def test_a_rest_day_is_left_to_people(post: MeetingPost) -> None:
    import_year(post.watch, 2026)
    post.ended()
    assert keep_up(post.watch) is None
    post.now = MONDAY + timedelta(days=8)
    done = keep_up(post.watch)
    assert done is not None
    assert post.ledger.get(Meeting, done.result[0]).starts_at == MONDAY + timedelta(days=14)
