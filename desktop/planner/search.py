"""Looking for the best plan of one part: exactly where that is quick, else by neighbourhoods with a bound beside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop.planner.flow import Flow
from desktop.planner.linear import Limits, whole_bound

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.planner.sheet import Grid, Sheet


@dataclass(frozen=True, slots=True)
class Result:
    """The best plan found, its cost, and what no plan is below."""

    grid: Grid | None
    cost: int | None
    bound: int
    proven: bool


def exact(
    sheet: Sheet,
    limits: Limits,
    start: Grid | None = None,
    better: Callable[[Grid, int], None] | None = None,
    bound: Callable[[int], None] | None = None,
) -> Result:
    """Solve the whole model; `better` and `bound` hear what is found on the way."""
    floor = sheet.floor()
    flow = Flow(sheet, dict.fromkeys(range(len(sheet.people)), (0, sheet.days - 1)))

    def tell(grid: Grid) -> None:
        """Tell a plan with its own cost: a solution in between may pay for more than it uses."""
        values = flow.values(grid)
        if better is not None and values is not None:
            better(grid, round(flow.program.constant + float(np.dot(flow.program.costs, values))))

    if start is not None:
        tell(start)
    found = flow.program.solve(
        limits,
        start=None if start is None else flow.values(start),
        better=lambda values, _: tell(flow.plan(values)),
        bound=None if bound is None else lambda value: bound(whole_bound(value, floor)),
    )
    grid = None if found.values is None else flow.plan(found.values)
    return Result(grid, None if grid is None else round(found.cost), whole_bound(found.bound, floor), found.proven)
