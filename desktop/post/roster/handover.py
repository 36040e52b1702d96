"""Handing over the watch: what was handled, what is open, and both signatures (domain.md 7.3, practice.md 2.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

NOTHING = "无"
"""What stands where nothing is to be said; an empty field is refused."""


@dataclass(frozen=True, slots=True)
class Handover:
    """One 交接班: from the outgoing to the incoming leader and clerk."""

    id: str
    begun_at: datetime
    since: datetime
    """When the outgoing watch began."""
    from_leader: str
    from_clerk: str
    to_leader: str
    to_clerk: str
    handled: str
    """What was handled on this watch; 零记录 where nothing happened."""
    unhandled: str
    """What is passed on; explicit 无 where there is nothing."""
    items: str
    """Seals, keys, vehicles, radio sets handed over; explicit 无 where nothing."""
    out_signed_at: datetime | None = None
    in_signed_at: datetime | None = None
    stand: str = ""
    """Id of the stand that begins with it, once both have signed."""
    note: str = ""
