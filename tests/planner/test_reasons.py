"""Whatever a reason calls impossible is: doing it anyway breaks the rule that it names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.cost import Breach, breaches_of, cost_of
from desktop.planner.problem import OFF, Closed, Cover, Person, Plan, Problem, Shift, Window, Wish
from desktop.planner.reasons import HARD, Reason, forced, why_refused
from tests.planner.problems import plans, problems

NIGHT = Cover("water night", 1, ("N",), 1, least=1, hole=100)
POST = Problem(
    3,
    (Shift("D", 480), Shift("N", 720, ("D",))),
    (
        Person("a", ("D", "N"), closed=(Closed(1, (), "leave"),)),
        Person("b", ("D", "N")),
        Person("c", ("D",)),
    ),
    (NIGHT, Cover("day", 1, ("D",), 1, least=1, hole=100)),
    windows=(Window("nights", ("a", "b"), ("N",), 2, 1),),
)


def why_not(person: str, plan: Plan) -> Reason:
    """Return what stands against somebody having the night."""
    reason = why_refused(POST, plan, Wish(person, NIGHT.day, NIGHT.shifts, 1))
    assert reason is not None
    return reason


def test_each_of_the_department_has_their_reason() -> None:
    plan = Plan((("b", 0, "N"), ("c", 1, "D")))
    leave, spaced = why_not("a", plan), why_not("b", plan)
    assert (leave.person, leave.rule, leave.hard) == ("a", "closed", True)
    assert leave.breach == Breach("a", "closed", 1, "N", why="leave")
    assert (spaced.person, spaced.rule) == ("b", "window")
    assert spaced.breach == Breach("b", "window", 1, "nights", 2, 1)


@pytest.mark.parametrize(
    ("cells", "rule", "hard", "short"),
    [
        ((("b", 1, "D"),), "busy", False, ("day",)),
        ((("b", 1, "D"), ("b", 2, "D")), "busy", True, ("day",)),
        ((("b", 2, "D"),), "forbidden_next", True, ()),
        ((), "free", False, ()),
    ],
)
def test_the_least_obstacle_is_named(
    cells: tuple[tuple[str, int, str], ...],
    rule: str,
    hard: bool,  # noqa: FBT001 - a parameter of the test
    short: tuple[str, ...],
) -> None:
    reason = why_not("b", Plan(cells))
    assert (reason.person, reason.rule, reason.hard, reason.short) == ("b", rule, hard, short)


def test_a_wish_is_refused_for_the_hole_that_it_would_leave_or_for_its_price() -> None:
    free = Wish("b", 1, (), 5, wanted=False)
    plan = Plan((("b", 1, "N"), ("c", 1, "D")))
    reason = why_refused(replace(POST, wishes=(free,)), plan, free)
    assert reason is not None
    assert (reason.shift, reason.rule, reason.short, reason.instead) == (OFF, "short", ("water night",), "N")
    assert (reason.extra.holes, reason.extra.wishes, reason.extra.total) == (100, -5, 95)
    assert why_refused(POST, forced(plan, "b", 1, OFF), free) is None
    day = Wish("c", 2, ("D",), 3)
    dear = replace(POST, wishes=(day, Wish("c", 2, (), 9, wanted=False)))
    refused = why_refused(dear, plan, day)
    assert refused is not None
    assert (refused.rule, refused.extra.wishes) == ("dearer", 6)


def test_a_wish_for_what_one_cannot_is_refused_for_that() -> None:
    reason = why_refused(POST, Plan(()), Wish("c", 0, ("N",), 3))
    assert reason is not None
    assert reason.rule == "can"


def test_a_wish_against_one_shift_may_be_met_with_another() -> None:
    reason = why_refused(POST, Plan((("b", 1, "N"),)), Wish("b", 1, ("N",), 3, wanted=False))
    assert reason is not None
    assert (reason.shift, reason.rule) in {("D", "busy"), (OFF, "short")}


def _is_true(small: Problem, plan: Plan, reason: Reason) -> None:
    tried = forced(plan, reason.person, reason.day, reason.shift)
    before, after = breaches_of(small, plan, reason.person), breaches_of(small, tried, reason.person)
    if reason.breach is None:
        assert not set(after) - set(before)
    else:
        assert reason.breach in after
        assert reason.breach not in before
    assert reason.extra.total == cost_of(small, tried).total - cost_of(small, plan).total


@given(problems(kept=False), st.data())
@settings(max_examples=40)
def test_what_a_reason_calls_impossible_is(small: Problem, data: st.DataObject) -> None:
    plan = data.draw(plans(small))
    for cover in small.covers:
        for person in small.people:
            reason = why_refused(small, plan, Wish(person.id, cover.day, cover.shifts, 1))
            if reason is not None:
                assert reason.shift in cover.shifts
                _is_true(small, plan, reason)
    for wish in small.wishes:
        refused = why_refused(small, plan, wish)
        cost = cost_of(replace(small, wishes=(wish,), covers=(), tallies=(), windows=(), standing=None), plan)
        assert (refused is None) is (cost.wishes == 0) or wish.weight == 0
        if refused is not None:
            _is_true(small, plan, refused)


def test_every_rule_of_the_checker_has_its_place() -> None:
    assert len(set(HARD)) == len(HARD) == 13
