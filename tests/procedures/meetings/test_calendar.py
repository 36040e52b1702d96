"""Meetings are planned on their weekday, moved off rest days, put off and cancelled without losing their number."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop.post.meetings.series import SeriesSeat
from desktop.post.meetings.states import AgendaSource, Channel, MeetingState, RollGroup, RollMark, SuggestionState
from desktop.post.meetings.suggestion import Suggestion
from desktop.post.moment import CHINA
from desktop.procedures.meetings import agenda, calendar, roll, session, suggestions
from desktop.procedures.meetings.series import keep_seat, keep_series
from desktop.procedures.roster.calendar import import_year
from desktop.procedures.watch import new_id
from tests.meeting_of import MONDAY
from tests.post_of import COMMANDER, LEADER, refusing

if TYPE_CHECKING:
    from tests.meeting_of import MeetingPost

WEEK = timedelta(days=7)


def test_the_next_free_date_is_the_weekday_of_the_series(post: MeetingPost) -> None:
    first = post.planned()
    assert (first.starts_at, first.cutoff_at, first.number) == (MONDAY, MONDAY - timedelta(minutes=30), 1)
    assert [one.mark for one in post.roll(first)] == [RollMark.UNCALLED] * 7
    assert post.planned().starts_at == MONDAY + WEEK
    with refusing("starts_at"):
        calendar.plan_meeting(post.watch, post.series.id, MONDAY + timedelta(hours=6))
    post.sound()


def test_numbers_begin_where_the_office_is_and_again_each_year(post: MeetingPost) -> None:
    keep_series(post.watch, replace(post.series, first_number=38))
    assert post.planned().number == 38
    assert post.planned().number == 39
    january = datetime(2027, 1, 4, 8, 0, tzinfo=CHINA)
    assert calendar.plan_meeting(post.watch, post.series.id, january).result.number == 1
    assert (post.planned().year, post.planned().number) == (2027, 3)


def test_a_rest_day_must_be_named(post: MeetingPost) -> None:
    import_year(post.watch, 2026)
    post.planned()
    slot = calendar.next_date(post.ledger, post.series, post.now)
    assert (slot.starts_at, slot.rests, slot.holiday) == (MONDAY + WEEK, True, "国庆节")
    assert slot.working == datetime(2026, 10, 8, 8, 0, tzinfo=CHINA)
    with refusing("starts_at") as caught:
        calendar.plan_meeting(post.watch, post.series.id)
    assert [one.key for one in caught[0].opens_with] == ["next_working_day", "next_week"]
    named = calendar.plan_meeting(post.watch, post.series.id, MONDAY + WEEK).result
    assert (named.starts_at, named.number) == (MONDAY + WEEK, 2)


def test_a_past_meeting_is_entered_afterwards(post: MeetingPost) -> None:
    begun = datetime(2026, 9, 21, 8, 0, tzinfo=CHINA)
    meeting = calendar.plan_meeting(post.watch, post.series.id, begun).result
    calendar.collect(post.watch, meeting.id)
    agenda.freeze(post.watch, meeting.id)
    opened = session.open_session(post.watch, meeting.id, begun).result
    assert (opened.opened_at, opened.number) == (begun, 1)
    post.sound()


def test_collecting_asks_those_who_got_a_seat_meanwhile(post: MeetingPost) -> None:
    meeting = post.planned()
    struck = post.roll(meeting)[0]
    roll.strike(post.watch, struck.id, "外出学习")
    keep_seat(post.watch, SeriesSeat(new_id(), post.series.id, "支书甲", "柳沟村", "", RollGroup.VILLAGE, 9, True))
    calendar.collect(post.watch, meeting.id)
    names = [one.name for one in post.roll(meeting)]
    assert (len(names), names[-1], struck.name in names) == (7, "支书甲", False)
    assert post.roll(meeting)[-1].observer
    with refusing("state"):
        calendar.collect(post.watch, meeting.id)


def test_a_meeting_put_off_is_planned_again_and_keeps_what_people_brought(post: MeetingPost) -> None:
    meeting = post.collecting()
    mine = agenda.add_matter(post.watch, meeting.id, "便道").result
    leave = roll.ask_leave(post.watch, post.seat(meeting, LEADER).id, "区里开会").result
    agenda.freeze(post.watch, meeting.id)
    with refusing("starts_at"):
        calendar.postpone(post.watch, meeting.id, meeting.starts_at, "防汛")
    with refusing("starts_at"):
        calendar.postpone(post.watch, meeting.id, post.now - timedelta(hours=1), "防汛")
    with refusing("reason"):
        calendar.postpone(post.watch, meeting.id, MONDAY + timedelta(days=1), " ")
    other = calendar.plan_meeting(post.watch, post.series.id).result
    with refusing("starts_at"):
        calendar.postpone(post.watch, meeting.id, other.starts_at, "防汛")
    new = calendar.postpone(post.watch, meeting.id, MONDAY + timedelta(days=1, hours=1), "防汛").result
    assert (new.state, new.number, new.postponed_from) == (MeetingState.PLANNED, 1, MONDAY)
    assert (new.frozen_at, new.cutoff_at) == (None, MONDAY + timedelta(days=1, minutes=30))
    assert [one.id for one in post.agenda(new)] == [mine.id]
    assert post.seat(new, LEADER) == leave
    calendar.collect(post.watch, new.id)
    agenda.freeze(post.watch, new.id)
    assert [one.source for one in post.agenda(new)].count(AgendaSource.FIGURES) == 1
    assert [one.place for one in post.agenda(new)] == list(range(1, len(post.agenda(new)) + 1))
    post.sound()


def test_a_cancelled_meeting_keeps_its_number_and_gives_suggestions_back(post: MeetingPost) -> None:
    meeting = post.collecting()
    brought = suggestions.note_suggestion(post.watch, Channel.HOTLINE, "路灯不亮").result
    agenda.freeze(post.watch, meeting.id)
    assert post.ledger.get(Suggestion, brought.id).state is SuggestionState.ON_AGENDA
    with refusing("by"):
        calendar.cancel_meeting(post.watch, meeting.id, "防汛", "不认识")
    with refusing("reason"):
        calendar.cancel_meeting(post.watch, meeting.id, "", COMMANDER)
    gone = calendar.cancel_meeting(post.watch, meeting.id, "防汛", COMMANDER).result
    assert (gone.state, gone.number, gone.end_reason) == (MeetingState.CANCELLED, 1, "防汛")
    assert post.ledger.get(Suggestion, brought.id).state is SuggestionState.OPEN
    with refusing("state"):
        calendar.cancel_meeting(post.watch, meeting.id, "防汛", COMMANDER)
    following = post.planned()
    assert (following.number, following.starts_at) == (2, MONDAY + WEEK)
    again = calendar.plan_meeting(post.watch, post.series.id, MONDAY).result
    assert again.number == 3
    post.sound()


def test_place_chair_and_recorder_change_until_the_session_is_over(post: MeetingPost) -> None:
    meeting = post.planned()
    new = calendar.amend_meeting(post.watch, meeting.id, place=" 二楼会议室 ", chair=LEADER).result
    assert (new.place, new.chair, new.recorder) == ("二楼会议室", LEADER, post.series.recorder)
    assert calendar.amend_meeting(post.watch, meeting.id, recorder="党办乙").result.recorder == "党办乙"
    over = post.ended()
    with refusing("state"):
        calendar.amend_meeting(post.watch, over.id, chair=COMMANDER)
