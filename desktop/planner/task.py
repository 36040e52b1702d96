"""What the solving process is asked for, and how it is carried out: a plan from scratch, or a repair."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.planner.checking import checked
from desktop.planner.conflicts import loosen
from desktop.planner.cost import cost_of
from desktop.planner.filling import filled
from desktop.planner.problem import Answer, Plan, Problem
from desktop.planner.progress import Progress
from desktop.planner.repair import Absence, repaired
from desktop.planner.writing import data_from, data_of, in_order, text_of, value_of

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Task:
    """One task for the solving process."""

    problem: Problem
    seconds: float
    seed: int = 0
    workers: int = 2
    start: Plan | None = None
    """A plan to begin with; the published one for a repair."""
    absence: Absence | None = None
    """Who falls out, where a published plan is to be repaired."""


def task_text(task: Task) -> str:
    """Return a task as one line of JSON."""
    return text_of(data_of(task))


def task_from(text: str) -> Task:
    """Return the task of a line; Refused names the field that is wrong."""
    task = value_of(Task, data_from(text))
    return replace(task, problem=in_order(checked(task.problem)))


def carry_out(
    task: Task,
    tell: Callable[[Progress], None],
    give_way: Callable[[tuple[tuple[str, str], ...]], None],
) -> Answer:
    """Return the answer to a task; `tell` hears of each better plan, `give_way` beforehand of what gave way.

    Rules that nobody could keep give way first (`conflicts`), so that there is always a plan.
    """
    # Loads HiGHS, which only the solving process needs.
    from desktop.planner.solve import solve

    if task.absence is not None:
        return repaired(task.problem, task.start or Plan(()), task.absence, task.seconds, task.seed, tell)
    out = loosen(task.problem, task.start)
    give_way(out.gave_way)
    begun = time.monotonic()
    start = filled(out.problem, out.plan)
    before = time.monotonic() - begun
    tell(Progress(before, cost_of(out.problem, start).total, 0, start))
    answer = solve(
        out.problem,
        seconds=task.seconds,
        seed=task.seed,
        workers=task.workers,
        tell=lambda progress: tell(replace(progress, second=before + progress.second)),
        start=start,
    )
    return replace(answer, seconds=before + answer.seconds, conflicts=out.gave_way)
