"""Everybody a roster may name: officers of the departments and the post's own people, looked up by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.intake.repair.plain import person, tight
from desktop.intake.repair.units import names_a_unit
from desktop.post.roster.states import DutyClass
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import date

    from desktop.intake.known import Known

_STANDS = {
    DutyClass.DUTY_LEADER: ("commander", "deputy", "duty_leader"),
    DutyClass.DUTY_CLERK: ("duty_clerk",),
    DutyClass.DRIVER: ("driver",),
}
"""Duties of members that may stand a class, by the keys of post.states.Duty."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person whom a name may mean."""

    name: str
    unit: str
    """Short name of the department, empty for the post's own people."""
    duty: str = ""
    nights: bool | None = None
    away: tuple[date, ...] = ()
    note: str = ""

    def may(self, duty: DutyClass) -> bool:
        """Whether they are of the sort that stands this duty."""
        if duty in _STANDS:
            return self.duty in _STANDS[duty]
        return bool(self.unit)


class People:
    """The people known when a file is read."""

    def __init__(self, known: Known) -> None:
        """Index everybody by name; one in two departments is two people."""
        found: dict[str, dict[str, Person]] = {}
        for officer in known.officers:
            name = person(officer.name)
            found.setdefault(name, {})[officer.unit] = Person(
                name, officer.unit, nights=officer.night, away=officer.away
            )
        for one in known.members:
            name = person(one.name)
            found.setdefault(name, {})[""] = Person(name, "", one.duty, one.nights, one.away, one.note)
        self._found = {name: tuple(units.values()) for name, units in found.items()}
        self._units = {
            tight(name) for one in known.departments for name in (one.short, one.full, one.code, *one.aliases) if name
        }

    def __bool__(self) -> bool:
        """Whether anybody is known."""
        return bool(self._found)

    def __contains__(self, name: str) -> bool:
        """Whether somebody is called so."""
        return name in self._found

    def named(self, name: str, unit: str = "") -> tuple[Person, ...]:
        """Return those called so, those of `unit` alone where one is."""
        found = self._found.get(name, ())
        there = tuple(one for one in found if unit and one.unit == unit)
        return there or found

    def for_duty(self, name: str, duty: DutyClass, unit: str = "") -> Person | None:
        """Return whom a name in a column of this duty means: of the column's unit, of the right sort, else anybody."""
        found = self.named(name, unit)
        fitting = [one for one in found if one.may(duty)]
        return next(iter(fitting or found), None)

    def is_a_unit(self, name: str) -> bool:
        """Whether a text is the name of a department and of nobody."""
        return name not in self._found and (tight(name) in self._units or names_a_unit(name))


def stranger(name: str) -> Words:
    """Say that nobody is called so, and what can be done."""
    return Words(
        f"“{name}”不在人员表和通讯录。请改正姓名，或先补登这个人。",
        f"“{name}” is neither an officer nor one of the post's people. Correct the name, or add the person first.",
    )
