"""A task comes back from its line, and is carried out with what cannot be kept out of the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.planner.cost import breaches, cost_of
from desktop.planner.problem import Cover, Person, Plan, Problem, Shift
from desktop.planner.repair import Absence
from desktop.planner.task import Task, carry_out, task_from, task_text
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from desktop.planner.progress import Progress

SMALL = Problem(
    2,
    (Shift("D", 480),),
    (Person("a", ("D",)), Person("b", ("D",), max_run=1, fixed=((0, "D"), (1, "D")))),
    (Cover("c", 0, ("D",), 2, under=10), Cover("d", 1, ("D",), 1, over=10)),
)


def test_a_task_comes_back_from_its_line() -> None:
    task = Task(SMALL, 1.5, 7, 1, Plan((("a", 0, "D"),)), Absence("a", (1,), "sick", preferred=True))
    assert task_from(task_text(task)) == task
    assert "\n" not in task_text(task)
    with pytest.raises(Refused) as caught:
        task_from(task_text(replace(task, problem=replace(SMALL, days=1))))
    assert caught.value.field == "people[1].fixed"


def test_a_task_is_carried_out_although_a_rule_cannot_be_kept() -> None:
    told: list[Progress] = []
    gave_way: list[tuple[tuple[str, str], ...]] = []
    answer = carry_out(Task(SMALL, 30), told.append, gave_way.append)
    assert answer.plan == Plan((("a", 0, "D"), ("b", 0, "D"), ("b", 1, "D")))
    assert (answer.cost, answer.bound, answer.ended) == (0, 0, "proven")
    assert answer.conflicts == (("b", "max_run"),)
    assert gave_way == [(("b", "max_run"),)]
    assert told[0].plan == answer.plan
    assert told[0].cost == cost_of(SMALL, told[0].plan).total
    assert [it.rule for it in breaches(SMALL, answer.plan)] == ["max_run"]
    seconds = [*(it.second for it in told), answer.seconds]
    assert seconds == sorted(seconds)  # filling, searching and the answer by one clock


def test_a_plan_to_begin_with_is_filled_and_told_first() -> None:
    told: list[Progress] = []
    start = Plan((("a", 1, "D"), ("b", 0, "D"), ("b", 1, "D")))
    carry_out(
        Task(replace(SMALL, people=(Person("a", ("D",)), Person("b", ("D",)))), 30, start=start), told.append, print
    )
    assert told[0].plan is not None
    assert set(told[0].plan.cells) > set(start.cells)


def test_a_repair_needs_only_the_published_plan() -> None:
    told: list[Progress] = []
    bare = replace(
        SMALL, people=(Person("a", ("D",)), Person("b", ("D",))), covers=(Cover("d", 1, ("D",), 1, least=1),)
    )
    published = Plan((("b", 1, "D"),))
    answer = carry_out(Task(bare, 30, start=published, absence=Absence("b", (1,))), told.append, print)
    assert answer.plan.cells == (("a", 1, "D"),)
    assert told[0].plan == Plan(())
    empty = carry_out(Task(bare, 30, absence=Absence("b", (1,))), told.append, print)
    assert empty.plan == Plan(())
