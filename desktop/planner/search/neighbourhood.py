"""Which people and days are opened together around a plan, and how many, so that the exact model is quick."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from desktop.planner.cost import Line, line_breaches
from desktop.planner.model.flow import Flow
from desktop.planner.model.linear import Limits

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from desktop.planner.model.sheet import Grid, Sheet

_PATIENCE = 6.0
"""Seconds after which the model of a neighbourhood is given up: now and then one is hard at its root already."""
_NODES = 60
"""Nodes after which the model of a neighbourhood is given up."""
_CELLS = 2_500
"""Cells that are open at first at most: with many people and shifts a few days are a large model already."""
_WEEKS = 14
"""Days of a block of some people."""
_AIMED = 0.5
"""Share of the choices that aim at a day because of what it costs."""
LONG = 42
"""Days beyond which nobody is opened for the whole horizon."""


class Neighbourhoods:
    """The choice of what to open; sizes follow what turned out to be quick, by work, not by the clock."""

    def __init__(self, sheet: Sheet, dice: random.Random) -> None:
        """Begin with small ones."""
        self.sheet, self.dice = sheet, dice
        self.many = len(sheet.people)
        each = max(float(sheet.open.sum()) / max(self.many * sheet.days, 1), 1.0)
        long = min(sheet.days, _WEEKS)
        self.sizes = {
            "days": min(5.0, _CELLS / (each * self.many)),
            "block": min(8.0, _CELLS / (each * long)),
            "shift": min(5.0, _CELLS / (each * long)),
            "people": min(5.0, _CELLS / (each * long)),
        }
        self.kind = "days"
        self.least = np.array([min(need.costs) for need in sheet.needs], dtype=np.int64)

    def spans(self, grid: Grid | None = None) -> dict[int, tuple[int, int]]:
        """Choose people and days to open; where there is a plan, often about a day that costs much in it."""
        sheet, dice = self.sheet, self.dice
        people = range(self.many)
        self.kind = dice.choice(sorted(self.sizes))
        size = max(2, round(self.sizes[self.kind]))
        aim = self._aim(grid) if grid is not None and dice.random() < _AIMED else None
        if self.kind == "days":
            length = min(sheet.days, size)
            first = dice.randint(1 - length, sheet.days - 1) if aim is None else aim[0] - dice.randrange(length)
            span = max(0, first), min(sheet.days, first + length) - 1
            return dict.fromkeys(people, span)
        if self.kind == "shift":
            shift = dice.randrange(1, len(sheet.names)) if aim is None else aim[1]
            able = [person for person in people if sheet.open[person, :, shift].any()]
        else:
            able = list(people)
        length = sheet.days if self.kind != "block" and sheet.days <= LONG else min(sheet.days, _WEEKS)
        first = dice.randint(0, sheet.days - length)
        if aim is not None:
            first = min(max(0, aim[0] - dice.randrange(length)), sheet.days - length)
        return dict.fromkeys(dice.sample(able, min(size, len(able))), (first, first + length - 1))

    def _aim(self, grid: Grid) -> tuple[int, int] | None:
        """Return the day and a shift of a cover, those that cost more first; None where none costs anything."""
        costs = self.sheet.cover_costs(grid) - self.least
        if not costs.any():
            return None
        need = self.sheet.needs[self.dice.choices(range(len(costs)), costs.tolist())[0]]
        return need.day, need.shifts[0]

    def learn(self, *, proven: bool, work: float, enough: float) -> None:
        """Open more next time where it was quick, less where it was too much."""
        size = self.sizes[self.kind]
        if proven and work < enough:
            self.sizes[self.kind] = min(size * 1.07, self.sheet.days if self.kind == "days" else self.many)
        elif not proven or work > 3 * enough:
            self.sizes[self.kind] = max(size * 0.93, 2.0)


def improve(
    sheet: Sheet, grid: Grid, spans: dict[int, tuple[int, int]], seconds: float, seed: int, stop: Callable[[], bool]
) -> tuple[Grid | None, bool, float]:
    """Open some days of some people and look for a cheaper plan.

    Returns:
        The cheaper plan or None, whether there is provably no better one here, and the work it took.
    """
    flow = Flow(sheet, spans, grid)
    values = flow.values(grid)
    if values is None:
        return None, True, 0.0
    here = flow.program.cost(values)
    limits = Limits(seconds=min(seconds, _PATIENCE), nodes=_NODES, below=here - 1, seed=seed)
    found = flow.program.solve(limits, stop=stop)
    better = flow.plan(found.values) if found.values is not None and found.cost < here - 0.5 else None
    return better, found.proven and math.isfinite(found.bound), found.work


class Own:
    """What one of two searchers changed since it last took over a plan of the other."""

    def __init__(self, sheet: Sheet) -> None:
        """Begin without a plan."""
        self.sheet = sheet
        self.base: Grid | None = None
        self.mine: Grid | None = None

    def onto(self, grid: Grid, cost: float, *, others: bool) -> tuple[Grid, float]:
        """Return the best plan known, with its cost, or if that is cheaper the same with what is one's own in it."""
        base, mine = self.base, self.mine
        self.mine = grid
        if others or base is None:
            if base is not None and mine is not None and mine is not base:
                whole = merged(self.sheet, base, mine, grid)
                total = self.sheet.cost(whole)
                if total < cost:
                    self.mine, cost = whole, total
            self.base = self.mine
        return self.mine, cost


def merged(sheet: Sheet, base: Grid, mine: Grid, theirs: Grid) -> Grid:
    """Return `theirs` with what `mine` changed since `base`, as far as nobody's rules are broken by both together.

    All three keep every hard rule, and so does what is returned; what it costs is another matter.
    """
    whole = np.where(mine != base, mine, theirs)
    shifts = {it.id: it for it in sheet.problem.shifts}
    for number in np.flatnonzero((whole != theirs).any(axis=1) & (whole != mine).any(axis=1)):
        line = Line(sheet.people[number], tuple(sheet.names[it] for it in whole[number]))
        if next(line_breaches(sheet.problem, shifts, line), None) is not None:
            whole[number] = theirs[number]
    return whole
