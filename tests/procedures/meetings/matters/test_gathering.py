"""The agenda is a pure reading in one stable order; a consultation hears only its own."""

from __future__ import annotations

from datetime import timedelta

from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.states import AgendaSource, Channel, MeetingKind
from desktop.procedures.dispatch.objections import refuse
from desktop.procedures.meetings import agenda, suggestions
from desktop.procedures.meetings.calendar import plan_meeting
from desktop.procedures.meetings.matters.gathering import coming, matters
from desktop.procedures.meetings.series import keep_series
from desktop.procedures.watch import new_id
from desktop.procedures.whistle.overlays import suspend
from tests.meeting_of import MeetingPost, meeting_post
from tests.post_of import COMMANDER

ORDER = list(AgendaSource)


def busy() -> MeetingPost:
    """Return a post that has held a meeting and has something of everything to tell at the next one."""
    post = meeting_post()
    old = post.blown("水务")
    post.issued("断路")
    whistle = post.blown("公安", "国土")
    refuse(post.watch, post.call(whistle, "国土").id, "不属国土职责")
    post.later(45)
    post.arrive(whistle, "公安")
    other = post.blown("水务")
    suspend(post.watch, other.id, "产权未明", COMMANDER, post.now.date() + timedelta(days=5))
    suggestions.note_suggestion(post.watch, Channel.HOTLINE, "路灯不亮")
    assert old.id
    return post


def test_everything_is_there_in_the_order_of_the_agenda() -> None:
    post = busy()
    meeting = post.planned()
    head = post.ledger.head()
    found = matters(post.ledger, meeting, post.now)
    assert [one.source for one in found] == [
        AgendaSource.FIGURES,
        AgendaSource.CHANGES,
        AgendaSource.OVERDUE_CALL,
        AgendaSource.OVERDUE_WHISTLE,
        AgendaSource.REFUSAL,
        AgendaSource.ITEM,
        AgendaSource.ON_LEDGER,
        AgendaSource.SUGGESTION,
        *[AgendaSource.STANDING] * 3,
    ]
    assert found == matters(post.ledger, meeting, post.now)
    assert post.ledger.head() == head
    assert {(one.id, one.place, one.meeting) for one in found} == {("", 0, meeting.id)}


def test_what_stands_on_the_agenda_already_is_not_written_twice() -> None:
    post = busy()
    meeting = post.planned()
    item = next(one for one in matters(post.ledger, meeting, post.now) if one.source is AgendaSource.ITEM)
    agenda.add_matter(post.watch, meeting.id, item.title, source=item.source, subject=item.subject)
    assert AgendaSource.ITEM not in [one.source for one in matters(post.ledger, meeting, post.now)]


def test_the_whole_agenda_is_told_before_it_is_written() -> None:
    post = busy()
    meeting = post.collecting()
    mine = agenda.add_matter(post.watch, meeting.id, "便道").result
    told = coming(post.ledger, meeting, post.now)
    assert [one.place for one in told] == list(range(1, 13))
    assert [one.id for one in told if one.id] == [mine.id]
    written = agenda.freeze(post.watch, meeting.id).result
    assert [(one.title, one.detail, one.times) for one in told] == [
        (one.title, one.detail, one.times) for one in written
    ]
    assert coming(post.ledger, post.meeting(meeting), post.now) == written


def test_a_consultation_hears_its_own_items_and_what_stands_on_it() -> None:
    post = busy()
    other = MeetingSeries(
        new_id(), "驻区单位定期会商", MeetingKind.RESIDENTS, 5, "15:00", "", COMMANDER, "值班员丁", standing=("共建",)
    )
    keep_series(post.watch, other)
    meeting = plan_meeting(post.watch, other.id).result
    assert [one.title for one in matters(post.ledger, meeting, post.now)] == ["共建"]
