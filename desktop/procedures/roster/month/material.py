"""Everything that planning and checking one month rests on, gathered once as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.post.roster.calendar import Calendar
from desktop.post.roster.planning.cell import month_days

if TYPE_CHECKING:
    from datetime import date

    from desktop.post.roster.leave import DutyWish, Leave
    from desktop.post.roster.person import RosterPerson
    from desktop.post.roster.planning.cell import RosterCell
    from desktop.post.roster.planning.need import DutyNeed
    from desktop.post.roster.planning.plan_rules import PlanRules
    from desktop.post.roster.shift import ShiftKind

REACH = 10
"""Days before the month that are carried in: longer than any run or window that the rules know (7 days)."""


@dataclass(frozen=True, slots=True)
class Burden:
    """What one person has borne in the year before the month, in one class of duty, and how long they were there."""

    person: str
    duty: str
    nights: int
    weekends: int
    holidays: int
    load: int
    days: int
    """Days of that year in which they belonged to the post."""


@dataclass(frozen=True, slots=True)
class Material:
    """A month as the planner and the grid need it: who, what, when, and what is known already."""

    month: str
    """2026-11."""
    today: date
    """Days before it are past: they are what they are."""
    people: tuple[RosterPerson, ...]
    shifts: tuple[ShiftKind, ...]
    needs: tuple[DutyNeed, ...]
    rules: PlanRules
    departments: tuple[tuple[str, str], ...] = ()
    """Id and short name of every department."""
    leaves: tuple[Leave, ...] = ()
    wishes: tuple[DutyWish, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)
    cells: tuple[RosterCell, ...] = ()
    """The draft."""
    published: tuple[tuple[str, date, str], ...] = ()
    """Person, day, shift as last published and still standing; empty where the month was never published."""
    before: tuple[tuple[str, date, str], ...] | None = None
    """Person, day, shift of the last days before the month; None where nothing is known of them."""
    burdens: tuple[Burden, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """The days of the month."""
        return month_days(self.month)

    @property
    def stood(self) -> tuple[tuple[str, date, str], ...]:
        """Person, day, shift of what stands: as published, or as drafted where nothing was published yet."""
        return self.published or tuple((one.person, one.day, one.shift) for one in self.cells if one.shift)
