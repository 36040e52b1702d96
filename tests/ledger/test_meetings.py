"""Meetings are counted: figures, late calls by month, earlier matters, changes, what is owed."""

from __future__ import annotations

from datetime import timedelta

from desktop.ledger import meetings as records
from desktop.post.meetings.states import AgendaSource
from desktop.procedures.dispatch.calls import no_show
from desktop.procedures.meetings import agenda
from desktop.procedures.meetings.calendar import cancel_meeting
from desktop.procedures.records import note
from tests.meeting_of import MONDAY, meeting_post
from tests.post_of import COMMANDER


def test_entries_are_found_by_their_time_without_reading_them_all() -> None:
    post = meeting_post()
    moments = []
    for _ in range(9):
        post.later(10)
        moments.append(post.now)
        post.blown("水务")
    note(post.watch, post.ledger.rows("SELECT id FROM whistle")[0][0], "好")
    for at, moment in enumerate(moments):
        found = records.changes(post.ledger, moments[0], moment, ("blow",))
        assert len(found) == at
    assert len(records.changes(post.ledger, moments[3], post.now + timedelta(seconds=1), ("blow", "note"))) == 7
    assert records.changes(post.ledger, post.now + timedelta(days=1), post.now + timedelta(days=2), ("blow",)) == ()
    assert records.changes(post.ledger, moments[0] - timedelta(days=9), moments[0], ("blow",)) == ()


def test_lateness_is_counted_within_the_calendar_month() -> None:
    post = meeting_post()
    post.now = MONDAY.replace(day=29)
    first = post.blown("水务")
    post.later(45)
    post.arrive(first, "水务")
    post.now = MONDAY.replace(month=10, day=2)
    second = post.blown("水务")
    post.later(31)
    post.arrive(second, "水务")
    calls = records.late_calls(post.ledger, MONDAY, post.now + timedelta(hours=1))
    assert [(one.number, one.minutes, one.often) for one in calls] == [(1, 15, 0), (2, 1, 1)]
    assert records.late_calls(post.ledger, post.now + timedelta(minutes=1), post.now + timedelta(hours=1)) == ()
    (late,) = records.late_calls(post.ledger, MONDAY.replace(month=10, day=1), post.now + timedelta(hours=1))
    assert (late.short, late.number) == ("水务", 2)


def test_what_is_known_only_after_an_agenda_is_on_the_next_one() -> None:
    post = meeting_post()
    post.now = MONDAY - timedelta(minutes=10)
    whistle = post.blown("水务", "公安")
    assert records.late_calls(post.ledger, MONDAY - timedelta(days=7), MONDAY) == ()
    post.now = MONDAY + timedelta(minutes=25)
    no_show(post.watch, post.call(whistle, "公安").id)
    post.arrive(whistle, "水务")
    (missed, late) = sorted(
        records.late_calls(post.ledger, MONDAY, MONDAY + timedelta(days=7)), key=lambda one: one.short
    )
    assert [(one.short, one.minutes) for one in (missed, late)] == [("公安", None), ("水务", 5)]
    assert records.late_calls(post.ledger, MONDAY + timedelta(days=1), MONDAY + timedelta(days=8)) == ()


def test_matters_are_counted_by_subject_but_not_those_of_cancelled_meetings() -> None:
    post = meeting_post()
    meeting = post.collecting()
    agenda.add_matter(post.watch, meeting.id, "便道", source=AgendaSource.BY_HAND, subject="s")
    assert records.times(post.ledger, ["s", "t"], "") == {"s": 1}
    assert records.times(post.ledger, ["s"], meeting.id) == {}
    assert records.dealt_with(post.ledger, AgendaSource.BY_HAND) == frozenset()

    cancel_meeting(post.watch, meeting.id, "防汛", COMMANDER)
    assert records.times(post.ledger, ["s"], "") == {}
    assert records.upcoming(post.ledger) == ()
    assert records.last_held(post.ledger, post.series.id, MONDAY + timedelta(days=99)) is None
