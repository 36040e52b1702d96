"""Which moment the chosen square of the grid stands for, and whose draft decides who would come then."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from desktop.post.moment import CHINA
from desktop.post.roster.states import SheetState

if TYPE_CHECKING:
    from desktop.desk.roster.grid.sheet import GridSheet
    from desktop.post.roster.planning.month import DutyRoster
    from desktop.procedures.roster.month.checking import Grid

_MORNING, _EVENING = time(10), time(21)
"""An hour at which a day's duty is certainly on, and one at which only nights and those on call are."""


def moment(sheet: GridSheet, place: tuple[int, int], grid: Grid) -> datetime:
    """Return the hour of a square: in the morning for a duty of the day, else in the evening, the weaker of the two."""
    line, day = place
    shown = line >= 0 and day >= 0
    shift = grid.frame.shifts.get(sheet.square(line, day).shift) if shown else None
    by_day = shift is not None and shift.works and not shift.night
    return datetime.combine(grid.frame.days[max(day, 0)], _MORNING if by_day else _EVENING, CHINA)


def deciding(grid: Grid, roster: DutyRoster | None, *, proposed: bool) -> Grid | None:
    """Return the draft that is to be asked; None where all of it is published: then the duties themselves tell."""
    settled = roster is not None and roster.state is SheetState.PUBLISHED and not proposed
    return None if settled else grid
