"""Who of a department can be called now: who is stationed here, who is next, who is away, and how long they need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ledger import boards
from desktop.post.department import Attendance, Department, Officer, Posting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desktop.ledger.book import Ledger
    from desktop.post.department import Department as DepartmentFact


@dataclass(frozen=True, slots=True)
class Reach:
    """The two lines that say who comes: the person, then number and minutes; `nobody` when nobody can."""

    who: str
    how: str
    nobody: bool = False
    away: str = ""
    """Who is not there and why, for the warning."""


@dataclass(frozen=True, slots=True)
class Forces:
    """The people of all departments as they stand on one day, read in one go."""

    officers: Mapping[str, tuple[Officer, ...]]
    stationed: frozenset[str]
    """Ids of officers who are posted here today."""
    absent: frozenset[str]
    """Ids of officers who were marked as not there today."""
    out: Mapping[str, str]
    """Numbers of the whistles on whose scene somebody stands, by name."""

    def reach(self, department: DepartmentFact) -> Reach:
        """Return who of `department` is called first, passing over those who are away."""
        people = {one.name: one for one in self.officers.get(department.id, ())}
        names = tuple(dict.fromkeys((*department.call_order, *people)))
        first, order, missing = "", 0, []
        for place, name in enumerate(names, start=1):
            why = self._away(name, people.get(name))
            if why:
                missing.append(why)
            elif not first or (self._here(people.get(name)) and not self._here(people.get(first))):
                first, order = name, place
        away = "，".join(missing)
        if not first:
            return Reach(_nobody(away) if names else _unlisted(), _how(department, department.phone), bool(names), away)
        officer = people.get(first)
        said = _stationed(first) if self._here(officer) else _on_call(first, order)
        return Reach(said, _how(department, (officer.phone if officer else "") or department.phone), away=away)

    def _here(self, officer: Officer | None) -> bool:
        return officer is not None and officer.id in self.stationed

    def _away(self, name: str, officer: Officer | None) -> str:
        if name in self.out:
            return QCoreApplication.translate("Reach", "{name} is out on No. {number}").format(
                name=name, number=self.out[name]
            )
        if officer is not None and officer.id in self.absent:
            return QCoreApplication.translate("Reach", "{name} is not at the post").format(name=name)
        return ""


def forces(ledger: Ledger, day: date) -> Forces:
    """Read who is here, who is not and who is out."""
    officers: dict[str, tuple[Officer, ...]] = {}
    for one in ledger.having(Officer, active=True):
        officers[one.department] = (*officers.get(one.department, ()), one)
    posted = frozenset(one.officer for one in ledger.having(Posting) if one.covers(day))
    absent = frozenset(one.officer for one in ledger.having(Attendance, day=day, present=False, void=False))
    out = {name: number for name, (_, number) in boards.away(ledger).items()}
    return Forces(officers, posted - absent, absent, out)


def departments(ledger: Ledger) -> tuple[Department, ...]:
    """Return the departments that can be called."""
    return ledger.having(Department, active=True)


def _how(department: Department, phone: str) -> str:
    parts = [phone]
    if department.minutes is not None:
        parts.append(QCoreApplication.translate("Reach", "about {n} min").format(n=department.minutes))
    return "　".join(part for part in parts if part)


def _nobody(away: str) -> str:
    return QCoreApplication.translate("Reach", "Nobody: {away}").format(away=away)


def _unlisted() -> str:
    return QCoreApplication.translate("Reach", "No names listed")


def _stationed(name: str) -> str:
    return QCoreApplication.translate("Reach", "{name}, stationed here").format(name=name)


def _on_call(name: str, place: int) -> str:
    return QCoreApplication.translate("Reach", "{name}, no. {place} to call").format(name=name, place=place)
