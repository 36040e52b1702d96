"""The root's bound and what each cell costs beyond it hold for every plan; dives give whole plans and true proofs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.cost import breaches, cost_of
from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Cover, Person, Problem, Shift
from desktop.planner.search import columns as module
from desktop.planner.search.columns import Columns
from desktop.planner.search.greedy import first_plan
from desktop.planner.search.meeting import OverError
from tests.planner.problems import brute
from tests.planner.tables import SLOW, rows, tabled, tables

if TYPE_CHECKING:
    from desktop.planner.model.sheet import Grid

POST = Problem(
    7,
    (Shift("D", 480), Shift("N", 720, ("D",))),
    tuple(Person(it, ("D", "N"), max_run=3, min_rest=2) for it in "abcde"),
    tuple(Cover(f"{it}{day}", day, (it,), 1, least=1, hole=50) for day in range(7) for it in "DN"),
)


def _begun(sheet: Sheet) -> tuple[Columns, Grid]:
    pricings = tables(sheet)
    grid = first_plan(sheet, dict(enumerate(pricings)), 10)
    assert grid is not None
    return Columns(sheet, pricings, lambda _: None, 0), grid


@given(tabled(), st.data())
@settings(max_examples=15, suppress_health_check=SLOW)
def test_no_plan_is_below_the_root(small: Problem, data: st.DataObject) -> None:
    sheet = Sheet(small)
    columns, grid = _begun(sheet)
    heard: list[int] = []
    root = columns.root(grid, heard.append)
    least = brute(small)
    assert least is not None
    assert root.bound <= least - sheet.idle + 1e-6
    assert heard == sorted(heard)
    assert all(it <= least - sheet.idle for it in heard)
    # No plan in which one person has one of their lines costs less than the bound and what its cells cost beyond it.
    person = data.draw(st.integers(0, len(sheet.people) - 1))
    row = data.draw(st.sampled_from(rows(sheet, person)))
    held = tuple((day, sheet.names[shift]) for day, shift in enumerate(row))
    people = list(small.people)
    people[person] = replace(people[person], fixed=held)
    cost = brute(replace(small, people=tuple(people)))
    assert cost is not None
    for day, shift in enumerate(row):
        assert cost - sheet.idle >= root.bound + root.beyond[person, day, shift] - 1e-6


@given(tabled(), st.data())
@settings(max_examples=15, suppress_health_check=SLOW)
def test_a_dive_changes_only_who_is_free_and_its_proof_is_true(small: Problem, data: st.DataObject) -> None:
    sheet = Sheet(small)
    columns, grid = _begun(sheet)
    if data.draw(st.booleans()):
        columns.root(grid, lambda _: None)
    old = grid.copy()
    free = data.draw(st.sets(st.sampled_from(range(len(sheet.people))), min_size=1))
    held = tuple(
        it
        if number in free
        else replace(it, fixed=tuple((day, sheet.names[at]) for day, at in enumerate(grid[number])))
        for number, it in enumerate(small.people)
    )
    least = brute(replace(small, people=held))
    assert least is not None
    cost = least - sheet.idle + data.draw(st.integers(0, 2))
    made, none = columns.dive(grid, sorted(free), cost)
    assert (grid == old).all()
    if none:
        assert made is None
        assert cost <= least - sheet.idle
    if made is not None:
        assert not breaches(small, sheet.plan(made))
        assert {int(it) for it in np.nonzero((made != grid).any(axis=1))[0]} <= free
        assert cost_of(small, sheet.plan(made)).total >= least


def test_a_dive_finds_the_plan_without_holes_and_proves_it_the_best() -> None:
    sheet = Sheet(POST)
    columns, _ = _begun(sheet)
    grid = sheet.empty()
    root = columns.root(grid, lambda _: None)
    assert sheet.cost(grid) == 14 * 50
    made, none = columns.dive(grid, range(5), 14 * 50)
    assert made is not None
    assert not none
    assert not breaches(POST, sheet.plan(made))
    assert root.bound <= sheet.cost(made) <= 2 * 50
    assert columns.dive(made, range(5), int(np.ceil(root.bound - 1e-6))) == (None, True)


def test_columns_of_no_use_are_dropped_and_it_goes_on_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = Sheet(POST)
    columns, grid = _begun(sheet)
    root = columns.root(grid, lambda _: None)
    many = len(columns.master.columns)
    columns.tidy()
    assert len(columns.master.columns) == many
    monkeypatch.setattr(module, "_MANY", 1)
    assert many > 5
    columns.tidy()
    # The dearer of each person's are dropped.
    assert [person for person, _ in sorted(columns.master.columns, key=lambda it: it[0])] == list(range(5))
    again = columns.root(grid, lambda _: None)
    assert again.bound == pytest.approx(root.bound, abs=1e-4)
    made, _ = columns.dive(grid, range(5), 10_000)
    assert made is not None
    assert not breaches(POST, sheet.plan(made))


def test_the_work_is_told_and_may_end_it() -> None:
    sheet = Sheet(POST)
    done: list[float] = []

    def work(amount: float) -> None:
        done.append(amount)
        if len(done) > 3:
            raise OverError

    columns = Columns(sheet, tables(sheet), work, 0)
    with pytest.raises(OverError):
        columns.root(sheet.empty(), lambda _: None)
    assert len(done) == 4
    assert min(done) > 0
