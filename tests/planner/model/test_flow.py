"""The exact model knows every legal plan at its cost, and finds the best one around a plan that stands."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.planner.cost import breaches, cost_of
from desktop.planner.model.flow import Flow
from desktop.planner.model.linear import Limits
from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import OFF, Cover, Person, Problem, Shift
from tests.planner.problems import brute, keeps, lines, plan_of, problems

if TYPE_CHECKING:
    from desktop.planner.problem import Plan

ALL = list(HealthCheck)


def whole(sheet: Sheet) -> Flow:
    """Return the model with all cells open."""
    return Flow(sheet, dict.fromkeys(range(len(sheet.people)), (0, sheet.days - 1)))


def legal(small: Problem, data: st.DataObject) -> list[tuple[str, ...]]:
    """Draw a line that keeps all rules for each person."""
    return [data.draw(st.sampled_from(list(lines(small, it)))) for it in small.people]


@given(problems(), st.data())
@settings(max_examples=40, suppress_health_check=ALL)
def test_every_legal_plan_has_its_values_and_its_cost(small: Problem, data: st.DataObject) -> None:
    sheet, plan = Sheet(small), plan_of(small, legal(small, data))
    flow, grid = whole(sheet), sheet.grid(plan)
    values = flow.values(grid)
    assert values is not None
    assert flow.program.cost(values) + sheet.idle == cost_of(small, plan).total
    assert np.array_equal(flow.plan(values), grid)


@given(problems())
@settings(max_examples=25, suppress_health_check=ALL)
def test_the_best_values_are_the_best_plan(small: Problem) -> None:
    sheet = Sheet(small)
    flow = whole(sheet)
    found = flow.program.solve(Limits())
    assert found.values is not None
    plan = sheet.plan(flow.plan(found.values))
    assert not breaches(small, plan)
    assert found.cost + sheet.idle == pytest.approx(cost_of(small, plan).total)
    assert cost_of(small, plan).total == brute(small)


def around(small: Problem, base: list[tuple[str, ...]], spans: dict[int, tuple[int, int]]) -> list[Plan]:
    """Return every legal plan that is the same outside the open cells."""
    names, ways = (OFF, *(it.id for it in small.shifts)), []
    for number, (person, line) in enumerate(zip(small.people, base, strict=True)):
        if number not in spans:
            ways.append([line])
            continue
        first, last = spans[number]
        all_of = ((*line[:first], *it, *line[last + 1 :]) for it in product(names, repeat=last + 1 - first))
        ways.append([it for it in all_of if keeps(small, person, it)])
    return [plan_of(small, it) for it in product(*ways)]


@given(problems(), st.data())
@settings(max_examples=30, suppress_health_check=ALL)
def test_the_best_plan_around_one_that_stands_equals_trying_all(small: Problem, data: st.DataObject) -> None:
    sheet, base = Sheet(small), legal(small, data)
    first = data.draw(st.integers(0, small.days - 1))
    span = first, min(first + 1, small.days - 1)
    numbers = data.draw(st.permutations(range(len(base))))[:2]
    spans = dict.fromkeys(numbers, span)
    grid = sheet.grid(plan_of(small, base))
    flow = Flow(sheet, spans, grid)
    start = flow.values(grid)
    assert start is not None
    found = flow.program.solve(Limits(), start=start)
    assert found.values is not None
    best = sheet.plan(flow.plan(found.values))
    plans = around(small, base, spans)
    assert best in plans
    assert cost_of(small, best).total == min(cost_of(small, it).total for it in plans)
    saved = flow.program.cost(start) - found.cost
    assert saved == pytest.approx(cost_of(small, plan_of(small, base)).total - cost_of(small, best).total)


def test_cells_that_are_not_allowed_are_not_used() -> None:
    people = Person("a", ("D",)), Person("b", ("D",))
    sheet = Sheet(Problem(1, (Shift("D", 480),), people, (Cover("c", 0, ("D",), 1, under=5, over=5),)))
    allowed = sheet.open.copy()
    allowed[0, 0, 1] = False
    flow = Flow(sheet, {0: (0, 0), 1: (0, 0)}, allowed=allowed)
    found = flow.program.solve(Limits())
    assert found.values is not None
    assert flow.plan(found.values).tolist() == [[0], [1]]
    assert flow.values(np.array([[1], [0]], dtype=np.int16)) is None


def test_a_cover_that_no_allowed_cell_fills_still_costs() -> None:
    sheet = Sheet(Problem(1, (Shift("D", 480),), (Person("a", ("D",)),), (Cover("c", 0, ("D",), 1, under=5),)))
    allowed = sheet.open.copy()
    allowed[0, 0, 1] = False
    found = Flow(sheet, {0: (0, 0)}, allowed=allowed).program.solve(Limits())
    assert found.cost == sheet.cost(sheet.empty()) == 5
