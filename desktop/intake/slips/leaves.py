"""Slips of leave and wishes for a month: who, which days, what; doubts are asked and never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.intake.lines.rows import STRAY, rows_of
from desktop.intake.mapping import Kind
from desktop.intake.repair.plain import nothing, person, plain, tight
from desktop.intake.roster.lines import LeaveLine
from desktop.intake.roster.people import People, stranger
from desktop.intake.slips.leave_words import USUAL, kind_of
from desktop.intake.slips.period import month_of
from desktop.intake.slips.spans import Fault, Month, Span, between, span
from desktop.intake.verdict import Findings, Record, Verdict
from desktop.intake.vocabulary import REQUIRED
from desktop.post.roster.states import LeaveKind, LeavePart, WishKind

if TYPE_CHECKING:
    from datetime import date

    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Reading, Row
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page
    from desktop.intake.roster.people import Person


_PARTNER = re.compile(r"(?:(\d{1,2})月)?(\d{1,2})[日号]")


@dataclass(slots=True)
class _Heap:
    """All slips of a sheet while they are read."""

    known: Known
    people: People
    month: Month
    read: list[tuple[str, LeaveLine]] = field(default_factory=list)
    """Slips that were read, with their places."""


def records(page: Page, mapping: Mapping, known: Known, file: str) -> tuple[list[Record[LeaveLine]], Reading]:
    """Read the slips of a page; the month is the one that file, sheet or title name."""
    reading = rows_of(page, mapping, REQUIRED[Kind.LEAVES])
    name = "date" if mapping.has("date") else "since"
    month = month_of(page, mapping, file, known, [row.raw(name) for row in reading.rows])
    heap = _Heap(known, People(known), month)
    found = [_record(row, heap) for row in reading.rows]
    if page.lines is not None:
        # A text file has no room beside its columns: what stands there was cut off by a comma, and is asked about.
        asked = {row.where for row in reading.rows}
        reading.skipped[:] = [one for one in reading.skipped if one.why is not STRAY or one.where not in asked]
    return found, reading


def _record(row: Row, heap: _Heap) -> Record[LeaveLine]:
    found = Findings()
    written = person(row.text("name"))
    who = _who(row, written, heap, found)
    told = _days(row, heap, found)
    kind = _kind(row, found)
    note = _note(row, found)
    days = told.days
    if kind is WishKind.SWAP:
        days = tuple(sorted({*days, *_partner_days(note, days)}))
        found.note("kind", "换班只记下意愿；要换已公布的班，请在值守页申请换班。", "The swap is noted as a wish only.")
    line = LeaveLine(written, who.unit if who else "", days, kind, told.part, note)
    if found.verdict is not Verdict.REJECT:
        _against_others(line, heap, found)
        heap.read.append((row.where, line))
    if who is not None and who.nights is False and kind is WishKind.WANTS and told.part is LeavePart.NIGHT:
        found.note("kind", f"{written}登记为不值夜班，却希望排夜班。", f"{written} stands no nights, yet asks for one.")
    verdict = found.verdict
    value = None if verdict is Verdict.REJECT else line
    return Record(row.where, written, verdict, tuple(found.remarks), row.cells(), value)


def _who(row: Row, name: str, heap: _Heap, found: Findings) -> Person | None:
    if nothing(name):
        found.reject("name", "姓名为空，不能登记。请补上。", "The name is empty. Add it.")
        return None
    if heap.people.is_a_unit(name):
        found.reject("name", f"“{name}”是单位，不是人。请写姓名。", f"“{name}” is a department. Write a person's name.")
        return None
    unit = plain(row.text("unit"))
    people = heap.people.named(name, unit)
    if not people:
        why = stranger(name)
        found.reject("name", why.zh, why.en)
        return None
    if len(people) > 1:
        units = "、".join(one.unit or "本台" for one in people)
        found.question(
            "name",
            f"{units}各有一位{name}，请写明是哪一位。照录按{people[0].unit or '本台'}的登记。",
            f"There is a {name} in each of {units}. Say which one; as it is, the first is meant.",
        )
    return people[0]


def _days(row: Row, heap: _Heap, found: Findings) -> Span:
    """Return the days of a slip, told in one cell or from one to another."""
    name = "date" if row.has("date") else "since"
    told = span(row.raw(name), heap.month)
    if row.has("until") and not nothing(row.text("until")) and told.days:
        last = span(row.raw("until"), heap.month)
        if last.days:
            through = between(told.days[0], last.days[-1])
            told = Span(through, told.part, None if through else Fault.REVERSED)
        else:
            told = last
    if told.fault is not None:
        _cannot_read(told, name, row, found)
    else:
        _in_month(told.days, name, heap.month, found)
    return told


def _cannot_read(told: Span, name: str, row: Row, found: Findings) -> None:
    text = "至".join(part for part in (row.text(name), row.text("until")) if part)
    match told.fault:
        case Fault.EMPTY:
            found.reject(name, "日期为空，不能登记。请补上。", "The date is empty. Add it.")
        case Fault.NO_SUCH_DAY:
            found.reject(name, f"没有{told.wrong}这一天。请改日期。", f"There is no {told.wrong}. Correct the date.")
        case Fault.REVERSED:
            found.question(name, f"“{text}”起止颠倒，请核对。", f"“{text}” ends before it begins. Check it.")
        case Fault.VAGUE:
            found.question(name, f"日期“{text}”不明确，请写明哪几天。", f"“{text}” is not clear. Write which days.")
        case _:
            found.question(name, f"日期“{text}”看不懂，请写明哪几天。", f"“{text}” cannot be read. Write which days.")


def _in_month(days: tuple[date, ...], name: str, month: Month, found: Findings) -> None:
    outside = [day for day in days if (day.year, day.month) != (month.year, month.month)] if month.month else []
    if not outside:
        return
    day = outside[0]
    said = f"{day.year}年{day.month}月{day.day}日" if day.year != month.year else f"{day.month}月{day.day}日"
    found.question(
        name,
        f"日期{said}不在本表的{month.year}年{month.month}月，请核对。",
        f"{day} is not in {month.key}, the month of this file. Check it.",
    )


def _kind(row: Row, found: Findings) -> LeaveKind | WishKind | None:
    text = row.text("kind")
    if nothing(text):
        found.question("kind", f"类型为空，请写明：{USUAL}。", "The kind is empty. Write what the slip is for.")
        return None
    kind = kind_of(text)
    if kind is None:
        found.question(
            "kind",
            f"类型“{text}”不在常用类型内（{USUAL}）。照录按其他请假登记。",
            f"“{text}” is none of the usual kinds. Entered as it stands, it is other leave.",
        )
        return LeaveKind.OTHER
    return kind


def _note(row: Row, found: Findings) -> str:
    """Return the remark; in a text file a further cell is a remark that a comma cut in two."""
    note = plain(row.text("note"))
    last = max((column.index for column in row.mapping.columns), default=0)
    more = [text for column, text in row.page.filled(row.index).items() if column > last]
    if more and row.page.lines is not None:
        said = "，".join(more)
        found.question(
            "note",
            f"多出一列：{said}。可能是备注里的逗号没加引号，请核对。",
            f"There is one cell more: {said}. A comma in the remark may be unquoted. Check it.",
        )
        note = "，".join(part for part in (note, plain(said)) if part)
    return note


def _partner_days(note: str, days: tuple[date, ...]) -> tuple[date, ...]:
    """Return the days that the remark of a swap names, in the month of the slip unless it says another."""
    found: list[date] = []
    for month, number in _PARTNER.findall(tight(note)) if days else ():
        told = span(f"{month or days[0].month}月{number}日", Month(days[0].year, days[0].month))
        found.extend(told.days)
    return tuple(found)


def _against_others(line: LeaveLine, heap: _Heap, found: Findings) -> None:
    """Ask where a slip repeats or contradicts an earlier one, of the file or of the post."""
    mine = set(line.days)
    who = (line.name, line.unit)
    for place, other in heap.read:
        both = sorted(mine.intersection(other.days)) if (other.name, other.unit) == who else []
        if not both or line.kind is None or other.kind is None:
            continue
        day = f"{both[0].month}月{both[0].day}日"
        if (other.kind, other.part, other.days) == (line.kind, line.part, line.days):
            found.question(
                "name",
                f"与{place}完全重复。只留一条，这条可以不导入。",
                f"The same as {place}. Keep one; this one can be left out.",
            )
        elif _contradict(line, other):
            found.question(
                "kind",
                f"{line.name}{day}在{place}已写{other.kind.words.zh}，这里又写{line.kind.words.zh}，请问清。",
                f"{place} says {other.kind.words.en} for {line.name} on {both[0]}, this one {line.kind.words.en}. Ask.",
            )
    if (
        line.kind is not None
        and mine
        and all((line.name, line.unit, day, line.kind.value) in heap.known.slips for day in mine)
    ):
        found.question("name", "本台已登记同样的一条。只留一条，这条可以不导入。", "The post has this slip already.")


def _contradict(one: LeaveLine, other: LeaveLine) -> bool:
    """Whether two slips for a day cannot both be meant."""
    kinds = {one.kind, other.kind}
    if kinds == {WishKind.WANTS, WishKind.AVOIDS}:
        return True
    if LeavePart.WHOLE not in (one.part, other.part) and one.part is not other.part:
        return False
    if kinds == {WishKind.WANTS, WishKind.NO_NIGHTS}:
        return LeavePart.NIGHT in (one.part, other.part)
    leaves = [kind for kind in (one.kind, other.kind) if isinstance(kind, LeaveKind)]
    return len(kinds) > 1 and (len(leaves) > 1 or (bool(leaves) and WishKind.WANTS in kinds))
