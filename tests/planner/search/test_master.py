"""The linear program over whole lines: its bound is below every plan, and with all lines it is as high as can be."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.cost import cost_of
from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Cover, Person, Problem, Shift
from desktop.planner.search import kinds
from desktop.planner.search.master import Master
from tests.planner.problems import brute
from tests.planner.tables import SLOW, price_of_row, rows, tabled, tables

NIGHTS = Problem(
    4,
    (Shift("D", 480), Shift("N", 720, ("D",))),
    (Person("a", ("D", "N"), (("N", 1),)), Person("b", ("D", "N"), (("N", 2),))),
    tuple(Cover(f"N{day}", day, ("N",), 1, least=1, hole=100, over=7) for day in range(4)),
)


@given(tabled(), st.integers(0, 2**32 - 1))
@settings(max_examples=15, suppress_health_check=SLOW)
def test_at_any_price_the_bound_is_below_every_plan(small: Problem, seed: int) -> None:
    sheet = Sheet(small)
    pricings = tables(sheet)
    master = Master(sheet, pricings)
    prices = np.random.default_rng(seed).normal(0, 20, master.people + len(sheet.needs) + len(master.loose))
    ways = sum(it.cheapest(master.price_of(it.person, prices))[0][0] for it in pricings)
    least = brute(small)
    assert least is not None
    assert master.bound(prices, ways) <= least - sheet.idle + 1e-6


@given(tabled())
@settings(max_examples=10, suppress_health_check=SLOW)
def test_with_all_lines_the_bound_is_the_cost_of_the_shares(small: Problem) -> None:
    sheet = Sheet(small)
    pricings = tables(sheet)
    master = Master(sheet, pricings)
    for person in range(len(sheet.people)):
        for row in rows(sheet, person):
            assert master.add(person, row)
            assert not master.add(person, row.copy())
    cost, prices, shares = master.solve()
    least = brute(small)
    assert least is not None
    assert cost <= least - sheet.idle + 1e-6
    ways = sum(it.cheapest(master.price_of(it.person, prices))[0][0] for it in pricings)
    assert master.bound(prices, ways) == pytest.approx(cost, abs=1e-6)
    for person in range(len(sheet.people)):
        own = [share for share, (who, _) in zip(shares, master.columns, strict=True) if who == person]
        assert sum(own) == pytest.approx(1)


@given(tabled(), st.data())
@settings(max_examples=10, suppress_health_check=SLOW)
def test_who_is_held_to_lines_costs_what_their_plan_costs(small: Problem, data: st.DataObject) -> None:
    sheet = Sheet(small)
    master = Master(sheet, tables(sheet))
    ways = [rows(sheet, person) for person in range(len(sheet.people))]
    for person, own in enumerate(ways):
        for row in own[:20]:
            master.add(person, row)
    grid = np.array([data.draw(st.sampled_from(own)) for own in ways])
    free, _, _ = master.solve()
    for person, row in enumerate(grid):
        master.add(person, row)
        master.floor(master.known[person, row.tobytes()], 1)
    cost, _, shares = master.solve()
    assert cost == pytest.approx(cost_of(small, sheet.plan(grid)).total - sheet.idle)
    assert shares.sum() == pytest.approx(len(sheet.people))
    for person, row in enumerate(grid):
        master.floor(master.known[person, row.tobytes()], 0)
    assert master.solve()[0] <= free + 1e-6


@given(tabled(), st.integers(0, 2**32 - 1), st.data())
@settings(max_examples=10, suppress_health_check=SLOW)
def test_lines_at_prices_and_what_is_priced_make_up_the_cost(small: Problem, seed: int, data: st.DataObject) -> None:
    sheet = Sheet(small)
    master = Master(sheet, tables(sheet))
    prices = np.random.default_rng(seed).integers(-9, 10, master.people + len(sheet.needs)).astype(np.float64)
    prices = np.append(prices, np.zeros(len(master.loose)))
    grid = np.array([data.draw(st.sampled_from(rows(sheet, person))) for person in range(len(sheet.people))])
    total = sum(price_of_row(master.price_of(person, prices), row) for person, row in enumerate(grid))
    for need, price in zip(sheet.needs, prices[master.people :], strict=False):
        there = sheet.there(need, grid)
        total += need.costs[there] + price * there
    assert total == cost_of(small, sheet.plan(grid)).total - sheet.idle


def test_a_limit_that_no_table_counts_has_a_price_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "SIZE", 2)
    sheet = Sheet(NIGHTS)
    pricings = tables(sheet)
    master = Master(sheet, pricings)
    assert master.loose == [(0, 2, 1), (1, 2, 2)]
    # By their tables both could have all four nights; with their limits there are three.
    for person in (0, 1):
        for nights in range(16):
            master.add(person, np.array([2 * (nights >> day & 1) for day in range(4)], dtype=np.int16))
    cost, prices, _ = master.solve()
    assert cost == pytest.approx(100) == pytest.approx(brute(NIGHTS))
    assert (prices[-2:] <= 0).all()
    assert prices[-2:].min() < -1
    for sign in (0.0, 0.3, 1.0, 2.0):
        asked = sign * prices
        ways = sum(it.cheapest(master.price_of(it.person, asked))[0][0] for it in pricings)
        assert master.bound(asked, ways) <= 100 + 1e-6


def test_work_is_counted_by_steps_and_each_person_needs_a_line() -> None:
    sheet = Sheet(replace(NIGHTS, people=(Person("a", ("N",)),)))
    master = Master(sheet, tables(sheet))
    with pytest.raises(ValueError, match="a column to begin with"):
        master.solve()
    master.add(0, sheet.empty()[0])
    cost, _, shares = master.solve()
    assert (cost, shares.tolist()) == (400, [1])
    assert master.effort > 0
