"""The roster of a rehearsal: set up, published month by month, slips for the next month, and what the days bring."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from desktop.ledger import rosters
from desktop.post.moment import CHINA
from desktop.post.refused import Refused
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.planning.cell import CellChange, month_days, month_of
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.states import DutyClass, LeaveKind, LeavePart, WishKind
from desktop.procedures.rehearsal.relief import write_up
from desktop.procedures.rehearsal.rota import by_turn
from desktop.procedures.rehearsal.stage import script
from desktop.procedures.roster import calendar, drafting, leaves, publishing, setup
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.gathering import gather
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.procedures.rehearsal.stage import Stage

_DRAFTED, _PUBLISHED, _SLIPS = 24, 26, 20
"""Days of the month before on which a roster is drafted, published, and on which the slips come in."""


def next_month(day: date) -> date:
    """Return the first day of the month after that of `day`."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def keep_roster(stage: Stage) -> None:
    """Keep the orders of the roster: set up now, each month published in time, slips for the next one."""
    told = script("roster")
    _set_up(stage, told)
    begun, today = stage.time.date(), stage.end.date()
    month = begun.replace(day=1)
    while month <= today:
        eve = month - timedelta(days=1)
        drafted = max(_at(eve.replace(day=_DRAFTED), 16), stage.time)
        stage.at(drafted, _draft, stage, told, month, month == today.replace(day=1))
        stage.at(max(_at(eve.replace(day=_PUBLISHED), 10), stage.time), _publish, stage, told, month)
        month = next_month(month)
        stage.at(_at(month, 9), write_up, stage, told["commander"], told["publisher"], timedelta())
    now = stage.end - timedelta(hours=2)
    stage.at(max(now, stage.time), write_up, stage, told["commander"], told["publisher"], timedelta(days=1))
    slips = min(_at(today.replace(day=_SLIPS), 15), stage.end - timedelta(hours=2))
    stage.at(slips, _slips, stage, told, month)


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), CHINA)


def _set_up(stage: Stage, told: dict[str, Any]) -> None:
    watch = stage.watch
    setup.standard_setup(watch)
    setup.keep_need(watch, DutyNeed("driver", "驾驶员", DutyClass.DRIVER, "", ("driver_whole",)))
    for year in sorted({stage.time.year, next_month(stage.end.date()).year}):
        try:
            calendar.import_year(watch, year)
        except Refused:
            continue  # the notice of a year to come is not out yet: the window says so, here as in an office
    for name, note in told["no_nights"]:
        leaves.keep_limit(watch, DutyLimit(new_id(), _person(stage, name), nights=False, note=note))
    for name in told["drivers"]:
        limit = DutyLimit(new_id(), _person(stage, name), max_weekends=5, max_hours=272, note=told["drivers_note"])
        leaves.keep_limit(watch, limit)


def _person(stage: Stage, name: str) -> str:
    """Return the id of somebody by name; the names of the invented post are all different."""
    return next(key for key, one in rosters.names(stage.ledger).items() if one == name)


def _draft(stage: Stage, told: dict[str, Any], month: date, current: bool) -> None:  # noqa: FBT001 - kept as words
    if current:
        for name, days, kind, note in told["absences"]:
            leaves.keep_leave(stage.watch, _leave(stage, month, (name, days, kind, "whole", note)))
    grid = grid_of(gather(stage.ledger, month_of(month), stage.time.date()))
    drafting.set_cells(stage.watch, month_of(month), grid.changes_to(by_turn(grid).plan()))


def _publish(stage: Stage, told: dict[str, Any], month: date) -> None:
    holes = grid_of(gather(stage.ledger, month_of(month), stage.time.date())).holes()
    by, reason = (told["commander"], "人手不够，当天由本单位其他人顶上") if holes else (told["publisher"], "")
    publishing.publish(stage.watch, month_of(month), by, holes_reason=reason)


def _leave(stage: Stage, month: date, slip: tuple[str, list[int], str, str, str]) -> Leave:
    name, days, kind, part, note = slip
    return Leave(
        new_id(),
        _person(stage, name),
        _days(month, days),
        LeaveKind(kind),
        LeavePart(part),
        note=note,
        by=script("roster")["publisher"],
    )


def _days(month: date, days: list[int]) -> tuple[str, ...]:
    """Return days of a month as slips name them; those that a short month has not are left out."""
    return tuple(one.isoformat() for one in month_days(month_of(month)) if one.day in days)


def _slips(stage: Stage, told: dict[str, Any], month: date) -> None:
    """Enter the slips for next month, and the cells that the clerk sets before anything is planned."""
    watch = stage.watch
    for slip in told["leaves"]:
        leaf = _leave(stage, month, slip)
        if leaf.days:
            leaves.keep_leave(watch, leaf)
    for name, days, kind, part, note in told["wishes"]:
        person = _person(stage, name)
        wish = DutyWish(new_id(), person, _days(month, days), WishKind(kind), LeavePart(part), note=note)
        leaves.keep_wish(watch, wish)
    locks = [
        CellChange(_person(stage, name), month.replace(day=day), shift, locked=True)
        for name, day, shift in told["locks"]
    ]
    drafting.set_cells(watch, month_of(month), locks)
