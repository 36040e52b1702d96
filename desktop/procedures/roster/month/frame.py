"""The frame of a month: its days, shifts, terms and needs in the numbers of days that planner and grid count by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.roster.planning.succession import pair
from desktop.post.roster.span import may_follow
from desktop.procedures.roster.month.terms import Terms, terms_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desktop.post.roster.planning.need import DutyNeed
    from desktop.post.roster.shift import ShiftKind
    from desktop.procedures.roster.month.material import Material


@dataclass(frozen=True, slots=True)
class Demand:
    """One need on the days of the month on which it holds, with those who count for it."""

    need: DutyNeed
    days: tuple[int, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A month made ready: days are counted from 0."""

    material: Material
    days: tuple[date, ...]
    place: Mapping[date, int]
    shifts: Mapping[str, ShiftKind]
    clash: Mapping[str, frozenset[str]]
    """The shifts that must not follow a shift on the next day."""
    barred: Mapping[str, frozenset[str]]
    """Those of them that would be rested enough: the office says so."""
    weekends: tuple[tuple[int, ...], ...]
    """Runs of rest days: a weekend, or a whole holiday."""
    rest: frozenset[int]
    holidays: frozenset[int]
    past: int
    """So many days of the month are over."""
    terms: Mapping[str, Terms]
    demands: tuple[Demand, ...]
    asked: Mapping[str, tuple[Demand, ...]]
    """The needs for which each person counts."""

    def demands_of(self, person: str) -> tuple[Demand, ...]:
        """Return the needs for which a person counts."""
        return self.asked.get(person, ())

    def short(self, department: str) -> str:
        """Return what a department is called; nothing for the post's own people."""
        return dict(self.material.departments).get(department, "")


def frame_of(material: Material) -> Frame:
    """Make a month ready."""
    days = material.days
    place = {day: number for number, day in enumerate(days)}
    shifts = {one.id: one for one in material.shifts}
    terms = terms_of(material)
    tired = {
        one.id: frozenset(after.id for after in material.shifts if not may_follow(one, after))
        for one in material.shifts
    }
    marks = {pair(kept) for kept in material.rules.barred}
    barred = {one: frozenset(then for first, then in marks if first == one) - tired[one] for one in tired}
    calendar = material.calendar
    demands = tuple(_demand(material, need, terms) for need in material.needs if need.active)
    asked: dict[str, list[Demand]] = {}
    for demand in demands:
        for one in demand.people:
            asked.setdefault(one, []).append(demand)
    return Frame(
        material=material,
        days=days,
        place=place,
        shifts=shifts,
        clash={one: tired[one] | barred[one] for one in tired},
        barred=barred,
        weekends=tuple(tuple(place[day] for day in block) for block in calendar.blocks(days[0], days[-1])),
        rest=frozenset(number for number, day in enumerate(days) if calendar.rests(day)),
        holidays=frozenset(number for number, day in enumerate(days) if calendar.holiday(day)),
        past=sum(day < material.today for day in days),
        terms=terms,
        demands=demands,
        asked={one: tuple(many) for one, many in asked.items()},
    )


def _demand(material: Material, need: DutyNeed, terms: Mapping[str, Terms]) -> Demand:
    return Demand(
        need,
        tuple(number for number, day in enumerate(material.days) if need.holds(day, material.calendar)),
        tuple(one for one, term in terms.items() if counts(need, term)),
    )


def counts(need: DutyNeed, terms: Terms) -> bool:
    """Whether a person counts for a need when they have one of its shifts: of that department, certified if asked."""
    person = terms.person
    if person.department != need.department or (need.certified and not person.certified):
        return False
    return bool(need.department) or need.duty in person.classes
