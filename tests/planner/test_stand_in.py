"""One person stands in where one can, the one whose plan costs least, and nobody where it takes two."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.planner import stand_in as module
from desktop.planner.problem import Closed, Cover, Person, Plan, Problem, Shift, Wish
from desktop.planner.stand_in import stand_in

if TYPE_CHECKING:
    import pytest

NAMES = ("a", "b", "c", "d")
LEAN = Problem(
    3,
    (Shift("D", 480), Shift("N", 720, ("D",))),
    (
        Person("a", ("D", "N"), closed=(Closed(0, (), "ill"), Closed(1, (), "ill"))),
        Person("b", ("D", "N"), max_run=2),
        Person("c", ("D", "N")),
        Person("d", ("D",)),
    ),
    (Cover("D0", 0, ("D",), 1, NAMES, under=1), Cover("N1", 1, ("N",), 1, NAMES, under=1)),
)
FULL = replace(LEAN, wishes=(Wish("c", 0, (), 4, wanted=False),))


def test_who_costs_least_stands_in() -> None:
    assert stand_in(FULL, LEAN, Plan(())) == Plan((("b", 0, "D"), ("b", 1, "N")))
    assert stand_in(FULL, LEAN, Plan((("b", 2, "N"),))) == Plan((("b", 2, "N"), ("c", 0, "D"), ("c", 1, "N")))


def test_who_has_another_duty_that_day_cannot_where_it_would_be_missed() -> None:
    busy = replace(LEAN, covers=(*LEAN.covers, Cover("D1", 1, ("D",), 1, NAMES, under=1)))
    plan = stand_in(busy, busy, Plan((("b", 1, "D"),)))
    assert plan is not None
    assert ("c", 1, "N") in plan.cells


def test_nobody_stands_in_where_it_takes_two() -> None:
    two = replace(LEAN, covers=(Cover("D0", 0, ("D",), 2, NAMES, under=1),))
    assert stand_in(two, two, Plan(())) is None
    assert stand_in(two, two, Plan((("d", 0, "D"),))) is not None


def test_too_many_ways_are_left_to_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 0)
    assert stand_in(FULL, LEAN, Plan(())) is None
