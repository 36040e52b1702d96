"""The roll of a meeting: who is asked, who asked for leave beforehand, who came, when, for whom (A32)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.meetings.states import RollGroup, RollMark

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class RollEntry:
    """One person on the roll of one meeting."""

    id: str
    meeting: str
    rank: int
    name: str
    unit: str
    department: str
    group: RollGroup
    mark: RollMark = RollMark.UNCALLED
    asked_at: datetime | None = None
    """When leave was asked for; after the beginning it is no leave any more (practice.md 2.6)."""
    reason: str = ""
    came_at: datetime | None = None
    """When somebody came who was not there at the roll call; None for who was in time."""
    observer: bool = False
    """Whether 列席 is the usual mark."""
    stands_for: str = ""
    """Name of the one in whose place this person sits (环保乙替环保甲); empty otherwise."""
    void: bool = False
