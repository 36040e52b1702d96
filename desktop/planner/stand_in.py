"""The repair that most absences need: one person takes over, with one cell a day. Found by trying, without a model."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from desktop.planner.cost import Line, cost_of_lines, cover_cost, line_breaches, lines_of, present
from desktop.planner.problem import OFF, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.planner.problem import Cover, Person, Problem

_MOST = 500
"""Ways of one person beyond which the model is the better tool."""


def stand_in(full: Problem, lean: Problem, standing: Plan) -> Plan | None:
    """Return the cheapest plan in which one person alone fills all holes; None where nobody can, or it is not clear.

    Nothing can be better: somebody has to be disturbed, and on each day with a hole a cell has to change.

    Args:
        full: The problem with its own cost.
        lean: The same people with the covers to be filled as the only cost; each names its people.
        standing: The plan with the holes.
    """
    lines = lines_of(lean, standing)
    short: defaultdict[int, list[Cover]] = defaultdict(list)
    for cover in lean.covers:
        if sum(cover_cost(cover, present(cover, lines))):
            short[cover.day].append(cover)
    best: tuple[int, Plan] | None = None
    for person in full.people:
        choices = _choices(lines[person.id], short)
        if prod(map(len, choices)) > _MOST:
            return None
        for line in _ways(full, person, choices):
            tried = {**lines, person.id: line}
            if cost_of_lines(lean, tried).total == 0:
                found = cost_of_lines(full, tried).total, _plan(tried)
                best = found if best is None else min(best, found, key=lambda it: (it[0], it[1].cells))
    return None if best is None else best[1]


def _choices(line: Line, short: Mapping[int, list[Cover]]) -> list[tuple[str, ...]]:
    """Return for each day what a person may have: on a day with a hole what helps to fill it, else what they have."""
    choices: list[tuple[str, ...]] = [(it,) for it in line.cells]
    for day, covers in short.items():
        mine = {it for cover in covers if line.person.id in cover.people for it in cover.shifts}
        choices[day] = tuple(sorted(mine & {*line.person.can} - {line.cells[day]}))
    return choices


def _ways(problem: Problem, person: Person, choices: list[tuple[str, ...]]) -> Iterator[Line]:
    """Yield the lines of a person that keep all hard rules."""
    shifts = {it.id: it for it in problem.shifts}
    for cells in product(*choices):
        way = Line(person, cells)
        if next(line_breaches(problem, shifts, way), None) is None:
            yield way


def _plan(lines: dict[str, Line]) -> Plan:
    cells = ((who, day, shift) for who, line in lines.items() for day, shift in enumerate(line.cells) if shift != OFF)
    return Plan(tuple(sorted(cells)))
