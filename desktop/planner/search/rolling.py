"""A first plan of a long horizon, some weeks after the other: tables over all of its days would be too large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.planner.model.flow import Flow
from desktop.planner.model.linear import Limits
from desktop.planner.search.excerpt import Scissors
from desktop.planner.search.greedy import Crowd, way
from desktop.planner.search.pricing import Pricing, priced

if TYPE_CHECKING:
    from desktop.planner.model.sheet import Grid, Sheet

_DAYS = 21
"""Days that are planned at once."""
_SIZE = 12_000
"""States of one day that a table may have where fewer counters help: the first plan is to be there soon."""
_ANY = 1e12
"""More than any line costs: the first one found is enough."""


def rolled(sheet: Sheet) -> Grid | None:
    """Return a plan in which each person's rules are kept; None where the rules of somebody cannot be kept.

    It takes as long as it takes: without a first plan there is nothing to go on from.
    """
    grid, scissors = sheet.empty(), Scissors(sheet)
    going = list(range(len(sheet.people)))
    for first in range(0, sheet.days, _DAYS):
        last = min(first + _DAYS, sheet.days) - 1
        part = scissors.begin(grid, going, first, last)
        crowd, made, stuck = Crowd(part.sheet), part.sheet.empty(), []
        for number, person in enumerate(going):
            row = _row(part.sheet, number, crowd)
            if row is None:
                # Somebody who is away for long cannot keep to an even share.
                alone = scissors.begin(grid, [person], first, last, even=False)
                row = _row(alone.sheet, 0, Crowd(alone.sheet))
            if row is None:
                stuck.append(person)
            else:
                made[number] = row
                crowd.add(number, row)
        grid = part.into(grid, made)
        going = [person for person in going if person not in stuck]
    for person in set(range(len(sheet.people))) - set(going):
        flow = Flow(sheet, {person: (0, sheet.days - 1)}, grid)
        found = flow.program.solve(Limits(enough=_ANY))
        if found.values is None:
            return None
        grid = flow.plan(found.values)
    return grid


def _row(sheet: Sheet, person: int, crowd: Crowd) -> Grid | None:
    """Return a cheap line of one person, None where there is none."""
    if priced(sheet, person):
        return way(sheet, Pricing(sheet, person, _SIZE), crowd.price(person))
    flow = Flow(sheet, {person: (0, sheet.days - 1)}, sheet.empty())
    found = flow.program.solve(Limits(enough=_ANY))
    return None if found.values is None else flow.plan(found.values)[person]
