"""Leave, and wishes for and against duties, as slips of paper bring them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.roster.states import LeaveKind, LeavePart, LeaveState, WishKind

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Leave:
    """Days on which a person cannot stand (请假, 公差, 培训 ...)."""

    id: str
    person: str
    """Id of the officer or the member of the post."""
    days: tuple[str, ...]
    """ISO dates, ascending."""
    kind: LeaveKind
    part: LeavePart = LeavePart.WHOLE
    state: LeaveState = LeaveState.APPROVED
    note: str = ""
    by: str = ""
    """Who approved it."""
    noted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DutyWish:
    """Days on which a person would like, or would rather not have, a duty."""

    id: str
    person: str
    days: tuple[str, ...]
    kind: WishKind
    part: LeavePart = LeavePart.WHOLE
    """WHOLE: any shift; NIGHT: night shifts only."""
    weight: int = 10
    note: str = ""
    noted_at: datetime | None = None
    void: bool = False
