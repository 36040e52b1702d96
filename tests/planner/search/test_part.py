"""Both ways of searching a part find what one exact model finds, and faults and hopeless people come out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.cost import breaches, cost_of
from desktop.planner.model.linear import Limits
from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Cover, Person, Problem, Shift, Tally
from desktop.planner.search import meeting
from desktop.planner.search import part as module
from desktop.planner.search.columns import Columns
from desktop.planner.search.part import Ears, Result, exact, search, searched
from tests.planner.problems import brute, problems
from tests.planner.tables import SLOW, tabled

if TYPE_CHECKING:
    from desktop.planner.model.sheet import Grid

DEAF = Ears(lambda *_: None, lambda _: None)
POST = Problem(
    6,
    (Shift("D", 480), Shift("N", 720, ("D",))),
    tuple(Person(it, ("D", "N"), max_run=3, min_rest=2) for it in "abcd"),
    tuple(Cover(f"{it}{day}", day, (it,), 1, least=1, hole=50) for day in range(6) for it in "DN"),
)
FAIR = replace(
    POST, days=4, covers=POST.covers[:8], tallies=(Tally("t", tuple("abcd"), tuple(range(4)), (("N", 1),), 2),)
)


@pytest.fixture
def big(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let even the smallest part be searched as if it were too big for one model."""
    monkeypatch.setattr(module, "_FEW", -1)
    monkeypatch.setattr(module, "_MODEL", -1)


def _is_best(small: Problem, seed: int, workers: int) -> None:
    sheet = Sheet(small)
    told: list[tuple[Grid, int]] = []
    bounds: list[int] = []
    result = search(
        sheet, lambda: 20.0, seed, workers, Ears(lambda grid, cost: told.append((grid, cost)), bounds.append), None
    )
    least = brute(small)
    assert least is not None
    assert result.proven
    assert result.grid is not None
    assert result.cost == result.bound == least - sheet.idle
    assert not breaches(small, sheet.plan(result.grid))
    assert cost_of(small, sheet.plan(result.grid)).total == least
    assert all(it <= result.bound for it in bounds)
    for grid, cost in told:
        assert not breaches(small, sheet.plan(grid))
        assert cost_of(small, sheet.plan(grid)).total == cost + sheet.idle


@given(problems(), st.integers(0, 9))
@settings(max_examples=8, suppress_health_check=SLOW)
def test_a_small_part_is_solved_exactly(small: Problem, seed: int) -> None:
    assert not searched(Sheet(small))
    _is_best(small, seed, 2)


@pytest.mark.usefixtures("big")
@given(st.one_of(problems(), tabled()), st.integers(0, 9))
@settings(max_examples=8, suppress_health_check=SLOW)
def test_two_searchers_find_what_one_model_finds(small: Problem, seed: int) -> None:
    assert searched(Sheet(small))
    _is_best(small, seed, 2)


@pytest.mark.usefixtures("big")
def test_large_tables_are_priced_when_small_models_find_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_STATES", -1)
    monkeypatch.setattr(module, "_BARREN", 2)
    sheet = Sheet(POST)
    result = search(sheet, lambda: 20.0, 0, 2, DEAF, sheet.empty())
    assert result.proven
    assert result.cost == exact(sheet, Limits(), DEAF, None).cost


@pytest.mark.parametrize("days", [6, 60])
def test_without_time_there_is_a_first_plan(days: int) -> None:
    part = replace(POST, days=days)
    sheet = Sheet(part)
    result = search(sheet, lambda: 0.0, 0, 2, DEAF, None)
    assert result.grid is not None
    assert not breaches(part, sheet.plan(result.grid))
    assert result.cost == sheet.cost(result.grid)


@pytest.mark.usefixtures("big")
@pytest.mark.parametrize("part", [POST, FAIR], ids=["tables", "model"])
def test_one_searcher_alone_finds_it_too(part: Problem) -> None:
    sheet = Sheet(part)
    best = exact(sheet, Limits(), DEAF, None)
    result = search(sheet, lambda: 20.0, 0, 1, DEAF, sheet.empty())
    assert result.proven
    assert (result.cost, result.bound) == (best.cost, best.bound)


