"""Searching with whole rosters of each person as columns: a bound for all plans, and better plans by rounding."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop.planner.model.linear import whole_bound
from desktop.planner.search.greedy import kept
from desktop.planner.search.master import Master
from desktop.planner.search.pricing import Alike, teams

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from numpy.typing import NDArray

    from desktop.planner.model.sheet import Grid, Sheet
    from desktop.planner.search.pricing import Pricing

_SMALL = 1e-6
_SMOOTH = 0.6
"""Share of the best prices so far in those that are tried: prices that jump about waste columns."""
_MANY = 80
"""Columns for each person beyond which half of them are kept: most of a dive goes into the linear program."""


@dataclass(frozen=True, slots=True)
class Root:
    """The bound of all plans, and by how much more than it each cell costs at least."""

    bound: float
    beyond: NDArray[np.float64]
    """For each person, day and shift: no plan with this cell costs less than the bound and this."""


class Columns:
    """The columns of one searcher, which only grow better.

    Args:
        sheet: The problem; every person has a table.
        pricings: The tables in the order of the people.
        work: Called with the work done, in seconds or so; may raise to end the search.
        seed: Chooses among equal solutions of the linear program.
    """

    def __init__(self, sheet: Sheet, pricings: Sequence[Pricing], work: Callable[[float], None], seed: int) -> None:
        """Begin without columns."""
        self.sheet, self.pricings, self.work, self.seed = sheet, pricings, work, seed
        self.master = Master(sheet, pricings, seed)
        self.held: dict[int, int] = {}

    def _solve(self) -> tuple[float, NDArray[np.float64], NDArray[np.float64]]:
        found = self.master.solve()
        self.work(self.master.effort)
        return found

    def _price(
        self, people: Collection[int], asked: NDArray[np.float64], prices: NDArray[np.float64], many: int
    ) -> tuple[float, int]:
        """Add cheap ways at the prices `asked` that are worth it at `prices`; return their least sum and how many."""
        total, added = 0.0, 0
        days = np.arange(self.sheet.days)
        for team in teams(self.pricings, people):
            cells = [self.master.price_of(it.person, asked) for it in team.pricings]
            for it, price, found in zip(team.pricings, cells, team.cheapest(cells, many), strict=True):
                own = price if asked is prices else self.master.price_of(it.person, prices)
                total += found[0][0]
                for _, row in found:
                    if own[days, row].sum() < prices[it.person] - _SMALL:
                        added += self.master.add(it.person, row)
            self.work(team.effort)
        return total, added

    def root(self, grid: Grid, raised: Callable[[int], None]) -> Root:
        """Generate columns until no better one is left; `raised` hears of each better bound.

        Args:
            grid: A plan to begin with.
            raised: Called with each better whole bound.
        """
        people = range(len(self.sheet.people))
        for person in people:
            self.master.add(person, grid[person])
        best, at = -math.inf, None
        smooth = _SMOOTH
        while True:
            cost, prices, _ = self._solve()
            while True:
                asked = prices if at is None or smooth == 0 else smooth * at + (1 - smooth) * prices
                total, added = self._price(people, asked, prices, 3)
                bound = self.master.bound(asked, total)
                if bound > best:
                    best, at = bound, asked.copy()
                    raised(whole_bound(bound, 0))
                if added or asked is prices:
                    break
                smooth = 0.0
            smooth = _SMOOTH if smooth else _SMOOTH / 2 if added else 0.0
            if not added or whole_bound(best, 0) >= cost - _SMALL:
                return self._beyond(prices if at is None else at)

    def _beyond(self, prices: NDArray[np.float64]) -> Root:
        beyond, total = np.empty(self.sheet.open.shape), 0.0
        for person, pricing in enumerate(self.pricings):
            least, through = pricing.least(self.master.price_of(person, prices))
            beyond[person] = through - least
            total += least
            self.work(2 * Alike((pricing,)).effort)
        return Root(self.master.bound(prices, total), beyond)

    def _hold(self, grid: Grid, people: Collection[int]) -> None:
        """Hold just these people to their rows."""
        self.release()
        for person in people:
            self._fix(person, grid[person])

    def release(self) -> None:
        """Hold nobody."""
        for column in self.held.values():
            self.master.floor(column, 0)
        self.held.clear()

    def _fix(self, person: int, row: Grid) -> None:
        self.master.add(person, row)
        self.held[person] = column = self.master.known[person, row.tobytes()]
        self.master.floor(column, 1)

    def dive(self, grid: Grid, free: Collection[int], cost: float) -> tuple[Grid | None, bool]:
        """Look for a plan cheaper than `cost` in which only the free people have other rows.

        Returns:
            The plan or None, and whether there is provably none.
        """
        self._hold(grid, [person for person in range(len(self.sheet.people)) if person not in free])
        for person in free:
            self.master.add(person, grid[person])
        made, left = grid.copy(), sorted(free)
        while left:
            shares = self._generate(left, cost, 8 if len(left) == len(free) else 5)
            if shares is None:
                return None, len(left) == len(free)
            order = sorted(((share, -number) for number, share in enumerate(shares) if share > _SMALL), reverse=True)
            fixed = 0
            for share, minus in order:
                person, row = self.master.columns[-minus]
                if person not in left or not kept(self.sheet, person, row):
                    continue
                if fixed and share < _SURE:
                    break
                made[person] = row
                left.remove(person)
                self._fix(person, row)
                fixed += 1
            if not fixed:
                return None, False
        return made, False

    def _generate(self, free: Sequence[int], cost: float, rounds: int) -> NDArray[np.float64] | None:
        """Generate columns for the free people; None where no plan below `cost` is left."""
        for _ in range(rounds):
            value, prices, shares = self._solve()
            total, added = self._price(free, prices, prices, 2)
            spare = sum(float(prices[person]) for person in free) - total
            if whole_bound(value - spare, 0) >= cost:
                return None
            if not added or spare < _LITTLE:
                break
        else:
            value, _, shares = self._solve()
        return shares

    def tidy(self) -> None:
        """Drop each person's dearest columns, where there are too many."""
        people, days = len(self.sheet.people), np.arange(self.sheet.days)
        if len(self.master.columns) <= _MANY * people:
            return
        self.release()
        _, prices, _ = self._solve()
        old = self.master
        cells = [old.price_of(person, prices) for person in range(people)]
        worth: list[list[tuple[float, int]]] = [[] for _ in range(people)]
        for number, (person, row) in enumerate(old.columns):
            worth[person].append((float(cells[person][days, row].sum()), number))
        self.master = Master(self.sheet, self.pricings, self.seed)
        for number in sorted(number for own in worth for _, number in sorted(own)[: max(_MANY // 2, 1)]):
            self.master.add(*old.columns[number])


_SURE = 0.9
"""Shares from which on several columns are fixed at once."""
_LITTLE = 0.5
"""What further columns could save at most, that more of them are generated."""
