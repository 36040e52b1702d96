"""A roster with a row for each person and a column for each day, marked with one character a cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.intake.lines.rows import TOTAL, rows_of
from desktop.intake.mapping import Kind
from desktop.intake.repair.plain import nothing, person, plain, tight
from desktop.intake.roster import crossings
from desktop.intake.roster.dates import Dated, weekday_of
from desktop.intake.roster.glyphs import legend_of, mark_of
from desktop.intake.roster.lines import RosterLine, StandLine
from desktop.intake.roster.people import People, stranger
from desktop.intake.sheet import Skipped
from desktop.intake.slips.period import month_of
from desktop.intake.slips.spans import span
from desktop.intake.verdict import Findings, Record, Verdict
from desktop.intake.vocabulary import REQUIRED
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import date

    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Reading, Row
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page
    from desktop.intake.roster.people import Person
    from desktop.intake.slips.spans import Month
    from desktop.post.roster.states import LeaveKind

WEEKDAYS = Words("星期行", "A row of weekdays")


@dataclass(slots=True)
class _Grid:
    known: Known
    people: People
    month: Month
    days: dict[int, date | None]
    """By column; None for a day that the month does not have."""
    legend: dict[str, str]
    seen: set[tuple[str, str]] = field(default_factory=set)


@dataclass(slots=True)
class _Line:
    row: Row
    name: str
    who: Person | None
    day: crossings.Day
    away: list[tuple[date, LeaveKind]] = field(default_factory=list)


def records(page: Page, mapping: Mapping, known: Known, file: str) -> tuple[list[Record[RosterLine]], Reading]:
    """Read the people of a grid; the month is the one that title, sheet or file name."""
    reading = rows_of(page, mapping, REQUIRED[Kind.PERSON_ROSTER])
    _other_lines(reading, mapping)
    dates = [column.header for column in mapping.columns if column.field.startswith("#")]
    month = month_of(page, mapping, file, known, dates)
    days: dict[int, date | None] = {}
    for column in mapping.columns:
        if column.field.startswith("#"):
            read = span(column.header.partition("·")[0], month).days
            days[column.index] = read[0] if len(read) == 1 else None
    around = [one.text for one in reading.skipped]
    grid = _Grid(known, People(known), month, days, legend_of(around))
    lines = [_line(row, grid) for row in reading.rows]
    crossings.check([line.day for line in lines], grid.people)
    return [_record(line, grid) for line in lines], reading


def _other_lines(reading: Reading, mapping: Mapping) -> None:
    """Take out rows of weekdays below the header and of sums below the people, which name nobody."""
    kept = []
    for row in reading.rows:
        cells = [text for column in mapping.columns if column.field.startswith("#")
                 and (text := row.page.text(row.index, column.index))]  # fmt: skip
        name = tight(row.text("name"))
        whole = " ".join(row.page.filled(row.index).values())
        if not name and cells and all(weekday_of(text) is not None for text in cells):
            reading.skipped.append(Skipped(row.where, WEEKDAYS, whole))
        elif name.endswith(("人数", "合计", "小计", "人次")) and all(text.isdigit() for text in map(tight, cells)):
            reading.skipped.append(Skipped(row.where, TOTAL, whole))
        else:
            kept.append(row)
    reading.rows[:] = kept


def _line(row: Row, grid: _Grid) -> _Line:
    found = Findings()
    name = person(row.text("name"))
    who = _who(row, name, grid, found)
    day = crossings.Day(row, Dated(None, None), found, note=plain(row.text("note")))
    line = _Line(row, name, who, day)
    for column in row.mapping.columns:
        if not column.field.startswith("#"):
            continue
        text = row.page.text(row.index, column.index)
        mark = mark_of(text, who, grid.known, grid.legend)
        date = grid.days[column.index]
        said = f"{date.month}月{date.day}日" if date is not None else column.header
        if mark.unread:
            found.question(
                column.field,
                f"{said}写“{text}”，看不出是什么班。请改成班次的字，照录则这天不排。",
                f"“{text}” on {date or column.header} is no shift. Write its mark; as it is, nothing is planned.",
            )
        elif date is None and (mark.shift or mark.leave):
            found.question(
                column.field,
                f"本月没有“{column.header}”这一天，却写了“{text}”。请核对。",
                f"The month has no day {column.header}, yet “{text}” stands there. Check it.",
            )
        elif mark.shift is not None and date is not None:
            if who is not None and not who.may(mark.shift.duty):
                found.question(
                    column.field,
                    f"{name}不值{mark.shift.name}这类班，{said}写“{text}”。请核对，照录按本格登记。",
                    f"{name} is not of the sort for {mark.shift.name} on {date}. Check it.",
                )
            unit = who.unit if who is not None else ""
            day.stands.append((column.field, StandLine(name, unit, date, mark.shift, known=who is not None)))
        elif mark.leave is not None and date is not None:
            line.away.append((date, mark.leave))
    return line


def _who(row: Row, name: str, grid: _Grid, found: Findings) -> Person | None:
    if nothing(name):
        found.reject("name", "姓名为空，不能登记。请补上。", "The name is empty. Add it.")
        return None
    unit = crossings.unit_meant(plain(row.down("unit")) or row.band, grid.known)
    people = grid.people.named(name, unit)
    if not people:
        why = stranger(name)
        found.question("name", f"{why.zh}照录则此行不入。", f"{why.en} As it is, the row stays out.")
        return None
    who = people[0]
    if len(people) > 1:
        units = "、".join(one.unit or "本台" for one in people)
        found.question(
            "name",
            f"{units}各有一位{name}，请写明单位。照录按{who.unit or '本台'}的登记。",
            f"There is a {name} in each of {units}. Say which one; as it is, the first is meant.",
        )
    elif unit and who.unit and who.unit != unit:
        found.question(
            "unit",
            f"{name}登记在{who.unit}，本表写{unit}。请核对，照录按本人登记。",
            f"{name} belongs to {who.unit}, the roster says {unit}. Check it.",
        )
    if (name, who.unit) in grid.seen:
        found.question("name", f"前面已有{name}一行，请合成一行。", f"{name} has a row above. Make them one.")
    grid.seen.add((name, who.unit))
    return who


def _record(line: _Line, grid: _Grid) -> Record[RosterLine]:
    found, stands = line.day.found, tuple(stand for _, stand in line.day.stands)
    if line.away:
        days = "、".join(f"{day.day}日" for day, _ in line.away)
        found.note("name", f"{days}标为假，登记为请假。", f"{len(line.away)} days are marked as leave and noted so.")
    if not stands and not line.away and found.verdict is Verdict.ACCEPT:
        found.note("name", f"{line.name}本月没有排班。", f"{line.name} has no duty this month.")
    unit = line.who.unit if line.who is not None else ""
    value = RosterLine(grid.month.key, stands, None, line.name, unit, tuple(line.away), line.day.note)
    verdict = found.verdict
    taken = None if verdict is Verdict.REJECT else value
    return Record(line.row.where, line.name, verdict, tuple(found.remarks), line.row.cells(), taken)
