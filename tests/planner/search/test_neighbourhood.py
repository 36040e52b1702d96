"""A neighbourhood never gives a worse or a broken plan, and leaves alone what was not opened."""

from __future__ import annotations

from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.conflicts import loosen
from desktop.planner.cost import breaches, cost_of
from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Cover, Person, Problem, Shift
from desktop.planner.search.neighbourhood import Neighbourhoods, improve
from tests.planner.problems import brute, problems
from tests.planner.tables import SLOW

LONG = Problem(
    60,
    (Shift("D", 480), Shift("N", 720)),
    tuple(Person(f"p{number:02}", ("D", "N") if number < 5 else ("D",)) for number in range(30)),
    tuple(Cover(f"D{day}", day, ("D",), 9, under=5) for day in range(60)),
)


@given(problems(kept=False), st.integers(0, 9))
@settings(max_examples=12, suppress_health_check=SLOW)
def test_a_plan_becomes_cheaper_and_stays_whole(small: Problem, seed: int) -> None:
    out = loosen(small)
    sheet = Sheet(out.problem)
    grid = sheet.grid(out.plan)
    choice = Neighbourhoods(sheet, Random(seed))
    for turn in range(3):
        spans, old = choice.spans(), grid.copy()
        made, proven, _ = improve(sheet, grid, spans, 10, turn, lambda: False)
        assert (grid == old).all()
        choice.learn(proven=proven, work=0.1, enough=1.0)
        if made is None:
            continue
        assert not breaches(out.problem, sheet.plan(made))
        assert cost_of(out.problem, sheet.plan(made)).total < cost_of(out.problem, sheet.plan(grid)).total
        for person, day in zip(*np.nonzero(made != grid), strict=True):
            assert spans[person][0] <= day <= spans[person][1]
        grid = made


@given(problems(kept=False))
@settings(max_examples=12, suppress_health_check=SLOW)
def test_with_everything_open_what_is_proven_is_the_best(small: Problem) -> None:
    out = loosen(small)
    sheet = Sheet(out.problem)
    grid = sheet.grid(out.plan)
    made, proven, _ = improve(
        sheet, grid, dict.fromkeys(range(len(sheet.people)), (0, sheet.days - 1)), 10, 0, lambda: False
    )
    best = cost_of(out.problem, sheet.plan(grid if made is None else made)).total
    least = brute(out.problem)
    assert least is not None
    assert best == least if proven else best >= least


@given(st.integers(0, 200))
@settings(max_examples=25, deadline=None)
def test_what_is_opened_lies_inside_and_is_of_the_size_asked_for(seed: int) -> None:
    sheet = Sheet(LONG)
    choice = Neighbourhoods(sheet, Random(seed))
    for _ in range(10):
        spans = choice.spans()
        size = round(choice.sizes[choice.kind])
        lengths = {last - first + 1 for first, last in spans.values()}
        assert all(0 <= first <= last < 60 for first, last in spans.values())
        if choice.kind == "days":
            assert len(spans) == 30
            assert max(lengths) <= size
        else:
            assert len(spans) == size
            # Over more than six weeks nobody is opened for all days.
            assert lengths == {14}


def test_who_cannot_have_a_shift_is_not_opened_for_it() -> None:
    choice = Neighbourhoods(Sheet(LONG), Random(3))
    opened: set[tuple[int, ...]] = set()
    for _ in range(200):
        spans = choice.spans()
        if choice.kind == "shift":
            opened.add(tuple(sorted(spans)))
    # Five can have N; those chosen for D are any of the thirty.
    assert (0, 1, 2, 3, 4) in opened
    assert any(max(it) > 4 for it in opened)


def test_sizes_follow_what_was_quick_or_too_much() -> None:
    sheet = Sheet(LONG)
    choice = Neighbourhoods(sheet, Random(0))
    choice.kind = "block"
    choice.learn(proven=True, work=0.5, enough=1.0)
    assert choice.sizes["block"] > 8
    before = dict(choice.sizes)
    choice.learn(proven=True, work=2.0, enough=1.0)
    assert choice.sizes == before
    choice.learn(proven=True, work=3.5, enough=1.0)
    assert choice.sizes["block"] < before["block"]
    for _ in range(100):
        choice.learn(proven=False, work=0.1, enough=1.0)
    assert choice.sizes == before | {"block": 2.0}
    for kind, most in (("block", 30), ("days", 60)):
        choice.kind = kind
        for _ in range(100):
            choice.learn(proven=True, work=0.1, enough=1.0)
        assert choice.sizes[kind] == most


def test_it_gives_up_when_told_to() -> None:
    sheet = Sheet(LONG)
    grid = sheet.empty()
    made, proven, _ = improve(sheet, grid, dict.fromkeys(range(30), (0, 59)), 10, 0, lambda: True)
    assert not proven or made is not None


def test_a_plan_that_is_cheaper_by_one_is_found() -> None:
    one = Problem(1, LONG.shifts, (Person("a", ("D",)),), (Cover("D", 0, ("D",), 1, under=1),))
    sheet = Sheet(one)
    made, proven, _ = improve(sheet, sheet.empty(), {0: (0, 0)}, 10, 0, lambda: False)
    assert made is not None
    assert proven
    assert made.tolist() == [[1]]
    assert improve(sheet, made, {0: (0, 0)}, 10, 0, lambda: False)[:2] == (None, True)
