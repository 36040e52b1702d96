"""Tables of Word files: columns as wide as on the printed page, heads repeated, no row cut in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.official.facts import Side
from desktop.paper.official.tables import LEAST, SIDE, measures
from desktop.paper.press.page import MM
from desktop.paper.press.wording import wording
from desktop.paper.word.markup import paragraph, run, twips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.official.facts import Table
    from desktop.paper.press.fonts import Case

_ALIGN = {Side.LEFT: "left", Side.CENTRE: "center", Side.RIGHT: "right"}
_SMALL_FOURTH = 12
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(types: Case, block: Table, breaking: str = "") -> str:
    """Return a table with its caption and note; raise `ValueError` for a row that does not fit the columns."""
    style, points = measures(types, block)
    size = "Table" if style.size >= _SMALL_FOURTH else "Small"
    widths = [twips(one) for one in points]
    head = "".join(
        _cell(paragraph(f"{size}Head", run(column.title)), width, _SHADE)
        for column, width in zip(block.columns, widths, strict=True)
    )
    caption = paragraph("Caption", run(block.caption), breaking) if block.caption else ""
    opening = paragraph("Break", "", breaking) if breaking and not caption else ""
    note = wording("official")["note"] + block.note if block.note else ""
    # Two tables without a paragraph between them are one table to Word.
    closing = paragraph("TableNote", run(note)) if note else paragraph("Break", "")
    rows = "".join(_rows(block, widths, size))
    return f"{opening}{caption}<w:tbl>{_frame(widths)}{_row(head, LEAST, head=True)}{rows}</w:tbl>{closing}"


def _frame(widths: list[int]) -> str:
    rules = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for edge in _EDGES)
    side = twips(SIDE)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{rules}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{side}" w:type="dxa"/>'
        f'<w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _rows(block: Table, widths: list[int], size: str) -> Iterator[str]:
    least = max(LEAST, block.row_height * MM)
    aligned = [f'<w:jc w:val="{_ALIGN[column.side]}"/>' for column in block.columns]
    for place, row in enumerate(block.rows, start=1):
        # The last row goes over with the totals, which never stand alone.
        kept = "<w:keepNext/>" if block.totals and place == len(block.rows) else ""
        if len(row) == 1 < len(widths):
            words = paragraph(f"{size}Head", run(row[0]), '<w:keepNext/><w:jc w:val="left"/>')
            yield _row(_cell(words, sum(widths), span=len(widths)), LEAST)
        else:
            yield _row(_cells(row, widths, f"{size}Text", aligned, kept), least)
    if block.totals:
        yield _row(_cells(block.totals, widths, f"{size}Head", aligned, ""), least)


def _cells(row: tuple[str, ...], widths: list[int], style: str, aligned: list[str], kept: str) -> str:
    return "".join(
        _cell(paragraph(style, run(words) if words else "", kept + align), width)
        for words, width, align in zip(row, widths, aligned, strict=True)
    )


def _cell(content: str, width: int, shade: str = "", span: int = 1) -> str:
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    about = f'<w:tcW w:w="{width}" w:type="dxa"/>{wide}{shade}<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{content}</w:tc>"


def _row(cells: str, height: float, *, head: bool = False) -> str:
    repeated = "<w:tblHeader/>" if head else ""
    tall = f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}{repeated}</w:trPr>{cells}</w:tr>"
