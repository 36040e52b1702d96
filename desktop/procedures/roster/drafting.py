"""Drafting the roster of a month: cells set by hand or by a plan, the draft thrown away, another month copied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ledger import published, rosters
from desktop.post.guard import no
from desktop.post.roster.planning.cell import CellChange, RosterCell, cell_id, month_days
from desktop.post.roster.planning.month import DutyRoster
from desktop.post.roster.span import end_of
from desktop.post.roster.states import SheetState
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.post.refused import Refused

Changes = tuple[CellChange, ...]
_FEW = 200
"""Cells that are looked up one by one; SQLite takes a limited number of values in one question."""


def set_cells(watch: Watch, month: str, changes: Sequence[CellChange]) -> Done[Changes]:
    """Write cells of a month's draft; the result undoes it when it is given as changes again.

    Refuses days of another month, unknown people and shifts, and the days of duties that have begun. What changes
    nothing is no order. Rules of rest, leave and cover are told beside the grid and asked for when it is published.
    """
    with watch.pen() as pen:
        reverse = write_cells(pen, month, changes)
        if not reverse:
            return Done((), frozenset())
        seq = pen.entry("set_cells", "roster", month, _said(watch.ledger, month, changes, len(reverse)))
    return done(pen, reverse, seq)


def write_cells(pen: Pen, month: str, changes: Sequence[CellChange]) -> Changes:
    """Write cells within an order under way, begin the month's roster where it is new, and return the reverse."""
    days = frozenset(month_days(month))
    _known(pen.ledger, changes)
    bars = barred(pen.ledger, month, pen.now)
    for change in changes:
        if change.day not in days:
            raise no("day", f"{change.day:%Y-%m-%d} 不在 {month}。请换一天。", f"{change.day} is not in {month}.")
        refused = bars(change)
        if refused is not None:
            raise refused
    return put_cells(pen, month, changes)


def barred(ledger: Ledger, month: str, now: datetime) -> Callable[[CellChange], Refused | None]:
    """Return what tells why a cell cannot be changed any more: its duty has begun, or its time is over.

    Only a month that was published is closed so: publishing it again adds nothing to days that are over.
    """
    roster = rosters.roster_of(ledger, month)
    if roster is None or not roster.edition:
        return lambda _change: None
    fixed, shifts = published.begun(ledger, month, now), {one.id: one for one in rosters.shifts(ledger, every=True)}

    def bars(change: CellChange) -> Refused | None:
        standing = fixed.get((change.person, change.day))
        said = f"{change.day.month}月{change.day.day}日"
        if standing is not None:
            return (
                None
                if standing == change.shift
                else no(
                    "day",
                    f"{said}的班已经开始，改不了。请用换班、接替或缺岗。",
                    f"The duty of {change.day} has begun; swap, relieve or mark it absent instead.",
                )
            )
        if change.shift and end_of(shifts[change.shift], change.day) <= now:
            return no(
                "day",
                f"{said}已经过了，公布的值班表加不进班。那天按表值过的，请补登；没人来的，请记缺岗、办顶班。",
                f"{change.day} is over; a published roster takes no new duty there. Note afterwards what was stood "
                "as planned, or mark who did not come absent and name who stood in.",
            )
        return None

    return bars


def put_cells(pen: Pen, month: str, changes: Sequence[CellChange]) -> Changes:
    """Write cells that need no looking at, as the draft follows what became of the duties; return the reverse."""
    standing = _standing(pen.ledger, month, changes)
    reverse = []
    for change in changes:
        key = cell_id(month, change.person, change.day)
        old = standing.get(key)
        new = RosterCell(key, month, change.person, change.day, change.shift, change.locked)
        if old == new or (old is None and not (change.shift or change.locked)):
            continue
        standing[key] = pen.add(new) if old is None else pen.change(old, new)
        reverse.append(CellChange(new.person, new.day, *((old.shift, old.locked) if old is not None else ())))
    if reverse:
        mark(pen, month)
    return tuple(reversed(reverse))


def _standing(ledger: Ledger, month: str, changes: Sequence[CellChange]) -> dict[str, RosterCell]:
    """Return the cells that changes may meet by their ids: the few of a keystroke, or the whole month."""
    if len(changes) > _FEW:
        return {one.id: one for one in ledger.having(RosterCell, month=month)}
    keys = tuple(cell_id(month, one.person, one.day) for one in changes)
    return {one.id: one for one in ledger.having(RosterCell, id=keys)}


