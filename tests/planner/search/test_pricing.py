"""The table of one person finds what trying out all lines finds, whatever a cell costs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Person, Problem, Shift, Standing, Tally, Window
from desktop.planner.search import pricing as module
from desktop.planner.search.pricing import Pricing, priced, teams
from desktop.planner.search.states import FAR
from tests.planner.tables import SLOW, price_of_row, prices, rows, tabled, tables

MONTH = Problem(
    4, (Shift("D", 480), Shift("S", 0, works=False)), (Person("a", ("D", "S")), Person("b", ("D",))), (), weekends=()
)


@given(tabled(), st.data())
@settings(max_examples=40, suppress_health_check=SLOW)
def test_the_cheapest_way_is_the_cheapest_of_all_lines(small: Problem, data: st.DataObject) -> None:
    sheet = Sheet(small)
    for pricing in tables(sheet):
        assert priced(sheet, pricing.person)
        price = data.draw(prices(sheet))
        legal = rows(sheet, pricing.person)
        ways = pricing.cheapest(price, 3)
        assert ways[0][0] == min(price_of_row(price, it) for it in legal)
        assert [cost for cost, _ in ways] == sorted(cost for cost, _ in ways)
        assert len({row.tobytes() for _, row in ways}) == len(ways)
        known = {it.tobytes() for it in legal}
        for cost, row in ways:
            assert cost == price_of_row(price, row)
            assert row.tobytes() in known


@given(tabled(), st.data())
@settings(max_examples=30, suppress_health_check=SLOW)
def test_the_cheapest_way_through_each_cell_is_that_of_all_lines_with_it(small: Problem, data: st.DataObject) -> None:
    sheet = Sheet(small)
    for pricing in tables(sheet):
        price = data.draw(prices(sheet))
        tried = np.full(price.shape, np.inf)
        for row in rows(sheet, pricing.person):
            for day, shift in enumerate(row):
                tried[day, shift] = min(tried[day, shift], price_of_row(price, row))
        least, through = pricing.least(price)
        assert least == tried[0].min()
        assert (through[np.isfinite(tried)] == tried[np.isfinite(tried)]).all()
        assert (through[np.isinf(tried)] >= FAR / 2).all()


@given(tabled(), st.data())
@settings(max_examples=15, suppress_health_check=SLOW)
def test_people_who_are_alike_find_together_what_each_finds_alone(small: Problem, data: st.DataObject) -> None:
    twins = tuple(replace(it, id=it.id + " again", closed=()) for it in small.people if not it.fixed)
    sheet = Sheet(replace(small, people=(*small.people, *twins)))
    asked = [data.draw(prices(sheet)) for _ in sheet.people]
    everybody = tables(sheet)
    for together in (1, 40_000):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(module, "_TOGETHER", together)
            found = list(teams(everybody, range(len(sheet.people))))
        assert sorted(it.person for team in found for it in team.pricings) == list(range(len(sheet.people)))
        assert together > 1 or len(found) == len(everybody)
        for team in found:
            assert team.effort > 0
            all_ways = team.cheapest([asked[it.person] for it in team.pricings], 3)
            for it, ways in zip(team.pricings, all_ways, strict=True):
                alone = it.cheapest(asked[it.person], 3)
                assert [cost for cost, _ in ways] == [cost for cost, _ in alone]
                assert [row.tolist() for _, row in ways] == [row.tolist() for _, row in alone]
    assert [it.person for team in teams(everybody, {0}) for it in team.pricings] == [0]


@pytest.mark.parametrize("days", [(3,), (0, 3), (1, 2), (2, 3), (0, 1, 2, 3)])
def test_a_weekend_is_worked_on_either_of_its_days(days: tuple[int, ...]) -> None:
    weekends = ((0, 1), (2, 3))
    for limit in (0, 1):
        sheet = Sheet(replace(MONTH, people=(Person("a", ("D",), max_weekends=limit),), weekends=weekends))
        price = np.zeros((4, 3))
        price[days, 1] = -1
        legal = rows(sheet, 0)
        assert Pricing(sheet, 0).cheapest(price)[0][0] == min(price_of_row(price, it) for it in legal)


def test_who_cannot_keep_their_rules_has_no_way() -> None:
    stuck = replace(MONTH, people=(Person("a", ("D",), max_run=1, fixed=((1, "D"), (2, "D"))),))
    sheet = Sheet(stuck)
    assert Pricing(sheet, 0).cheapest(np.zeros((4, 3)), 3) == []


@pytest.mark.parametrize(
    "beyond",
    [
        replace(MONTH, people=(Person("a", ("D",), min_run=2, max_run=1),)),
        replace(MONTH, people=(Person("a", ("D",), max_run=0),)),
        replace(MONTH, people=(Person("a", ("D",), eased=(2,)),)),
        replace(MONTH, people=(Person("a", ("D",), max_rest=2),)),
        replace(MONTH, people=(Person("a", ("D", "S"), (("S", 1),)),)),
        replace(MONTH, tallies=(Tally("t", ("a",), (0, 1), (("D", 1),), 1),)),
        replace(MONTH, windows=(Window("w", ("a",), ("D",), 2, 1),)),
        replace(MONTH, standing=Standing((), ("a",), 1, 1)),
        replace(MONTH, shifts=(Shift("D", 480, ("S",)), Shift("S", 0, works=False))),
        replace(MONTH, shifts=(Shift("D", 480), Shift("S", 0, ("D",), works=False))),
        replace(MONTH, shifts=(Shift("D", 480), Shift("S", 60, works=False))),
        replace(MONTH, people=(Person("a", ("D",), max_weekends=1),), weekends=((0, 2), (3,))),
        replace(MONTH, people=(Person("a", ("D",), max_weekends=1),), weekends=((0, 1, 2), (3,))),
    ],
)
def test_what_a_table_does_not_know_is_left_to_the_model(beyond: Problem) -> None:
    assert priced(Sheet(MONTH), 0)
    assert not priced(Sheet(beyond), 0)


def test_a_table_that_is_too_large_is_left_to_the_model() -> None:
    shifts = tuple(Shift(it, 480 + number) for number, it in enumerate("ABCDEFGH"))
    wide = Problem(200, shifts, (Person("a", tuple("ABCDEFGH"), max_minutes=90_000, max_run=9),), ())
    assert not priced(Sheet(wide), 0)
    assert priced(Sheet(replace(wide, people=(Person("a", tuple("ABCDEFGH"), max_run=9),))), 0)
