"""What the post already knows, so that a file is read against it: units, villages, grids, people, numbers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

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
