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
        self.there = [0] * len(sheet.needs)
        self.of: list[list[int]] = [[] for _ in sheet.people]
        for number, need in enumerate(sheet.needs):
            for member in need.members:
                self.of[member].append(number)

    def price(self, person: int) -> NDArray[np.float64]:
        """Return what each cell of one more person costs."""
        cells: NDArray[np.float64] = self.sheet.price[person].astype(np.float64)
        for number in self.of[person]:
            need, there = self.sheet.needs[number], self.there[number]
            cells[need.day, list(need.shifts)] += need.costs[there + 1] - need.costs[there]
        return cells

    def add(self, person: int, row: Grid) -> None:
        """Count a person in."""
        for number in self.of[person]:
            need = self.sheet.needs[number]
            self.there[number] += int(row[need.day]) in need.shifts


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
