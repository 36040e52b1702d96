"""Splitting a problem into parts that have nothing to do with each other: costs and bounds add up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.planner.model.sheet import Sheet

if TYPE_CHECKING:
    from desktop.planner.problem import Cover, Problem


def parts(problem: Problem) -> tuple[int, tuple[Problem, ...]]:
    """Return what is to be paid whatever happens, and the parts.

    Two people belong together when both can do something for the same cover. All other rules and costs are of one
    person alone. The parts come in the order of their first people.
    """
    sheet = Sheet(problem)
    root = list(range(len(problem.people)))

    def find(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for need in sheet.needs:
        first = find(need.members[0])
        for member in need.members[1:]:
            other = find(member)
            first, other = min(first, other), max(first, other)
            root[other] = first
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number in range(len(problem.people)):
        groups[find(number)].append(number)
    covers: defaultdict[int, list[Cover]] = defaultdict(list)
    for need in sheet.needs:
        covers[find(need.members[0])].append(need.cover)
    if len(groups) == 1:
        return sheet.idle, (replace(problem, covers=tuple(covers[0])),)
    return sheet.idle, tuple(_part(problem, members, covers[first]) for first, members in groups.items())


def _part(problem: Problem, members: list[int], covers: list[Cover]) -> Problem:
    """Return the problem of some of the people and the covers that concern them."""
    people = tuple(problem.people[number] for number in members)
    names = {person.id for person in people}

    def own(all_of: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in all_of if name in names)

    standing = problem.standing
    if standing is not None:
        cells = tuple(cell for cell in standing.cells if cell[0] in names)
        standing = replace(standing, cells=cells, people=own(standing.people))
    return replace(
        problem,
        people=people,
        covers=tuple(replace(cover, people=own(cover.people)) for cover in covers),
        wishes=tuple(wish for wish in problem.wishes if wish.person in names),
        tallies=tuple(replace(tally, people=own(tally.people)) for tally in problem.tallies if own(tally.people)),
        windows=tuple(replace(window, people=own(window.people)) for window in problem.windows if own(window.people)),
        standing=standing,
    )
