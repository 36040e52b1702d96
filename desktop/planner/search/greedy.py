"""A first plan, person by person: each takes the way that is best beside those who came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.planner.model.flow import Flow
from desktop.planner.model.linear import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from desktop.planner.model.sheet import Grid, Sheet
    from desktop.planner.search.pricing import Pricing


class Crowd:
    """How many are there for each cover while a plan is made."""

    def __init__(self, sheet: Sheet) -> None:
        """Begin with nobody."""
        self.sheet = sheet
        needs = sheet.needs
        self.there = np.zeros(len(needs), dtype=np.int64)
        self.days = np.array([need.day for need in needs], dtype=np.int64)
        self.counted = np.zeros((len(needs), len(sheet.names)), dtype=bool)
        self.member = np.zeros((len(sheet.people), len(needs)), dtype=bool)
        self.more = np.zeros((len(needs), len(sheet.people) + 1), dtype=np.int64)
        """What one more costs where so many are there."""
        for number, need in enumerate(needs):
            self.counted[number, list(need.shifts)] = True
            self.member[list(need.members), number] = True
            self.more[number, : len(need.members)] = np.diff(need.costs)
        self.of, shifts = np.nonzero(self.counted)
        self.cells = self.days[self.of] * len(sheet.names) + shifts
        """For each cover and each of its shifts the number of the cell."""

    def price(self, person: int) -> NDArray[np.float64]:
        """Return what each cell of one more person costs."""
        own: NDArray[np.float64] = self.sheet.price[person].astype(np.float64)
        more = np.where(self.member[person], self.more[np.arange(len(self.there)), self.there], 0)
        more = np.bincount(self.cells, weights=more[self.of], minlength=own.size)
        return own + more.reshape(own.shape)

    def add(self, person: int, row: Grid) -> None:
        """Count a person in."""
        self.there += self.member[person] & self.counted[np.arange(len(self.days)), row[self.days]]


def kept(sheet: Sheet, person: int, row: Grid) -> bool:
    """Return whether a row has each shift at most as often as it may be had."""
    return all(int((row == sheet.shift[name]).sum()) <= most for name, most in sheet.people[person].most)


def way(sheet: Sheet, pricing: Pricing, price: NDArray[np.float64]) -> Grid | None:
    """Return a cheap way that also keeps the limits which the table does not count, by making their shifts dearer."""
    dearer, own = 0.0, price.copy()
    for _ in range(24):
        found = pricing.cheapest(own)
        if not found:
            return None
        if kept(sheet, pricing.person, found[0][1]):
            return found[0][1]
        dearer = 2 * dearer + 1
        for shift, most in pricing.kinds.loose:
            if int((found[0][1] == shift).sum()) > most:
                own[:, shift] += dearer
    return None


def first_plan(sheet: Sheet, pricings: Mapping[int, Pricing], seconds: float) -> Grid | None:
    """Return a plan in which each person's rules are kept; None where the rules of somebody cannot be kept."""
    grid, crowd = sheet.empty(), Crowd(sheet)
    for person in range(len(sheet.people)):
        row = way(sheet, pricings[person], crowd.price(person)) if person in pricings else None
        if row is None:
            flow = Flow(sheet, {person: (0, sheet.days - 1)}, grid)
            found = flow.program.solve(Limits(seconds=seconds))
            if found.values is None:
                return None
            row = flow.plan(found.values)[person]
        grid[person] = row
        crowd.add(person, row)
    return grid
