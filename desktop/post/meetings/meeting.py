"""One meeting from its date to the last of its items (domain.md 7.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.meetings.states import MeetingState

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Meeting:
    """One 例会; its number within the year stays its own, even where it is cancelled."""

    id: str
    series: str
    year: int
    number: int
    """第N次, counted within series and year."""
    starts_at: datetime
    place: str
    chair: str
    recorder: str
    cutoff_at: datetime
    """The moment up to which the agenda's figures count."""
    state: MeetingState = MeetingState.PLANNED
    frozen_at: datetime | None = None
    opened_at: datetime | None = None
    ended_at: datetime | None = None
    """散会."""
    submitted_at: datetime | None = None
    """Sent to review 送审."""
    reviewer: str = ""
    """Who read the draft, never the recorder."""
    review_note: str = ""
    """Why the draft came back last."""
    issue: int | None = None
    """第N期, counted within series and year without gaps."""
    issued_at: datetime | None = None
    issued_by: str = ""
    """Who signed the minutes out 签发."""
    head: str = ""
    """First 16 hex digits of the journal's head when they were issued."""
    digest: str = ""
    """SHA-256 of the minutes' text as issued."""
    paper: str = ""
    """Id of the filed PDF of the minutes."""
    end_reason: str = ""
    """Why it was cancelled, or postponed last."""
    postponed_from: datetime | None = None
    closed_at: datetime | None = None
