"""The agenda of a meeting as it would be written now: every matter with its facts in a line, in one stable order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ledger import meetings as records
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.course.agenda import placed
from desktop.post.meetings.states import AgendaSource, MeetingKind, SuggestionState
from desktop.post.meetings.suggestion import Suggestion
from desktop.procedures.meetings.matters import holes, items, week, whistles
from desktop.procedures.meetings.matters.carried import carried
from desktop.procedures.meetings.matters.span import matter, span_of
from desktop.procedures.meetings.suggestions import matter_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.post.meetings.meeting import Meeting
    from desktop.procedures.meetings.matters.span import Span


def matters(ledger: Ledger, meeting: Meeting, now: datetime) -> tuple[AgendaItem, ...]:
    """Return what would be written on the agenda now, without ids and places; nothing is changed.

    Each has how often it has been up, this time included. What stands on the agenda already is not among it.
    """
    span = span_of(ledger, meeting, now)
    there = {one.subject for one in ledger.having(AgendaItem, meeting=meeting.id, void=False) if one.subject}
    fresh = [one for one in _fresh(ledger, span) if one.subject not in there]
    subjects = {one.subject for one in fresh if one.subject}
    known = records.times(ledger, subjects, meeting.id)
    counted = [replace(one, times=one.times + known.get(one.subject, 0)) for one in fresh]
    late = {one.subject for one in fresh if one.source is AgendaSource.OVERDUE_CALL}
    again = [
        one
        for one in carried(ledger, span)
        # A whistle that is overdue by now says nothing of who came late to it.
        if one.subject not in there | (late if one.source is AgendaSource.OVERDUE_CALL else subjects)
    ]
    standing = [matter(AgendaSource.STANDING, "", title, "") for title in span.series.standing]
    return tuple(replace(one, meeting=meeting.id) for one in (*counted, *again, *standing))


def coming(ledger: Ledger, meeting: Meeting, now: datetime) -> tuple[AgendaItem, ...]:
    """Return the whole agenda by place: as it was frozen, else as it would stand now.

    Matters that are not on it yet have no id; what people brought goes before what always stands.
    """
    there = sorted(ledger.having(AgendaItem, meeting=meeting.id, void=False), key=lambda one: one.place)
    if meeting.frozen_at is not None:
        return tuple(there)
    found = matters(ledger, meeting, now)
    at = next((at for at, one in enumerate(found) if one.source is AgendaSource.STANDING), len(found))
    return placed((*found[:at], *there, *found[at:]))


def _fresh(ledger: Ledger, span: Span) -> Iterator[AgendaItem]:
    """Yield the matters that live data bring, in the order of the agenda; a consultation hears its own items (A31)."""
    if span.series.kind is not MeetingKind.WEEKLY:
        yield from items.owed(ledger, span)
        return
    yield week.figures(ledger, span)
    yield from week.changes(ledger, span)
    yield from whistles.late(ledger, span)
    yield from whistles.overdue(ledger, span)
    yield from whistles.refusals(ledger, span)
    yield from items.owed(ledger, span)
    yield from whistles.on_ledger(ledger, span)
    yield from holes.holes(ledger, span)
    yield from (matter_of(one) for one in ledger.having(Suggestion, state=SuggestionState.OPEN, void=False))
    yield from items.conferences(ledger, span)
