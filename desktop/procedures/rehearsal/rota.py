"""A rota written by turn, as an office writes it by hand: whoever has the least takes the next duty that fits."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.post.roster.planning.cell import CellChange

if TYPE_CHECKING:
    from desktop.procedures.roster.month.checking import Grid
    from desktop.procedures.roster.month.frame import Demand


def by_turn(grid: Grid) -> Grid:
    """Return the sheet with every need filled by turn, as far as somebody may stand without breaking a rule.

    Day by day, the needs with the fewest people first; the one with the least load is next, but who works on one day
    of a weekend does so on the other, and weekends are counted before anything else. It is no plan that
    anybody would call the best: that is the planner's business.
    """
    load: Counter[str] = Counter()
    strict = {one.need.department for one in grid.frame.demands if one.need.certified and one.need.least}
    demands = sorted(
        (one for one in grid.frame.demands if not one.need.certified),
        key=lambda one: (len(_able(grid, one)), one.need.id),
    )
    for day in range(len(grid.frame.days)):
        for demand in demands:
            for _ in range(demand.need.wanted if day in demand.days else 0):
                grid = _fill(grid, demand, day, load, certified=demand.need.department in strict)
    return grid


def _able(grid: Grid, demand: Demand) -> list[str]:
    """Return who could stand a need's shift on some day."""
    kind = grid.frame.shifts[demand.need.shifts[0]]
    days = range(len(grid.frame.days))
    return [one for one in demand.people if any(grid.frame.terms[one].closed(day, kind) is None for day in days)]


def _fill(grid: Grid, demand: Demand, day: int, load: Counter[str], *, certified: bool) -> Grid:
    """Return the sheet with one more on a need, or as it was where nobody may."""
    shift, date = demand.need.shifts[0], grid.frame.days[day]
    block = next((days for days in grid.frame.weekends if day in days), ())
    turn = sorted(
        demand.people,
        key=lambda one: (not _works(grid, one, block), _weekends(grid, one) if block else 0, load[one], one),
    )
    for person in turn:
        if grid.shift(person, date) or (certified and not grid.frame.terms[person].person.certified):
            continue
        if grid.frame.terms[person].closed(day, grid.frame.shifts[shift]) is None and not grid.trial(
            person, date, shift
        ):
            load[person] += grid.frame.shifts[shift].load
            return grid.changed([CellChange(person, date, shift)])
    return grid


def _works(grid: Grid, person: str, days: tuple[int, ...]) -> bool:
    """Whether a person has a duty on one of some days already."""
    line = grid.lines[person]
    return any(line[day] for day in days)


def _weekends(grid: Grid, person: str) -> int:
    """Return on how many weekends a person has a duty."""
    return sum(_works(grid, person, days) for days in grid.frame.weekends)
