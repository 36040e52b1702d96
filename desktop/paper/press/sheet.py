"""Prints pages into a PDF: fonts embedded, text selectable, metadata in Chinese, the same input the same bytes."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.paper.press.fonts import Case, Substitution, Typeface
from desktop.paper.press.page import Mark, Page, Panel, Rule, Setting, Square

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from reportlab.pdfgen.canvas import Canvas

    from desktop.paper.press.page import Colour

_PROGRAM = "Shaotai 哨台"
_TICKED = "☑"
_MASK = 0
"""Mask pattern of square codes; every pattern is readable, and trying all eight takes eight times as long."""
_DASH = (3.0, 2.0)


@dataclass(frozen=True, slots=True)
class Title:
    """What the file says about itself: title, author (the unit), subject, and when it was made."""

    title: str
    author: str
    subject: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawn paper: the bytes of its PDF, its pages, and which faces stood in for others."""

    content: bytes
    pages: tuple[Page, ...]
    substitutions: tuple[Substitution, ...]


def publish(case: Case, pages: Sequence[Page], title: Title) -> Sheet:
    """Print `pages` as one PDF."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    body = case.face(Typeface.FANGSONG).register()
    canvas = Canvas(file, pagesize=pages[0].size, pageCompression=1, invariant=1, initialFontName=body, lang="zh-CN")
    canvas.setTitle(title.title)
    canvas.setAuthor(title.author)
    canvas.setSubject(title.subject)
    canvas.setCreator(_PROGRAM)
    canvas.setProducer(_PROGRAM)
    made = title.made_at
    offset = made.strftime("%z") or "+0000"
    canvas.setDateFormatter(lambda *_: f"D:{made:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:]}'")
    canvas.showOutline()
    for number, page in enumerate(pages):
        canvas.setPageSize(page.size)
        for place, (words, depth) in enumerate(page.bookmarks):
            key = f"p{number}-{place}"
            canvas.bookmarkHorizontal(key, 0, page.size[1] - depth)
            canvas.addOutlineEntry(words, key, level=0)
        _Printer(canvas, page.size[1]).print(page.marks)
        canvas.showPage()
    canvas.save()
    settings = [mark for page in pages for mark in page.marks if isinstance(mark, Setting)]
    set_in = [(setting.typeface, setting.text) for setting in settings]
    set_in += [(setting.opening, setting.text) for setting in settings if setting.opening is not None]
    used = case.substitutions(set_in)
    return Sheet(file.getvalue(), tuple(pages), used)


class _Printer:
    """Puts marks on one page, whose height turns distances from the top into distances from the bottom."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas = canvas
        self._height = height

    def print(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            if isinstance(mark, Setting):
                self._type(mark)
            elif isinstance(mark, Panel):
                self._panel(mark)
            elif isinstance(mark, Rule):
                self._rule(mark)
            else:
                self._square(mark)

    def _colour(self, colour: Colour) -> None:
        if colour[0] == colour[1] == colour[2]:
            self._canvas.setFillGray(colour[0])
        else:
            self._canvas.setFillColorRGB(*colour)

    def _type(self, mark: Setting) -> None:
        self._colour(mark.colour)
        before = 0
        for run in mark.runs:
            x = mark.x + run.x * mark.size / 1000 + mark.spacing * before
            line: Any = self._canvas.beginText(x, self._height - mark.baseline)
            line.setFont(run.font, mark.size)
            if mark.spacing:
                line.setCharSpace(mark.spacing)
            line.textOut(run.text)
            if mark.spacing:
                line.setCharSpace(0)
            self._canvas.drawText(line)
            before += len(run.text)
            if _TICKED in run.text:
                self._ticks(mark, run.text, x)

    def _ticks(self, mark: Setting, text: str, x: float) -> None:
        """Draw the tick into every ticked box, a full-width square as all faces have it."""
        from reportlab.pdfbase.pdfmetrics import stringWidth

        font = next(run.font for run in mark.runs if run.text == text)
        for place, sign in enumerate(text):
            if sign != _TICKED:
                continue
            left = x + stringWidth(text[:place], font, mark.size) + mark.spacing * place
            middle = self._height - mark.baseline + 0.38 * mark.size
            path = self._canvas.beginPath()
            path.moveTo(left + 0.24 * mark.size, middle)
            path.lineTo(left + 0.43 * mark.size, middle - 0.22 * mark.size)
            path.lineTo(left + 0.80 * mark.size, middle + 0.30 * mark.size)
            self._canvas.setStrokeGray(0)
            self._canvas.setLineWidth(0.1 * mark.size)
            self._canvas.drawPath(path, stroke=1, fill=0)

    def _panel(self, mark: Panel) -> None:
        if mark.fill is not None:
            self._colour(mark.fill)
        if mark.weight:
            self._canvas.setStrokeGray(0)
            self._canvas.setLineWidth(mark.weight)
        area = mark.area
        self._canvas.rect(
            area.x,
            self._height - area.bottom,
            area.width,
            area.height,
            stroke=int(mark.weight > 0),
            fill=int(mark.fill is not None),
        )

    def _rule(self, mark: Rule) -> None:
        self._canvas.setLineWidth(mark.weight)
        self._canvas.setStrokeColorRGB(*mark.colour)
        self._canvas.setDash(*([_DASH] if mark.dashed else [()]))
        self._canvas.line(mark.x1, self._height - mark.y1, mark.x2, self._height - mark.y2)
        if mark.dashed:
            self._canvas.setDash()

    def _square(self, mark: Square) -> None:
        from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

        code = QRCode(None, QRErrorCorrectLevel.M)
        code.addData(mark.data)
        code.version = code.calculate_version()
        code.makeImpl(False, _MASK)  # noqa: FBT003 - reportlab's signature
        modules = code.modules
        unit = mark.side / len(modules)
        path = self._canvas.beginPath()
        for row, cells in enumerate(modules):
            start = None
            for column, dark in enumerate([*cells, False]):
                if dark and start is None:
                    start = column
                elif not dark and start is not None:
                    bottom = self._height - mark.y - (row + 1) * unit
                    path.rect(mark.x + start * unit, bottom, (column - start) * unit, unit)
                    start = None
        self._canvas.setFillGray(0)
        self._canvas.drawPath(path, stroke=0, fill=1)