def _known(ledger: Ledger, changes: Iterable[CellChange]) -> None:
    shifts = {one.id for one in rosters.shifts(ledger, every=True)} | {""}
    names = rosters.names(ledger)
    for change in changes:
        if change.shift not in shifts:
            raise no("shift", f"没有班次“{change.shift}”。请从班次表里选。", f"There is no shift “{change.shift}”.")
        if change.person not in names:
            raise no("person", "这个人不在名册里。请先在人员里加上。", "This person is in no list; add them first.")


def mark(pen: Pen, month: str) -> None:
    """Begin the roster of a month where it is new, and note whether its draft is what was published."""
    roster = rosters.roster_of(pen.ledger, month)
    if roster is None:
        pen.add(DutyRoster(month))
    elif roster.edition:
        differs = published.differs(pen.ledger, month)
        pen.change(roster, replace(roster, state=SheetState.CHANGED if differs else SheetState.PUBLISHED))


def _said(ledger: Ledger, month: str, changes: Sequence[CellChange], count: int) -> dict[str, object]:
    said: dict[str, object] = {"month": month, "count": count}
    if len(changes) == 1:
        only = changes[0]
        glyphs = {one.id: one.name for one in rosters.shifts(ledger, every=True)}
        said |= {"day": only.day, "person": rosters.names(ledger)[only.person], "shift": glyphs.get(only.shift, "空")}
    return said


def discard_draft(watch: Watch, month: str) -> Done[Changes]:
    """Throw the unpublished changes of a month away: back to what was last published, locks gone.

    A month that was never published becomes empty. The result undoes it.
    """
    with watch.pen() as pen:
        ledger = watch.ledger
        wanted = {(one.person, one.day): one.shift for one in published.cells(ledger, month)}
        now = {(one.person, one.day): one for one in rosters.cells(ledger, month)}
        changes = [CellChange(person, day, shift) for (person, day), shift in wanted.items()]
        changes += [CellChange(person, day) for person, day in now if (person, day) not in wanted]
        reverse = write_cells(pen, month, changes)
        if not reverse:
            raise no("month", f"{month} 没有未公布的改动。", f"{month} has no unpublished changes.")
        seq = pen.entry("discard_draft", "roster", month, {"month": month, "count": len(reverse)})
    return done(pen, reverse, seq)


def copy_month(watch: Watch, source: str, month: str) -> Done[Changes]:
    """Fill the empty, unlocked cells of a month from another month, weekday for weekday; the result undoes it.

    The first Monday takes what the first Monday had, and so on; a fifth week takes the first one's again. People who
    have left are left out.
    """
    with watch.pen() as pen:
        ledger = watch.ledger
        pattern = {(one.person, one.day): one.shift for one in rosters.cells(ledger, source) if one.shift}
        if not pattern:
            raise no("month", f"{source} 没有排班，不能照抄。请换一个月。", f"{source} has no roster to copy.")
        days = month_days(month)
        who = {one.id for one in rosters.people(ledger, days[0], days[-1]) if one.classes}
        taken = {(one.person, one.day) for one in rosters.cells(ledger, month)}
        like = {day: _alike(day, month_days(source)) for day in days}
        bars = barred(ledger, month, pen.now)
        wanted = [
            CellChange(person, day, pattern[person, like[day]])
            for person in sorted({person for person, _ in pattern} & who)
            for day in days
            if (person, like[day]) in pattern and (person, day) not in taken
        ]
        reverse = write_cells(pen, month, [one for one in wanted if bars(one) is None])
        if not reverse:
            raise no("month", f"{month} 没有空格可填。", f"{month} has no empty cell to fill.")
        seq = pen.entry("copy_month", "roster", month, {"month": month, "from": source, "count": len(reverse)})
    return done(pen, reverse, seq)


def _alike(day: date, others: Sequence[date]) -> date:
    """Return the day of another month that has the same weekday and the same place among those."""
    same = [one for one in others if one.weekday() == day.weekday()]
    return same[(day.day - 1) // 7 % len(same)]
