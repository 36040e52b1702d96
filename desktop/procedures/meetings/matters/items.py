"""Matters that decisions bring: action items that are owed, overdue ones first, and conferences that got stuck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import meetings as records
from desktop.post.conferences.conference import Conference
from desktop.post.conferences.states import ConferenceState
from desktop.post.items.item import ActionItem
from desktop.post.items.states import UNDONE, ItemOrigin
from desktop.post.meetings.course.agenda import short
from desktop.post.meetings.states import AgendaSource, MeetingKind
from desktop.post.serial import ITEM, Serial
from desktop.procedures.meetings.matters.span import day, late, matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ledger.book import Ledger
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.procedures.meetings.matters.span import Span


def owed(ledger: Ledger, span: Span) -> Iterator[AgendaItem]:
    """Yield what earlier meetings of the series gave and is not done, the longest overdue first.

    The weekly meeting also hears of overdue items of conferences. An item of a meeting was up at that meeting already.
    """
    found = list(records.owed(ledger, span.series.id, span.meeting.id))
    if span.series.kind is MeetingKind.WEEKLY:
        of_conferences = ledger.having(ActionItem, state=UNDONE, origin=ItemOrigin.CONFERENCE)
        found += [one for one in of_conferences if one.due < span.today]
    for one in sorted(found, key=lambda one: (one.due, one.year, one.number)):
        times = 2 if one.origin is ItemOrigin.MEETING else 1
        yield matter(AgendaSource.ITEM, one.id, short(one.text), _told(one, span), times)


def _told(item: ActionItem, span: Span) -> str:
    unit = span.shorts.get(item.department, "")
    who = item.owner if item.owner.startswith(unit) else unit + item.owner
    days = (span.today - item.due).days
    parts = [str(Serial(item.year, item.number, ITEM)), who, item.state.words.zh]
    parts.append(f"{late(days)}，原定{day(item.first_due)}" if days > 0 else f"{day(item.due)}到期")
    if item.extensions:
        parts.append(f"已延期{item.extensions}次")
    return "，".join(parts)


def conferences(ledger: Ledger, span: Span) -> Iterator[AgendaItem]:
    """Yield the conferences that got stuck; one without consensus only until a meeting has dealt with it."""
    from desktop.procedures.conferences.reading import for_agenda  # it reads much that no other matter needs

    heard = records.dealt_with(ledger, AgendaSource.CONFERENCE)
    for one in for_agenda(ledger, span.now):
        over = ledger.get(Conference, one.conference).state is ConferenceState.NO_CONSENSUS
        if not (over and one.conference in heard):
            yield matter(AgendaSource.CONFERENCE, one.conference, one.title.zh, one.detail.zh)
