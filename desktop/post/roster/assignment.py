"""The duty of one person on one day with its states (DutyAssignment 值守, domain.md 7.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.roster.states import LIVE_STATES, DutyClass, DutyState

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DutyAssignment:
    """One published duty and what became of it; before publishing it is a cell of the draft."""

    id: str
    month: str
    person: str
    department: str
    """Id of the officer's department; empty for the post's own people."""
    duty: DutyClass
    day: date
    shift: str
    starts_at: datetime
    ends_at: datetime
    state: DutyState = DutyState.PUBLISHED
    edition: int = 1
    """With which publication of the month it came."""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    whistle: str = ""
    """The whistle it is deployed to."""
    swap_with: str = ""
    """The person who would stand instead."""
    swap_for: str = ""
    """Id of that person's duty that comes back in exchange, if any."""
    swap_reason: str = ""
    consent_by: str = ""
    """The duty leader who agreed to the swap."""
    consent_at: datetime | None = None
    record_no: str = ""
    """Number or clerk of the office record 党政办登记."""
    replaced_by: str = ""
    """Id of the duty that took the place of this one (swap, leave, relief)."""
    replaces: str = ""
    reason: str = ""
    """Why leave, absence, relief or withdrawal."""
    by: str = ""
    """Who confirmed absence or ordered the relief."""
    gone_with: int = 0
    """With which publication of the month it was withdrawn; 0 where it was not."""

    @property
    def live(self) -> bool:
        """Whether the person is the one who stands, or will stand, this duty."""
        return self.state in LIVE_STATES

    @property
    def begun(self) -> bool:
        """Whether the duty has begun and nobody has ended it."""
        return self.live and self.started_at is not None

    @property
    def span(self) -> tuple[datetime, datetime]:
        """From when to when it lasts by the roster."""
        return self.starts_at, self.ends_at
