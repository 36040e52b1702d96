"""The sheet of a month as the grid edits it: who stands when, what breaks a rule, and what is not covered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.planner.problem import Plan
from desktop.post.roster.planning.cell import CellChange
from desktop.procedures.roster.month.frame import Frame, frame_of
from desktop.procedures.roster.month.lines import Breach, breaches_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from desktop.post.roster.planning.need import DutyNeed
    from desktop.procedures.roster.month.material import Material


@dataclass(frozen=True, slots=True)
class Cover:
    """How a need is met on a day."""

    need: DutyNeed
    day: date
    there: int

    @property
    def missing(self) -> int:
        """How many are missing below the least: a hole 空档."""
        return max(0, self.need.least - self.there)

    @property
    def short(self) -> int:
        """How many are missing below what is wanted."""
        return max(0, self.need.wanted - self.there)

    @property
    def spare(self) -> int:
        """How many there are above the most, or above what is wanted where no most is said."""
        most = self.need.wanted if self.need.most is None else self.need.most
        return 0 if self.need.certified else max(0, self.there - max(most, self.need.least))


@dataclass(frozen=True, slots=True)
class Grid:
    """The sheet with its checks; a change makes a new one that works out again only what the change touches."""

    frame: Frame
    lines: Mapping[str, tuple[str, ...]]
    """Shift of each day of the month, empty for a free one; of everybody who has a line."""
    locked: frozenset[tuple[str, date]]
    breaches: Mapping[str, tuple[Breach, ...]]
    """What each person's line breaks; people without a breach are not named."""
    counts: Mapping[tuple[str, int], int]
    """How many there are for a need on a day (counted from 0)."""

    def changed(self, changes: Iterable[CellChange]) -> Grid:
        """Return the sheet with some cells changed; cells outside the month change nothing."""
        lines, locked = dict(self.lines), set(self.locked)
        breaches, counts = dict(self.breaches), dict(self.counts)
        moved: dict[str, list[tuple[int, str, str]]] = {}
        for change in changes:
            place = self.frame.place.get(change.day)
            if place is None:
                continue
            line = lines.get(change.person) or ("",) * len(self.frame.days)
            moved.setdefault(change.person, []).append((place, line[place], change.shift))
            lines[change.person] = (*line[:place], change.shift, *line[place + 1 :])
            (locked.add if change.locked else locked.discard)((change.person, change.day))
        for person, moves in moved.items():
            _judge(self.frame, breaches, person, lines[person])
            for place, old, new in moves:
                _count(self.frame, counts, person, place, old, new)
        return Grid(self.frame, lines, frozenset(locked), breaches, counts)

    def unlocked(self, person: str, days: Iterable[date]) -> Grid:
        """Return the sheet without a person's locks on some days: who falls out cannot stand a duty set by hand."""
        return replace(self, locked=self.locked - {(person, day) for day in days})

    def shift(self, person: str, day: date) -> str:
        """Return what a person has on a day of the month; empty where they are free."""
        line = self.lines.get(person)
        return line[self.frame.place[day]] if line else ""

    def name(self, person: str) -> str:
        """Return what a person is called."""
        return next((one.name for one in self.frame.material.people if one.id == person), "？")

    def at(self, person: str, day: date) -> tuple[Breach, ...]:
        """Return what one cell breaks."""
        return tuple(one for one in self.breaches.get(person, ()) if one.day == day)

    def all_breaches(self) -> tuple[Breach, ...]:
        """Return everything that is broken, by day and person."""
        return tuple(
            sorted((one for many in self.breaches.values() for one in many), key=lambda one: (one.day, one.person))
        )

    def coming_breaches(self) -> tuple[Breach, ...]:
        """Return what is broken from today on; what is past nobody can put right any more."""
        return tuple(one for one in self.all_breaches() if self.frame.place[one.day] >= self.frame.past)

    def covers(self) -> tuple[Cover, ...]:
        """Return every need on every day on which it holds, by day."""
        found = [
            Cover(demand.need, self.frame.days[day], self.counts.get((demand.need.id, day), 0))
            for demand in self.frame.demands
            for day in demand.days
        ]
        return tuple(sorted(found, key=lambda one: one.day))

    def holes(self) -> tuple[Cover, ...]:
        """Return the needs that are not met (空档), by day.

        Too few certified officers are no hole of their own where so many of the department are missing anyhow.
        """
        open_ones = sorted(self._open(), key=lambda one: one.day)
        plain: Counter[tuple[str, date]] = Counter()
        for one in open_ones:
            if not one.need.certified:
                plain[one.need.department, one.day] += one.missing
        return tuple(
            one for one in open_ones if not one.need.certified or one.missing > plain[one.need.department, one.day]
        )

    def _open(self) -> Iterator[Cover]:
        """Yield the needs that are not met; nothing is made of the many that are."""
        for demand in self.frame.demands:
            need, least = demand.need, demand.need.least
            for day in demand.days:
                there = self.counts.get((need.id, day), 0)
                if there < least:
                    yield Cover(need, self.frame.days[day], there)

    def trial(self, person: str, day: date, shift: str) -> tuple[Breach, ...]:
        """Return what would newly be broken if a person had a shift on a day; nothing is changed.

        Empty means that the cell may be set. What the line breaks already does not count.
        """
        place = self.frame.place[day]
        line = self.lines.get(person) or ("",) * len(self.frame.days)
        known = set(self.breaches.get(person, ()))
        tried = breaches_of(self.frame, person, (*line[:place], shift, *line[place + 1 :]))
        return tuple(one for one in tried if one not in known)

    def plan(self) -> Plan:
        """Return the sheet as a plan, with which the planner may begin."""
        cells = ((who, day, shift) for who, line in self.lines.items() for day, shift in enumerate(line) if shift)
        return Plan(tuple(sorted(cells)))

    def changes_to(self, plan: Plan) -> tuple[CellChange, ...]:
        """Return the changes that make this sheet the plan; locked cells and past days stay as they are."""
        wanted = {(person, self.frame.days[day]): shift for person, day, shift in plan.cells}
        days = self.frame.days
        had = {(who, days[at]): one for who, line in self.lines.items() for at, one in enumerate(line) if one}
        return tuple(
            CellChange(person, day, wanted.get((person, day), ""))
            for person, day in sorted((wanted.keys() | had.keys()) - self.locked)
            if wanted.get((person, day), "") != had.get((person, day), "") and self.frame.place[day] >= self.frame.past
        )


