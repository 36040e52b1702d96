"""Matters that people brought and that no meeting has dealt with yet: they come again by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.course.agenda import LASTING, short
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import AgendaSource, AgendaState, MeetingState, OutcomeKind, SuggestionState
from desktop.post.meetings.suggestion import Suggestion
from desktop.procedures.meetings.matters.span import day, matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ledger.book import Ledger
    from desktop.procedures.meetings.matters.span import Span


_AGAIN = (*LASTING, AgendaSource.OVERDUE_CALL)
"""Sources that do not bring a matter again of their own accord once it was put off."""


def carried(ledger: Ledger, span: Span) -> Iterator[AgendaItem]:
    """Yield what the last meeting put off, and what waited for one that was cancelled since.

    A matter that was dealt with but for a point left to the next time comes again as that point.
    """
    for meeting in _behind(ledger, span):
        held = meeting.state is not MeetingState.CANCELLED
        outcomes = ledger.having(Outcome, meeting=meeting.id, void=False) if held else ()
        agenda = ledger.having(AgendaItem, meeting=meeting.id, void=False)
        for one in sorted(agenda, key=lambda one: one.place):
            if one.state is AgendaState.DONE:
                yield from (_point(point, meeting) for point in outcomes if point.matter == one.id and _left(point))
            elif one.source in _AGAIN and _waits(ledger, one):
                yield matter(one.source, one.subject or one.id, one.title, one.detail, one.times + held)


def _behind(ledger: Ledger, span: Span) -> list[Meeting]:
    """Return the meeting held last and those cancelled between it and this one, by their beginning."""
    begun = span.last.starts_at if span.last is not None else None
    cancelled = [
        one
        for one in ledger.having(Meeting, series=span.series.id, state=MeetingState.CANCELLED)
        if one.starts_at < span.meeting.starts_at and (begun is None or one.starts_at > begun)
    ]
    last = [span.last] if span.last is not None else []
    return sorted([*last, *cancelled], key=lambda one: one.starts_at)


def _waits(ledger: Ledger, item: AgendaItem) -> bool:
    """Whether nobody has answered the suggestion meanwhile; one that waits in the inbox again comes from there."""
    if item.source is not AgendaSource.SUGGESTION:
        return True
    return ledger.get(Suggestion, item.subject).state is SuggestionState.ON_AGENDA


def _left(outcome: Outcome) -> bool:
    return outcome.kind is OutcomeKind.DEFERRED


def _point(outcome: Outcome, meeting: Meeting) -> AgendaItem:
    detail = f"{day(meeting.starts_at)}第{meeting.number}次会留下再议"
    return matter(AgendaSource.BY_HAND, outcome.id, short(outcome.text), detail, 2)
