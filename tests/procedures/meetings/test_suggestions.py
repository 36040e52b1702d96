"""The inbox: what somebody brought is noted with its way in, answered, put aside, or goes on an agenda."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import journal
from desktop.post.meetings.states import AgendaSource, Channel, SuggestionState
from desktop.post.meetings.suggestion import Suggestion
from desktop.procedures import corrections
from desktop.procedures.meetings import reading, suggestions
from tests.post_of import refusing

if TYPE_CHECKING:
    from tests.meeting_of import MeetingPost


def test_who_brought_it_stays_out_of_the_journal(post: MeetingPost) -> None:
    with refusing("text"):
        suggestions.note_suggestion(post.watch, Channel.VISIT, " ")
    made = suggestions.note_suggestion(post.watch, Channel.VISIT, "路灯不亮", " 张某01 ", "石桥村").result
    assert (made.who, made.state, made.at) == ("张某01", SuggestionState.OPEN, post.now)
    assert "张某01" not in str(journal.entries(post.ledger.connection))
    earlier = suggestions.note_suggestion(post.watch, Channel.LETTER, "修路", at=post.now - timedelta(days=1)).result
    assert reading.inbox(post.ledger) == (earlier, made)
    post.sound()


def test_it_is_answered_or_not_taken_up_with_a_reason(post: MeetingPost) -> None:
    one = suggestions.note_suggestion(post.watch, Channel.ONLINE, "路灯不亮").result
    with refusing("answer"):
        suggestions.answer_suggestion(post.watch, one.id, "")
    with refusing("answered_at"):
        suggestions.answer_suggestion(post.watch, one.id, "已修", post.now - timedelta(hours=1))
    done = suggestions.answer_suggestion(post.watch, one.id, "已修")
    assert (done.result.state, done.result.answer) == (SuggestionState.ANSWERED, "已修")
    with refusing("state"):
        suggestions.drop_suggestion(post.watch, one.id, "重复")
    corrections.undo(post.watch, done.seq)
    with refusing("reason"):
        suggestions.drop_suggestion(post.watch, one.id, "")
    assert suggestions.drop_suggestion(post.watch, one.id, "重复").result.state is SuggestionState.DROPPED
    assert reading.inbox(post.ledger) == ()
    post.sound()


def test_it_is_put_on_an_agenda_and_answered_after_the_meeting(post: MeetingPost) -> None:
    one = suggestions.note_suggestion(post.watch, Channel.DEPUTY, "一" * 60).result
    meeting = post.planned()
    put = suggestions.put_on_agenda(post.watch, one.id, meeting.id)
    assert (put.result.source, put.result.subject, put.result.place) == (AgendaSource.SUGGESTION, one.id, 1)
    assert (len(put.result.title), put.result.title[-1]) == (40, "…")
    with refusing("state"):
        suggestions.put_on_agenda(post.watch, one.id, meeting.id)
    corrections.undo(post.watch, put.seq)
    assert post.ledger.get(Suggestion, one.id).state is SuggestionState.OPEN
    suggestions.put_on_agenda(post.watch, one.id, meeting.id)
    assert suggestions.answer_suggestion(post.watch, one.id, "列入计划").result.state is SuggestionState.ANSWERED
    two = suggestions.note_suggestion(post.watch, Channel.MEETING, "修路").result
    with refusing("state"):
        suggestions.put_on_agenda(post.watch, two.id, post.ended().id)
