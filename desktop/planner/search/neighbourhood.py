"""Which people and days are opened together around a plan, and how many, so that the exact model is quick."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.planner.model.flow import Flow
from desktop.planner.model.linear import Limits

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from desktop.planner.model.sheet import Grid, Sheet

_NODES = 60
"""Nodes after which the model of a neighbourhood is given up."""
_WEEKS = 14
"""Days of a block of some people."""
LONG = 42
"""Days beyond which nobody is opened for the whole horizon."""


class Neighbourhoods:
    """The choice of what to open; sizes follow what turned out to be quick, by work, not by the clock."""

    def __init__(self, sheet: Sheet, dice: random.Random) -> None:
        """Begin with small ones."""
        self.sheet, self.dice = sheet, dice
        self.sizes = {"days": 5.0, "block": 8.0, "shift": 5.0, "people": 5.0}
        self.kind = "days"

    def spans(self) -> dict[int, tuple[int, int]]:
        """Choose people and days to open."""
        sheet, dice = self.sheet, self.dice
        people = range(len(sheet.people))
        self.kind = dice.choice(sorted(self.sizes))
        size = max(2, round(self.sizes[self.kind]))
        if self.kind == "days":
            length = min(sheet.days, size)
            first = dice.randint(1 - length, sheet.days - 1)
            span = max(0, first), min(sheet.days, first + length) - 1
            return dict.fromkeys(people, span)
        if self.kind == "shift":
            shift = dice.randrange(1, len(sheet.names))
            able = [person for person in people if sheet.open[person, :, shift].any()]
        else:
            able = list(people)
        length = sheet.days if self.kind != "block" and sheet.days <= LONG else min(sheet.days, _WEEKS)
        first = dice.randint(0, sheet.days - length)
        return dict.fromkeys(dice.sample(able, min(size, len(able))), (first, first + length - 1))

    def learn(self, *, proven: bool, work: float, enough: float) -> None:
        """Open more next time where it was quick, less where it was too much."""
        size = self.sizes[self.kind]
        if proven and work < enough:
            self.sizes[self.kind] = min(size * 1.07, self.sheet.days if self.kind == "days" else len(self.sheet.people))
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
    found = flow.program.solve(Limits(seconds=min(seconds, 30.0), nodes=_NODES, below=here - 1, seed=seed), stop=stop)
    better = flow.plan(found.values) if found.values is not None and found.cost < here - 0.5 else None
    return better, found.proven and math.isfinite(found.bound), found.work
