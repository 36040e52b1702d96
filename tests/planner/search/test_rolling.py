"""A first plan made some weeks after the other keeps every rule, also of people who are away for long."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings

from bench.curtois import problem_of
from bench.curtois_made import made
from desktop.planner.cost import breaches, cost_of
from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Closed, Person, Plan, Problem, Shift
from desktop.planner.search import rolling as module
from desktop.planner.search.rolling import rolled
from tests.planner.problems import problems
from tests.planner.tables import SLOW

if TYPE_CHECKING:
    import pytest


@given(problems())
@settings(max_examples=40, suppress_health_check=SLOW)
def test_no_hard_rule_is_broken(small: Problem) -> None:
    days, module._DAYS = module._DAYS, 2
    try:
        grid = rolled(Sheet(small))
    finally:
        module._DAYS = days
    assert grid is not None
    assert not breaches(small, Sheet(small).plan(grid))


def test_a_long_horizon_is_planned_well_from_the_start() -> None:
    problem = problem_of(made(16))
    sheet = Sheet(problem)
    grid = rolled(sheet)
    assert grid is not None
    plan = sheet.plan(grid)
    assert not breaches(problem, plan)
    assert cost_of(problem, plan).total < cost_of(problem, Plan(())).total / 5


def test_who_cannot_keep_an_even_share_is_planned_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_DAYS", 7)
    # Twelve shifts in the last fourteen days: whoever looks a fortnight ahead only sees too late that there is no rest.
    late = Person(
        "a", ("D",), min_minutes=12 * 480, max_run=6, closed=tuple(Closed(day, (), "leave") for day in range(28))
    )
    problem = Problem(42, (Shift("D", 480),), (late, replace(late, id="b")), ())
    sheet = Sheet(problem)
    grid = rolled(sheet)
    assert grid is not None
    assert not breaches(problem, sheet.plan(grid))
    never = replace(problem, people=(replace(late, min_minutes=13 * 480),))
    assert rolled(Sheet(never)) is None
