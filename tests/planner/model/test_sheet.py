"""A sheet says by numbers what the problem says by names: which cells are open and what a plan costs."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.planner.cost import breaches_of, cost_of
from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Closed, Cover, Person, Plan, Problem, Shift, Window
from tests.planner.problems import lines, plan_of, problems

if TYPE_CHECKING:
    from collections.abc import Iterator

ALL = list(HealthCheck)


def legal(small: Problem, data: st.DataObject) -> Plan:
    """Draw a plan that keeps all rules."""
    return plan_of(small, [data.draw(st.sampled_from(list(lines(small, it)))) for it in small.people])


def cells(small: Problem) -> Iterator[tuple[str, int, str]]:
    """Yield every cell there could be."""
    return product((it.id for it in small.people), range(small.days), (it.id for it in small.shifts))


@given(problems(), st.data())
@settings(max_examples=25, suppress_health_check=ALL)
def test_a_plan_costs_what_the_checker_says(small: Problem, data: st.DataObject) -> None:
    sheet, plan = Sheet(small), legal(small, data)
    grid = sheet.grid(plan)
    assert sheet.cost(grid) + sheet.idle == cost_of(small, plan).total
    assert sheet.plan(grid) == plan
    assert sheet.floor() <= sheet.cost(grid)


@given(problems(kept=False))
@settings(max_examples=25, suppress_health_check=ALL)
def test_a_cell_is_shut_that_breaks_a_rule_for_itself(small: Problem) -> None:
    sheet = Sheet(small)
    for who, day, shift in cells(small):
        broken = {
            it.rule
            for it in breaches_of(small, Plan(((who, day, shift),)), who)
            if it.shift == shift and (it.day == day or it.rule == "most")
        }
        fixed = dict(small.people[sheet.person[who]].fixed)
        apart = broken & {"can", "closed"} or fixed.get(day, shift) != shift
        apart = apart or ("forbidden_next" in broken and day == 0) or "most" in broken
        assert sheet.open[sheet.person[who], day, sheet.shift[shift]] == (not apart), (who, day, shift, broken)


@given(problems())
@settings(max_examples=25, suppress_health_check=ALL)
def test_each_cell_of_a_legal_line_is_open(small: Problem) -> None:
    sheet = Sheet(small)
    for number, person in enumerate(small.people):
        for line in lines(small, person):
            assert all(sheet.open[number, day, sheet.shift[it]] for day, it in enumerate(line))


def test_a_cover_that_nobody_can_fill_is_idle_and_not_asked_about() -> None:
    shifts = Shift("D", 480), Shift("N", 720)
    people = Person("a", ("D",)), Person("b", ("D",), closed=(Closed(0, (), "leave"),))
    covers = (
        Cover("nights", 0, ("N",), 1, least=1, hole=50, under=3),
        Cover("days", 0, ("D",), 2, under=10),
        Cover("b alone", 0, ("D",), 1, people=("b",), under=7),
    )
    sheet = Sheet(Problem(1, shifts, people, covers))
    assert sheet.idle == 60
    assert [(it.cover.id, it.members, it.costs) for it in sheet.needs] == [("days", (0,), (20, 10))]
    assert sheet.there(sheet.needs[0], sheet.grid(Plan((("a", 0, "D"),)))) == 1


def test_a_window_that_reaches_back_has_less_left() -> None:
    person = Person("a", ("N",), before=("N", "", "N"))
    window = Window("w", ("a",), ("N",), 3, 2, 5)
    (spacings,) = Sheet(Problem(3, (Shift("N", 720),), (person,), (), windows=(window,))).spacings
    assert [(it.first, it.last, it.most) for it in spacings] == [(0, 0, 1), (0, 1, 1), (0, 2, 2)]


def test_of_a_plan_of_more_people_only_the_own_cells_are_taken() -> None:
    sheet = Sheet(Problem(2, (Shift("D", 480),), (Person("a", ("D",)),), ()))
    plan = sheet.own(Plan((("a", 1, "D"), ("z", 0, "D"))))
    assert plan == Plan((("a", 1, "D"),))
    assert np.array_equal(sheet.grid(plan), [[0, 1]])
    assert not sheet.empty().any()


def test_a_window_begins_no_earlier_than_what_is_known() -> None:
    person = Person("a", ("N",), before=("N",))
    window = Window("w", ("a",), ("N",), 3, 2, 5)
    (spacings,) = Sheet(Problem(3, (Shift("N", 720),), (person,), (), windows=(window,))).spacings
    assert [(it.first, it.last, it.most) for it in spacings] == [(0, 1, 1), (0, 2, 2)]


def test_what_the_day_before_forbids_is_shut_unless_it_is_eased() -> None:
    shifts = Shift("D", 480), Shift("N", 720, ("D",))
    people = Person("a", ("D",), before=("N",)), Person("b", ("D",), before=("N",), eased=(0,))
    assert Sheet(Problem(1, shifts, people, ())).open[:, 0, 1].tolist() == [False, True]


def test_a_day_closed_to_work_ends_the_count_of_a_rest() -> None:
    shut = (Closed(1, (), "leave"), Closed(3, ("D",), "errand"))
    person = Person("a", ("D", "S"), before=("D", "", "S"), closed=shut, fixed=((2, ""),))
    sheet = Sheet(Problem(5, (Shift("D", 480), Shift("S", 0, works=False)), (person,), ()))
    row = sheet.empty()[0]
    assert sheet.able(0).tolist() == [True, False, True, False, True]
    assert [sheet.rested(0, row, day) for day in range(6)] == [2, 3, 0, 1, 0, 1]
    known = Sheet(Problem(5, sheet.problem.shifts, (Person("a", ("D",), before=("",), rested=4),), ()))
    assert [known.rested(0, row, day) for day in (0, 3)] == [4, 7]
