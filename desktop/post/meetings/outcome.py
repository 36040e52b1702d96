"""What came out of a matter: a decision with owner and due date, a note, a deferral, a private word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.post.meetings.states import OutcomeKind


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome of one matter; writable only while the meeting is in session (domain.md 7.5)."""

    id: str
    meeting: str
    matter: str
    """Id of the agenda item."""
    place: int
    """Its place among the outcomes of the matter, from 1."""
    kind: OutcomeKind
    text: str
    at: datetime
    department: str = ""
    """Id of the department that owns it; empty where a member of the post does."""
    owner: str = ""
    """Who answers for it by name, or 党政办 and the like where no department does."""
    supports: tuple[str, ...] = ()
    """Ids of the departments that help."""
    due: date | None = None
    standard: str = ""
    """By what it is measured (B06)."""
    quantity: str = ""
    checker: str = ""
    """Who looks whether it is done: never the owner."""
    reservation: str = ""
    """What somebody put on record against it, printed as said."""
    about: str = ""
    """Id of the action item that it goes on with, extends or drops."""
    item: str = ""
    """Id of the action item that it became when the minutes were issued."""
    void: bool = False
