"""The first plan keeps every hard rule, costs no more than none, and fills what is easily filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings

from desktop.planner import filling
from desktop.planner.conflicts import loosen
from desktop.planner.cost import breaches, cost_of
from desktop.planner.filling import filled
from desktop.planner.problem import Closed, Cover, Person, Plan, Problem, Shift, Tally
from tests.planner.problems import problems

if TYPE_CHECKING:
    import pytest

POST = Problem(
    4,
    (Shift("D", 480), Shift("N", 720, ("D",))),
    (Person("a", ("D", "N")), Person("b", ("D", "N"), max_run=1), Person("c", ("D", "N"))),
    tuple(Cover(f"{it}{day}", day, (it,), 1, least=1, hole=100) for day in range(4) for it in "DN"),
    tallies=(Tally("t", ("a", "b"), (0, 1, 2, 3), (("N", 1),), 1),),
)


def test_what_is_easily_filled_is_filled() -> None:
    plan = filled(POST, Plan(()))
    assert cost_of(POST, plan).holes == 0
    assert cost_of(POST, plan).total < 20
    assert filled(POST, plan) == plan


def test_somebody_leaves_a_duty_that_another_can_take_over() -> None:
    stuck = Problem(
        2,
        POST.shifts,
        (Person("a", ("D",), max_run=1), Person("b", ("D",), closed=(Closed(0, (), "leave"),))),
        tuple(Cover(f"D{day}", day, ("D",), 1, least=1, hole=100) for day in range(2)),
    )
    plan = filled(stuck, Plan((("a", 1, "D"),)))
    assert plan == Plan((("a", 0, "D"), ("b", 1, "D")))


def test_nothing_is_left_for_what_brings_no_more() -> None:
    one = Problem(
        2,
        POST.shifts,
        (Person("a", ("D",), max_run=1),),
        tuple(Cover(f"D{day}", day, ("D",), 1, least=1, hole=100) for day in range(2)),
    )
    assert filled(one, Plan((("a", 1, "D"),))) == Plan((("a", 1, "D"),))


def test_it_stops_when_it_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "_PATIENCE", 3)
    assert filled(POST, Plan(())).cells == (("a", 0, "D"),)


def test_nobody_is_put_where_it_costs_more_than_it_brings() -> None:
    cheap = Problem(1, POST.shifts, (Person("a", ("D",)),), (Cover("c", 0, ("D",), 1, under=1),))
    assert filled(cheap, Plan(())).cells == (("a", 0, "D"),)
    dear = Problem(1, POST.shifts, cheap.people, cheap.covers, tallies=(Tally("t", ("a",), (0,), (("D", 1),), 5),))
    assert filled(dear, Plan(())).cells == ()


@given(problems(kept=False))
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_a_first_plan_keeps_the_rules_and_costs_no_more(small: Problem) -> None:
    out = loosen(small)
    plan = filled(out.problem, out.plan)
    assert not breaches(out.problem, plan)
    assert cost_of(out.problem, plan).total <= cost_of(out.problem, out.plan).total
