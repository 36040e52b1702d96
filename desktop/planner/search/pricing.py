"""The cheapest way of one person through all days that keeps all their rules, for any price of each cell.

A table over days and states, exact for the rules that `priced` names; a limited shift that is too much for the table
is left to whoever sets the prices.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from desktop.planner.search.kinds import SIZE
from desktop.planner.search.states import FAR, States

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from desktop.planner.model.sheet import Grid, Sheet
    from desktop.planner.search.states import Table, Tables

    Ways = list[tuple[float, Grid]]

_TOGETHER = 40_000
"""States of one day that are filled together: enough for the calls not to count, few enough to stay near at hand."""


class Pricing:
    """The table of one person."""

    def __init__(self, sheet: Sheet, person: int, size: int | None = None) -> None:
        """Lay out the states, `size` of a day or fewer where leaving out counters helps."""
        self.sheet, self.person, self.days = sheet, person, sheet.days
        self.states = States(sheet, person, size)
        self.kinds = self.states.kinds
        self.idle = np.flatnonzero(~sheet.works)

    def prices(self, price: Table) -> tuple[Table, Table]:
        """Return the price of each kind and of a day without work, from those of each day and shift."""
        own = np.where(self.sheet.open[self.person], price, FAR)
        work = np.array([own[:, list(group)].min(axis=1) for group in self.kinds.of]).reshape(-1, self.days).T
        return work, own[:, self.idle].min(axis=1)

    def least(self, price: Table) -> tuple[float, Table]:
        """Return the price of the cheapest way and, for each day and shift, that of the cheapest way through it."""
        prices, free = self.prices(price)
        ahead, back = self.states.ahead(prices[None], free[None]), self.states.back(prices[None], free[None])
        through = np.full(price.shape, FAR)
        for day in range(self.days):
            idle = float((ahead.rest[day + 1] + back.rest[day + 1]).min())
            through[day, self.idle] = price[day, self.idle] + (idle - free[day])
            for kind, group in enumerate(self.kinds.of):
                way = float((ahead.work[day + 1][:, :, kind] + back.work[day + 1][:, :, kind]).min())
                shifts = list(group)
                through[day, shifts] = price[day, shifts] + (way - prices[day, kind])
        through[~self.sheet.open[self.person]] = FAR
        return float(through[0].min()), through

    def cheapest(self, price: Table, many: int = 1) -> Ways:
        """Return the cheapest way and up to `many - 1` more cheap ones that end differently, with their prices."""
        return Alike((self,)).cheapest([price], many)[0]

    def ways(self, tables: Tables, number: int, price: Table, many: int) -> Ways:
        """Same, from tables in which the person is at a place."""
        shape = self.states.shape
        ends = np.concatenate([tables.work[-1][number].reshape(-1, *shape), tables.rest[-1][number]])
        ends = np.where(self.kinds.good, ends, FAR)
        best = ends.min(axis=0).ravel()
        order = np.argsort(best, kind="stable")[:many]
        found = []
        for end in order:
            if best[end] >= FAR / 2:
                break
            state = (int(ends.reshape(len(ends), -1)[:, end].argmin()), *map(int, np.unravel_index(end, shape)))
            found.append((float(best[end]), self._way(tables, number, price, state)))
        return found

    def _way(self, tables: Tables, number: int, price: Table, state: tuple[int, ...]) -> Grid:
        """Walk back from a state after the last day: which of those before it led here?"""
        states = self.states
        many, works = states.runs * len(self.kinds.of), state[0] < states.runs * len(self.kinds.of)
        length, kind = divmod(state[0], len(self.kinds.of)) if works else (state[0] - many, 0)
        row = np.zeros(self.days, dtype=np.int16)
        own = np.where(self.sheet.open[self.person], price, FAR)
        at = state[1:]
        for day in range(self.days - 1, -1, -1):
            work, rest = tables.work[day][number], tables.rest[day][number]
            options: list[tuple[float, bool, int, int, tuple[int, ...]]] = []
            if works:
                group = self.kinds.of[kind]
                row[day] = group[int(own[day, list(group)].argmin())]
                more = states.more(day)
                step = states.step_back(at, kind, more[0])
                if step is not None:
                    for longer in {length - 1} if states.capped or length < states.runs - 1 else {length - 1, length}:
                        if longer >= 0:
                            options += [
                                (float(work[(longer, it, *step)]), True, longer, it, step)
                                for it in states.before(day, kind)
                            ]
                step = states.step_back(at, kind, more[1])
                if length == 0 and step is not None:
                    options.append((float(rest[(states.rests - 1, *step)]), False, states.rests - 1, 0, step))
            else:
                row[day] = self.idle[int(own[day, self.idle].argmin())]
                lengths = {length - 1, length} if length == states.rests - 1 else {length - 1}
                options += [(float(rest[(it, *at)]), False, it, 0, at) for it in lengths if it >= 0]
                if length == 0:
                    options += [
                        (float(work[(it, own_kind, *at)]), True, it, own_kind, at)
                        for it in states.may_end(day)
                        for own_kind in range(len(self.kinds.of))
                    ]
            _, works, length, kind, at = min(options)
        return row


class Alike:
    """The tables of people who have the same states, filled together."""

    def __init__(self, pricings: Sequence[Pricing]) -> None:
        """Begin; at least one."""
        self.pricings, self.states = tuple(pricings), pricings[0].states

    @property
    def effort(self) -> float:
        """About how many seconds filling them and reading a way of each takes (measured on one machine)."""
        states, many = self.states, len(self.pricings)
        return states.days * max(len(states.kinds.of), 1) * (7e-5 + many * (1e-5 + 1.4e-8 * states.size))

    def cheapest(self, prices: Sequence[Table], many: int) -> list[Ways]:
        """Return for each of them what `Pricing.cheapest` does, from the price of each day and shift."""
        own = [it.prices(price) for it, price in zip(self.pricings, prices, strict=True)]
        tables = self.states.ahead(np.stack([it for it, _ in own]), np.stack([it for _, it in own]))
        return [
            it.ways(tables, number, price, many)
            for number, (it, price) in enumerate(zip(self.pricings, prices, strict=True))
        ]


def teams(pricings: Sequence[Pricing], people: Collection[int]) -> Iterator[Alike]:
    """Yield the people, those alike together as far as their tables are small."""
    marked: dict[tuple[object, ...], list[Pricing]] = {}
    for pricing in pricings:
        if pricing.person in people:
            marked.setdefault(pricing.states.mark, []).append(pricing)
    for alike in marked.values():
        many = max(1, _TOGETHER // max(alike[0].states.size, 1))
        for first in range(0, len(alike), many):
            yield Alike(alike[first : first + many])


def priced(sheet: Sheet, person: int) -> bool:
    """Return whether the table knows all rules of a person and is not too large; windows and the like it does not."""
    rules, standby = sheet.people[person], ~sheet.works
    own = sheet.open[person].any(axis=0) & standby
    own[0] = False
    return (
        not sheet.spacings[person]
        and not sheet.burdens[person]
        and not rules.eased
        and rules.max_rest is None
        and (rules.max_run is None or rules.max_run >= max(1, rules.min_run))
        and (sheet.published is None or sheet.published[person, 0] < 0)
        and not sheet.forbids[own].any()
        and not sheet.forbids[:, own].any()
        and not any(sheet.minutes[own])
        and not any(sheet.shift[name] in np.flatnonzero(own) for name, _ in rules.most)
        and (
            rules.max_weekends is None
            or all(len(days) == 1 or (len(days) == 2 and days[1] == days[0] + 1) for days in sheet.problem.weekends)  # noqa: PLR2004 - Saturday, Sunday
        )
        and States(sheet, person).size <= SIZE
        and math.prod(sheet.open.shape) > 0
    )
