"""Any list of the post as a table on landscape pages, with the filter that chose its rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.paper.press.cells import SMALL, heading
from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.form import Band, Cell, Row
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose, width
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.imprint import Imprint
    from desktop.paper.press.sheet import Sheet

_BODY = Style(Typeface.FANGSONG, 10.5, 4.8 * MM)
_SIDE = 1.0 * MM
_LEAST = 7 * MM
_NUMBER = 12 * MM
_NARROWEST = 8 * MM
_SAMPLE = 200
"""Rows that are measured to share out the width; more would not change the shares."""
_TYPICAL = 0.9
"""The part of a column's texts that shall fit on one line."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, and whether its entries stand at the right (figures and times) or left."""

    title: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class ListFacts:
    """A list as it was seen: unit, title, columns, rows, and the words of its filter."""

    unit: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    imprint: Imprint
    filter: str = ""


def draw(facts: ListFacts) -> bytes:
    """Return the list as a PDF."""
    return lay(facts).content


def lay(facts: ListFacts, types: Case | None = None) -> Sheet:
    """Return the list with its pages and the faces that stood in for others."""
    types = types or case()
    words = wording("list_sheet")
    key = "filtered" if facts.filter else "rows"
    said = words[key].format(words=facts.filter, rows=len(facts.rows))
    head = Head(facts.unit, facts.title, said, "")
    widths = shares(types, facts)
    columns = Row((heading(words["no"]), *(heading(column.title) for column in facts.columns)), _LEAST)
    rows = tuple(_row(facts, number, row) for number, row in enumerate(facts.rows, start=1))
    if not rows:
        rows = (Row((Cell((Text(words["empty"], _BODY.aligned(Align.CENTRE)),), span=len(widths)),), _LEAST),)
    slip = Slip(head, (Band(widths, rows, (columns,)),), Foot(facts.imprint, remark=words["remark"]), landscape=True)
    return compose(slip, types)


def _row(facts: ListFacts, number: int, row: Sequence[str]) -> Row:
    cells = [_cell(str(number), right=True)]
    cells += [_cell(text, right=column.right) for text, column in zip(row, facts.columns, strict=True)]
    return Row(tuple(cells), _LEAST)


_RIGHT = _BODY.aligned(Align.RIGHT)


def _cell(words: str, *, right: bool) -> Cell:
    return Cell((Text(words, _RIGHT if right else _BODY),) if words else (), side=_SIDE)


def shares(types: Case, facts: ListFacts) -> tuple[float, ...]:
    """Return the widths of the columns in points: what nine in ten entries need, scaled to the width of the page."""
    room = width(landscape=True) - _NUMBER
    needs = []
    sample = facts.rows[:: max(1, len(facts.rows) // _SAMPLE)]
    for place, column in enumerate(facts.columns):
        sizes = sorted(Text(row[place], _BODY).width(types) for row in sample if row[place])
        typical = sizes[min(len(sizes) - 1, int(len(sizes) * _TYPICAL))] if sizes else 0.0
        title = Text(column.title, replace(SMALL, size=10.5)).width(types)
        needs.append(min(max(typical, title, _NARROWEST) + 3 * MM, room * 0.6))
    return (_NUMBER, *_fair(needs, room))


def _fair(needs: Sequence[float], room: float) -> list[float]:
    """Share out `room`: who needs less than an even share gets what it needs, and leaves the rest to the others."""
    widths = [0.0] * len(needs)
    left = room
    for taken, place in enumerate(sorted(range(len(needs)), key=lambda it: needs[it])):
        widths[place] = min(needs[place], left / (len(needs) - taken))
        left -= widths[place]
    return [width * room / sum(widths) for width in widths]
