"""A run gives the same plan each time, keeps every rule when time is up, and says when there is none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.planner.cost import breaches, cost_of
from desktop.planner.problem import Cover, Person, Plan, Problem, Shift, Tally, Wish
from desktop.planner.search import part as search
from desktop.planner.solve import solve
from tests.planner.problems import lines, plan_of, problems

if TYPE_CHECKING:
    from desktop.planner.problem import Answer

ALL = list(HealthCheck)

SHIFTS = Shift("D", 480), Shift("N", 720, ("D",))
NAMES = "abcdefgh"
POST = Problem(
    14,
    SHIFTS,
    tuple(Person(it, ("D", "N"), min_rest=2, max_run=4, min_run=2, max_weekends=1) for it in NAMES),
    tuple(Cover(f"{it}{day}", day, (it,), 2, least=1, hole=100, under=10) for day in range(14) for it in "DN"),
    tuple(Wish(it, (3 * at) % 14, (), 4, wanted=False) for at, it in enumerate(NAMES)),
    ((5, 6), (12, 13)),
    (Tally("nights", tuple(NAMES), tuple(range(14)), (("N", 1),), 1),),
)


def solved(problem: Problem, *, seconds: float = 60, seed: int = 0, start: Plan | None = None) -> Answer:
    return solve(problem, seconds=seconds, seed=seed, tell=lambda _: None, start=start)


@given(problems(), st.integers(0, 9))
@settings(max_examples=12, suppress_health_check=ALL)
def test_the_same_seed_gives_the_same_plan_and_any_seed_the_same_cost(small: Problem, seed: int) -> None:
    first = solved(small, seed=seed)
    assert first.ended == "proven"
    assert solved(small, seed=seed).plan == first.plan
    other = solved(small, seed=seed + 1)
    assert (other.cost, other.bound) == (first.cost, first.bound)


@given(problems(), st.data())
@settings(max_examples=12, suppress_health_check=ALL)
def test_with_a_start_the_answer_is_never_worse_even_without_time(small: Problem, data: st.DataObject) -> None:
    start = plan_of(small, [data.draw(st.sampled_from(list(lines(small, it)))) for it in small.people])
    best = solved(small)
    answer = solved(small, seconds=0, start=start)
    assert not breaches(small, answer.plan)
    assert answer.bound <= best.cost <= answer.cost <= cost_of(small, start).total
    assert cost_of(small, answer.plan).total == answer.cost
    assert answer.ended in {"proven", "time"}
    assert answer.ended == "time" or answer.cost == best.cost
    assert solved(small, start=start).cost == best.cost


def test_a_run_that_time_ended_keeps_the_rules_and_is_honest_about_the_bound() -> None:
    answer = solved(POST, seconds=0, start=Plan(()))
    assert answer.ended == "time"
    assert not breaches(POST, answer.plan)
    assert answer.bound < answer.cost == cost_of(POST, answer.plan).total <= cost_of(POST, Plan(())).total


@pytest.mark.parametrize("few", [700, -1], ids=["as one model", "by searchers"])
def test_a_start_that_breaks_a_rule_is_passed_over(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_FEW", few)
    small = replace(POST, days=3, covers=POST.covers[:6], wishes=(), weekends=(), tallies=())
    broken = Plan((("a", 0, "N"), ("a", 1, "D")))
    assert breaches(small, broken)
    answer = solved(small, start=broken)
    assert answer.ended == "proven"
    assert answer == replace(solved(small), seconds=answer.seconds)
    assert not breaches(small, answer.plan)


def test_without_time_and_start_there_is_a_plan_all_the_same() -> None:
    answer = solved(POST, seconds=0)
    assert answer.ended == "time"
    assert not breaches(POST, answer.plan)
    assert answer.bound <= answer.cost == cost_of(POST, answer.plan).total


def test_rules_that_cannot_be_kept_together_are_named_by_their_person() -> None:
    stuck = Person("c", ("D",), min_minutes=960, max_run=1, max_minutes=480)
    whole = replace(POST, people=(Person("a", ("D",)), stuck), covers=(), wishes=(), tallies=())
    with pytest.raises(ValueError, match=r"cannot be kept together: c$"):
        solved(whole)


def test_what_nobody_can_do_is_paid_and_people_apart_are_planned_together() -> None:
    people = Person("a", ("D",)), Person("b", ("N",))
    covers = (
        Cover("day", 0, ("D",), 1, under=5),
        Cover("night", 1, ("N",), 1, under=5),
        Cover("night of a", 0, ("N",), 1, people=("a",), under=3),
    )
    answer = solved(Problem(2, SHIFTS, people, covers))
    assert (answer.cost, answer.bound, answer.ended) == (3, 3, "proven")
    assert {("a", 0, "D"), ("b", 1, "N")} <= set(answer.plan.cells)


@pytest.mark.parametrize("seconds", [60.0, 0.0])
def test_large_and_small_parts_each_have_a_share_of_the_time(seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_FEW", 8)
    small = replace(
        POST,
        days=4,
        people=tuple(Person(it, ("D",), max_run=1) for it in "abcdef"),
        covers=tuple(
            Cover(f"{people}{day}", day, ("D",), 2, tuple(people), under=10)
            for day in range(4)
            for people in ("abcd", "e", "f")
        ),
        wishes=(),
        weekends=(),
        tallies=(),
    )
    answer = solved(small, seconds=seconds, start=Plan(()))
    assert not breaches(small, answer.plan)
    assert answer.bound <= answer.cost == cost_of(small, answer.plan).total
    if seconds:
        assert (answer.cost, answer.bound, answer.ended) == (120, 120, "proven")
