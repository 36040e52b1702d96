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
from desktop.planner.search.neighbourhood import Neighbourhoods, Own, improve, merged
from tests.planner.problems import brute, lines, plan_of, problems
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


@given(problems(), st.data())
@settings(max_examples=40, suppress_health_check=SLOW)
def test_what_two_changed_apart_goes_together_and_keeps_the_rules(small: Problem, data: st.DataObject) -> None:
    sheet = Sheet(small)
    every = [list(lines(small, it)) for it in small.people]
    base, mine, theirs = (
        sheet.grid(plan_of(small, [data.draw(st.sampled_from(it)) for it in every])) for _ in range(3)
    )
    whole = merged(sheet, base, mine, theirs)
    assert not breaches(small, sheet.plan(whole))
    for number, row in enumerate(whole):
        if (mine[number] == base[number]).all():
            assert (row == theirs[number]).all()
        elif (theirs[number] == base[number]).all():
            assert (row == mine[number]).all()
        else:
            assert all(cell in (mine[number, day], theirs[number, day]) for day, cell in enumerate(row))


def test_what_is_ones_own_is_kept_where_it_saves() -> None:
    sheet = Sheet(LONG)
    base, mine, theirs = (sheet.empty() for _ in range(3))
    mine[0, 0] = theirs[1, 1] = theirs[2, 2] = 1
    own = Own(sheet)
    assert own.onto(base, sheet.cost(base), others=True)[0] is base
    assert own.onto(mine, sheet.cost(mine), others=False)[0] is mine
    both, cost = own.onto(theirs, sheet.cost(theirs), others=True)
    assert both.sum() == 3
    assert cost == sheet.cost(both) == sheet.cost(base) - 15
    # What it took over is where it begins anew.
    assert own.onto(theirs, sheet.cost(theirs), others=True)[0] is theirs
    worse = sheet.empty()
    worse[:, 9] = 2
    own.onto(worse, sheet.cost(worse), others=False)
    assert own.onto(base, -1, others=True) == (base, -1)


def test_days_that_cost_most_are_opened_more_often() -> None:
    sheet = Sheet(LONG)
    grid = sheet.empty()
    grid[:9, :50] = 1  # only the last ten days miss anybody
    choice = Neighbourhoods(sheet, Random(1))
    hits = [any(last >= 50 for _, last in choice.spans(grid).values()) for _ in range(300)]
    assert sum(hits) > 150  # blindly it is about 85
    assert choice.spans(np.full_like(grid, 1))


def test_many_people_with_many_shifts_begin_with_few_days() -> None:
    shifts = tuple(Shift(f"s{number}", 480) for number in range(30))
    people = tuple(Person(f"p{number}", tuple(it.id for it in shifts)) for number in range(100))
    choice = Neighbourhoods(Sheet(Problem(28, shifts, people, ())), Random(0))
    assert choice.sizes["days"] < 1
    assert len(set(choice.spans().values())) == 1
    assert choice.sizes["block"] * 14 * 31 <= 2500


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
