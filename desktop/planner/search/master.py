"""Which whole rosters of each person go together: a linear program over columns, each of them one way of one person.

Its prices tell what each cell is worth to the covers; with them the cheapest ways give a bound, and new columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import highspy
import numpy as np

from desktop.planner.model.linear import INFINITE, Program, silent, work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from desktop.planner.model.sheet import Grid, Sheet
    from desktop.planner.search.pricing import Pricing

    Prices = NDArray[np.float64]


_ELASTIC = 1e5
"""Price of a limit that is not kept; it only has to be more than any cover costs."""
_DUAL, _PRIMAL = 1, 4
"""Ways of HiGHS; the wrong one takes two to four times as long."""


class Master:
    """The linear program. Its rows: one per person, one per cover, one per limited shift that no table counts."""

    def __init__(self, sheet: Sheet, pricings: Sequence[Pricing], seed: int = 0) -> None:
        """Begin without columns."""
        self.sheet = sheet
        self.people = len(sheet.people)
        self.columns: list[tuple[int, Grid]] = []
        self.known: dict[tuple[int, bytes], int] = {}
        self.loose = [(pricing.person, shift, most) for pricing in pricings for shift, most in pricing.kinds.loose]
        program = Program()
        for _ in range(self.people):
            program.row(1, 1, {})
        for need in sheet.needs:
            program.curve({}, need.costs)
        for _, _, most in self.loose:
            program.row(-INFINITE, most, {program.column(_ELASTIC, 0, INFINITE, whole=False): -1.0})
        self.segments = len(program.costs)
        self.highs = silent(seed)
        self.highs.passModel(program.lp(relaxed=True))
        self.counted = np.zeros((len(sheet.needs), len(sheet.names)), dtype=bool)
        self.member = np.zeros((len(sheet.needs), self.people), dtype=bool)
        for number, need in enumerate(sheet.needs):
            self.counted[number, list(need.shifts)] = True
            self.member[number, list(need.members)] = True
        self.need_days = np.array([need.day for need in sheet.needs], dtype=np.int64)
        self.needed, shifts = np.nonzero(self.counted)
        self.places = self.need_days[self.needed] * len(sheet.names) + shifts
        """For each cover and each of its shifts the number of the cell."""
        self.held = False

    def add(self, person: int, row: Grid) -> bool:
        """Add a way of a person; False where it is there already."""
        mark = person, row.tobytes()
        if mark in self.known:
            return False
        self.known[mark] = len(self.columns)
        self.columns.append((person, row))
        cost = float(self.sheet.price[person, np.arange(self.sheet.days), row].sum())
        counted = self.counted[np.arange(len(self.need_days)), row[self.need_days]]
        there = np.flatnonzero(counted & self.member[:, person])
        rows, values = [person, *(self.people + there)], [1.0] * (1 + len(there))
        for number, (own, shift, _) in enumerate(self.loose):
            many = int((row == shift).sum()) if own == person else 0
            if many:
                rows.append(self.people + len(self.need_days) + number)
                values.append(float(many))
        self.highs.addCol(cost, 0, INFINITE, len(rows), np.array(rows, dtype=np.int32), np.array(values))
        return True

    def floor(self, column: int, least: int) -> None:
        """Ask for at least so much of a column; 1 holds the person to it."""
        self.held = True
        self.highs.changeColBounds(self.segments + column, least, INFINITE)

    @property
    def effort(self) -> float:
        """About how many seconds the last solution took, counted by steps."""
        return 0.002 + work(self.highs) / 4

    def solve(self) -> tuple[float, Prices, NDArray[np.float64]]:
        """Return the cost, the price of each row and the share of each column."""
        # What was the best is still at the right prices when bounds moved, and still kept when only columns came.
        self.highs.setOptionValue("simplex_strategy", _DUAL if self.held else _PRIMAL)
        self.held = False
        self.highs.run()
        if self.highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise ValueError("each person needs a column to begin with")
        solution = self.highs.getSolution()
        shares = np.array(solution.col_value)[self.segments :]
        return self.highs.getInfo().objective_function_value, np.array(solution.row_dual), shares

    def price_of(self, person: int, prices: Prices) -> NDArray[np.float64]:
        """Return what each cell of a person costs at the prices of the rows."""
        cells: NDArray[np.float64] = self.sheet.price[person].astype(np.float64)
        worth = np.where(self.member[:, person], prices[self.people : self.people + len(self.need_days)], 0)
        cells -= np.bincount(self.places, worth[self.needed], cells.size).reshape(cells.shape)
        for number, (own, shift, _) in enumerate(self.loose):
            if own == person:
                cells[:, shift] -= prices[self.people + len(self.need_days) + number]
        return cells

    def bound(self, prices: Prices, ways: float) -> float:
        """Return what no plan is below, from the sum of each person's cheapest way at these prices."""
        total = ways
        for need, price in zip(self.sheet.needs, prices[self.people :], strict=False):
            total += min(cost + price * there for there, cost in enumerate(need.costs))
        for (_, _, most), price in zip(self.loose, prices[self.people + len(self.need_days) :], strict=True):
            total += price * most
        return float(total)
