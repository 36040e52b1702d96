"""Rules that cannot be kept give way in the documented order, no further than they must, and locked cells stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from desktop.planner.conflicts import ORDER, loosen
from desktop.planner.cost import breaches
from desktop.planner.problem import Closed, Person, Plan, Problem, Shift, Window
from tests.planner.problems import lines, problems

SHIFTS = (Shift("D", 480), Shift("N", 720, ("D",)))
A = Person("a", ("D", "N"))


def alone(**limits: object) -> Problem:
    return Problem(7, SHIFTS, (replace(A, **limits),), (), weekends=((5, 6),))  # type: ignore[arg-type]


@given(problems(kept=False))
@settings(max_examples=40)
def test_what_gives_way_is_exactly_what_cannot_be_kept(small: Problem) -> None:
    out = loosen(small)
    assert not breaches(out.problem, out.plan)
    for person in small.people:
        gave_way = [rule for who, rule in out.gave_way if who == person.id]
        assert bool(gave_way) is (next(lines(small, person), None) is None)
        after = next(it for it in out.problem.people if it.id == person.id)
        assert after.fixed == person.fixed
        assert (after == person) or gave_way


@pytest.mark.parametrize(
    ("limits", "gave_way", "after"),
    [
        ({"min_minutes": 3000, "max_minutes": 2000}, ["min_minutes"], {"min_minutes": 1920}),
        ({"min_minutes": 3000, "max_run": 2, "min_rest": 3}, ["min_minutes"], {"min_minutes": 2880}),
        ({"fixed": ((1, "D"), (2, ""), (3, "D")), "min_rest": 3}, ["min_rest"], {"min_rest": 1}),
        ({"fixed": ((1, "D"), (3, "D")), "min_rest": 3, "max_run": 1}, ["min_rest"], {"max_run": 1}),
        ({"fixed": ((1, ""), (2, "D"), (3, "")), "min_run": 2}, ["min_run"], {"min_run": 1}),
        ({"fixed": ((5, "D"),), "max_weekends": 0}, ["max_weekends"], {"max_weekends": 1}),
        ({"fixed": ((0, "N"), (1, "N")), "most": (("N", 1), ("D", 0))}, ["most"], {"most": (("N", 2), ("D", 0))}),
        ({"fixed": ((0, "N"), (1, "N")), "max_minutes": 1000}, ["max_minutes"], {"max_minutes": 1440}),
        ({"fixed": ((0, "N"), (1, "N")), "max_run": 1}, ["max_run"], {"max_run": 2}),
        ({"fixed": ((0, "N"), (1, "D")), "before": ("N",)}, ["forbidden_next"], {"eased": (1,)}),
        ({"fixed": ((0, "D"),), "before": ("N",)}, ["forbidden_next"], {"eased": (0,)}),
        ({"fixed": ((6, "N"),), "can": ()}, ["can"], {"can": ("N",)}),
        ({"fixed": ((1, ""), (2, ""), (3, "")), "max_rest": 1}, ["max_rest"], {"max_rest": 3}),
        ({"most": (("N", 1), ("D", 0)), "max_rest": 2, "min_minutes": 720}, ["max_rest"], {"max_rest": 3}),
        (
            {"min_minutes": 3000, "max_rest": 0, "max_run": 3},
            ["max_rest"],
            {"max_rest": 1, "min_minutes": 3000, "max_run": 3},
        ),
        (
            {"fixed": ((6, "N"),), "closed": (Closed(6, (), "leave"), Closed(6, ("N",), "night"))},
            ["closed"],
            {"closed": (Closed(6, ("D",), "leave"),)},
        ),
        (
            {"fixed": ((0, "D"), (1, "D")), "max_run": 1, "min_minutes": 5000},
            ["min_minutes", "max_run"],
            {"max_run": 2, "min_minutes": 3120},
        ),
    ],
)
def test_each_rule_gives_way_no_further_than_it_must(
    limits: dict[str, object], gave_way: list[str], after: dict[str, object]
) -> None:
    out = loosen(alone(**limits))
    assert [it for _, it in out.gave_way] == gave_way
    assert {name: getattr(out.problem.people[0], name) for name in after} == after
    assert not breaches(out.problem, out.plan)


def test_a_shift_that_is_locked_against_the_qualification_stays_closed_elsewhere() -> None:
    out = loosen(alone(fixed=((6, "N"),), can=("D",)))
    assert [it.day for it in out.problem.people[0].closed] == [0, 1, 2, 3, 4, 5]


def test_a_window_is_loosened_for_the_one_person_alone() -> None:
    window = Window("w", ("a", "b"), ("N",), 3, 1)
    narrow = Window("v", ("a",), ("N",), 2, 2)
    locked = alone(fixed=((0, "N"), (1, "N"), (2, "N")))
    both = replace(locked, people=(*locked.people, replace(A, id="b")), windows=(window, narrow))
    out = loosen(both)
    assert out.gave_way == (("a", "window"),)
    assert out.problem.windows == (
        replace(window, people=("b",)),
        replace(window, id="w a", people=("a",), most=3),
        narrow,
    )


def test_who_has_no_conflict_stays_as_they_are_and_a_start_is_kept() -> None:
    fine = alone(min_minutes=480)
    start = Plan((("a", 2, "D"),))
    out = loosen(fine, start)
    assert out.problem is fine
    assert out.plan == start
    assert not breaches(fine, loosen(fine).plan)
    assert len(set(ORDER)) == len(ORDER)
