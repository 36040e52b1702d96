"""Some days of some people cut out of a problem: a smaller problem of its own, with all else as it stands."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.planner.model.sheet import Grid
    from desktop.planner.problem import Cover, Person, Tally, Window, Wish

_SLACK = 2
"""Shifts by which somebody may be ahead of or behind an even share of their minutes in the midst of the horizon."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Days from `first` on of some people; those beyond `last` only show what the others lead to."""

    sheet: Sheet
    people: tuple[int, ...]
    first: int
    last: int

    def out_of(self, grid: Grid) -> Grid:
        """Return the part of a plan that was cut out."""
        return grid[np.ix_(self.people, range(self.first, self.first + self.sheet.days))]

    def into(self, grid: Grid, part: Grid) -> Grid:
        """Return a plan with the days up to `last` of the part in their place."""
        whole = grid.copy()
        whole[np.ix_(self.people, range(self.first, self.last + 1))] = part[:, : self.last + 1 - self.first]
        return whole


@dataclass(frozen=True, slots=True)
class _Around:
    """What is about an excerpt."""

    stands: bool
    """Whether the days after it are planned."""
    even: bool = False
    """Whether, where they are not, nobody may use up more than an even share of their sums."""


class Scissors:
    """What cuts excerpts out of a sheet; one with a published plan, whose price is no sum over days, is not cut."""

    def __init__(self, sheet: Sheet) -> None:
        """Sort what is asked for by day and person."""
        self.sheet, problem = sheet, sheet.problem
        self.wishes: defaultdict[str, list[Wish]] = defaultdict(list)
        for wish in problem.wishes:
            self.wishes[wish.person].append(wish)
        self.needs = defaultdict(list)
        for need in sheet.needs:
            self.needs[need.day].append((need.cover, np.array(need.members), np.array(need.shifts)))
        self.weekends = [(min(days), max(days), days) for days in problem.weekends if days]
        lengths = (
            (it.min_run, it.min_rest, it.max_run or 0, min(it.max_rest or 0, problem.days)) for it in problem.people
        )
        self.known = 1 + max(chain(*lengths, (it.days for it in problem.windows)), default=1)
        """Days before and after the open ones that runs, rests and windows look at."""
        self.able = sheet.open[:, :, sheet.works].any(axis=2).cumsum(axis=1)
        """On how many days each person could work up to each day."""

    def cut(self, grid: Grid, people: Sequence[int], first: int, last: int) -> Excerpt:
        """Cut days out of a plan that keeps all rules: so does the plan with any in their place that keeps the part's.

        What either costs more or less is the same.
        """
        first, end = self._untorn(first, min(last + self.known, self.sheet.days - 1))
        return self._excerpt(grid, people, (first, last, end), _Around(stands=True))

    def begin(self, grid: Grid, people: Sequence[int], first: int, last: int, *, even: bool = True) -> Excerpt:
        """Cut days out of which, and of those after them, nothing is planned yet, with a week or more to look ahead.

        With `even` nobody may use up much more than an even share of their sums, nor fall far behind it.
        """
        first, end = self._untorn(first, min(last + self.known, self.sheet.days - 1))
        return self._excerpt(grid, people, (first, last, end), _Around(stands=False, even=even))

    def _untorn(self, first: int, end: int) -> tuple[int, int]:
        """Return days, perhaps more of them, that do not cut a weekend in two."""
        while True:
            low = min([first, *(it[0] for it in self.weekends if it[0] < first <= it[1])])
            high = max([end, *(it[1] for it in self.weekends if it[0] <= end < it[1])])
            if (low, high) == (first, end):
                return first, end
            first, end = low, high

    def _excerpt(self, grid: Grid, people: Sequence[int], days: tuple[int, int, int], around: _Around) -> Excerpt:
        first, last, end = days
        problem = self.sheet.problem
        own = [self._person(grid, number, days, around) for number in people]
        names = {person.id for person in own}
        wishes = (wish for person in own for wish in self.wishes[person.id] if first <= wish.day <= end)
        sheet = Sheet(
            Problem(
                end - first + 1,
                problem.shifts,
                tuple(own),
                tuple(self._covers(grid, people, first, last if around.stands else end)),
                tuple(replace(wish, day=wish.day - first) for wish in wishes),
                tuple(
                    tuple(day - first for day in weekend)
                    for low, high, weekend in self.weekends
                    if first <= low and high <= end
                ),
                tuple(
                    replace(
                        it, people=_of(it, names), days=tuple(day - first for day in it.days if first <= day <= end)
                    )
                    for it in problem.tallies
                    if _of(it, names)
                ),
                tuple(replace(it, people=_of(it, names)) for it in problem.windows if _of(it, names)),
            )
        )
        return Excerpt(sheet, tuple(people), first, last)

    def _covers(self, grid: Grid, people: Sequence[int], first: int, last: int) -> Iterator[Cover]:
        """Yield the covers of some days, less who of the others is there."""
        chosen = np.zeros(len(self.sheet.people), dtype=bool)
        chosen[list(people)] = True
        for day in range(first, last + 1):
            for cover, members, shifts in self.needs[day]:
                mine = chosen[members]
                if not mine.any():
                    continue
                there = int(np.isin(grid[members[~mine], day], shifts).sum())
                yield replace(
                    cover,
                    day=day - first,
                    people=tuple(self.sheet.people[number].id for number in members[mine]),
                    wanted=cover.wanted - there,
                    least=cover.least - there,
                    most=None if cover.most is None else cover.most - there,
                )

    def _person(self, grid: Grid, number: int, days: tuple[int, int, int], around: _Around) -> Person:
        """Return a person with what their sums leave to some days."""
        first, last, end = days
        sheet, person, row = self.sheet, self.sheet.people[number], grid[number]
        names = sheet.names
        rest = np.concatenate([row[:first], row[end + 1 :]]) if around.stands else row[:first]
        used = np.bincount(rest, minlength=len(names))
        spent = int((used * sheet.minutes).sum())
        most, least = person.max_minutes, person.min_minutes
        limits, weekends = dict(person.most), person.max_weekends
        if not around.stands and end < sheet.days - 1:
            part = float(self.able[number, end] / max(self.able[number, -1], 1)) if around.even else 1.0
            slack = _SLACK * int(sheet.minutes.max())
            most = None if most is None else min(most, math.floor(most * part) + slack)
            least = math.floor(least * part) - slack if around.even else 0
            limits = {name: math.ceil(limit * part) for name, limit in limits.items()}
            if weekends is not None:
                passed = sum(high <= end for _, high, _ in self.weekends) / max(len(self.weekends), 1)
                weekends = math.ceil(weekends * passed) if around.even else weekends
        if weekends is not None:
            outside = (it for it in self.weekends if it[1] < first or (around.stands and it[0] > end))
            weekends = max(0, weekends - sum(bool(sheet.works[row[list(each)]].any()) for _, _, each in outside))
        after = range(last + 1, end + 1) if around.stands else ()
        before = (*person.before, *(names[shift] for shift in row[:first]))
        return replace(
            person,
            most=tuple((name, limit - int(used[sheet.shift[name]])) for name, limit in limits.items()),
            min_minutes=max(0, least - spent),
            max_minutes=None if most is None else max(0, most - spent),
            max_weekends=weekends,
            closed=tuple(replace(it, day=it.day - first) for it in person.closed if first <= it.day <= end),
            fixed=(
                *((day - first, shift) for day, shift in person.fixed if first <= day <= end and day not in after),
                *((day - first, names[row[day]]) for day in after),
            ),
            before=before[-self.known :],
            carried=tuple(self._carried(person, row, first, end, after=around.stands)),
            eased=tuple(day - first for day in person.eased if first <= day <= end),
            rested=person.rested if person.max_rest is None else sheet.rested(number, row, first),
        )

    def _carried(self, person: Person, row: Grid, first: int, end: int, *, after: bool) -> Iterator[tuple[str, int]]:
        """Yield the points that the person brings along to some days."""
        known = dict(person.carried)
        for tally in self.sheet.problem.tallies:
            if person.id in tally.people:
                worth = dict(tally.points)
                outside = (day for day in set(tally.days) if day < first or (after and day > end))
                points = sum(worth.get(self.sheet.names[row[day]], 0) for day in outside)
                yield tally.id, known.get(tally.id, 0) + points


def _of(it: Tally | Window, names: set[str]) -> tuple[str, ...]:
    return tuple(who for who in it.people if who in names)
