"""Typed orders that enter what a month is planned by: the standard set-up, a year's holidays, leave, wishes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import option
from desktop.console.roster import told
from desktop.console.speech import Order
from desktop.ledger import rosters
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.states import LeaveKind, LeavePart, WishKind
from desktop.post.words import Words
from desktop.procedures.roster import calendar, leaves
from desktop.procedures.roster.setup import standard_setup
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.procedures.watch import Watch

_PART = Words("全天、上午、下午、夜班", "whole, morning, afternoon or night")


@click.command(
    cls=Order, said=Words("标准设置：班次、排班规则、每家的值守需求。", "The standard shifts, rules and needs.")
)
@click.pass_obj
def setup(typed: Typed) -> None:
    """Set the roster up."""
    with keeping(typed) as watch:
        answer(typed, watch, standard_setup(watch))


@click.command(cls=Order, said=Words("导入一年的放假安排和调休。", "Bring in the holidays of a year."))
@click.argument("year", type=int, metavar="YEAR")
@click.pass_obj
def import_year(typed: Typed, year: int) -> None:
    """Bring in a year."""
    with keeping(typed) as watch:
        answer(typed, watch, calendar.import_year(watch, year))


@click.command(cls=Order, said=Words("记一张已批准的假条。", "Note leave that is approved."))
@told.month()
@click.argument("person", metavar="NAME")
@click.argument("days", metavar="DAYS")
@option("--kind", default="annual", metavar="KIND", said=Words("年假、病假、事假、公差、培训、体检", "Kind of leave"))
@option("--part", default="whole", metavar="PART", said=_PART)
@option("--note", default="", metavar="TEXT", said=Words("说明", "A note"))
@option("--by", default="", metavar="NAME", said=Words("谁批的", "Who approved it"))
@click.pass_obj
def leave(typed: Typed, month: str, person: str, days: str, kind: str, part: str, note: str, by: str) -> None:  # noqa: PLR0913, PLR0917 - click's own call
    """Note leave."""
    with keeping(typed) as watch:
        who = told.person(told.gathered(watch, month), person)
        away = tuple(day.isoformat() for day in told.days(month, days))
        slip = Leave(
            new_id(), who.id, away, naming.named(LeaveKind, kind), naming.named(LeavePart, part), note=note, by=by
        )
        done = leaves.keep_leave(watch, slip)
        answer(typed, watch, done, _met(watch, done.result, who.name, month))


def _met(watch: Watch, leave: Leave, name: str, month: str) -> tuple[Words, ...]:
    """Return the warning that published duties stand on the days of a leave, if any do."""
    first, last = (date.fromisoformat(day) for day in (leave.days[0], leave.days[-1]))
    shifts = {one.id: one for one in rosters.shifts(watch.ledger, every=True)}
    found = rosters.duties_of(watch.ledger, leave.person, max(first, watch.today), last)
    met = sorted({one.day for one in found if leave.bars(shifts[one.shift], one.day)})
    if not met:
        return ()
    zh = "、".join(f"{day.month}月{day.day}日" for day in met)
    return (
        Words(
            f"{zh} {name}的班已公布。换人：shaotai roster repair {month} {name} 日子 --reason 原因",
            f"Duties of {name} are published on {', '.join(map(str, met))}. Mend it: shaotai roster repair",
        ),
    )


@click.command(cls=Order, said=Words("记一条值班意愿。", "Note a wish for or against duty."))
@told.month()
@click.argument("person", metavar="NAME")
@click.argument("days", metavar="DAYS")
@option("--kind", required=True, metavar="KIND", said=Words("希望排、不希望排、不排夜班", "wants, avoids, no_nights"))
@option("--part", default="whole", metavar="PART", said=_PART)
@option("--weight", default=10, type=click.IntRange(1), metavar="N", said=Words("分量", "How much it weighs"))
@option("--note", default="", metavar="TEXT", said=Words("说明", "A note"))
@click.pass_obj
def wish(typed: Typed, month: str, person: str, days: str, kind: str, part: str, weight: int, note: str) -> None:  # noqa: PLR0913, PLR0917 - click's own call
    """Note a wish."""
    with keeping(typed) as watch:
        who = told.person(told.gathered(watch, month), person)
        on = tuple(day.isoformat() for day in told.days(month, days))
        kept = DutyWish(new_id(), who.id, on, naming.named(WishKind, kind), naming.named(LeavePart, part), weight, note)
        answer(typed, watch, leaves.keep_wish(watch, kept))