def grid_of(material: Material) -> Grid:
    """Return the sheet of a month as its draft stands."""
    return drafted(frame_of(material))


def drafted(frame: Frame) -> Grid:
    """Return the sheet of a month made ready, as its draft stands."""
    empty = [""] * len(frame.days)
    rows: dict[str, list[str]] = {one: list(empty) for one in frame.terms}
    locked = set()
    for cell in frame.material.cells:
        rows.setdefault(cell.person, list(empty))[frame.place[cell.day]] = cell.shift
        if cell.locked:
            locked.add((cell.person, cell.day))
    lines = {person: tuple(row) for person, row in rows.items()}
    breaches: dict[str, tuple[Breach, ...]] = {}
    counts: dict[tuple[str, int], int] = {}
    for person, line in lines.items():
        _judge(frame, breaches, person, line)
        for day, shift in enumerate(line):
            if shift:
                _count(frame, counts, person, day, "", shift)
    return Grid(frame, lines, frozenset(locked), breaches, counts)


def _judge(frame: Frame, breaches: dict[str, tuple[Breach, ...]], person: str, line: tuple[str, ...]) -> None:
    found = breaches_of(frame, person, line)
    if found:
        breaches[person] = found
    else:
        breaches.pop(person, None)


def _count(frame: Frame, counts: dict[tuple[str, int], int], person: str, day: int, old: str, new: str) -> None:
    for demand in frame.demands_of(person):
        gained = (new in demand.need.shifts) - (old in demand.need.shifts)
        if gained:
            key = demand.need.id, day
            counts[key] = counts.get(key, 0) + gained
