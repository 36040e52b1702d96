"""What a meeting put off comes again: matters that people brought, points left over, what a cancelled one had."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.post.meetings.states import AgendaSource, Channel, OutcomeKind
from desktop.procedures.meetings import agenda, calendar, session, suggestions
from tests.meeting_of import MeetingPost, meeting_post
from tests.post_of import COMMANDER

if TYPE_CHECKING:
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.meeting import Meeting


@pytest.fixture
def post() -> MeetingPost:
    return meeting_post()


def brought(post: MeetingPost, meeting: Meeting) -> dict[str, AgendaItem]:
    """Return by title what people brought to a meeting."""
    sources = (AgendaSource.BY_HAND, AgendaSource.SUGGESTION, AgendaSource.OVERDUE_CALL)
    return {one.title: one for one in post.agenda(meeting) if one.source in sources}


def over(post: MeetingPost, meeting: Meeting) -> None:
    """End a session with what was not dealt with put off."""
    post.later(30)
    session.end_session(post.watch, meeting.id, defer_rest=True)


def test_what_was_not_dealt_with_comes_again_and_counts(post: MeetingPost) -> None:
    first = post.in_session()
    mine = agenda.add_matter(post.watch, first.id, "露营地", "后山铺").result
    done = agenda.add_matter(post.watch, first.id, "划线").result
    session.add_outcome(post.watch, done.id, OutcomeKind.NOTED, "已划")
    over(post, first)
    second = post.in_session()
    again = brought(post, second)
    assert list(again) == ["露营地"]
    assert (again["露营地"].times, again["露营地"].subject, again["露营地"].detail) == (2, mine.id, "后山铺")
    over(post, second)
    third = post.in_session()
    assert brought(post, third)["露营地"].times == 3
    session.add_outcome(post.watch, brought(post, third)["露营地"].id, OutcomeKind.NOTED, "定了")
    over(post, third)
    assert brought(post, post.frozen()) == {}
    post.sound()


def test_a_point_left_over_comes_again_without_its_matter(post: MeetingPost) -> None:
    first = post.in_session()
    other = post.matter(first, "其他")
    session.add_outcome(post.watch, other.id, OutcomeKind.NOTED, "模板由司法所出")
    left = session.add_outcome(post.watch, other.id, OutcomeKind.DEFERRED, "露营地收费归谁管").result
    over(post, first)
    again = brought(post, post.frozen())
    assert list(again) == ["露营地收费归谁管"]
    assert again["露营地收费归谁管"].subject == left.id
    assert again["露营地收费归谁管"].detail == "9月28日第1次会留下再议"


def test_what_a_cancelled_meeting_had_is_not_lost(post: MeetingPost) -> None:
    first = post.collecting()
    agenda.add_matter(post.watch, first.id, "露营地")
    suggestions.note_suggestion(post.watch, Channel.VISIT, "路灯不亮")
    agenda.freeze(post.watch, first.id)
    calendar.cancel_meeting(post.watch, first.id, "防汛", COMMANDER)
    second = post.in_session()
    again = brought(post, second)
    assert {title: one.times for title, one in again.items()} == {"路灯不亮": 1, "露营地": 1}
    over(post, second)
    third = post.collecting()
    calendar.cancel_meeting(post.watch, third.id, "防汛", COMMANDER)
    fourth = post.frozen()
    assert {title: one.times for title, one in brought(post, fourth).items()} == {"路灯不亮": 2, "露营地": 2}
    post.sound()


def test_a_suggestion_put_off_and_answered_meanwhile_does_not_come_again(post: MeetingPost) -> None:
    made = suggestions.note_suggestion(post.watch, Channel.VISIT, "路灯不亮").result
    first = post.in_session()
    over(post, first)
    suggestions.answer_suggestion(post.watch, made.id, "已修")
    assert brought(post, post.frozen()) == {}


def test_a_late_report_in_that_was_put_off_comes_again(post: MeetingPost) -> None:
    whistle = post.blown("水务")
    post.later(42)
    post.arrive(whistle, "水务")
    first = post.in_session()
    late = next(one for one in post.agenda(first) if one.source is AgendaSource.OVERDUE_CALL)
    over(post, first)
    again = brought(post, post.frozen())
    assert [(one.title, one.times) for one in again.values()] == [(late.title, 2)]
    assert post.now - first.starts_at < timedelta(days=7)
