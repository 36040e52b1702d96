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

_OFFICERS = (DutyClass.STATIONED, DutyClass.ON_CALL)
_MOST = 999
"""People of one need; no township has more."""


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
        """Return it with a clean name; refuse figures in the wrong order, shifts that nobody knows or could be meant.

        Officers of a department may count on shifts at the post and at home (two certified ones of those on duty).
        """
        name = written("name", self.name, "需求名称", "The name of the need")
        known = {one.id: one for one in shifts}
        if not self.shifts or not known.keys() >= set(self.shifts):
            raise no("shifts", "没有写班次，或有不认识的班次。请从班次表里选。", "Choose shifts from the list.")
        if (self.duty in OWN) != (not self.department):
            raise no(
                "department",
                "常驻和备勤要写部门；带班、值班员、驾驶员是指挥部自己的人，不写部门。",
                "Stationed and on call have a department; leaders, clerks and drivers have none.",
            )
        of = (self.duty,) if self.duty in OWN else _OFFICERS
        strange = next((known[one] for one in self.shifts if known[one].duty not in of), None)
        if strange is not None and self.active:  # a wrong one of old may be retired
            raise no(
                "shifts",
                f"{strange.name}不是{self.duty.words.zh}的班次。请另选。",
                f"{strange.name} is no shift of {self.duty.words.en}. Choose another.",
            )
        if max(self.wanted, self.most or 0) > _MOST:
            raise no("wanted", f"人数最多写 {_MOST}。", f"At most {_MOST} people.")
        if not 0 <= self.least <= self.wanted or (self.most is not None and self.most < self.wanted):
            raise no("least", "人数要最少 ≤ 希望 ≤ 最多。请改。", "The figures must be least ≤ wanted ≤ most.")
        if self.since is not None and self.until is not None and self.until < self.since:
            raise no("until", "结束日早于开始日。", "It ends before it starts.")
        return replace(self, name=name)
