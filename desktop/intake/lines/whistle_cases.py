"""Rows of a ledger that belong to one whistle, and what they say of its number, kind and time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop.intake.lines import whistle_words
from desktop.intake.lines.whistle_checks import Period, in_period
from desktop.intake.repair.moments import Reading as Moment
from desktop.intake.repair.moments import clock_raw, reading
from desktop.intake.repair.plain import nothing, tight
from desktop.intake.repair.serials import Serial, serial
from desktop.intake.verdict import Findings
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping as Dictionary
    from datetime import datetime

    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Row

_OWN = ("number", "kind", "blown", "blown_date", "village", "grid", "place", "source", "facts", "lead")
"""Fields that belong to the whistle and not to one unit."""
_CORE = ("number", "kind", "blown", "blown_date", "facts", "place")


@dataclass(slots=True)
class Case:
    """One whistle while it is read."""

    rows: list[Row]
    found: Findings
    number: Serial | None
    when: Moment
    blown: datetime | None = None


def grouped(rows: list[Row]) -> list[list[Row]]:
    """Put the rows of one whistle together: merged cells leave them empty, other ledgers repeat them in every row."""
    groups: list[list[Row]] = []
    for row in rows:
        own = {name: tight(row.text(name)) for name in _OWN}
        first = groups[-1][0] if groups else None
        if (first is not None and not any(own[name] for name in _CORE) and _calls(row)) or (
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


def usual_year(groups: list[list[Row]]) -> int | None:
    """Return the year most numbers and dates of the ledger are written with, None where none is."""
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


def case_of(rows: list[Row], year: int) -> Case:
    """Return the rows of one whistle with its number and time; `year` completes a date written without one."""
    first = rows[0]
    number = serial(first.text("number"))
    usual = number.year if number is not None and number.year is not None else year
    when = reading(clock_raw(first.raw("blown")) if first.has("blown_date") else first.raw("blown"), usual)
    if first.has("blown_date"):
        day = reading(first.raw("blown_date"), usual)
        if when.day is None and not when.bad and day.day is not None:
            when = replace(day, clock=day.clock if when.clock is None else when.clock)
        elif day.bad or (when.empty and not day.empty):
            when = day
    return Case(rows, Findings(), number, when, when.moment)


def numbered(case: Case) -> None:
    """Say where the number is missing or unreadable."""
    text = case.rows[0].text("number")
    if nothing(text):
        case.found.reject("number", "哨单编号为空，不能登记。请补上。", "The whistle has no number. Add it.")
    elif case.number is None:
        case.found.question(
            "number",
            f"哨单编号“{text}”看不出是几号，请写成〔年〕哨字几号。",
            f"The number “{text}” cannot be read. Write year and number.",
        )


def kind_of(case: Case) -> str:
    """Return the key of the kind, empty where it is missing or unclear."""
    text = case.rows[0].down("kind")
    if nothing(text):
        case.found.reject("kind", "哨类为空，不能登记。请补上。", "The whistle has no kind. Add it.")
        return ""
    kind = whistle_words.kind(text)
    if kind is None:
        case.found.question(
            "kind",
            f"哨类写“{text}”，不是综合执法、重点工作或应急处置，请定一类。",
            f"The kind “{text}” is none of enforcement, key task, emergency. Choose one.",
        )
    return kind or ""


def timed(case: Case, told_period: Period, known: Known, *, outside: bool) -> None:
    """Say what is wrong with the time of the whistle, and where its day cannot be."""
    first, when, found = case.rows[0], case.when, case.found
    text = first.text("blown") or first.text("blown_date")
    comment = first.comment("blown")
    beside = Words(f"（批注：{comment}）", f" (comment: {comment})") if comment else Words("", "")
    if when.empty:
        found.reject(
            "blown",
            f"吹哨时间为空，不能登记。请补上{beside.zh}。",
            f"There is no time of the whistle. Add it{beside.en}.",
        )
    elif when.bad:
        found.question(
            "blown",
            f"吹哨时间写成“{text}”，无此时刻或看不懂，请改正{beside.zh}。",
            f"The time of the whistle “{text}” does not exist or cannot be read. Correct it{beside.en}.",
        )
    elif when.clock is None:
        found.question(
            "blown",
            f"吹哨时间只有日期（{text}），没有时分，请补上{beside.zh}。",
            f"The whistle has a date ({text}) without a time. Add it{beside.en}.",
        )
    elif when.day is None:
        found.question(
            "blown",
            f"吹哨时间只有时分（{text}），没有日期，请补上{beside.zh}。",
            f"The whistle has a time ({text}) without a date. Add it{beside.en}.",
        )
    if when.weekday_wrong:
        found.question("blown", f"吹哨时间“{text}”的星期不对，请核对。", f"The weekday of “{text}” is wrong. Check it.")
    if when.day is not None:
        year = None if case.number is None else case.number.year
        in_period(when.day, told_period, year, known, found, outside=outside)


def joined(rows: list[Row], name: str) -> str:
    """Return the different texts that the rows of a whistle have for a field."""
    return "；".join(dict.fromkeys(text for row in rows if (text := row.text(name))))


def cells_of(rows: list[Row]) -> Dictionary[str, str]:
    """Return the original texts of all rows by header."""
    joined: dict[str, list[str]] = {}
    for row in rows:
        for header, text in row.cells().items():
            if text.strip():
                joined.setdefault(header, []).append(text)
            else:
                joined.setdefault(header, [])
    return MappingProxyType({header: "\n".join(texts) for header, texts in joined.items()})
