"""A problem is a value: equal ones are one key, none can be changed, and what is not said is unlimited."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given, settings

from desktop.planner.cost import breaches
from desktop.planner.problem import OFF, Person, Plan, Problem, Shift
from tests.planner.problems import problems


@given(problems(kept=False))
@settings(max_examples=15)
def test_equal_problems_are_one_key(small: Problem) -> None:
    again = replace(small, people=tuple(replace(it) for it in small.people))
    assert {small: "found"}[again] == "found"
    assert replace(small, days=small.days + 1) != small
    with pytest.raises(FrozenInstanceError):
        small.days = 1  # type: ignore[misc]


def test_what_is_not_said_is_unlimited() -> None:
    free = Problem(40, (Shift("D", 1440),), (Person("a", ("D",)),), (), weekends=tuple((day,) for day in range(40)))
    always = Plan(tuple(("a", day, "D") for day in range(40)))
    every_other = Plan(tuple(("a", day, "D") for day in range(0, 40, 2)))
    assert breaches(free, always) == breaches(free, every_other) == breaches(free, Plan(())) == ()
    assert not OFF
