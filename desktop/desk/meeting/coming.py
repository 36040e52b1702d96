"""The agenda of a meeting as it stands, or, before the cut-off, as it would be written now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.meetings.states import BEFORE_SESSION
from desktop.procedures.meetings import reading

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.meeting import Meeting


def is_live(meeting: Meeting) -> bool:
    """Tell whether the agenda still writes itself."""
    return meeting.state in BEFORE_SESSION and meeting.frozen_at is None


def agenda_now(ledger: Ledger, meeting: Meeting, now: datetime) -> tuple[AgendaItem, ...]:
    """Return the matters in order: what people brought stands before the standing ones, as at the cut-off."""
    from desktop.procedures.meetings.matters import gathering

    return gathering.coming(ledger, meeting, now) if is_live(meeting) else reading.agenda_of(ledger, meeting.id)
