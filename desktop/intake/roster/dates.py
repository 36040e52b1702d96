"""The date of each row of a roster, with the weekday beside it and the dates above it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.intake.repair.plain import nothing, tight
from desktop.intake.slips.spans import Fault, span

if TYPE_CHECKING:
    from desktop.intake.lines.rows import Row
    from desktop.intake.page import Raw
    from desktop.intake.slips.spans import Month
    from desktop.intake.verdict import Findings

WEEK = "一二三四五六日"
_BESIDE = re.compile(r"[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?")
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)?([一二三四五六日天])")


@dataclass(frozen=True, slots=True)
class Dated:
    """The day of a row: as written, and as it must be meant where the row above has it already."""

    day: date | None
    weekday: int | None
    """As the column beside it says."""
    repeated: bool = False


def weekday_of(text: str) -> int | None:
    """Return the weekday that a cell names, Monday being 0."""
    match = _WEEKDAY.fullmatch(tight(text).strip("()（）"))
    return WEEK.index(match[1].replace("天", "日")) if match else None


def dated(rows: list[Row], month: Month) -> list[Dated]:
    """Return the days of all rows; a day that stands above already is the one after it where the weekday says so."""
    found: list[Dated] = []
    seen: dict[date, str] = {}
    written = {day for row in rows if len(days := span(_raw(row), month).days) == 1 for day in days}
    for row in rows:
        days = span(_raw(row), month).days
        day = days[0] if len(days) == 1 else None
        weekday = weekday_of(row.text("weekday"))
        part = tight(row.text("part"))
        repeated = day is not None and seen.get(day) == part and (part == "" or row.text("date") != "")
        if day is not None and repeated:
            following = max(seen) + timedelta(days=1)
            fits = following not in written and (weekday is None or following.weekday() == weekday)
            found.append(Dated(following if fits else None, weekday, repeated=True))
            if fits:
                seen[following] = part
            continue
        if day is not None:
            seen[day] = part
        found.append(Dated(day, weekday))
    return found


def _raw(row: Row) -> Raw:
    """Return the date of a row without a weekday beside it, from the merged cell above where it has none."""
    column = row.mapping.column("date")
    if column is None:
        return None
    raw = row.page.raw(row.page.merged_from(row.index, column), column)
    return _BESIDE.sub("", raw) if isinstance(raw, str) else raw


def told(row: Row, one: Dated, month: Month, found: Findings) -> None:
    """Say what is wrong with the date of a row."""
    text = row.down("date")
    if one.repeated:
        meant = f"按顺序应为{one.day.month}月{one.day.day}日，照录按这天登记" if one.day else "看不出是哪一天，请改日期"
        found.question(
            "date",
            f"日期写“{text}”，前面已有这一天；{meant}。",
            f"“{text}” stands above already; {f'{one.day} follows and is taken' if one.day else 'correct the date'}.",
        )
        return
    if one.day is None:
        _unread(row, month, found)
        return
    if month.month and (one.day.year, one.day.month) != (month.year, month.month):
        found.question(
            "date",
            f"日期{one.day.month}月{one.day.day}日不在本表的{month.month}月，请核对。",
            f"{one.day} is not in {month.key}, the month of this roster. Check it.",
        )
    if one.weekday is not None and one.weekday != one.day.weekday():
        found.question(
            "weekday",
            f"星期写错：{one.day.day}日是星期{WEEK[one.day.weekday()]}，表里写“{row.text('weekday')}”。"
            "请核对日期和星期。",
            f"{one.day} is a {one.day:%A}, the roster says otherwise. Check date and weekday.",
        )


def _unread(row: Row, month: Month, found: Findings) -> None:
    text = row.down("date")
    read = span(_raw(row), month)
    if nothing(text):
        found.reject("date", "日期为空，不能登记。请补上。", "The date is empty. Add it.")
    elif read.fault is Fault.NO_SUCH_DAY:
        found.reject("date", f"没有{read.wrong}这一天。请改日期。", f"There is no {read.wrong}. Correct the date.")
    else:
        found.question("date", f"日期“{text}”看不出是哪一天，请改正。", f"“{text}” names no single day. Correct it.")
