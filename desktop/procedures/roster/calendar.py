"""The calendar: a year's holidays from the package's table or from an office's file, and days taken out again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.roster.calendar import CalendarDay
from desktop.post.roster.holiday import statutory_days
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.ledger.pen import Pen

Days = tuple[CalendarDay, ...]


def import_year(watch: Watch, year: int) -> Done[Days]:
    """Bring in a year's holidays and moved working days from the table of the chinesecalendar package.

    Refuses a year that its table does not hold: then the office's own notice is to be imported.
    """
    days = package_days(year)
    if not days:
        raise no(
            "year",
            f"{year}年放假安排程序里没有。请从文件导入国务院办公厅的通知，或逐日填写。",
            f"The holidays of {year} are not in the program. Import them from a file or enter the days.",
        )
    with watch.pen() as pen:
        written_days = _write(pen, days)
        say = {"year": year, "count": len(written_days), "source": days[0].source}
        seq = pen.entry("import_year", "calendar", str(year), say)
    return done(pen, days, seq)


def package_days(year: int) -> Days:
    """Return the holidays and moved working days of a year from the package's table; nothing where it has none."""
    from chinese_calendar import __version__
    from chinese_calendar.constants import Holiday, holidays, workdays

    if not any(day.year == year for day in holidays):
        return ()
    source = f"chinesecalendar {__version__}"
    words = {one.value: one.chinese for one in Holiday}
    paid = statutory_days(year)
    found = [
        CalendarDay(day.isoformat(), day, _name(words[name]), rest, rest and day in paid, source)
        for table, rest in ((holidays, True), (workdays, False))
        for day, name in table.items()
        if day.year == year
    ]
    return tuple(sorted(found, key=lambda one: one.day))


def _name(words: str) -> str:
    """Return a holiday as the notices name it: 清明 is 清明节, an anniversary keeps its name."""
    return f"{words}节" if words in ("清明", "端午", "中秋") else words


def keep_days(watch: Watch, days: Sequence[CalendarDay], source: str = "") -> Done[Days]:
    """Write days of the calendar, from a notice or by hand; a day that is there already is replaced."""
    if not days:
        raise no("days", "没有写哪几天。请写上日期。", "No day is named.")
    with watch.pen() as pen:
        said = source.strip() or days[0].source or "手工"
        kept = _write(pen, [replace(one, source=said) for one in days])
        seq = pen.entry("keep_days", "calendar", "", {"count": len(kept), "source": said})
    return done(pen, kept, seq)


def write_days(pen: Pen, days: Sequence[CalendarDay]) -> Days:
    """Write days of the calendar within an order under way."""
    return _write(pen, days)


def _write(pen: Pen, days: Sequence[CalendarDay]) -> Days:
    known = {one.id: one for one in pen.ledger.having(CalendarDay)}
    kept = []
    for one in days:
        day = replace(one, active=True).checked()
        old = known.get(day.id)
        known[day.id] = pen.add(day) if old is None else pen.change(old, day)
        kept.append(day)
    return tuple(kept)


def forget_day(watch: Watch, day: date, reason: str) -> Done[CalendarDay]:
    """Take a day out of the table, with the reason; it counts as the plain week has it again."""
    with watch.pen() as pen:
        old = watch.ledger.find(CalendarDay, day.isoformat())
        if old is None or not old.active:
            raise no("day", f"节假日表里没有 {day:%Y-%m-%d}。", f"{day} is not in the table.")
        why = written("reason", reason, "理由", "The reason")
        new = pen.change(old, replace(old, active=False))
        seq = pen.entry("forget_day", "calendar", new.id, {"day": day, "name": new.name, "reason": why})
    return done(pen, new, seq)
