"""How slips of leave, wishes and a year's holidays enter the ledger."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.post.roster.calendar import CalendarDay
from desktop.post.roster.holiday import statutory_days
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.states import LeaveKind, WishKind
from desktop.post.words import Words
from desktop.procedures.imports.entries import Written
from desktop.procedures.imports.people import somebody
from desktop.procedures.imports.result import Outcome
from desktop.procedures.roster.calendar import write_days
from desktop.procedures.roster.leaves import write_leave, write_wish
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.intake.roster.lines import HolidayLine, LeaveLine
    from desktop.ledger.pen import Pen


def put_slip(pen: Pen, line: LeaveLine) -> Written:
    """Write a slip as approved leave or as a wish; one that the ledger has already is left as it is."""
    if not line.days:
        raise no("date", "日期看不出，不能登记。请改正日期。", "The days cannot be read. Correct the date.")
    if line.kind is None:
        raise no("kind", "类型为空，不能登记。请补上类型。", "The kind is missing. Add it.")
    person = somebody(pen.ledger, line.name, line.unit).id
    days = tuple(day.isoformat() for day in line.days)
    if isinstance(line.kind, WishKind):
        wishes = pen.ledger.having(DutyWish, person=person, kind=line.kind, part=line.part, void=False)
        same_wish = next((one for one in wishes if one.days == days), None)
        if same_wish is not None:
            return Written(Outcome.SAME, same_wish.id)
        wish = write_wish(pen, DutyWish(new_id(), person, days, line.kind, line.part, note=line.note))
        return Written(Outcome.ADDED, wish.id)
    leaves = pen.ledger.having(Leave, person=person, kind=line.kind, part=line.part)
    same = next((one for one in leaves if one.days == days and one.holds), None)
    if same is not None:
        return Written(Outcome.SAME, same.id)
    leave, _ = write_leave(pen, Leave(new_id(), person, days, LeaveKind(line.kind), line.part, note=line.note))
    return Written(Outcome.ADDED, leave.id)


def put_holiday(pen: Pen, line: HolidayLine, file: str) -> Written:
    """Write the days of a holiday and the weekend days worked for it; a day that is there already is replaced.

    Which days are the statutory ones is counted from the calendar where the file does not tell
    (全国年节及纪念日放假办法).
    """
    if not line.name:
        raise no("name", "节日名称为空，不能登记。请补上。", "The holiday has no name. Add it.")
    if not (line.rest or line.work):
        raise no("date", "日期看不出，不能登记。请改正日期。", "The days cannot be read. Correct the date.")
    told = [(day, True) for day in line.rest] + [(day, False) for day in line.work]
    days = []
    for day, rest in told:
        paid = rest and (line.statutory if line.statutory is not None else day in statutory_days(day.year))
        days.append(CalendarDay(day.isoformat(), day, line.name, rest, paid, file))
    known = {one.id: one for one in pen.ledger.having(CalendarDay, active=True)}
    new = [one for one in days if one.id not in known]
    changed = [one for one in days if one.id in known and replace(known[one.id], source=one.source, active=True) != one]
    write_days(pen, (*new, *changed))
    if changed:
        said = "、".join(f"{one.day.month}月{one.day.day}日" for one in changed)
        return Written(Outcome.CHANGED, days[0].id, Words(f"改了：{said}", f"{len(changed)} days changed"))
    return Written(Outcome.ADDED if new else Outcome.SAME, days[0].id)
