"""The states of people with like rules: from the first day and from the last they cost the same, together and alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Person, Problem, Shift
from desktop.planner.search.pricing import Pricing
from desktop.planner.search.states import FAR, States
from tests.planner.tables import SLOW, price_of_row, prices, rows, tabled, tables

TWO = Problem(4, (Shift("D", 480), Shift("N", 720, ("D",))), (Person("a", ("D", "N")), Person("b", ("D", "N"))), ())


@given(tabled(), st.data())
@settings(max_examples=25, suppress_health_check=SLOW)
def test_on_each_day_the_cheapest_line_leads_through_some_state(small: Problem, data: st.DataObject) -> None:
    sheet = Sheet(small)
    for pricing in tables(sheet):
        asked = [data.draw(prices(sheet)) for _ in range(3)]
        own = [pricing.prices(it) for it in asked]
        together = np.stack([work for work, _ in own]), np.stack([free for _, free in own])
        ahead, back = pricing.states.ahead(*together), pricing.states.back(*together)
        for number, price in enumerate(asked):
            least = min(price_of_row(price, it) for it in rows(sheet, pricing.person))
            for day in range(sheet.days + 1):
                works = (ahead.work[day][number] + back.work[day][number]).ravel()
                rests = (ahead.rest[day][number] + back.rest[day][number]).ravel()
                assert min([*works, *rests]) == least
            alone = pricing.states.ahead(together[0][number : number + 1], together[1][number : number + 1])
            for one, all_of in zip((*alone.work, *alone.rest), (*ahead.work, *ahead.rest), strict=True):
                assert (one[0] == all_of[number]).all()


def test_who_has_other_rules_or_carries_in_something_else_is_not_alike() -> None:
    def mark(person: Person) -> tuple[object, ...]:
        return States(Sheet(replace(TWO, people=(person,))), 0).mark

    own = TWO.people[0]
    assert mark(own) == mark(replace(own, id="b"))
    others = (
        replace(own, min_run=2),
        replace(own, max_run=2),
        replace(own, min_rest=2),
        replace(own, max_minutes=960),
        replace(own, most=(("N", 1),)),
        replace(own, before=("D",)),
        replace(own, can=("D",)),
    )
    assert len({mark(own), *(mark(it) for it in others)}) == len(others) + 1


def test_a_step_back_leads_to_where_the_step_came_from() -> None:
    person = Person("a", ("D", "N"), (("N", 2),), max_minutes=1440, max_weekends=1)
    states = Pricing(Sheet(replace(TWO, people=(person,), weekends=((0, 1), (2, 3)))), 0).states
    nights = next(kind for kind, counter in enumerate(states.kinds.counter) if counter >= 0)
    assert states.step_back((0,) * len(states.shape), nights, 0) is None
    before = states.step_back((1, 1, *(0 for _ in states.shape[3:]), states.shape[-1] - 1), nights, 1)
    assert before is not None
    assert before[:2] == (0, 0)
    assert [states.more(day) for day in range(4)] == [(1, 1), (0, 1), (1, 1), (0, 1)]


def test_what_cannot_be_reached_is_far() -> None:
    sheet = Sheet(TWO)
    states = States(sheet, 0)
    none = states.ahead(np.full((1, 4, len(states.kinds.of)), FAR), np.full((1, 4), FAR))
    assert min(none.work[-1].min(), none.rest[-1].min()) >= FAR
