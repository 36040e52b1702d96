"""What a run tells about itself never gets worse, and each plan it tells is worth what is said."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from desktop.planner.cost import breaches, cost_of
from desktop.planner.problem import Answer, Plan, Problem
from desktop.planner.progress import Progress
from desktop.planner.search import part as search
from desktop.planner.solve import solve
from tests.planner.problems import problems

ALL = list(HealthCheck)


def never_worse(small: Problem, told: list[Progress], answer: Answer) -> None:
    """Assert that each message is better than the one before, and that the last one is the answer."""
    for before, after in pairwise(told):
        assert before.second <= after.second
        assert before.bound <= after.bound
        assert before.cost is None or (after.cost is not None and after.cost <= before.cost)
        assert (before.cost, before.bound) != (after.cost, after.bound)
        assert (after.plan is not None) is (after.cost != before.cost)
    for it in told:
        assert it.cost is None or it.bound <= it.cost
        if it.plan is not None:
            assert cost_of(small, it.plan).total == it.cost
            assert not breaches(small, it.plan)
    assert told[-1].cost == answer.cost
    assert told[-1].bound <= answer.bound


@pytest.mark.parametrize("cells", [700, -1], ids=["as one model", "by searchers"])
@given(small=problems())
@settings(max_examples=15, suppress_health_check=ALL)
def test_messages_never_get_worse(cells: int, small: Problem) -> None:
    told: list[Progress] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "_FEW", cells)
        patch.setattr(search, "_MODEL", cells)
        never_worse(small, told, solve(small, seconds=60, tell=told.append))


@given(small=problems())
@settings(max_examples=10, suppress_health_check=ALL)
def test_a_start_is_told_part_by_part_from_no_cost_to_its_own(small: Problem) -> None:
    best, told = solve(small, seconds=60, tell=lambda _: None), list[Progress]()
    answer = solve(small, seconds=60, tell=told.append, start=best.plan)
    never_worse(small, told, answer)
    first = next(it for it in told if it.cost is not None)
    assert (first.cost, first.plan) == (best.cost, best.plan)


def test_a_message_is_a_value() -> None:
    message = Progress(0.5, 3, 2, Plan(()))
    assert message == Progress(0.5, 3, 2, Plan(()))
    assert Progress(0.5, None, 2).plan is None
    with pytest.raises(FrozenInstanceError):
        message.bound = 3  # type: ignore[misc]
