"""What must be covered: how many of which duty, from which department, on which days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.roster.states import DutyClass, NeedDays

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class DutyNeed:
    """One need 值守需求: so many people of one department on one of some shifts, on certain days."""

    id: str
    name: str
    duty: DutyClass
    department: str
    """Id of the department; empty for the post's own people (leaders, clerks, drivers)."""
    shifts: tuple[str, ...]
    """Ids of shift kinds of which each counts."""
    days: NeedDays = NeedDays.EVERY
    least: int = 1
    wanted: int = 1
    most: int | None = None
    certified: bool = False
    """Only certified officers count (two where a department must enforce: 行政处罚法 2021 第四十二条)."""
    since: date | None = None
    until: date | None = None
    active: bool = True
