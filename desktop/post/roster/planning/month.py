"""The roster of one month: where it stands, how it was planned, and how often it was published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.roster.states import SheetState

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class DutyRoster:
    """The 值班表 of a month; its cells are the draft, its duties what was published."""

    id: str
    """The month, such as 2026-11."""
    state: SheetState = SheetState.DRAFT
    draft: int = 1
    """第n稿: grows with each plan taken over."""
    edition: int = 0
    """How often it was published."""
    published_at: datetime | None = None
    published_by: str = ""
    holes_reason: str = ""
    """Why it was published with holes, and by whom allowed; empty where there were none."""
    planned_at: datetime | None = None
    seed: int = 0
    cost: int | None = None
    bound: int | None = None
    ended: str = ""
    """How the last planning ended: proven, time, cancelled, rounds; empty when no plan was taken over."""
    seconds: int = 0
    rules: str = ""
    """Version of the plan's rules in force when it was planned."""
    imported_from: str = ""
