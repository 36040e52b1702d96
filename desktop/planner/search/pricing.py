"""The cheapest way of one person through all days that keeps all their rules, for any price of each cell.

A table over days and states: days worked or rested in a row, kind of the last shift, weekends, counted shifts and
minutes so far. It is exact for the rules that `priced` names; a limited shift that is too much for the table is left
to whoever sets the prices.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop.planner.search.kinds import SIZE, kinds

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.planner.model.sheet import Grid, Sheet

    Table = NDArray[np.float64]
    Slices = tuple[slice, ...]

FAR = 1e15
"""A price that no way has."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The least price of reaching each state, after each day (entry 0 is before the first)."""

    work: list[Table]
    """Days in a row, kind, weekends, counters, minutes."""
    rest: list[Table]
    """Days in a row, weekends, counters, minutes."""


class Pricing:
    """The table of one person; prices change, the states do not."""

    def __init__(self, sheet: Sheet, person: int) -> None:
        """Lay out the states."""
        self.sheet, self.person, self.days = sheet, person, sheet.days
        rules, before = sheet.people[person], sheet.before[person]
        self.least_run, self.rests = max(rules.min_run, 1), max(rules.min_rest, 1)
        self.capped = rules.max_run is not None and rules.max_run < sheet.days + len(before)
        self.runs = rules.max_run if self.capped and rules.max_run is not None else self.least_run
        limit, weekends = rules.max_weekends, sheet.problem.weekends
        self.counts_weekends = limit is not None and limit < len(weekends)
        many = limit + 1 if self.counts_weekends and limit is not None else 1
        self.kinds = kinds(sheet, person, self.runs * many)
        self.shape = (many, *self.kinds.shape)
        self.size = self.kinds.size * self.runs * many
        self.effort = self.days * max(len(self.kinds.of), 1) * (7e-5 + 1.4e-8 * self.size)
        """About how many seconds one table takes (measured on one machine)."""
        self.first_days = {min(weekend) for weekend in weekends if weekend}
        self.next_days = {max(weekend) for weekend in weekends if len(weekend) > 1}
        self.eased = {0, *rules.eased}
        works = [bool(sheet.works[shift]) for shift in before]
        length = next((at for at, it in enumerate(works[::-1]) if it != works[-1]), len(works))
        self.carried = (works[-1], length, length == len(works)) if works else None
        self.moves = {
            (kind, more): _move(self.shape, more, self.kinds.counter[kind], self.kinds.units[kind])
            for kind in range(len(self.kinds.of))
            for more in (0, 1)
        }

    def _entry(self) -> tuple[Table, Table]:
        """Return the states before the first day."""
        work = np.full((self.runs, len(self.kinds.of), *self.shape), FAR)
        rest = np.full((self.rests, *self.shape), FAR)
        none = (0,) * len(self.shape)
        if self.carried is None:
            rest[(self.rests - 1, *none)] = 0
        else:
            works, length, exempt = self.carried
            if works and self.kinds.of:
                work[(min(length, self.runs) - 1, 0, *none)] = 0
            elif works and (exempt or length >= self.least_run):
                rest[(0, *none)] = 0
            elif not works:
                rest[((self.rests if exempt else min(length, self.rests)) - 1, *none)] = 0
        return work, rest

    def _may_end(self, day: int) -> list[int]:
        """Return the lengths, less one, of the runs that may end before `day`."""
        lengths = list(range(self.least_run - 1, self.runs))
        if self.carried is None or (self.carried[0] and self.carried[2]):
            exempt = min(day + (self.carried[1] if self.carried else 0), self.runs) - 1
            if 0 <= exempt < self.least_run - 1:
                lengths.insert(0, exempt)
        return lengths

    def _more(self, day: int) -> tuple[int, int]:
        """Return how many more weekends are worked by who goes on to work on a day, and by who starts to."""
        if not self.counts_weekends:
            return 0, 0
        if day in self.first_days:
            return 1, 1
        return 0, int(day in self.next_days)

    def _before(self, day: int, kind: int) -> list[int]:
        """Return the kinds that may stand before a kind on a day."""
        if day in self.eased:
            return list(range(len(self.kinds.of)))
        return [int(it) for it in np.flatnonzero(self.kinds.follow[:, kind])]

    def prices(self, price: Table) -> tuple[Table, Table]:
        """Return the price of each kind and of a day without work, from those of each day and shift."""
        own = np.where(self.sheet.open[self.person], price, FAR)
        work = np.array([own[:, list(group)].min(axis=1) for group in self.kinds.of]).reshape(-1, self.days).T
        return work, own[:, ~self.sheet.works].min(axis=1)

    def ahead(self, price: Table) -> Tables:
        """Return the tables from the first day on; `price` is that of each day and shift."""
        prices, free = self.prices(price)
        work, rest = self._entry()
        tables = Tables([work], [rest])
        for day in range(self.days):
            more = self._more(day)
            after = np.full_like(work, FAR)
            for kind in range(len(self.kinds.of)):
                cost = prices[day, kind]
                if cost >= FAR:
                    continue
                allowed = self._before(day, kind)
                if allowed:
                    going = work[:, allowed].min(axis=1) if len(allowed) > 1 else work[:, allowed[0]]
                    to, fro = self.moves[kind, more[0]]
                    if self.runs > 1:
                        after[1:, kind][:, *to] = going[:-1][:, *fro] + cost
                    if not self.capped:
                        last = after[-1, kind]
                        last[to] = np.minimum(last[to], going[-1][fro] + cost)
                to, fro = self.moves[kind, more[1]]
                first = after[0, kind]
                first[to] = np.minimum(first[to], rest[-1][fro] + cost)
            work, rest = after, self._resting(day, work, rest, free[day])
            tables.work.append(work)
            tables.rest.append(rest)
        return tables

    def _resting(self, day: int, work: Table, rest: Table, cost: float) -> Table:
        if cost >= FAR:
            return np.full_like(rest, FAR)
        after = np.empty_like(rest)
        after[1:] = rest[:-1]
        after[0] = FAR
        after[-1] = np.minimum(after[-1], rest[-1])
        if self.kinds.of:
            after[0] = np.minimum(after[0], work[self._may_end(day)].min(axis=(0, 1)))
        after += cost
        return after

    def back(self, price: Table) -> Tables:
        """Return for each state what the days after it cost at least; entry d is before day d."""
        prices, free = self.prices(price)
        last = np.where(self.kinds.good, 0.0, FAR)
        work = np.broadcast_to(last, (self.runs, len(self.kinds.of), *self.shape)).copy()
        rest = np.broadcast_to(last, (self.rests, *self.shape)).copy()
        tables = Tables([work], [rest])
        for day in range(self.days - 1, -1, -1):
            more = self._more(day)
            worked, rested = np.full_like(work, FAR), np.full_like(rest, FAR)
            if free[day] < FAR:
                rested[:-1] = rest[1:] + free[day]
                rested[-1] = np.minimum(rested[-1], rest[-1] + free[day])
                worked[self._may_end(day)] = rest[0] + free[day]
            for kind in range(len(self.kinds.of)):
                cost = prices[day, kind]
                if cost >= FAR:
                    continue
                to, fro = self.moves[kind, more[0]]
                for before in self._before(day, kind):
                    if self.runs > 1:
                        part = worked[:-1, before][:, *fro]
                        np.minimum(part, work[1:, kind][:, *to] + cost, out=part)
                    if not self.capped:
                        part = worked[-1, before][fro]
                        np.minimum(part, work[-1, kind][to] + cost, out=part)
                to, fro = self.moves[kind, more[1]]
                part = rested[-1][fro]
                np.minimum(part, work[0, kind][to] + cost, out=part)
            work, rest = worked, rested
            tables.work.append(work)
            tables.rest.append(rest)
        tables.work.reverse()
        tables.rest.reverse()
        return tables

    def least(self, price: Table) -> tuple[float, Table]:
        """Return the price of the cheapest way and, for each day and shift, that of the cheapest way through it."""
        ahead, back = self.ahead(price), self.back(price)
        prices, free = self.prices(price)
        through = np.full(price.shape, FAR)
        for day in range(self.days):
            idle = float((ahead.rest[day + 1] + back.rest[day + 1]).min())
            rested = np.flatnonzero(~self.sheet.works)
            through[day, rested] = price[day, rested] + (idle - free[day])
            for kind, group in enumerate(self.kinds.of):
                way = float((ahead.work[day + 1][:, kind] + back.work[day + 1][:, kind]).min())
                shifts = list(group)
                through[day, shifts] = price[day, shifts] + (way - prices[day, kind])
        through[~self.sheet.open[self.person]] = FAR
        return float(through[0].min()), through

    def cheapest(self, price: Table, many: int = 1) -> list[tuple[float, Grid]]:
        """Return the cheapest way and up to `many - 1` more cheap ones that end differently, with their prices."""
        tables = self.ahead(price)
        ends = np.concatenate([tables.work[-1].reshape(-1, *self.shape), tables.rest[-1]])
        ends = np.where(self.kinds.good, ends, FAR)
        best = ends.min(axis=0).ravel()
        order = np.argsort(best, kind="stable")[:many]
        found = []
        for end in order:
            if best[end] >= FAR / 2:
                break
            state = (int(ends.reshape(len(ends), -1)[:, end].argmin()), *map(int, np.unravel_index(end, self.shape)))
            found.append((float(best[end]), self._way(tables, price, state)))
        return found

    def _way(self, tables: Tables, price: Table, state: tuple[int, ...]) -> Grid:
        """Walk back from a state after the last day: which of those before it led here?"""
        many, works = self.runs * len(self.kinds.of), state[0] < self.runs * len(self.kinds.of)
        length, kind = divmod(state[0], len(self.kinds.of)) if works else (state[0] - many, 0)
        row = np.zeros(self.days, dtype=np.int16)
        own = np.where(self.sheet.open[self.person], price, FAR)
        at = state[1:]
        for day in range(self.days - 1, -1, -1):
            work, rest = tables.work[day], tables.rest[day]
            options: list[tuple[float, bool, int, int, tuple[int, ...]]] = []
            if works:
                group = self.kinds.of[kind]
                row[day] = group[int(own[day, list(group)].argmin())]
                more = self._more(day)
                step = self._step(at, kind, more[0])
                if step is not None:
                    for longer in {length - 1} if self.capped or length < self.runs - 1 else {length - 1, length}:
                        if longer >= 0:
                            options += [
                                (float(work[(longer, it, *step)]), True, longer, it, step)
                                for it in self._before(day, kind)
                            ]
                step = self._step(at, kind, more[1])
                if length == 0 and step is not None:
                    options.append((float(rest[(self.rests - 1, *step)]), False, self.rests - 1, 0, step))
            else:
                idle = np.flatnonzero(~self.sheet.works)
                row[day] = idle[int(own[day, idle].argmin())]
                lengths = {length - 1, length} if length == self.rests - 1 else {length - 1}
                options += [(float(rest[(it, *at)]), False, it, 0, at) for it in lengths if it >= 0]
                if length == 0:
                    options += [
                        (float(work[(it, own_kind, *at)]), True, it, own_kind, at)
                        for it in self._may_end(day)
                        for own_kind in range(len(self.kinds.of))
                    ]
            _, works, length, kind, at = min(options)
        return row

    def _step(self, at: tuple[int, ...], kind: int, more: int) -> tuple[int, ...] | None:
        """Return where a state was before a shift of a kind, None where it cannot have been anywhere."""
        before = list(at)
        before[0] -= more
        before[-1] -= self.kinds.units[kind]
        if self.kinds.counter[kind] >= 0:
            before[1 + self.kinds.counter[kind]] -= 1
        return None if min(before) < 0 else tuple(before)


def _move(shape: tuple[int, ...], more: int, counter: int, units: int) -> tuple[Slices, Slices]:
    """Return where a shift leads and from where: one more weekend or not, one more of a counter, more minutes."""
    by = [more, *(int(axis == counter) for axis in range(len(shape) - 2)), units]
    to = tuple(slice(step, None) for step in by)
    fro = tuple(slice(None, length - step) for step, length in zip(by, shape, strict=True))
    return to, fro


def priced(sheet: Sheet, person: int) -> bool:
    """Return whether the table knows all rules of a person and is not too large; windows and the like it does not."""
    rules, standby = sheet.people[person], ~sheet.works
    own = sheet.open[person].any(axis=0) & standby
    own[0] = False
    return (
        not sheet.spacings[person]
        and not sheet.burdens[person]
        and not rules.eased
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
        and Pricing(sheet, person).size <= SIZE
        and math.prod(sheet.open.shape) > 0
    )
