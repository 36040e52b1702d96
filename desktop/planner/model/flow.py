"""The exact model of a roster: for each person a flow of stretches of work and rest, and which shift each day has.

Runs, rests and weekends are exact even without whole numbers, because a person's pattern is a way through arcs that
keep the rules. All people and days may be open, or only some, around a plan that stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktop.planner.model.linear import Program
from desktop.planner.model.lines import OpenLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from desktop.planner.model.sheet import Grid, Need, Sheet


class Flow:
    """The integer program of a sheet with some days of some people open.

    Its cost leaves out what nobody who is open can change.

    Args:
        sheet: The problem.
        spans: For each person who is open the first and the last open day.
        grid: The plan around the open cells; may be left out where all is open.
        allowed: Cells that may be used, where fewer than those of the sheet.
    """

    def __init__(
        self,
        sheet: Sheet,
        spans: Mapping[int, tuple[int, int]],
        grid: Grid | None = None,
        allowed: NDArray[np.bool_] | None = None,
    ) -> None:
        """Build the program."""
        self.sheet, self.program = sheet, Program()
        self.grid = sheet.empty() if grid is None else grid
        can = sheet.open if allowed is None else allowed
        self.lines = {
            number: OpenLine(self.program, sheet, number, span, self.grid[number], can[number])
            for number, span in spans.items()
        }
        opened = {day for line in self.lines.values() for day in line.days}
        for need in sheet.needs:
            if need.day in opened:
                self._need(need)

    def _need(self, need: Need) -> None:
        """Price how many are there, in steps of one."""
        terms: dict[int, float] = {}
        there = able = 0
        opened = False
        for number in need.members:
            line = self.lines.get(number)
            if line is None or need.day not in line.days:
                there += int(self.grid[number, need.day]) in need.shifts
            else:
                own = [line.cells[need.day][it] for it in need.shifts if it in line.cells[need.day]]
                terms |= dict.fromkeys(own, 1.0)
                able += bool(own)
                opened = True
        if terms:
            self.program.curve(terms, need.costs[there : there + able + 1])
        elif opened:
            self.program.constant += need.costs[there]

    def values(self, grid: Grid) -> NDArray[np.float64] | None:
        """Return the values of all columns for a plan; None where the model does not know it."""
        values = np.zeros(len(self.program.costs))
        if not all(line.fill(values, grid[number]) for number, line in self.lines.items()):
            return None
        self.program.complete(values)
        return values

    def plan(self, values: NDArray[np.float64]) -> Grid:
        """Return the whole plan that the values stand for."""
        grid = self.grid.copy()
        for number, line in self.lines.items():
            line.read(values, grid[number])
        return grid
