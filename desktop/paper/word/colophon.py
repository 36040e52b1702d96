"""The 版记 of a Word file: a ruled table that stands at the foot of the last page (GB/T 9704-2012 7.4)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from desktop.paper.press.imprint import day, grouped
from desktop.paper.press.official import AREA
from desktop.paper.press.page import MM
from desktop.paper.press.printer import square
from desktop.paper.press.wording import wording
from desktop.paper.word.markup import NAMESPACE, paragraph, run, twips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

    from desktop.paper.official.facts import Colophon

_SIDE = 14
"""One character of 4号 in from each side."""
CODE = 14 * MM
_EMU = 12700
"""English metric units of a point, the measure of pictures."""
_HEAVY, _THIN = 8, 6
"""Eighths of a point: 0.35 mm and 0.25 mm, as near as Word draws them."""
_CODE_STYLE = "ClosingCode"
_DOTS = 8
"""Picture dots of a side of one module of the code."""
_BLANK = 4
"""Light modules around the code."""


class Copy(NamedTuple):
    """Of which issued paper the file is a copy for editing: its number and the digest of its text."""

    number: str
    digest: str

    @property
    def words(self) -> str:
        """The sentence that says so."""
        return wording("word")["copy"].format(number=self.number, digest=grouped(self.digest))


class _Row(NamedTuple):
    """One row: words at the left, at the right, or the square code there."""

    left: str
    right: str = ""
    code: str = ""
    label: str = ""
    """What stands before the words, which align behind it."""


def colophon(facts: Colophon, copy: Copy | None, *, ruled: bool = True) -> str:
    """Return the table with what anchors it; "" where it would say nothing. Letters have no rules."""
    rows = tuple(_rows(facts, copy))
    if not rows:
        return ""
    width = twips(AREA.width)
    code = twips(CODE) + 2 * twips(_SIDE)
    widths = (width - code, code)
    lines = "".join(_line(row, widths) for row in rows)
    edges = {"top": _HEAVY, "left": 0, "bottom": _HEAVY, "right": 0, "insideH": _THIN, "insideV": 0}
    rules = "".join(_rule(edge, weight if ruled else 0) for edge, weight in edges.items())
    side = twips(_SIDE)
    frame = (
        # At the foot of the type area of the page on which the document ends.
        '<w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin"'
        f' w:tblpXSpec="left" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{rules}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{side}" w:type="dxa"/>'
        f'<w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    return f"<w:tbl>{frame}<w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>{paragraph('Break', '')}"


def _rule(edge: str, weight: int) -> str:
    if not weight:
        return f'<w:{edge} w:val="nil"/>'
    return f'<w:{edge} w:val="single" w:sz="{weight}" w:space="0" w:color="auto"/>'


def _rows(facts: Colophon, copy: Copy | None) -> Iterator[_Row]:
    words = wording("official")
    if facts.copies_to:
        yield _Row(words["joint"].join(facts.copies_to) + "。", label=words["copies"])
    record = words["record"].format(fingerprint=facts.fingerprint, entry=facts.entry) if facts.journal_head else ""
    if record or facts.digest:
        yield _Row(record, code=facts.code if facts.digest else "")
    if copy is not None:
        yield _Row(copy.words)
    if facts.printed_by or facts.printed_on is not None:
        printed = words["printed"].format(on=day(facts.printed_on)) if facts.printed_on is not None else ""
        yield _Row(facts.printed_by, printed)


def _line(row: _Row, widths: tuple[int, int]) -> str:
    whole = sum(widths)
    if row.code:
        left, right = paragraph("Closing", run(row.left)), paragraph(_CODE_STYLE, run(row.code))
        cells = _cell(left, widths[0], 1) + _cell(right, widths[1], 1)
    elif row.right:
        stop = f'<w:tabs><w:tab w:val="right" w:pos="{whole - 2 * twips(_SIDE)}"/></w:tabs>'
        cells = _cell(paragraph("Closing", f"{run(row.left)}<w:r><w:tab/></w:r>{run(row.right)}", stop), whole, 2)
    else:
        back = twips(_SIDE) * len(row.label)
        indent = f'<w:ind w:left="{back}" w:hanging="{back}"/>' if back else ""
        cells = _cell(paragraph("Closing", (run(row.label) if back else "") + run(row.left), indent), whole, 2)
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell(content: str, width: int, span: int) -> str:
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{wide}<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'


def draw_codes(document: Document) -> None:
    """Put the square code as a picture where its words stand for it."""
    from docx.text.paragraph import Paragraph

    for element in list(document.element.body.iter(f"{{{NAMESPACE}}}p")):
        found = Paragraph(element, document._body)  # noqa: SLF001 - tables that float are not listed
        if element.style == _CODE_STYLE:
            picture = _picture(found.text)
            for one in list(element.r_lst):
                element.remove(one)
            found.add_run().add_picture(picture, round(CODE * _EMU))


def _picture(data: str) -> io.BytesIO:
    """Return a square code as a picture, black on white with its light edge."""
    from PIL import Image

    rows = square(data)
    side = len(rows) + 2 * _BLANK
    small = Image.new("1", (side, side), 1)
    for down, runs in enumerate(rows):
        for start, length in runs:
            small.paste(0, (_BLANK + start, _BLANK + down, _BLANK + start + length, _BLANK + down + 1))
    stream = io.BytesIO()
    small.resize((side * _DOTS, side * _DOTS)).save(stream, "PNG")
    stream.seek(0)
    return stream
