"""Tables of official papers: ruled, on as many pages as they need, heads repeated, on landscape pages where asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.official.facts import Side
from desktop.paper.official.widths import column_widths
from desktop.paper.press.flow import Flow, marks_of
from desktop.paper.press.fonts import Typeface
from desktop.paper.press.form import Band, Cell, Row, set_row
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.official import ACROSS, AREA
from desktop.paper.press.page import MM, Area
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.official.facts import Table
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.official import Official

_SMALL_FOURTH = Style(Typeface.FANGSONG, 12, 5.6 * MM)
_FIFTH = Style(Typeface.FANGSONG, 10.5, 4.9 * MM)
_SIZES = (_SMALL_FOURTH, _FIFTH)
"""小四 where every column keeps its words whole, else 五号."""
_CAPTION = Style(Typeface.HEITI, 14, 8 * MM, Align.CENTRE)
SIDE = 1.2 * MM
"""Blank at both sides of a cell."""
LEAST = 8 * MM
"""The least height of a row."""
_GAP = 2 * MM
_ALIGN = {Side.LEFT: Align.LEFT, Side.CENTRE: Align.CENTRE, Side.RIGHT: Align.RIGHT}


def write_table(paper: Official, table: Table) -> None:
    """Write a table; raise `ValueError` where a row has neither one entry nor one for each column."""
    paper.lie(landscape=table.landscape)
    widths, band = _band(paper, table)
    if not paper.folio.fresh and paper.folio.room < _opening(paper, table, widths, band):
        paper.turn()
    caption = Text(table.caption, _CAPTION)
    if table.caption:
        paper.bookmark(table.caption, 0)
        paper.write(caption)
    area = paper.folio.area
    flow = Flow(paper.types, Area(area.x, paper.folio.y, area.width, paper.folio.room), area)
    flow.run((band,))
    for number, column in enumerate(flow.columns):
        if number:
            paper.turn()
        paper.folio.marks.extend(marks_of(column)[0])
        paper.folio.y = column.area.y + column.used
    if table.note:
        paper.folio.y += _GAP / 2
        paper.write(Text(wording("official")["note"] + table.note, _FIFTH))
    paper.folio.y = min(paper.folio.y + _GAP, paper.folio.area.bottom)
    paper.snap()


def opening_height(paper: Official, table: Table) -> float:
    """Return the height in points of what must stand together where a table begins: caption, heads, two rows."""
    return _opening(paper, table, *_band(paper, table))


def _opening(paper: Official, table: Table, widths: tuple[float, ...], band: Band) -> float:
    rows = (*band.head, *band.rows[:2])
    caption = Text(table.caption, _CAPTION).set(paper.types, paper.folio.area.width).height if table.caption else 0.0
    return caption + sum(set_row(paper.types, row, widths).height for row in rows) + 2 * _GAP


def _band(paper: Official, table: Table) -> tuple[tuple[float, ...], Band]:
    style, widths = measures(paper.types, table)
    bold = replace(style, typeface=Typeface.HEITI)
    head = Row(
        tuple(_cell(column.title, replace(bold, align=Align.CENTRE), shade=True) for column in table.columns), LEAST
    )
    least = max(LEAST, table.row_height * MM)
    rows = tuple(_rows(table, style, bold, least))
    return widths, Band(widths, rows, (head,), tail=2 if table.totals else 0)


def measures(types: Case, table: Table) -> tuple[Style, tuple[float, ...]]:
    """Return the type of a table's rows and the widths of its columns in points."""
    room = (ACROSS if table.landscape else AREA).width
    sized = [(style, column_widths(types, table, style, 2 * SIDE, room)) for style in _SIZES]
    return next((one for one in sized if _roomy(types, table, *one)), sized[-1])


def _roomy(types: Case, table: Table, style: Style, widths: tuple[float, ...]) -> bool:
    """Whether no title of a column has to break in this size."""
    return all(
        Text(column.title, style).width(types) + 2 * SIDE <= width + 0.01
        for column, width in zip(table.columns, widths, strict=True)
    )


def _rows(table: Table, style: Style, bold: Style, least: float) -> Iterator[Row]:
    styles = tuple(style.aligned(_ALIGN[column.side]) for column in table.columns)
    for row in table.rows:
        if len(row) == 1 < len(table.columns):
            yield Row((Cell((Text(row[0], bold),), len(table.columns), side=SIDE),), LEAST, leads=True)
        else:
            yield _row(row, styles, least)
    if table.totals:
        yield _row(table.totals, tuple(replace(one, typeface=Typeface.HEITI) for one in styles), least)


def _row(row: tuple[str, ...], styles: tuple[Style, ...], least: float) -> Row:
    return Row(tuple(_cell(words, style) for words, style in zip(row, styles, strict=True)), least)


def _cell(words: str, style: Style, *, shade: bool = False) -> Cell:
    return Cell((Text(words, style),) if words else (), shade=shade, side=SIDE)
