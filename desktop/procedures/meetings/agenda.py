"""The agenda of a meeting: written at the cut-off, then added to, put in order, dropped from and marked by people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.items.item import ActionItem
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.course import agenda as docket
from desktop.post.meetings.course import meeting as course
from desktop.post.meetings.course import suggestion as inbox
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import AgendaSource, AgendaState
from desktop.post.meetings.suggestion import Suggestion
from desktop.procedures.items.orders import carry
from desktop.procedures.meetings.matters.gathering import coming, matters
from desktop.procedures.meetings.naming import called
from desktop.procedures.meetings.reading import agenda_of
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen

__all__ = ["add_matter", "coming", "drop_matter", "freeze", "mark_matter", "matters", "move_matter", "write_agenda"]


def freeze(watch: Watch, meeting_id: str) -> Done[tuple[AgendaItem, ...]]:
    """Write the agenda with the data of this moment and freeze it: what stands on it does not change any more.

    Matters that people brought beforehand stand before the standing ones; action items are carried over to the
    meeting, and the suggestions on it are so no longer open.
    """
    with watch.pen() as pen:
        new, seq = write_agenda(pen, watch.ledger.get(Meeting, meeting_id))
    return done(pen, new, seq)


def write_agenda(pen: Pen, old: Meeting) -> tuple[tuple[AgendaItem, ...], int]:
    """Write and freeze the agenda within an order under way; return it with its entry's number."""
    new = course.freeze(old, pen.now)
    known = {one.id: one for one in agenda_of(pen.ledger, old.id)}
    agenda = tuple(one if one.id else replace(one, id=new_id()) for one in coming(pen.ledger, old, pen.now))
    for one in agenda:
        if one.id in known:
            pen.change(known[one.id], one)
            continue
        pen.add(one)
        if one.source is AgendaSource.SUGGESTION:
            brought = pen.ledger.get(Suggestion, one.subject)
            pen.change(brought, inbox.listed(brought))
        if one.source is AgendaSource.ITEM:
            carry(pen, one.subject, old.id)
    pen.change(old, new)
    say = {"meeting": called(pen.ledger, new), "count": len(agenda)}
    return agenda, pen.entry("freeze_agenda", "meeting", new.id, say)


def add_matter(
    watch: Watch,
    meeting_id: str,
    title: str,
    detail: str = "",
    by: str = "",
    source: AgendaSource = AgendaSource.BY_HAND,
    subject: str = "",
) -> Done[AgendaItem]:
    """Add a matter that somebody asks for, before the meeting or in it, at the end of the agenda.

    About an action item it is carried over to this meeting like those that write themselves.
    """
    with watch.pen() as pen:
        meeting = watch.ledger.get(Meeting, meeting_id)
        docket.writable(meeting)
        there = agenda_of(watch.ledger, meeting_id)
        docket.once(there, subject)
        new = pen.add(
            AgendaItem(
                new_id(),
                meeting_id,
                len(there) + 1,
                source,
                subject,
                docket.titled(title),
                detail.strip(),
                by=by.strip() or watch.actor,
                added_at=pen.now,
            )
        )
        if source is AgendaSource.ITEM:
            carry(pen, watch.ledger.get(ActionItem, subject).id, meeting_id)
        say = {"meeting": called(watch.ledger, meeting), "title": new.title}
        seq = pen.entry("add_matter", "meeting", meeting_id, say)
    return done(pen, new, seq)


def move_matter(watch: Watch, item_id: str, place: int) -> Done[AgendaItem]:
    """Move a matter to another place of the agenda; the others close up."""
    with watch.pen() as pen:
        old, meeting = _found(watch.ledger, item_id)
        there = agenda_of(watch.ledger, meeting.id)
        known = {one.id: one for one in there}
        agenda = docket.moved(there, old, place)
        for one in agenda:
            pen.change(known[one.id], one)
        new = next(one for one in agenda if one.id == item_id)
        say = {"meeting": called(watch.ledger, meeting), "title": new.title, "place": new.place}
        seq = pen.entry("move_matter", "meeting", meeting.id, say)
    return done(pen, new, seq)


def drop_matter(watch: Watch, item_id: str, reason: str) -> Done[AgendaItem]:
    """Take a matter off this agenda, with the reason; an action item is owed all the same, a suggestion waits again."""
    with watch.pen() as pen:
        old, meeting = _found(watch.ledger, item_id)
        new, why = docket.dropped(old, watch.ledger.having(Outcome, meeting=meeting.id), reason)
        pen.change(old, new)
        known = {one.id: one for one in agenda_of(watch.ledger, meeting.id)}
        for one in docket.placed(known.values()):
            pen.change(known[one.id], one)
        if old.source is AgendaSource.SUGGESTION:
            brought = watch.ledger.get(Suggestion, old.subject)
            pen.change(brought, inbox.off_agenda(brought))
        say = {"meeting": called(watch.ledger, meeting), "title": new.title, "reason": why}
        seq = pen.entry("drop_matter", "meeting", meeting.id, say)
    return done(pen, new, seq)


def mark_matter(watch: Watch, item_id: str, state: AgendaState) -> Done[AgendaItem]:
    """Mark a matter in session as dealt with, put off, or waiting, where no outcome says it already."""
    with watch.pen() as pen:
        old, meeting = _found(watch.ledger, item_id)
        course.in_session(meeting, "标议题", "marking a matter")
        new = pen.change(old, replace(old, state=state))
        say = {"meeting": called(watch.ledger, meeting), "title": new.title, "matter_state": state}
        seq = pen.entry("mark_matter", "meeting", meeting.id, say)
    return done(pen, new, seq)


def _found(ledger: Ledger, item_id: str) -> tuple[AgendaItem, Meeting]:
    item = ledger.get(AgendaItem, item_id)
    meeting = ledger.get(Meeting, item.meeting)
    docket.writable(meeting)
    docket.standing(item)
    return item, meeting
