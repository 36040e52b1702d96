"""A problem as arrays over people, days and shifts, for those who solve it; shift 0 is a free day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from desktop.planner.cost import cover_cost
from desktop.planner.problem import OFF, Plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from desktop.planner.problem import Cover, Problem

    Grid = NDArray[np.int16]
    """A plan: the number of the shift of each person on each day."""


@dataclass(frozen=True, slots=True)
class Need:
    """A cover by numbers: what it costs that none, one, two ... of the members are there."""

    cover: Cover
    day: int
    shifts: tuple[int, ...]
    members: tuple[int, ...]
    costs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Burden:
    """A tally of one person by numbers."""

    days: tuple[int, ...]
    points: tuple[int, ...]
    """Of every shift."""
    carried: int
    weight: int

    def cost(self, points: int) -> int:
        """Return what so many points on top of those carried cost."""
        return self.weight * (self.carried + points) ** 2


@dataclass(frozen=True, slots=True)
class Spacing:
    """A window by numbers, for one person: from `first` to `last`, with what is already used before the horizon."""

    first: int
    last: int
    shifts: tuple[int, ...]
    most: int
    weight: int | None


class Sheet:
    """A problem by numbers. People, days and shifts are counted from 0; shift 0 is a free day."""

    def __init__(self, problem: Problem) -> None:
        """Number everything."""
        self.problem = problem
        self.people, self.days = problem.people, problem.days
        self.names = (OFF, *(shift.id for shift in problem.shifts))
        self.shift = {name: number for number, name in enumerate(self.names)}
        self.person = {person.id: number for number, person in enumerate(problem.people)}
        self.works = np.array([False, *(shift.works for shift in problem.shifts)])
        self.minutes = np.array([0, *(shift.minutes for shift in problem.shifts)])
        self.forbids = np.zeros((len(self.names), len(self.names)), dtype=bool)
        for shift in problem.shifts:
            for after in shift.forbidden_next:
                self.forbids[self.shift[shift.id], self.shift[after]] = True
        self.before = [tuple(self.shift[name] for name in person.before) for person in problem.people]
        self.open = self._open()
        self.price = self._price()
        self.needs = self._needs()
        self.burdens = self._burdens()
        self.spacings = [self._spacings(number) for number in range(len(self.people))]
        self.published = self._published()

    def _numbers(self, names: Sequence[str]) -> tuple[int, ...]:
        return tuple(sorted({self.shift[name] for name in names}))

    def _open(self) -> NDArray[np.bool_]:
        """Return which shifts each person can have on each day, taken for itself."""
        can = np.zeros((len(self.people), self.days, len(self.names)), dtype=bool)
        for number, person in enumerate(self.people):
            can[number, :, 0] = True
            can[number, :, list(self._numbers(person.can))] = True
            for name, most in person.most:
                if most <= 0:
                    can[number, :, self.shift[name]] = False
            for closed in person.closed:
                can[number, closed.day, list(self._numbers(closed.shifts or self.names[1:]))] = False
            for day, name in person.fixed:
                only = np.zeros(len(self.names), dtype=bool)
                only[self.shift[name]] = True
                can[number, day] &= only
            if self.before[number] and 0 not in person.eased:
                can[number, 0] &= ~self.forbids[self.before[number][-1]]
        return can

    def able(self, number: int) -> NDArray[np.bool_]:
        """Return on which days a person could work as far as nothing is closed to them; locked days are such too."""
        person = self.people[number]
        can = np.zeros((self.days, len(self.names)), dtype=bool)
        can[:, list(self._numbers(person.can))] = True
        for closed in person.closed:
            can[closed.day, list(self._numbers(closed.shifts or self.names[1:]))] = False
        found: NDArray[np.bool_] = (can & self.works).any(axis=1)
        return found

    def rested(self, number: int, row: Grid, day: int = 0) -> int:
        """Return how many days without work in a row count for a person just before a day of a line."""
        person, works = self.people[number], [bool(self.works[shift]) for shift in self.before[number]]
        idle = next((at for at, it in enumerate(reversed(works)) if it), len(works))
        idle = idle if person.rested is None else person.rested
        counts = ~self.works[row[:day]] & self.able(number)[:day]
        worked = np.flatnonzero(~counts)
        return int(day - 1 - worked[-1]) if worked.size else idle + day

    def _price(self) -> NDArray[np.int64]:
        """Return what each cell costs by itself: wishes and changed cells."""
        price = np.zeros((len(self.people), self.days, len(self.names)), dtype=np.int64)
        for wish in self.problem.wishes:
            cell = price[self.person[wish.person], wish.day]
            meant = np.zeros(len(self.names), dtype=bool)
            meant[list(self._numbers(wish.shifts or self.names[1:]))] = True
            cell[~meant if wish.wanted else meant] += wish.weight
        standing = self.problem.standing
        if standing is not None:
            duties = {(name, day): shift for name, day, shift in standing.cells}
            for name in standing.people:
                price[self.person[name]] += standing.cell
                for day in range(self.days):
                    price[self.person[name], day, self.shift[duties.get((name, day), OFF)]] -= standing.cell
        return price

    def _needs(self) -> list[Need]:
        """Return the covers; who cannot come is left out, and a cover nobody can influence is a constant."""
        needs = []
        self.idle = 0
        for cover in self.problem.covers:
            shifts = self._numbers(cover.shifts)
            able = self.open[:, cover.day, list(shifts)].any(axis=1)
            if cover.people:
                meant = np.zeros(len(self.people), dtype=bool)
                meant[[self.person[name] for name in cover.people]] = True
                able &= meant
            members = tuple(int(number) for number in np.flatnonzero(able))
            costs = _costs(replace(cover, id="", day=0, shifts=(), people=()), len(members))
            if len(set(costs)) == 1:
                self.idle += costs[0]
            else:
                needs.append(Need(cover, cover.day, shifts, members, costs))
        return needs

    def _burdens(self) -> list[list[Burden]]:
        burdens: list[list[Burden]] = [[] for _ in self.people]
        for tally in self.problem.tallies:
            worth = dict(tally.points)
            for name in tally.people:
                number = self.person[name]
                carried = dict(self.people[number].carried).get(tally.id, 0)
                points = tuple(worth.get(shift, 0) for shift in self.names)
                burdens[number].append(Burden(tuple(sorted(set(tally.days))), points, carried, tally.weight))
        return burdens

    def _spacings(self, number: int) -> list[Spacing]:
        """Return the windows of a person: those inside the horizon and those that reach back over what is known."""
        before, found = self.before[number], []
        known = len(before) + self.days
        for window in self.problem.windows:
            if self.people[number].id not in window.people:
                continue
            shifts = self._numbers(window.shifts)
            size = min(window.days, known)
            for last in range(max(0, size - len(before) - 1), self.days):
                first = last - size + 1
                most = window.most - sum(before[day] in shifts for day in range(first, 0))
                if window.weight is None:
                    most = max(most, 0)
                found.append(Spacing(max(first, 0), last, shifts, most, window.weight))
        return found

    def _published(self) -> Grid | None:
        """Return the plan that should be disturbed little, with -1 where changes do not count."""
        standing = self.problem.standing
        if standing is None:
            return None
        grid = np.full((len(self.people), self.days), -1, dtype=np.int16)
        for name in standing.people:
            grid[self.person[name]] = 0
        for name, day, shift in standing.cells:
            if name in standing.people:
                grid[self.person[name], day] = self.shift[shift]
        return grid

    def grid(self, plan: Plan) -> Grid:
        """Return a plan by numbers."""
        grid = np.zeros((len(self.people), self.days), dtype=np.int16)
        for name, day, shift in plan.cells:
            grid[self.person[name], day] = self.shift[shift]
        return grid

    def plan(self, grid: Grid) -> Plan:
        """Return the plan of some numbers."""
        return Plan(
            tuple(
                sorted(
                    (self.people[number].id, int(day), self.names[grid[number, day]])
                    for number, day in zip(*np.nonzero(grid), strict=True)
                )
            )
        )

    def empty(self) -> Grid:
        """Return a plan of free days."""
        return np.zeros((len(self.people), self.days), dtype=np.int16)

    def own(self, plan: Plan) -> Plan:
        """Return the cells of these people out of a plan of more."""
        return Plan(tuple(cell for cell in plan.cells if cell[0] in self.person))

    def cost(self, grid: Grid) -> int:
        """Return what a plan costs; what `idle` is comes on top."""
        everybody, days = np.arange(len(self.people))[:, None], np.arange(self.days)
        total = int(self.price[everybody, days, grid].sum())
        total += int(self.cover_costs(grid).sum())
        for number, row in enumerate(grid):
            total += sum(
                burden.cost(sum(burden.points[row[day]] for day in burden.days)) for burden in self.burdens[number]
            )
            for spacing in self.spacings[number]:
                if spacing.weight is not None:
                    many = int(np.isin(row[spacing.first : spacing.last + 1], spacing.shifts).sum())
                    total += spacing.weight * max(0, many - spacing.most)
        if self.published is not None and self.problem.standing is not None:
            changed = (self.published[:, 0] >= 0) & (grid != self.published).any(axis=1)
            total += self.problem.standing.person * int(changed.sum())
        return total

    def cover_costs(self, grid: Grid) -> NDArray[np.int64]:
        """Return what each need costs in a plan."""
        counted, member, costs = self._counting
        days = [need.day for need in self.needs]
        there = (member & counted[np.arange(len(days)), grid[:, days]]).sum(axis=0)
        found: NDArray[np.int64] = costs[np.arange(len(days)), there]
        return found

    @cached_property
    def _counting(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.int64]]:
        """Which shifts each need counts, who of all people is a member of it, and its costs: a year has thousands."""
        counted = np.zeros((len(self.needs), len(self.names)), dtype=bool)
        member = np.zeros((len(self.people), len(self.needs)), dtype=bool)
        costs = np.zeros((len(self.needs), len(self.people) + 1), dtype=np.int64)
        for number, need in enumerate(self.needs):
            counted[number, list(need.shifts)] = True
            member[list(need.members), number] = True
            costs[number, : len(need.costs)] = need.costs
        return counted, member, costs

    @staticmethod
    def there(need: Need, grid: Grid) -> int:
        """Return how many of a cover's members are there."""
        return int(np.isin(grid[list(need.members), need.day], need.shifts).sum())

    def floor(self) -> int:
        """Return a bound that takes no work: each cost for itself as low as can be."""
        return int(self.price.min(axis=2).sum()) + sum(min(need.costs) for need in self.needs)


@lru_cache(4096)
def _costs(cover: Cover, many: int) -> tuple[int, ...]:
    """Return what it costs that none, one ... `many` are there; alike covers of a long horizon are counted once."""
    return tuple(sum(cover_cost(cover, there)) for there in range(many + 1))
