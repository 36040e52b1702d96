"""What must be covered: how many of which duty, from which department, on which days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.roster.states import OWN, DutyClass, NeedDays

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from desktop.post.roster.calendar import Calendar
    from desktop.post.roster.shift import ShiftKind


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

    def holds(self, day: date, calendar: Calendar) -> bool:
        """Whether the need is to be covered on `day`."""
        if not self.active or (self.since is not None and day < self.since):
            return False
        if self.until is not None and self.until < day:
            return False
        return self.days is NeedDays.EVERY or (self.days is NeedDays.RESTDAY) == calendar.rests(day)

    def checked(self, shifts: Collection[ShiftKind]) -> DutyNeed:
        """Return it with a clean name; refuse figures in the wrong order and shifts that nobody knows."""
        name = written("name", self.name, "需求名称", "The name of the need")
        known = {one.id for one in shifts}
        if not self.shifts or not known.issuperset(self.shifts):
            raise no("shifts", "没有写班次，或有不认识的班次。请从班次表里选。", "Choose shifts from the list.")
        if (self.duty in OWN) != (not self.department):
            raise no(
                "department",
                "常驻和备勤要写部门；带班、值班员、驾驶员是指挥部自己的人，不写部门。",
                "Stationed and on call have a department; leaders, clerks and drivers have none.",
            )
        if not 0 <= self.least <= self.wanted or (self.most is not None and self.most < self.wanted):
            raise no("least", "人数要最少 ≤ 希望 ≤ 最多。请改。", "The figures must be least ≤ wanted ≤ most.")
        if self.since is not None and self.until is not None and self.until < self.since:
            raise no("until", "结束日早于开始日。", "It ends before it starts.")
        return replace(self, name=name)
