"""The first plan breaks no hard rule, and each person's line is the best beside those who came before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.conflicts import loosen
from desktop.planner.cost import breaches, cost_of
from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Cover, Person, Plan, Problem, Shift, Wish
from desktop.planner.search import kinds
from desktop.planner.search.greedy import Crowd, first_plan, kept, way
from desktop.planner.search.pricing import Pricing
from tests.planner.problems import brute, problems
from tests.planner.tables import SLOW, price_of_row, rows, tabled, tables

if TYPE_CHECKING:
    import pytest

    from desktop.planner.model.sheet import Grid

NIGHTS = Problem(
    4,
    (Shift("D", 480), Shift("N", 720, ("D",))),
    (Person("a", ("D", "N"), (("N", 2),)), Person("b", ("D", "N"))),
    tuple(Cover(f"N{day}", day, ("N",), 1, least=1, hole=100) for day in range(4)),
)


@given(problems(kept=False))
@settings(max_examples=15, suppress_health_check=SLOW)
def test_without_tables_no_hard_rule_is_broken(small: Problem) -> None:
    sheet = Sheet(loosen(small).problem)
    grid = first_plan(sheet, {}, 10)
    assert grid is not None
    assert not breaches(sheet.problem, sheet.plan(grid))


@given(tabled())
@settings(max_examples=15, suppress_health_check=SLOW)
def test_with_tables_no_hard_rule_is_broken(small: Problem) -> None:
    sheet = Sheet(small)
    grid = first_plan(sheet, dict(enumerate(tables(sheet))), 10)
    assert grid is not None
    assert not breaches(small, sheet.plan(grid))


@given(problems(), tabled(), st.booleans())
@settings(max_examples=15, suppress_health_check=SLOW)
def test_one_person_alone_has_the_best_line(small: Problem, other: Problem, table: bool) -> None:  # noqa: FBT001
    one = _alone(other if table else small)
    sheet = Sheet(one)
    grid = first_plan(sheet, dict(enumerate(tables(sheet))) if table else {}, 10)
    assert grid is not None
    assert cost_of(one, sheet.plan(grid)).total == brute(one)


def _alone(problem: Problem) -> Problem:
    """Return the problem of the first person."""
    who = problem.people[0].id

    def own(names: tuple[str, ...]) -> bool:
        return not names or who in names

    standing = problem.standing
    if standing is not None:
        cells = tuple(it for it in standing.cells if it[0] == who)
        standing = replace(standing, cells=cells, people=tuple(it for it in standing.people if it == who))
    return replace(
        problem,
        people=problem.people[:1],
        covers=tuple(replace(it, people=()) for it in problem.covers if own(it.people)),
        wishes=tuple(it for it in problem.wishes if it.person == who),
        tallies=tuple(replace(it, people=(who,)) for it in problem.tallies if who in it.people),
        windows=tuple(replace(it, people=(who,)) for it in problem.windows if who in it.people),
        standing=standing,
    )


@given(tabled(), st.data())
@settings(max_examples=15, suppress_health_check=SLOW)
def test_a_price_is_what_one_more_person_changes(small: Problem, data: st.DataObject) -> None:
    sheet = Sheet(small)
    crowd, grid = Crowd(sheet), sheet.empty()
    for person in data.draw(st.permutations(range(len(sheet.people)))):
        price = crowd.price(person)
        row = data.draw(st.sampled_from(rows(sheet, person)))
        without = cost_of(small, sheet.plan(grid)).total
        idle = price_of_row(price, grid[person])
        grid[person] = row
        assert cost_of(small, sheet.plan(grid)).total - without == price_of_row(price, row) - idle
        crowd.add(person, row)


def test_a_limit_that_no_table_counts_is_kept_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "SIZE", 2)
    sheet = Sheet(NIGHTS)
    pricings = tables(sheet)
    assert pricings[0].kinds.loose == ((2, 2),)
    grid = first_plan(sheet, dict(enumerate(pricings)), 10)
    assert grid is not None
    assert not breaches(NIGHTS, sheet.plan(grid))
    # The first has two nights at most; the second takes what is left.
    assert cost_of(NIGHTS, sheet.plan(grid)) == cost_of(NIGHTS, _split(sheet, grid))
    assert cost_of(NIGHTS, sheet.plan(grid)).holes == 0


def _split(sheet: Sheet, grid: Grid) -> Plan:
    nights = [day for day in range(4) if grid[0, day] == sheet.shift["N"]]
    return Plan(tuple(sorted(("a" if day in nights else "b", day, "N") for day in range(4))))


def test_dearer_nights_do_not_help_who_is_held_to_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "SIZE", 2)
    held = replace(NIGHTS, people=(Person("a", ("N",), (("N", 1),), fixed=((0, "N"), (1, "N"))),))
    sheet = Sheet(held)
    pricing = Pricing(sheet, 0)
    assert way(sheet, pricing, np.zeros((4, 3))) is None
    assert first_plan(sheet, {0: pricing}, 10) is None


def test_who_has_no_way_by_the_table_has_none_by_the_model() -> None:
    stuck = replace(NIGHTS, people=(Person("a", ("D",), max_run=1, fixed=((0, "D"), (1, "D"))),))
    sheet = Sheet(stuck)
    assert way(sheet, Pricing(sheet, 0), np.zeros((4, 3))) is None
    assert first_plan(sheet, {0: Pricing(sheet, 0)}, 10) is None
    assert first_plan(sheet, {}, 10) is None


def test_each_shift_is_kept_to_its_limit() -> None:
    sheet = Sheet(replace(NIGHTS, wishes=(Wish("a", 0, ("N",), 1),)))
    assert kept(sheet, 0, np.array([2, 2, 0, 1], dtype=np.int16))
    assert not kept(sheet, 0, np.array([2, 2, 0, 2], dtype=np.int16))
    assert kept(sheet, 1, np.array([2, 2, 2, 2], dtype=np.int16))
