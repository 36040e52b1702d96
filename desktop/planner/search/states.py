"""What a person can have behind them on a day as far as their rules are concerned, and what getting there costs.

The states are days worked or rested in a row, kind of the last shift, weekends, counted shifts and minutes so far.
People whose rules are alike have the same states, and their tables are filled together: one after the other, most of
the time would go into arrays too small to be worth the call.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop.planner.search.kinds import kinds

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.planner.model.sheet import Sheet

    Table = NDArray[np.float64]
    Slices = tuple[slice, ...]

FAR = 1e15
"""A price that no way has."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The least price of reaching each state, after each day (entry 0 is before the first); people first."""

    work: list[Table]
    """People, days in a row, kind, weekends, counters, minutes."""
    rest: list[Table]
    """People, days in a row, weekends, counters, minutes."""


class States:
    """The states of a person and the steps between them; prices change, the states do not."""

    def __init__(self, sheet: Sheet, person: int, size: int | None = None) -> None:
        """Lay out the states, `size` of a day or fewer where leaving out counters helps."""
        self.days = sheet.days
        rules, before = sheet.people[person], sheet.before[person]
        self.least_run, self.rests = max(rules.min_run, 1), max(rules.min_rest, 1)
        self.capped = rules.max_run is not None and rules.max_run < sheet.days + len(before)
        self.runs = rules.max_run if self.capped and rules.max_run is not None else self.least_run
        limit, weekends = rules.max_weekends, sheet.problem.weekends
        self.counts_weekends = limit is not None and limit < len(weekends)
        many = limit + 1 if self.counts_weekends and limit is not None else 1
        self.kinds = kinds(sheet, person, self.runs * many, size)
        self.shape = (many, *self.kinds.shape)
        self.size = self.kinds.size * self.runs * many
        self.first_days = {min(weekend) for weekend in weekends if weekend}
        self.next_days = {max(weekend) for weekend in weekends if len(weekend) > 1}
        self.eased = {0, *rules.eased}
        works = [bool(sheet.works[shift]) for shift in before]
        length = next((at for at, it in enumerate(works[::-1]) if it != works[-1]), len(works))
        self.carried = (works[-1], length, length == len(works)) if works else None
        follow = self.kinds.follow
        self.follows = [[int(it) for it in np.flatnonzero(follow[:, kind])] for kind in range(len(self.kinds.of))]
        self.moves = {
            (kind, more): _move(self.shape, more, self.kinds.counter[kind], self.kinds.units[kind])
            for kind in range(len(self.kinds.of))
            for more in (0, 1)
        }

    @property
    def mark(self) -> tuple[object, ...]:
        """What is the same for people whose tables can be filled together."""
        lengths = self.least_run, self.rests, self.capped, self.runs, self.counts_weekends, self.carried
        marks = self.kinds.units, self.kinds.counter, self.kinds.follow.tobytes(), self.kinds.good.tobytes()
        return *lengths, self.shape, *marks, frozenset(self.eased)

    def _entry(self, people: int) -> tuple[Table, Table]:
        """Return the states before the first day."""
        work = np.full((people, self.runs, len(self.kinds.of), *self.shape), FAR)
        rest = np.full((people, self.rests, *self.shape), FAR)
        none: tuple[slice | int, ...] = (slice(None), *([0] * len(self.shape)))
        if self.carried is None:
            rest[:, self.rests - 1][none] = 0
        else:
            works, length, exempt = self.carried
            if works and self.kinds.of:
                work[:, min(length, self.runs) - 1, 0][none] = 0
            elif works and (exempt or length >= self.least_run):
                rest[:, 0][none] = 0
            elif not works:
                rest[:, (self.rests if exempt else min(length, self.rests)) - 1][none] = 0
        return work, rest

    def may_end(self, day: int) -> list[int]:
        """Return the lengths, less one, of the runs that may end before `day`."""
        lengths = list(range(self.least_run - 1, self.runs))
        if self.carried is None or (self.carried[0] and self.carried[2]):
            exempt = min(day + (self.carried[1] if self.carried else 0), self.runs) - 1
            if 0 <= exempt < self.least_run - 1:
                lengths.insert(0, exempt)
        return lengths

    def more(self, day: int) -> tuple[int, int]:
        """Return how many more weekends are worked by who goes on to work on a day, and by who starts to."""
        if not self.counts_weekends:
            return 0, 0
        if day in self.first_days:
            return 1, 1
        return 0, int(day in self.next_days)

    def before(self, day: int, kind: int) -> list[int]:
        """Return the kinds that may stand before a kind on a day."""
        if day in self.eased:
            return list(range(len(self.kinds.of)))
        return self.follows[kind]

    def step_back(self, at: tuple[int, ...], kind: int, more: int) -> tuple[int, ...] | None:
        """Return where a state was before a shift of a kind, None where it cannot have been anywhere."""
        before = list(at)
        before[0] -= more
        before[-1] -= self.kinds.units[kind]
        if self.kinds.counter[kind] >= 0:
            before[1 + self.kinds.counter[kind]] -= 1
        return None if min(before) < 0 else tuple(before)

    def ahead(self, prices: Table, free: Table) -> Tables:
        """Return the tables from the first day on.

        Args:
            prices: What a shift of each kind costs; people, days, kinds.
            free: What a day without work costs; people, days.
        """
        wide = (len(prices), *(1 for _ in self.shape))
        work, rest = self._entry(len(prices))
        tables = Tables([work], [rest])
        for day in range(self.days):
            more = self.more(day)
            after = np.full_like(work, FAR)
            for kind in range(len(self.kinds.of)):
                if prices[:, day, kind].min() >= FAR:
                    continue
                cost = prices[:, day, kind].reshape(wide)
                allowed = self.before(day, kind)
                if allowed:
                    going = work[:, :, allowed].min(axis=2) if len(allowed) > 1 else work[:, :, allowed[0]]
                    to, fro = self.moves[kind, more[0]]
                    if self.runs > 1:
                        after[:, 1:, kind][:, :, *to] = going[:, :-1][:, :, *fro] + cost[:, None]
                    if not self.capped:
                        last = after[:, -1, kind][:, *to]
                        np.minimum(last, going[:, -1][:, *fro] + cost, out=last)
                to, fro = self.moves[kind, more[1]]
                first = after[:, 0, kind][:, *to]
                np.minimum(first, rest[:, -1][:, *fro] + cost, out=first)
            work, rest = after, self._resting(day, work, rest, free[:, day].reshape(wide)[:, None])
            tables.work.append(work)
            tables.rest.append(rest)
        return tables

    def _resting(self, day: int, work: Table, rest: Table, cost: Table) -> Table:
        after = np.empty_like(rest)
        after[:, 1:] = rest[:, :-1]
        after[:, 0] = FAR
        after[:, -1] = np.minimum(after[:, -1], rest[:, -1])
        if self.kinds.of:
            after[:, 0] = np.minimum(after[:, 0], work[:, self.may_end(day)].min(axis=(1, 2)))
        after += cost
        return after

    def back(self, prices: Table, free: Table) -> Tables:
        """Return for each state what the days after it cost at least; entry d is before day d. Else like `ahead`."""
        many, wide = len(prices), (len(prices), *(1 for _ in self.shape))
        last = np.where(self.kinds.good, 0.0, FAR)
        work = np.broadcast_to(last, (many, self.runs, len(self.kinds.of), *self.shape)).copy()
        rest = np.broadcast_to(last, (many, self.rests, *self.shape)).copy()
        tables = Tables([work], [rest])
        for day in range(self.days - 1, -1, -1):
            more = self.more(day)
            worked, rested = np.full_like(work, FAR), np.full_like(rest, FAR)
            idle = free[:, day].reshape(wide)
            rested[:, :-1] = rest[:, 1:] + idle[:, None]
            rested[:, -1] = np.minimum(rested[:, -1], rest[:, -1] + idle)
            worked[:, self.may_end(day)] = (rest[:, 0] + idle)[:, None, None]
            for kind in range(len(self.kinds.of)):
                if prices[:, day, kind].min() >= FAR:
                    continue
                cost = prices[:, day, kind].reshape(wide)
                to, fro = self.moves[kind, more[0]]
                for before in self.before(day, kind):
                    if self.runs > 1:
                        part = worked[:, :-1, before][:, :, *fro]
                        np.minimum(part, work[:, 1:, kind][:, :, *to] + cost[:, None], out=part)
                    if not self.capped:
                        part = worked[:, -1, before][:, *fro]
                        np.minimum(part, work[:, -1, kind][:, *to] + cost, out=part)
                to, fro = self.moves[kind, more[1]]
                part = rested[:, -1][:, *fro]
                np.minimum(part, work[:, 0, kind][:, *to] + cost, out=part)
            work, rest = worked, rested
            tables.work.append(work)
            tables.rest.append(rest)
        tables.work.reverse()
        tables.rest.reverse()
        return tables


def _move(shape: tuple[int, ...], more: int, counter: int, units: int) -> tuple[Slices, Slices]:
    """Return where a shift leads and from where: one more weekend or not, one more of a counter, more minutes."""
    by = [more, *(int(axis == counter) for axis in range(len(shape) - 2)), units]
    to = tuple(slice(step, None) for step in by)
    fro = tuple(slice(None, length - step) for step, length in zip(by, shape, strict=True))
    return to, fro
