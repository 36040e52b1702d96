"""The parts of a problem share nothing, and what they cost adds up to what the whole costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.planner.cost import breaches, cost_of
from desktop.planner.model.sheet import Sheet
from desktop.planner.parts import parts
from desktop.planner.problem import Closed, Cover, Person, Problem, Shift, Standing, Tally
from tests.planner.problems import brute, lines, plan_of, problems

if TYPE_CHECKING:
    from desktop.planner.problem import Plan

ALL = list(HealthCheck)


@given(problems())
@settings(max_examples=25, suppress_health_check=ALL)
def test_the_least_costs_add_up_to_that_of_the_whole(small: Problem) -> None:
    idle, pieces = parts(small)
    costs = [brute(piece) for piece in pieces]
    assert None not in costs
    assert idle + sum(it or 0 for it in costs) == brute(small)


@given(problems(), st.data())
@settings(max_examples=40, suppress_health_check=ALL)
def test_each_plan_costs_the_same_in_parts(small: Problem, data: st.DataObject) -> None:
    plan = plan_of(small, [data.draw(st.sampled_from(list(lines(small, it)))) for it in small.people])
    idle, pieces = parts(small)
    own: list[Plan] = [Sheet(piece).own(plan) for piece in pieces]
    assert sorted(cell for it in own for cell in it.cells) == list(plan.cells)
    assert idle + sum(cost_of(*it).total for it in zip(pieces, own, strict=True)) == cost_of(small, plan).total
    assert not any(breaches(*it) for it in zip(pieces, own, strict=True))


@given(problems())
@settings(max_examples=40, suppress_health_check=ALL)
def test_everybody_is_in_one_part_and_no_part_could_be_split(small: Problem) -> None:
    _, pieces = parts(small)
    assert sorted(it.id for piece in pieces for it in piece.people) == sorted(it.id for it in small.people)
    asked = [it.id for piece in pieces for it in piece.covers]
    assert len(asked) == len(set(asked))
    for piece in pieces:
        assert parts(piece) == (0, (piece,))


def test_who_shares_no_cover_is_apart_and_what_nobody_can_do_is_paid_at_once() -> None:
    shifts, days = (Shift("D", 480), Shift("N", 720)), (0, 1)
    people = (
        Person("a", ("D",)),
        Person("b", ("N",)),
        Person("c", ("D",), closed=(Closed(0, (), "leave"),)),
        Person("d", ("N",)),
    )
    whole = Problem(
        2,
        shifts,
        people,
        (
            Cover("day", 0, ("D",), 1, hole=9, least=1),
            Cover("night", 1, ("N",), 1, under=5),
            Cover("c on leave", 0, ("D",), 1, people=("c",), under=4),
        ),
        tallies=(Tally("t", ("a", "c"), days, (("D", 1),), 1),),
        standing=Standing((("a", 0, "D"), ("b", 1, "N")), ("a", "b"), 3, 1),
    )
    idle, pieces = parts(whole)
    assert idle == 4
    assert [[it.id for it in piece.people] for piece in pieces] == [["a"], ["b", "d"], ["c"]]
    assert [[it.id for it in piece.covers] for piece in pieces] == [["day"], ["night"], []]
    assert [[it.people for it in piece.tallies] for piece in pieces] == [[("a",)], [], [("c",)]]
    standings = [piece.standing for piece in pieces if piece.standing]
    assert [(it.cells, it.people) for it in standings] == [
        ((("a", 0, "D"),), ("a",)),
        ((("b", 1, "N"),), ("b",)),
        ((), ()),
    ]
