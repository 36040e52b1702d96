"""The checker knows every rule and every part of the cost, and agrees with plain counting on random lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.cost import Breach, Cost, breaches, breaches_of, cost_of
from desktop.planner.problem import OFF, Closed, Cover, Person, Plan, Problem, Shift, Standing, Tally, Window, Wish
from tests.planner.problems import cover_cost, keeps, own_cost, plan_of, plans, problems

SHIFTS = (
    Shift("D", 480),
    Shift("N", 720, ("D",)),
    Shift("S", 0, works=False),
)
A = Person("a", ("D", "N", "S"))


def problem(person: Person = A, *, days: int = 5, windows: tuple[Window, ...] = ()) -> Problem:
    return Problem(days, SHIFTS, (person,), (), weekends=((0,), (3, 4)), windows=windows)


def plan(line: str) -> Plan:
    return Plan(tuple(("a", day, shift) for day, shift in enumerate(line) if shift != "-"))


@pytest.mark.parametrize(
    ("limits", "line", "found"),
    [
        ({}, "DDDDD", []),
        ({"can": ("D",)}, "-N", [Breach("a", "can", 1, "N")]),
        ({"most": (("N", 1),)}, "NNS", [Breach("a", "most", None, "N", 2, 1)]),
        ({"min_minutes": 1200, "max_minutes": 1300}, "D-N", []),
        ({"min_minutes": 1201}, "D-N", [Breach("a", "min_minutes", count=1200, limit=1201)]),
        ({"max_minutes": 1199}, "D-N", [Breach("a", "max_minutes", count=1200, limit=1199)]),
        ({"min_run": 2}, "D---D", []),
        ({"min_run": 2}, "-DS", [Breach("a", "min_run", 2, count=1, limit=2)]),
        ({"min_run": 2, "before": ("D",)}, "-----", []),
        ({"min_run": 2, "before": (OFF, "D")}, "-----", [Breach("a", "min_run", 0, count=1, limit=2)]),
        ({"min_run": 2, "before": (OFF, "D", OFF)}, "-----", []),
        ({"min_run": 3, "before": (OFF, "D")}, "DD", []),
        ({"max_run": 2}, "DD-DD", []),
        ({"max_run": 2}, "-DDDD", [Breach("a", "max_run", 3, count=4, limit=2)]),
        ({"max_run": 2, "before": ("D", "D", "D")}, "-", []),
        ({"max_run": 2, "before": ("D", "D", "D")}, "D", [Breach("a", "max_run", 0, count=4, limit=2)]),
        ({"min_rest": 2}, "-D--D", []),
        ({"min_rest": 2}, "DSD", [Breach("a", "min_rest", 2, count=1, limit=2)]),
        ({"min_rest": 2, "before": (OFF,)}, "D", []),
        ({"min_rest": 2, "before": ("D", OFF)}, "D", [Breach("a", "min_rest", 0, count=1, limit=2)]),
        ({"min_rest": 2, "before": ("D", OFF, "D")}, "D", []),
        ({"max_rest": 2}, "--D--", []),
        ({"max_rest": 2}, "-S--D", [Breach("a", "max_rest", 2, count=4, limit=2)]),
        ({"max_rest": 2}, "---D", [Breach("a", "max_rest", 2, count=3, limit=2)]),
        ({"max_rest": 2, "before": ("D", OFF)}, "--D-", [Breach("a", "max_rest", 1, count=3, limit=2)]),
        ({"max_rest": 2, "before": (OFF, OFF, OFF)}, "D--D", []),
        ({"max_rest": 2, "before": (OFF, OFF, OFF), "rested": 0}, "--D", []),
        ({"max_rest": 2, "rested": 2}, "-DD", [Breach("a", "max_rest", 0, count=3, limit=2)]),
        ({"max_rest": 2, "closed": (Closed(2, (), "leave"),)}, "-----", []),
        ({"max_rest": 2, "closed": (Closed(2, ("D",), "a"), Closed(2, ("N",), "b"))}, "-----", []),
        ({"max_rest": 2, "closed": (Closed(2, ("D",), "a"),)}, "---D", [Breach("a", "max_rest", 2, count=3, limit=2)]),
        ({"max_rest": 2, "can": ("S",)}, "-----", []),
        ({"max_rest": 2, "fixed": ((1, OFF),)}, "---D", [Breach("a", "max_rest", 2, count=3, limit=2)]),
        ({"max_weekends": 1}, "D--SS", []),
        ({"max_weekends": 1}, "D---D", [Breach("a", "max_weekends", count=2, limit=1)]),
        ({"closed": (Closed(1, (), "leave"),)}, "-S", [Breach("a", "closed", 1, "S", why="leave")]),
        ({"closed": (Closed(1, ("N",), "leave"), Closed(0, ("N",), "leave"))}, "-D", []),
        ({"fixed": ((1, "D"), (2, OFF))}, "-D", []),
        ({"fixed": ((1, "D"), (2, OFF))}, "--D", [Breach("a", "fixed", 1, "D"), Breach("a", "fixed", 2, OFF)]),
        ({}, "ND", [Breach("a", "forbidden_next", 1, "D", why="N")]),
        ({"eased": (1,)}, "ND", []),
        ({"before": ("N",)}, "D", [Breach("a", "forbidden_next", 0, "D", why="N")]),
        ({"before": ("N", OFF)}, "DN-D", []),
    ],
)
def test_every_limit_is_told_with_its_figures(limits: dict[str, object], line: str, found: list[Breach]) -> None:
    assert list(breaches_of(problem(replace(A, **limits)), plan(line), "a")) == found  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "line", "days"),
    [
        ("", "N-N", [2]),
        ("", "N--N", []),
        ("N", "-N", [1]),
        ("NN", "----", []),
        ("NN", "N", [0, 1]),
        ("N--", "N", []),
    ],
)
def test_a_hard_window_reaches_back_and_blames_no_past(before: str, line: str, days: list[int]) -> None:
    window = Window("w", ("a",), ("N",), 3, 1)
    person = replace(A, before=tuple(it.replace("-", OFF) for it in before))
    found = breaches_of(problem(person, windows=(window,)), plan(line), "a")
    assert [it.day for it in found if it.rule == "window"] == days
    assert not breaches_of(problem(person, windows=(replace(window, people=()),)), plan(line), "a")


def test_a_window_longer_than_what_is_known_is_one_window() -> None:
    found = breaches_of(problem(days=3, windows=(Window("w", ("a",), ("N",), 9, 1),)), plan("N-N"), "a")
    assert found == (Breach("a", "window", 2, "w", 2, 1),)


def test_cells_that_the_problem_does_not_know_are_told() -> None:
    cells = Plan((("a", 1, "D"), ("a", 1, "N"), ("a", 9, "D"), ("a", 2, "X"), ("b", 0, "D")))
    assert breaches(problem(), cells) == (
        Breach("b", "unknown", 0, "D"),
        Breach("a", "unknown", 9, "D"),
        Breach("a", "unknown", 2, "X"),
        Breach("a", "overlap", 1, count=2, limit=1),
    )


def test_each_part_of_the_cost_is_counted_by_itself() -> None:
    b = replace(A, id="b", carried=(("t", 3),), before=("N",))
    whole = replace(
        problem(),
        people=(A, b),
        covers=(
            Cover("short", 0, ("D",), 3, least=2, hole=100, under=10),
            Cover("full", 1, ("D", "N"), 1, ("a", "b"), most=1, hole=100, over=7),
            Cover("right", 2, ("D",), 1, ("b",), least=1, most=1, hole=100, under=10, over=7),
        ),
        wishes=(
            Wish("a", 0, (), 1, wanted=False),
            Wish("a", 4, (), 2),
            Wish("a", 1, ("N",), 4),
            Wish("a", 1, ("D",), 8, wanted=False),
            Wish("b", 2, ("N",), 16, wanted=False),
        ),
        tallies=(Tally("t", ("a", "b"), (0, 1), (("N", 2), ("D", 1)), 3),),
        windows=(Window("w", ("b",), ("N",), 2, 0, 5), Window("hard", ("b",), ("N",), 2, 2)),
        standing=Standing((("a", 0, "D"), ("a", 3, "D"), ("b", 1, "D")), ("a", "b"), 1000, 10),
    )
    cells = Plan((("a", 0, "D"), ("a", 1, "D"), ("b", 1, "N"), ("b", 2, "D")))
    cost = cost_of(whole, cells)
    assert cost == Cost(
        holes=100 + 100,
        under=20,
        over=7,
        wishes=1 + 2 + 4 + 8,
        tallies=3 * (2 * 2 + 5 * 5),
        windows=5 * 3,
        standing=2 * 1000 + 4 * 10,
    )
    assert cost.total == 200 + 20 + 7 + 15 + 87 + 15 + 2040
    assert cost_of(problem(), plan("D")) == Cost()


@given(problems(kept=False), st.data())
@settings(max_examples=40)
def test_the_checker_agrees_with_plain_counting(small: Problem, data: st.DataObject) -> None:
    drawn = data.draw(plans(small))
    cells = {it[:2]: it[2] for it in drawn.cells}
    chosen = [tuple(cells.get((it.id, day), OFF) for day in range(small.days)) for it in small.people]
    for person, line in zip(small.people, chosen, strict=True):
        assert (not breaches_of(small, drawn, person.id)) is keeps(small, person, line)
    counts = tuple(
        sum(
            line[it.day] in it.shifts
            for person, line in zip(small.people, chosen, strict=True)
            if not it.people or person.id in it.people
        )
        for it in small.covers
    )
    own = sum(own_cost(small, person, line) for person, line in zip(small.people, chosen, strict=True))
    assert cost_of(small, drawn).total == own + cover_cost(small, counts)


def test_all_lines_of_five_days_are_judged_alike() -> None:
    person = replace(A, min_run=2, max_run=3, min_rest=2, before=("N", OFF), max_weekends=1, max_minutes=1900)
    small = problem(person, windows=(Window("w", ("a",), ("N", "S"), 3, 1),))
    kept = 0
    for line in product((OFF, "D", "N", "S"), repeat=5):
        right = keeps(small, person, line)
        assert (not breaches(small, plan_of(small, [line]))) is right, line
        kept += right
    assert 20 < kept < 500
