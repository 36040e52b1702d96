"""The whistle ledger as clerks keep it by hand: rows that belong together become one whistle with its calls."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.intake.lines import whistle_words
from desktop.intake.lines.cells import struck_out
from desktop.intake.lines.dispatches import lead_of, line_of, told
from desktop.intake.lines.places import place_of
from desktop.intake.lines.rows import rows_of
from desktop.intake.lines.whistle_checks import (
    Period,
    clerk_agrees,
    in_period,
    out_of_order,
    period,
    same,
    times_follow,
)
from desktop.intake.lines.whistle_line import WhistleLine
from desktop.intake.mapping import Kind
from desktop.intake.repair.moments import Reading as Moment, at, reading
from desktop.intake.repair.plain import nothing, plain, tight
from desktop.intake.repair.serials import Serial, serial, written
from desktop.intake.verdict import Findings, Record, Verdict
from desktop.intake.vocabulary import REQUIRED
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping as Dictionary
    from datetime import date, datetime

    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Reading, Row
    from desktop.intake.lines.whistle_line import DispatchLine
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page

_OWN = ("number", "kind", "blown", "blown_date", "village", "grid", "place", "source", "facts", "lead")
"""Fields that belong to the whistle and not to one unit."""
_CORE = ("number", "kind", "blown", "blown_date", "facts", "place")
_NEXT_YEAR = timedelta(days=200)


@dataclass(slots=True)
class _Case:
    """One whistle while it is read."""

    rows: list[Row]
    found: Findings
    number: Serial | None
    when: Moment
    blown: datetime | None = None


def records(page: Page, mapping: Mapping, known: Known, file: str) -> tuple[list[Record[WhistleLine]], Reading]:
    """Read the whistles of a page; `file` may name the period the ledger is kept for."""
    rows = rows_of(page, mapping, REQUIRED[Kind.WHISTLES])
    titles = [text for row in range(min(mapping.top, len(page.rows))) for text in page.filled(row).values()]
    told_period = period([*titles, page.name, file])
    groups = _groups(rows.rows)
    year = told_period.year or _usual_year(groups) or known.today.year
    cases = [_case(group, year) for group in groups]
    dated = {
        n: (case.number.number, case.when.day)
        for n, case in enumerate(cases)
        if case.number is not None and case.when.day is not None
    }
    outside = out_of_order(dated)
    read: dict[tuple[int, int], WhistleLine] = {}
    numbers = frozenset(case.number.number for case in cases if case.number is not None)
    found = [
        _record(case, told_period, year, known, read, numbers, outside=n in outside) for n, case in enumerate(cases)
    ]
    return found, rows


def _groups(rows: list[Row]) -> list[list[Row]]:
    """Put the rows of one whistle together: merged cells leave them empty, other ledgers repeat them in every row."""
    groups: list[list[Row]] = []
    for row in rows:
        own = {name: tight(row.text(name)) for name in _OWN}
        first = groups[-1][0] if groups else None
        if first is not None and not any(own[name] for name in _CORE) and _calls(row):
            groups[-1].append(row)
        elif (
            first is not None
            and own["number"]
            and _calls(row)
            and all(not text or text == tight(first.text(name)) for name, text in own.items())
            and row.text("unit") not in {one.text("unit") for one in groups[-1]}
        ):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _calls(row: Row) -> bool:
    return not nothing(row.text("unit"))


def _usual_year(groups: list[list[Row]]) -> int | None:
    years: Counter[int] = Counter()
    for rows in groups:
        number = serial(rows[0].text("number"))
        if number is not None and number.year is not None:
            years[number.year] += 1
        for name in ("blown", "blown_date"):
            when = reading(rows[0].raw(name), None)
            if when.day is not None:
                years[when.day.year] += 1
    return years.most_common(1)[0][0] if years else None


def _case(rows: list[Row], year: int) -> _Case:
    first = rows[0]
    number = serial(first.text("number"))
    usual = number.year if number is not None and number.year is not None else year
    when = reading(first.raw("blown"), usual)
    if first.has("blown_date"):
        day = reading(first.raw("blown_date"), usual)
        if when.day is None and not when.bad and day.day is not None:
            when = replace(day, clock=day.clock if when.clock is None else when.clock)
        elif day.bad or (when.empty and not day.empty):
            when = day
    return _Case(rows, Findings(), number, when, when.moment)


def _record(
    case: _Case,
    told_period: Period,
    year: int,
    known: Known,
    read: dict[tuple[int, int], WhistleLine],
    numbers: frozenset[int],
    *,
    outside: bool,
) -> Record[WhistleLine]:
    first, found = case.rows[0], case.found
    year = (
        case.number.year
        if case.number is not None and case.number.year is not None
        else (
            case.when.day.year
            if case.when.day is not None and case.when.year_written and told_period.year is None
            else year
        )
    )
    _numbered(case)
    kind = _kind(case)
    _timed(case, told_period, known, outside=outside)
    facts = "" if nothing(first.text("facts")) else plain(first.text("facts"))
    village, grid, place = place_of(first, known, found)
    if not facts:
        both = not place
        found.reject(
            "facts",
            Words(
                "事由、具体位置均为空，不能登记。请补上。" if both else "事由为空，不能登记。请补上。",
                "Neither facts nor place are given. Add them." if both else "There are no facts. Add them.",
            ),
        )
    lead = lead_of(first, known, found)
    said = told(case.rows, known, found)
    if not said and not found.asked("unit"):
        found.reject("unit", Words("报到单位为空，不能登记。请补上。", "No unit was called. Add it."))
    lines = tuple(line_of(one, case.blown, known, found) for one in said)
    outcome, note = plain(_joined(case.rows, "outcome")), plain(_joined(case.rows, "note"))
    void = whistle_words.void(outcome, note, first.text("closed")) or (
        bool(lines) and all(line.state == "stood_down" for line in lines)
    )
    line = WhistleLine(
        year=None if case.number is None else year,
        serial=None if case.number is None else case.number.number,
        kind=kind,
        blown=case.blown,
        village=village,
        grid=grid,
        place=place,
        source=plain(first.down("source")),
        facts=facts,
        lead=lead,
        dispatches=lines,
        state="withdrawn" if void else "in_action",
        outcome=outcome,
        rating=_rating(case),
        note=note,
        recurs=whistle_words.recurs(note),
    )
    line = _void(line, found) if void else _lived(line, case, said, known)
    _numbered_once(line, case, known, read, numbers)
    verdict = found.verdict
    key = line.number or tight(first.text("number"))
    cells = _cells(case.rows)
    return Record(first.where, key, verdict, tuple(found.remarks), cells, None if verdict is Verdict.REJECT else line)


def _numbered(case: _Case) -> None:
    text = case.rows[0].text("number")
    if nothing(text):
        case.found.reject("number", Words("哨单编号为空，不能登记。请补上。", "The whistle has no number. Add it."))
    elif case.number is None:
        case.found.question(
            "number",
            Words(
                f"哨单编号“{text}”看不出是几号，请写成〔年〕哨字几号。",
                f"The number “{text}” cannot be read. Write year and number.",
            ),
        )


def _kind(case: _Case) -> str:
    text = case.rows[0].down("kind")
    if nothing(text):
        case.found.reject("kind", Words("哨类为空，不能登记。请补上。", "The whistle has no kind. Add it."))
        return ""
    kind = whistle_words.kind(text)
    if kind is None:
        case.found.question(
            "kind",
            Words(
                f"哨类写“{text}”，不是综合执法、重点工作或应急处置，请定一类。",
                f"The kind “{text}” is none of enforcement, key task, emergency. Choose one.",
            ),
        )
    return kind or ""


def _timed(case: _Case, told_period: Period, known: Known, *, outside: bool) -> None:
    first, when, found = case.rows[0], case.when, case.found
    text = first.text("blown") or first.text("blown_date")
    comment = first.comment("blown")
    beside = Words(f"（批注：{comment}）", f" (comment: {comment})") if comment else Words("", "")
    if when.empty:
        found.reject(
            "blown",
            Words(
                f"吹哨时间为空，不能登记。请补上{beside.zh}。",
                f"There is no time of the whistle. Add it{beside.en}.",
            ),
        )
    elif when.bad:
        found.question(
            "blown",
            Words(
                f"吹哨时间写成“{text}”，无此时刻或看不懂，请改正{beside.zh}。",
                f"The time of the whistle “{text}” does not exist or cannot be read. Correct it{beside.en}.",
            ),
        )
    elif when.clock is None:
        found.question(
            "blown",
            Words(
                f"吹哨时间只有日期（{text}），没有时分，请补上{beside.zh}。",
                f"The whistle has a date ({text}) without a time. Add it{beside.en}.",
            ),
        )
    elif when.day is None:
        found.question(
            "blown",
            Words(
                f"吹哨时间只有时分（{text}），没有日期，请补上{beside.zh}。",
                f"The whistle has a time ({text}) without a date. Add it{beside.en}.",
            ),
        )
    if when.weekday_wrong:
        found.question(
            "blown", Words(f"吹哨时间“{text}”的星期不对，请核对。", f"The weekday of “{text}” is wrong. Check it.")
        )
    if when.day is not None:
        year = None if case.number is None else case.number.year
        in_period(when.day, told_period, year, known, found, outside=outside)


def _rating(case: _Case) -> str:
    text = case.rows[0].down("rating")
    rating = whistle_words.rating(text)
    if rating is None:
        case.found.question(
            "rating",
            Words(
                f"评价写“{text}”，请写满意、基本满意或不满意。",
                f"The rating “{text}” is unclear. Write one of the three ratings.",
            ),
        )
    return rating or ""


def _void(line: WhistleLine, found: Findings) -> WhistleLine:
    found.note(
        "outcome",
        Words(
            "已作废：照录，状态为撤销，不计入超时和评价。",
            "Void: entered as withdrawn, left out of lateness and ratings.",
        ),
    )
    return replace(line, dispatches=tuple(replace(one, late=False) for one in line.dispatches))


def _lived(line: WhistleLine, case: _Case, said: list[Told], known: Known) -> WhistleLine:
    """Check a whistle that was not withdrawn and add how it ended."""
    found = case.found
    for one in line.dispatches:
        times_follow(one, line.blown, found)
    if line.blown is not None:
        clerk_agrees(case.rows, said, line.dispatches, line.blown, known, found)
    line = _closed(line, case)
    silent = [one.unit for one in line.dispatches if one.state == "issued"]
    written = any(case.rows[0].has(name) for name in ("arrived", "elapsed"))
    over = line.state != "in_action" or line.outcome
    if silent and written and over and line.blown is not None and not found.asked("arrived"):
        found.question(
            "arrived",
            Words(
                f"{'、'.join(silent)}到场时间为空，是未到还是漏记，请补上。",
                f"{', '.join(silent)}: no time of arrival. Ask whether they came and add it.",
            ),
        )
    if (
        line.lead
        and line.dispatches
        and "、" not in line.lead
        and line.lead not in {one.unit for one in line.dispatches}
    ):
        found.question(
            "lead",
            Words(
                f"主责“{line.lead}”不在报到单位中，请核对。",
                f"The lead {line.lead} is not among the units called. Check it.",
            ),
        )
    twice = [unit for unit, times in Counter(one.unit for one in line.dispatches).items() if times > 1]
    if twice:
        found.question(
            "unit",
            Words(
                f"{'、'.join(twice)}在报到单位里写了两次，请核对。",
                f"{', '.join(twice)} is named twice among the units. Check it.",
            ),
        )
    if any(row.struck for row in case.rows):
        struck_out(next(row for row in case.rows if row.struck), found)
    if line.recurs is not None:
        found.note(
            "note",
            Words(
                f"备注说明与{line.recurs}号同一地点：照录，可提示重复发生。",
                f"The note names whistle {line.recurs} at the same place: entered, with a hint of recurrence.",
            ),
        )
    return line


def _closed(line: WhistleLine, case: _Case) -> WhistleLine:
    text = case.rows[0].down("closed")
    state = whistle_words.standing(text, line.outcome, line.note)
    if state is not None:
        return replace(line, state=state)
    blown = line.blown
    day: date | None = case.when.day
    when = reading(case.rows[0].raw("closed"), None if day is None else day.year)
    if when.bad or when.day is None:
        case.found.question(
            "closed",
            Words(
                f"销哨时间写“{text}”，看不出哪天，请改正。",
                f"The closing time “{text}” cannot be read. Correct it.",
            ),
        )
        return replace(line, state="closed")
    if day is not None and when.day < day and not when.year_written:
        later = when.day.replace(year=when.day.year + 1) if (when.day.month, when.day.day) != (2, 29) else when.day
        when = replace(when, day=later) if later - day <= _NEXT_YEAR else when
    closed = None if when.day is None or when.clock is None else at(when.day, when.clock)
    too_early = (closed is not None and blown is not None and closed < blown) or (
        day is not None and when.day is not None and when.day < day
    )
    if too_early and not case.found.asked("blown"):
        case.found.question(
            "closed",
            Words(
                f"销哨时间“{text}”早于吹哨时间，请核对。",
                f"Closed at “{text}”, before the whistle was blown. Check it.",
            ),
        )
    return replace(line, state="closed", closed=closed, closed_on=when.day)


def _numbered_once(
    line: WhistleLine, case: _Case, known: Known, read: dict[tuple[int, int], WhistleLine], numbers: frozenset[int]
) -> None:
    if line.year is None or line.serial is None:
        return
    number = (line.year, line.serial)
    before = read.get(number)
    if before is not None and same(before, line):
        case.found.reject(
            "number",
            Words(
                f"与前面的{line.serial}号完全相同，重复登记，只留一份。",
                f"The same as number {line.serial} above. Keep one.",
            ),
        )
    elif before is not None:
        missing = line.serial + 1
        hint = Words(f"，缺{missing}号", f"; {missing} is missing") if missing not in numbers else Words("", "")
        case.found.question(
            "number",
            Words(
                f"编号与前面的{line.serial}号重复{hint.zh}，请核对。",
                f"Number {line.serial} stands above already{hint.en}. Check it.",
            ),
        )
    elif number in known.whistles:
        case.found.reject(
            "number",
            Words(
                f"本台已有{written(*number)}，不重复登记。",
                f"The ledger has {written(*number)} already.",
            ),
        )
    read.setdefault(number, line)


def _joined(rows: list[Row], name: str) -> str:
    return "；".join(dict.fromkeys(text for row in rows if (text := row.text(name))))


def _cells(rows: list[Row]) -> Dictionary[str, str]:
    from types import MappingProxyType

    joined: dict[str, list[str]] = {}
    for row in rows:
        for header, text in row.cells().items():
            if text.strip():
                joined.setdefault(header, []).append(text)
            else:
                joined.setdefault(header, [])
    return MappingProxyType({header: "\n".join(texts) for header, texts in joined.items()})


if TYPE_CHECKING:
    from desktop.intake.lines.dispatches import Told
