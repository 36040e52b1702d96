"""The 值班考勤汇总 of a month: what everybody stood, by kinds of duty, nights, weekends and holidays, and was away."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.paper.press.cells import BODY, LABEL, blank, heading, label
from desktop.paper.press.form import NARROW, Band, Cell, Row
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.imprint import day
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose
from desktop.paper.press.wording import wording
from desktop.paper.roster.facts import AttendanceRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.paper.roster.facts import AttendanceFacts

_FIGURES = (
    "leading", "clerking", "stationed", "on_call", "driving", "nights", "weekends", "holidays", "minutes", "deployed",
    "swapped", "relieved", "late", "absent", "left_post", "unrecorded",
)  # fmt: skip
_WIDTHS = (9, 21, 21, *(11,) * 5, *(11,) * 3, 14, *(11,) * 6, 14, 16)
_COLUMNS = tuple(mm * MM for mm in _WIDTHS)
_SIGNED = tuple(mm * MM for mm in (26, 98, 26, 99))
_FIGURE = Style(BODY.typeface, 11, 4.2 * MM, Align.CENTRE)
_LEAST = 6.6 * MM
_HOUR = 60
_TAIL = 3
"""Rows that stand over the signatures at least: two people and the totals."""


def draw(facts: AttendanceFacts) -> bytes:
    """Return the summary as a PDF."""
    return lay(facts).content


def lay(facts: AttendanceFacts, types: Case | None = None) -> Sheet:
    """Return the summary with its pages: a row for each person, departments together, and the totals."""
    words = wording("attendance_summary")
    year, month = facts.edition.month.split("-")
    name = words["name"].format(year=year, month=int(month))
    until = words["until"].format(at=day(facts.until)) if facts.until is not None else ""
    head = Head(facts.post.name, name, words["count"].format(count=len(facts.rows)), until)
    upper = Row(
        (
            heading("", 3), heading(words["duties"], 5), heading(words["burden"], 4), heading(words["events"], 7),
            heading(words["leave"]),
        ),
        _LEAST,
    )  # fmt: skip
    columns = ("no", "group", "person", *_FIGURES, "leave_days")
    lower = Row(tuple(heading(words[key]) for key in columns), _LEAST)
    bands = (
        Band(_COLUMNS, tuple(_rows(facts)), (upper, lower), tail=_TAIL),
        Band(_SIGNED, (_signatures(),), keep=True),
    )
    foot = Foot(facts.imprint, words["unsettled"], words["remark"])
    return compose(Slip(head, bands, foot, landscape=True), types)


def _rows(facts: AttendanceFacts) -> Iterator[Row]:
    number = 0
    for group, found in groupby(facts.rows, key=lambda it: it.group):
        for place, one in enumerate(found):
            number += 1
            yield _row(str(number), one, group if place == 0 else "")
    yield _row("", total(facts.rows), wording("attendance_summary")["total"])


def total(rows: tuple[AttendanceRow, ...]) -> AttendanceRow:
    """Return the sums of all figures."""
    figures = {one.name for one in fields(AttendanceRow) if one.name in _FIGURES}
    return AttendanceRow("", "", **{name: sum(getattr(row, name) for row in rows) for name in sorted(figures)})


def _row(number: str, one: AttendanceRow, group: str) -> Row:
    figures = [_figure(one, key) for key in _FIGURES]
    cells = (number, group, one.name, *figures, one.leave)
    return Row(tuple(_cell(words, strong=place == 1) for place, words in enumerate(cells)), _LEAST)


def _figure(one: AttendanceRow, key: str) -> str:
    value: int = getattr(one, key)
    if key == "minutes":
        return f"{value / _HOUR:g}" if value % _HOUR == 0 else f"{value / _HOUR:.1f}" if value else ""
    return str(value) if value else ""


def _cell(words: str, *, strong: bool) -> Cell:
    style = replace(LABEL, size=11, leading=4.2 * MM) if strong else _FIGURE
    return Cell((Text(words, style),) if words and words != "0" else (), side=NARROW)


def _signatures() -> Row:
    words = wording("attendance_summary")
    return Row((label(words["made"]), blank(), label(words["checked"]), blank()), 14 * MM)
