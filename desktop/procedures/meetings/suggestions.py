"""The inbox of suggestions and problems that feeds the weekly agenda: noted, answered, put on an agenda (A40)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.course import agenda as docket
from desktop.post.meetings.course import suggestion as inbox
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.states import AgendaSource
from desktop.post.meetings.suggestion import Suggestion
from desktop.procedures.meetings.naming import called
from desktop.procedures.meetings.reading import agenda_of
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.meetings.states import Channel


def note_suggestion(
    watch: Watch, channel: Channel, text: str, who: str = "", place: str = "", at: datetime | None = None
) -> Done[Suggestion]:
    """Note a suggestion or a problem that somebody brought, by whichever way it came."""
    with watch.pen() as pen:
        when = moment(pen, at)
        new = pen.add(inbox.noted(Suggestion(new_id(), when, channel, who, text, place)))
        say = {"channel": channel, "text": docket.short(new.text)}
        seq = pen.entry("note_suggestion", "suggestion", new.id, say, when)
    return done(pen, new, seq)


def answer_suggestion(watch: Watch, suggestion_id: str, answer: str, at: datetime | None = None) -> Done[Suggestion]:
    """Answer who brought it; possible before a meeting and after one."""
    with watch.pen() as pen:
        old = watch.ledger.get(Suggestion, suggestion_id)
        new = pen.change(old, inbox.answered(old, answer, moment(pen, at, "answered_at")))
        say = {"text": docket.short(new.text), "answer": new.answer}
        seq = pen.entry("answer_suggestion", "suggestion", new.id, say, new.answered_at)
    return done(pen, new, seq)


def drop_suggestion(watch: Watch, suggestion_id: str, reason: str) -> Done[Suggestion]:
    """Not take a suggestion up, with the reason."""
    with watch.pen() as pen:
        old = watch.ledger.get(Suggestion, suggestion_id)
        new = pen.change(old, inbox.not_taken_up(old, reason, pen.now))
        say = {"text": docket.short(new.text), "reason": new.answer}
        seq = pen.entry("drop_suggestion", "suggestion", new.id, say)
    return done(pen, new, seq)


def put_on_agenda(watch: Watch, suggestion_id: str, meeting_id: str) -> Done[AgendaItem]:
    """Put a suggestion on the agenda of a meeting at once; at the cut-off those that wait go on by themselves."""
    with watch.pen() as pen:
        old = watch.ledger.get(Suggestion, suggestion_id)
        meeting = watch.ledger.get(Meeting, meeting_id)
        docket.writable(meeting)
        pen.change(old, inbox.on_agenda(old))
        place = len(agenda_of(watch.ledger, meeting_id)) + 1
        new = pen.add(
            replace(matter_of(old), id=new_id(), meeting=meeting_id, place=place, by=watch.actor, added_at=pen.now)
        )
        say = {"meeting": called(watch.ledger, meeting), "text": new.title}
        seq = pen.entry("put_on_agenda", "meeting", meeting_id, say)
    return done(pen, new, seq)


def matter_of(suggestion: Suggestion) -> AgendaItem:
    """Return a suggestion as a matter; who brought it stays in the inbox, for an agenda is printed."""
    title = docket.short(suggestion.text)
    more = "" if title == suggestion.text.rstrip("。") else suggestion.text
    detail = "，".join(
        part for part in (f"{suggestion.channel.words.zh}，{suggestion.at:%m-%d}收到", suggestion.place, more) if part
    )
    return AgendaItem("", "", 0, AgendaSource.SUGGESTION, suggestion.id, title, detail)
