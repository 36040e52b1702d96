"""A year's notice of holidays as a table: the days of each break, and the weekend days worked for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.intake.lines.rows import rows_of
from desktop.intake.mapping import Kind
from desktop.intake.repair.plain import nothing, plain, tight
from desktop.intake.repair.ticks import tick
from desktop.intake.roster.lines import HolidayLine
from desktop.intake.slips.period import month_of
from desktop.intake.slips.spans import Fault, Month, between, span
from desktop.intake.verdict import Findings, Record, Verdict
from desktop.intake.vocabulary import REQUIRED

if TYPE_CHECKING:
    from datetime import date

    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Reading, Row
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page

_WORK = re.compile(r"班|工作日|补班|调休上班")
_REST = re.compile(r"休|放假|假|节")
_REMARKS = re.compile(r"[(（].*?[)）]|调休|补班|上班|放假|共\d+天|起?至|星期[一二三四五六日天]|周[一二三四五六日天]")
_SATURDAY = 5


@dataclass(slots=True)
class _Year:
    """The calendar while it is read."""

    known: Known
    month: Month
    rest: dict[date, str] = field(default_factory=dict)
    work: dict[date, str] = field(default_factory=dict)


def records(page: Page, mapping: Mapping, known: Known, file: str) -> tuple[list[Record[HolidayLine]], Reading]:
    """Read a notice; a row is a day, a range, or a whole holiday with the working days moved for it."""
    reading = rows_of(page, mapping, REQUIRED[Kind.HOLIDAYS])
    month = month_of(page, mapping, file, known, [row.raw("date") for row in reading.rows])
    year = _Year(known, Month(month.year))
    return [_record(row, year) for row in reading.rows], reading


def _record(row: Row, year: _Year) -> Record[HolidayLine]:
    found = Findings()
    name = plain(row.down("name"))
    days = _days(row, "date", year, found)
    moved = _days(row, "work", year, found) if row.has("work") and not nothing(row.text("work")) else ()
    works = _works(row, name, found)
    rest, work = ((), (*days, *moved)) if works else (days, moved)
    name = re.sub(r"[(（].*?[)）]|调休|补班|上班|放假$", "", name) or name
    if nothing(name) and not found.asked("date"):
        found.question("name", "节日名称为空，请补上。", "The holiday has no name. Add it.")
        name = ""
    line = HolidayLine(name, tuple(sorted(set(rest))), tuple(sorted(set(work))), _statutory(row))
    _counted(row, line, found)
    _against_others(line, row.where, year, found)
    verdict = found.verdict
    value = None if verdict is Verdict.REJECT else line
    key = f"{name} {row.text('date')}".strip()
    return Record(row.where, key, verdict, tuple(found.remarks), row.cells(), value)


def _days(row: Row, name: str, year: _Year, found: Findings) -> tuple[date, ...]:
    raw = row.raw(name)
    told = span(
        _REMARKS.sub(lambda match: "至" if "至" in match[0] else "", raw) if isinstance(raw, str) else raw, year.month
    )
    if name == "date" and told.days and not nothing(row.text("until")):
        last = span(row.raw("until"), year.month)
        if not last.days:
            found.question("until", f"结束日期“{row.text('until')}”看不懂，请改正。", "The last day cannot be read.")
            return told.days
        through = between(told.days[0], last.days[-1])
        if not through:
            found.question(name, "起止颠倒，请核对。", "It ends before it begins. Check it.")
        return through
    text = row.text(name)
    match told.fault:
        case Fault.EMPTY:
            found.reject(name, "日期为空，不能登记。请补上。", "The date is empty. Add it.")
        case Fault.NO_SUCH_DAY:
            found.reject(name, f"没有{told.wrong}这一天。请改日期。", f"There is no {told.wrong}. Correct the date.")
        case Fault.REVERSED:
            found.question(name, f"“{text}”起止颠倒，请核对。", f"“{text}” ends before it begins. Check it.")
        case Fault.VAGUE | Fault.UNREADABLE:
            found.question(
                name, f"日期“{text}”看不懂，请写成10月1日至7日。", f"“{text}” cannot be read. Write the days."
            )
    return told.days


def _works(row: Row, name: str, found: Findings) -> bool:
    """Whether the days of a row are worked: as its column says, else as its name does."""
    text = tight(row.text("rest"))
    if not row.has("rest"):
        return bool(re.search(r"调休上班|补班|上班", name))
    if _WORK.search(text):
        return True
    if _REST.search(text) or tick(text) is True:
        return False
    if tick(text) is False:
        return True
    found.question(
        "rest",
        f"{f'写“{text}”' if text else '没有写'}，看不出是休还是班，请写“休”或“班”。",
        "It does not say whether the day is off or worked. Write 休 or 班.",
    )
    return False


def _statutory(row: Row) -> bool | None:
    if row.has("statutory"):
        return tick(row.text("statutory")) is True or "法定" in row.text("statutory")
    return None


def _counted(row: Row, line: HolidayLine, found: Findings) -> None:
    match = re.fullmatch(r"共?(\d{1,2})天?", tight(row.text("count")))
    if match is not None and line.rest and int(match[1]) != len(line.rest):
        found.question(
            "count",
            f"写{match[1]}天，日期算来是{len(line.rest)}天，请核对。",
            f"It says {match[1]} days, the dates are {len(line.rest)}. Check them.",
        )


def _against_others(line: HolidayLine, where: str, year: _Year, found: Findings) -> None:
    for days, mine, theirs, word in ((line.rest, year.rest, year.work, "班"), (line.work, year.work, year.rest, "休")):
        for day in days:
            said = f"{day.month}月{day.day}日"
            if day in theirs:
                found.question(
                    "date", f"{said}在{theirs[day]}写的是{word}，请核对。", f"{theirs[day]} says otherwise of {day}."
                )
            elif day in mine:
                found.question("date", f"{said}在{mine[day]}已写过，请核对。", f"{day} stands at {mine[day]} already.")
            elif (day, word == "班") in year.known.holidays:
                pass
            elif (day, word != "班") in year.known.holidays:
                found.question(
                    "date",
                    f"本台登记{said}是{word}，是否以本表为准，请确认。",
                    f"The post has {day} the other way. Say whether this file replaces it.",
                )
            mine.setdefault(day, where)
    for day in line.work:
        if day.weekday() < _SATURDAY:
            found.question(
                "date",
                f"{day.month}月{day.day}日不是周末，本来就上班，请核对。",
                f"{day} is no weekend day. Check it.",
            )
