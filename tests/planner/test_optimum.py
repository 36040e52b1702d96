"""The planner's optimum equals brute force over small problems of every kind of rule."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.planner.cost import breaches, cost_of
from desktop.planner.search import part as search
from desktop.planner.solve import solve
from desktop.planner.writing import in_order, problem_from, problem_text
from tests.planner.problems import brute, problems, shuffled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from desktop.planner.problem import Problem
    from desktop.planner.progress import Progress

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def _is_best(small: Problem) -> None:
    told: list[Progress] = []
    answer = solve(small, seconds=60, tell=told.append)
    assert answer.cost == brute(small)
    assert answer.bound == answer.cost
    assert answer.ended == "proven"
    assert not breaches(small, answer.plan)
    assert cost_of(small, answer.plan).total == answer.cost
    assert answer.plan.cells == tuple(sorted(answer.plan.cells))
    for it in told:
        assert it.bound <= answer.cost
        assert it.plan is None or cost_of(small, it.plan).total == it.cost


@contextmanager
def _searched() -> Iterator[None]:
    """Let even the smallest part be searched as if it were too big for one model."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "_FEW", -1)
        patch.setattr(search, "_MODEL", -1)
        yield


def _is_the_same(small: Problem, chance: Random) -> None:
    answer = solve(in_order(small), seconds=60, tell=lambda _: None)
    other = shuffled(small, chance)
    assert solve(other, seconds=60, tell=lambda _: None).cost == answer.cost
    again = solve(problem_from(problem_text(other)), seconds=60, tell=lambda _: None, start=None)
    assert again.plan == answer.plan


@given(problems())
@settings(max_examples=60, suppress_health_check=SLOW)
def test_the_optimum_equals_brute_force(small: Problem) -> None:
    _is_best(small)


@given(problems())
@settings(max_examples=15, suppress_health_check=SLOW)
def test_the_searchers_of_big_parts_find_the_optimum_of_small_ones(small: Problem) -> None:
    with _searched():
        _is_best(small)


@pytest.mark.slow
@pytest.mark.campaign
@pytest.mark.timeout(3600)
@given(problems())
@settings(max_examples=1000, suppress_health_check=SLOW)
def test_the_optimum_equals_brute_force_a_thousand_times(small: Problem) -> None:
    _is_best(small)


@pytest.mark.slow
@pytest.mark.campaign
@pytest.mark.timeout(3600)
@given(problems())
@settings(max_examples=1000, suppress_health_check=SLOW)
def test_the_searchers_find_the_optimum_a_thousand_times(small: Problem) -> None:
    with _searched():
        _is_best(small)


@given(problems(), st.randoms(use_true_random=False))
@settings(max_examples=15, suppress_health_check=SLOW)
def test_however_a_problem_was_entered_the_plan_is_the_same(small: Problem, chance: Random) -> None:
    _is_the_same(small, chance)
