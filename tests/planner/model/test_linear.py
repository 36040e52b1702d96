"""A program's curves and surpluses cost what they should, and its solutions equal those found by trying all."""

from __future__ import annotations

import math
from itertools import accumulate, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.model.linear import INFINITE, Limits, Program, whole_bound

CONVEX = st.lists(st.integers(-9, 9), min_size=1, max_size=5).map(lambda it: list(accumulate(sorted(it), initial=7)))
WEIGHTS = st.lists(st.tuples(st.integers(-9, 9), st.integers(-3, 4)), min_size=1, max_size=6)


def program(columns: list[tuple[int, int]], most: int) -> Program:
    """Return a program of columns with a cost and a weight each, whose weights are at most `most` in all."""
    made = Program()
    terms = {made.column(cost): float(weight) for cost, weight in columns}
    made.row(-INFINITE, most, terms)
    return made


def least(columns: list[tuple[int, int]], most: int) -> float:
    """Return the least cost of such a program by trying all."""
    chosen = (list(zip(it, columns, strict=True)) for it in product((0, 1), repeat=len(columns)))
    fit = (it for it in chosen if sum(on * weight for on, (_, weight) in it) <= most)
    return min((sum(on * cost for on, (cost, _) in it) for it in fit), default=math.inf)


@given(costs=CONVEX, step=st.integers(1, 3), known=st.integers(0, 2))
@settings(max_examples=40)
def test_a_curve_costs_what_is_said_at_every_count(costs: list[int], step: int, known: int) -> None:
    many = len(costs) - 1
    for count in range(min(known, many), many + 1):
        made = Program()
        columns = [made.column(0) for _ in range(many)]
        chosen = count - min(known, many)
        made.row(chosen, chosen, dict.fromkeys(columns, 1.0))
        made.curve(dict.fromkeys(columns, float(step)), costs, step, known=min(known, many) * step)
        assert made.solve(Limits()).cost == pytest.approx(costs[count])
        values = np.zeros(len(made.costs))
        values[columns[:chosen]] = 1
        made.complete(values)
        assert made.cost(values) == costs[count]


@given(on=st.lists(st.booleans(), min_size=1, max_size=5), most=st.integers(-1, 5))
@settings(max_examples=25)
def test_a_surplus_is_what_is_above(on: list[bool], most: int) -> None:
    made = Program()
    columns = {made.column(0, int(it), int(it)): 1.0 for it in on}
    made.surplus(made.column(3, 0, 9), columns, most)
    over = max(0, sum(on) - most)
    assert made.solve(Limits()).cost == pytest.approx(3 * over)
    values = np.array([*map(float, on), 99.0])
    made.complete(values)
    assert values[-1] == over


@given(columns=WEIGHTS, most=st.integers(-6, 6), cut=st.integers(-2, 2))
@settings(max_examples=60)
def test_a_solution_equals_trying_all(columns: list[tuple[int, int]], most: int, cut: int) -> None:
    made, best = program(columns, most), least(columns, most)
    found = made.solve(Limits())
    assert found.proven
    assert found.cost == pytest.approx(best)
    assert (found.values is None) is (best == math.inf)
    if found.values is not None:
        assert made.cost(found.values) == pytest.approx(best)
        assert sum(by * on for (_, by), on in zip(columns, found.values, strict=True)) <= most + 1e-6
        below = made.solve(Limits(below=best + cut))
        assert below.proven
        assert (below.values is None) is (cut < 0)
        # What was looked for in vain is a bound as well.
        assert below.bound <= best + 1e-6
        assert whole_bound(below.bound, -99) >= min(best, best + cut + 1)


def test_each_better_solution_is_told_at_its_cost() -> None:
    made, told = program([(-3, 2), (-4, 3), (-5, 4), (-6, 5)], 7), list[float]()
    found = made.solve(
        Limits(),
        start=np.zeros(4),
        better=lambda values, cost: told.append(cost) if made.cost(values) == pytest.approx(cost) else None,
    )
    assert found.cost == pytest.approx(-9)
    assert told == sorted(told, reverse=True)
    assert not told or told[-1] == pytest.approx(-9)


def test_relaxed_there_are_no_whole_numbers() -> None:
    made = program([(-3, 2)], 1)
    assert len(made.lp().integrality_) == 1
    assert not len(made.lp(relaxed=True).integrality_)
    assert made.solve(Limits()).cost == 0


@pytest.mark.parametrize(
    ("bound", "whole"), [(3.0, 3), (3.2, 4), (3.0 + 1e-9, 3), (-2.5, -2), (-9.0, -5), (math.inf, -5), (-math.inf, -5)]
)
def test_a_bound_is_rounded_up_but_not_by_what_is_noise(bound: float, whole: int) -> None:
    assert whole_bound(bound, -5) == whole


@pytest.mark.parametrize(("most", "cost"), [(0, 4.0), (-1, math.inf)])
def test_without_columns_the_rows_alone_decide(most: int, cost: float) -> None:
    made = Program()
    made.constant = 4.0
    made.row(-INFINITE, most, {})
    found = made.solve(Limits())
    assert (found.cost, found.proven, found.values is None) == (cost, True, cost == math.inf)
    below = made.solve(Limits(below=3))
    assert (below.values, below.bound, below.proven) == (None, 4, True)
