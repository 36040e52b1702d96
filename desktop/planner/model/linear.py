"""An integer program in whole numbers, collected column by column and row by row, and its solution by HiGHS."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import highspy
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

INFINITE = highspy.kHighsInf
_ALMOST = 1e-6
"""What a bound in floating point may be off by before it is rounded up to a whole number."""


@dataclass(frozen=True, slots=True)
class Limits:
    """When a solution may stop; nodes are the same on every machine, seconds are not."""

    seconds: float = math.inf
    nodes: int | None = None
    stalled: int | None = None
    """Nodes without a better solution."""
    below: float = math.inf
    """Only solutions that cost at most this are looked for."""
    enough: float = -math.inf
    """The first solution that costs at most this ends it."""
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What came out: the best values (None where there are none), their cost, the bound and whether it is the best."""

    values: NDArray[np.float64] | None
    cost: float
    bound: float
    proven: bool
    """Whether nothing that costs at most `below` is better than these values."""
    work: float
    """What it took, in seconds of a usual machine, counted by steps so that it is the same on all machines."""


class Program:
    """Columns and rows while they are collected."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.constant = 0.0
        self.costs: list[float] = []
        self.lower: list[float] = []
        self.upper: list[float] = []
        self.whole: list[bool] = []
        self.row_lower: list[float] = []
        self.row_upper: list[float] = []
        self.starts = [0]
        self.index: list[int] = []
        self.value: list[float] = []
        self._curves: list[tuple[dict[int, float], int, int, list[int], list[int]]] = []
        self._surplus: list[tuple[int, dict[int, float], float]] = []

    def column(self, cost: float, lower: float = 0, upper: float = 1, *, whole: bool = True) -> int:
        """Add a column and return its number."""
        self.costs.append(cost)
        self.lower.append(lower)
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.costs) - 1

    def row(self, lower: float, upper: float, terms: Mapping[int, float]) -> int:
        """Add a row and return its number."""
        self.row_lower.append(lower)
        self.row_upper.append(upper)
        self.index.extend(terms)
        self.value.extend(terms.values())
        self.starts.append(len(self.index))
        return len(self.row_lower) - 1

    def curve(self, terms: Mapping[int, float], costs: Sequence[float], step: int = 1, known: int = 0) -> None:
        """Let a convex cost of a number of steps count: `costs` are those of 0, 1, 2 ... steps.

        The number is (the terms + `known`) / `step`. The pieces are whole numbers so that HiGHS may branch on how many
        steps there are: no single cell says that, and without it a department of six is not proven in a minute.
        """
        low = min(range(len(costs)), key=costs.__getitem__)
        self.constant += costs[low]
        sides: list[list[int]] = []
        for way, stop in ((1, len(costs) - 1), (-1, 0)):
            at, side = low, []
            while at != stop:
                slope, width = costs[at + way] - costs[at], 0
                while at != stop and costs[at + way] - costs[at] == slope:
                    at, width = at + way, width + 1
                side.append(self.column(slope, 0, width))
            sides.append(side)
        right = low * step - known
        row = dict(terms) | dict.fromkeys(sides[0], -step) | dict.fromkeys(sides[1], step)
        self.row(right, right, row)
        self._curves.append((dict(terms), right, step, sides[0], sides[1]))

    def surplus(self, column: int, terms: Mapping[int, float], most: float) -> None:
        """Let a column that costs be at least what the terms are above `most`."""
        self.row(-INFINITE, most, {**terms, column: -1})
        self._surplus.append((column, dict(terms), most))

    def complete(self, values: NDArray[np.float64]) -> None:
        """Give the columns of `curve` and `surplus` the values that follow from those of all others."""
        for column, _, _ in self._surplus:
            values[column] = 0
        for column, terms, most in self._surplus:
            values[column] = max(values[column], sum(values[it] * by for it, by in terms.items()) - most)
        for terms, right, step, above, under in self._curves:
            left = round((sum(values[it] * by for it, by in terms.items()) - right) / step)
            for column in above if left > 0 else under:
                values[column] = min(abs(left), self.upper[column])
                left -= int(values[column]) if left > 0 else -int(values[column])

    def cost(self, values: NDArray[np.float64]) -> float:
        """Return what the values of all columns cost."""
        return self.constant + float(np.dot(self.costs, values))

    def lp(self, *, relaxed: bool = False) -> highspy.HighsLp:
        """Return the program as HiGHS takes it, `relaxed` without whole numbers."""
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.costs), len(self.row_lower)
        lp.offset_ = self.constant
        lp.col_cost_ = np.array(self.costs, dtype=np.float64)
        lp.col_lower_ = np.array(self.lower, dtype=np.float64)
        lp.col_upper_ = np.array(self.upper, dtype=np.float64)
        lp.row_lower_ = np.array(self.row_lower, dtype=np.float64)
        lp.row_upper_ = np.array(self.row_upper, dtype=np.float64)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.array(self.starts, dtype=np.int32)
        lp.a_matrix_.index_ = np.array(self.index, dtype=np.int32)
        lp.a_matrix_.value_ = np.array(self.value, dtype=np.float64)
        if not relaxed:
            kinds = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
            lp.integrality_ = [kinds[0] if whole else kinds[1] for whole in self.whole]
        return lp

    def solve(
        self,
        limits: Limits,
        *,
        start: NDArray[np.float64] | None = None,
        better: Callable[[NDArray[np.float64], float], None] | None = None,
        bound: Callable[[float], None] | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> Found:
        """Solve it in whole numbers.

        Args:
            limits: When to stop.
            start: Values of all columns that keep all rows, to begin with.
            better: Called with each better solution and its cost.
            bound: Called now and then with the bound so far.
            stop: Asked now and then whether to give up.
        """
        if not self.costs:
            return self._empty(limits)
        highs = _limited(limits)
        highs.passModel(self.lp())
        if start is not None:
            values = highspy.HighsSolution()
            values.col_value = start
            highs.setSolution(values)
        if better is not None:
            highs.cbMipImprovingSolution += lambda event: better(
                np.array(event.data_out.mip_solution), event.data_out.mip_primal_bound
            )
        if bound is not None:
            highs.cbMipInterrupt += lambda event: bound(event.data_out.mip_dual_bound)
        if stop is not None:
            highs.cbMipInterrupt += lambda event: setattr(event.data_in, "user_interrupt", stop())
        highs.run()
        return _found(highs, limits)

    def _empty(self, limits: Limits) -> Found:
        """Return what comes of a program without columns, which HiGHS calls neither solved nor impossible."""
        kept = all(lower <= 0 <= upper for lower, upper in zip(self.row_lower, self.row_upper, strict=True))
        cost = self.constant if kept else math.inf
        if cost <= limits.below + 0.5:
            return Found(np.zeros(0) if kept else None, cost, cost, proven=True, work=0.0)
        return Found(None, math.inf, limits.below + 1, proven=True, work=0.0)


def _limited(limits: Limits) -> highspy.Highs:
    """Return a solver of whole costs that stops as told."""
    highs = silent(limits.seed)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 1 - _ALMOST)
    if limits.nodes is not None:
        highs.setOptionValue("mip_max_nodes", limits.nodes)
    if limits.stalled is not None:
        highs.setOptionValue("mip_max_stall_nodes", limits.stalled)
    if limits.below < math.inf:
        highs.setOptionValue("objective_bound", limits.below + 0.5)
    if limits.enough > -math.inf:
        highs.setOptionValue("objective_target", limits.enough + 0.5)
    if limits.seconds < math.inf:
        highs.setOptionValue("time_limit", max(limits.seconds, 0.0))
    return highs


def _found(highs: highspy.Highs, limits: Limits) -> Found:
    info, status = highs.getInfo(), highs.getModelStatus()
    solved = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    cost = info.objective_function_value if solved else math.inf
    done = status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible)
    if cost > limits.below + 0.5:
        # HiGHS returns what it came across although it costs more than was asked for.
        solved, cost, bound = False, math.inf, limits.below + 1 if done else info.mip_dual_bound
    else:
        bound = cost if done else info.mip_dual_bound
    values = np.array(highs.getSolution().col_value) if solved else None
    return Found(values, cost, bound, done, work(highs))


def work(highs: highspy.Highs) -> float:
    """Return about how many seconds the last run took, counted by steps and size (measured on one machine)."""
    info = highs.getInfo()
    return highs.getNumRow() * (2e-5 + 6e-7 * max(info.simplex_iteration_count, 0))


def whole_bound(bound: float, floor: int) -> int:
    """Return a bound in floating point as a whole number that no whole cost is below; `floor` where there is none."""
    return max(floor, math.ceil(bound - _ALMOST)) if math.isfinite(bound) else floor


def silent(seed: int) -> highspy.Highs:
    """Return a solver that says nothing, in one thread."""
    highs: highspy.Highs = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("random_seed", seed)
    return highs