@pytest.mark.usefixtures("big")
@pytest.mark.parametrize("part", [POST, FAIR], ids=["tables", "model"])
def test_what_ends_by_proof_is_the_same_plan_again(part: Problem) -> None:
    sheet = Sheet(part)
    first, again = (search(sheet, lambda: 20.0, 5, 2, DEAF, None) for _ in range(2))
    assert first.proven
    assert first.grid is not None
    assert again.grid is not None
    assert (first.grid == again.grid).all()


def test_only_parts_with_many_cells_are_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    fair = Sheet(replace(POST, tallies=FAIR.tallies))
    cells = int(fair.open.sum())
    assert cells == int(Sheet(POST).open.sum()) == 4 * 6 * 3
    monkeypatch.setattr(module, "_FEW", cells)
    assert not searched(Sheet(POST))
    monkeypatch.setattr(module, "_FEW", cells - 1)
    # Tallies are not known to the tables; the model does it alone up to more cells.
    assert searched(Sheet(POST))
    assert not searched(fair)
    monkeypatch.setattr(module, "_MODEL", cells - 1)
    assert searched(fair)


@pytest.mark.usefixtures("big")
def test_with_too_many_cells_nobody_begins_the_whole_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_HUGE", -1)
    monkeypatch.setattr(module, "exact", None)
    sheet = Sheet(replace(FAIR, covers=FAIR.covers[:2]))
    heard: list[int] = []
    ears = Ears(lambda _, cost: heard.append(cost), lambda _: None)
    # The first plan heard of is that which it began with.
    result = search(sheet, lambda: 20.0 if len(heard) < 2 else 0.0, 0, 2, ears, sheet.empty())
    assert result.grid is not None
    assert result.cost == cost_of(sheet.problem, sheet.plan(result.grid)).total
    assert result.cost < cost_of(sheet.problem, sheet.plan(sheet.empty())).total
    assert result.bound == sheet.floor()


@pytest.mark.usefixtures("big")
@pytest.mark.parametrize("way", ["near", "briefly", "diving"])
def test_the_rest_is_closed_from_below_or_dived_for(monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    def idle(columns: Columns, *_: object) -> tuple[None, bool]:
        columns.work(1.0)
        return None, False

    # The other ways to better plans find nothing, and news arrive at once.
    monkeypatch.setattr(module, "improve", lambda *_: (None, False, 1.0))
    monkeypatch.setattr(meeting, "LAG", 0.1)
    monkeypatch.setattr(module, "_NEAR", 10_000 if way == "near" else -10_000)
    monkeypatch.setattr(module, "_SHARE", 0)
    monkeypatch.setattr(module, "_CLOSED", 10_000 if way == "briefly" else -1)
    if way != "diving":
        monkeypatch.setattr(Columns, "dive", idle)
    sheet = Sheet(POST)
    result = search(sheet, lambda: 20.0, 0, 2, DEAF, sheet.empty())
    assert result.proven
    assert result.grid is not None
    assert not breaches(POST, sheet.plan(result.grid))
    assert cost_of(POST, sheet.plan(result.grid)).total == result.bound == exact(sheet, Limits(), DEAF, None).cost


@pytest.mark.usefixtures("big")
def test_where_no_time_is_left_the_plan_it_began_with_comes_back() -> None:
    sheet = Sheet(POST)
    begun = sheet.empty()
    begun[0, 0] = 1
    result = search(sheet, lambda: 0.0, 0, 2, DEAF, begun)
    assert result == Result(begun, sheet.cost(begun), sheet.floor(), proven=False)


@pytest.mark.usefixtures("big")
@pytest.mark.parametrize("part", [POST, FAIR], ids=["tables", "model"])
def test_who_cannot_keep_their_rules_is_found_out(part: Problem) -> None:
    stuck = replace(part, people=(*part.people[:3], Person("d", ("D",), max_run=1, fixed=((0, "D"), (1, "D")))))
    sheet = Sheet(stuck)
    assert search(sheet, lambda: 20.0, 0, 2, DEAF, None) == Result(None, None, sheet.floor(), proven=True)
    assert exact(sheet, Limits(), DEAF, None).grid is None


@pytest.mark.usefixtures("big")
def test_a_fault_of_a_searcher_ends_the_search_and_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> None:
        raise ZeroDivisionError("as it happens")

    monkeypatch.setattr(module, "improve", faulty)
    with pytest.raises(ZeroDivisionError, match="as it happens"):
        search(Sheet(POST), lambda: 20.0, 0, 2, DEAF, np.zeros((4, 6), dtype=np.int16))
