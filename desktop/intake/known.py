"""What the post already knows, so that a file is read against it: units, villages, grids, people, numbers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.post.roster.shift import STANDARD_SHIFTS

if TYPE_CHECKING:
    from datetime import date

    from desktop.post.roster.shift import ShiftKind

RESPONSE_MINUTES = 30
"""Thirty minutes from the whistle to the scene (A05)."""


@dataclass(frozen=True, slots=True)
class KnownDepartment:
    """A department that may be called."""

    short: str
    full: str = ""
    code: str = ""
    aliases: tuple[str, ...] = ()
    enterprise: bool = False


@dataclass(frozen=True, slots=True)
class KnownOfficer:
    """A person of a department, `unit` being its short name."""

    name: str
    unit: str
    phone: str = ""
    cert: str = ""
    night: bool | None = None
    """Whether they may stand nights, None where nobody said."""
    away: tuple[date, ...] = ()
    """Days of approved leave."""


@dataclass(frozen=True, slots=True)
class KnownMember:
    """One of the post's own people: leader, clerk or driver."""

    name: str
    duty: str = ""
    """Key of post.states.Duty."""
    phone: str = ""
    nights: bool | None = None
    """False where no nights may be rostered."""
    away: tuple[date, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class KnownGrid:
    """A grid and the village it belongs to."""

    code: str
    village: str


@dataclass(frozen=True, slots=True)
class Known:
    """Everything a file is compared with; empty on a new post."""

    today: date
    departments: tuple[KnownDepartment, ...] = ()
    officers: tuple[KnownOfficer, ...] = ()
    grids: tuple[KnownGrid, ...] = ()
    villages: tuple[str, ...] = ()
    duties: frozenset[str] = frozenset()
    """Codes of the duty items in force."""
    whistles: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    """Year and serial of the whistles in the ledger."""
    response_minutes: int = RESPONSE_MINUTES
    members: tuple[KnownMember, ...] = ()
    shifts: tuple[ShiftKind, ...] = STANDARD_SHIFTS
    slips: frozenset[tuple[str, str, date, str]] = field(default_factory=frozenset)
    """Name, unit, day and kind of each leave and wish that the post has."""
    holidays: frozenset[tuple[date, bool]] = field(default_factory=frozenset)
    """Days of the calendar with True for rest, False for a weekend day that is worked."""

    def with_departments(self, found: tuple[KnownDepartment, ...]) -> Known:
        """Return it with departments read from a file; a short name already known is kept as it was."""
        shorts = {department.short for department in self.departments}
        return replace(self, departments=self.departments + tuple(one for one in found if one.short not in shorts))

    def with_officers(self, found: tuple[KnownOfficer, ...]) -> Known:
        """Return it with officers read from a file."""
        return replace(self, officers=tuple(dict.fromkeys(self.officers + found)))

    def with_grids(self, found: tuple[KnownGrid, ...]) -> Known:
        """Return it with grids read from a file and the villages they name."""
        codes = {grid.code for grid in self.grids}
        grids = self.grids + tuple(one for one in found if one.code not in codes)
        villages = tuple(dict.fromkeys((*self.villages, *(grid.village for grid in found if grid.village))))
        return replace(self, grids=grids, villages=villages)

    def with_members(self, found: tuple[KnownMember, ...]) -> Known:
        """Return it with people of the post read from a file; what a list says of nights and days away is added."""
        told = {one.name: one for one in found}
        kept = tuple(_joined(one, told.pop(one.name, None)) for one in self.members)
        return replace(self, members=kept + tuple(told.values()))


def _joined(one: KnownMember, told: KnownMember | None) -> KnownMember:
    if told is None:
        return one
    nights = told.nights if one.nights is None else one.nights
    return replace(one, nights=nights, away=tuple(sorted({*one.away, *told.away})), note=told.note or one.note)
