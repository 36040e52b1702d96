"""Where a page lies on a printer's sheet, and what of it the printer cannot print: ink under its rollers' margins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPainter

from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

_INCH = 25.4
_LOOK = 100
"""Dots per inch of the small picture in which ink is looked for: a quarter of a millimetre."""
_WHITE = 0xF8
_LEAST = 0.3
"""Millimetres below which nothing is said: what rendering and driver round."""
_POINT = 1.0
"""Points by which sizes of sheets are rounded; a page that much larger than its sheet is not made smaller."""


@dataclass(frozen=True, slots=True)
class Placed:
    """How a page lies on a sheet: turned with its head to the binding edge, and how much of its size it has."""

    turned: bool
    less: float


def placed(page: QSizeF, sheet: QSizeF) -> Placed:
    """Place a page of this size on a sheet of that size, both in points.

    At 100 % from the sheet's upper left corner (GB/T 9704-2012 measures from the cut sheet, not from where a printer
    begins); made smaller only where the sheet itself is.
    """
    turned = (page.width() > page.height()) is not (sheet.width() > sheet.height())
    room = sheet.transposed() if turned else sheet
    if page.width() <= room.width() + _POINT and page.height() <= room.height() + _POINT:
        return Placed(turned, 1.0)
    return Placed(turned, min(room.width() / page.width(), room.height() / page.height()))


def sheet_of(printer: QPrinter) -> QSizeF:
    """Return the size in points of the sheet that a printer is set to, as it goes through."""
    # In millimetres, for Qt rounds the points of a sheet to whole ones.
    return printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size() * (72 / _INCH)


def reach(printer: QPrinter) -> QMarginsF:
    """Return the margins in millimetres in which a printer sets no dot."""
    layout = QPageLayout(printer.pageLayout())
    layout.setUnits(QPageLayout.Unit.Millimeter)
    return layout.minimumMargins()


def ink(paper: QPdfDocument, number: int, white: int = _WHITE) -> QRectF:
    """Return in millimetres what is drawn of a page, from its upper left corner; an empty rectangle for a blank one.

    Greys as light as `white` are no ink.
    """
    points = paper.pagePointSize(number)
    size = QSize(round(points.width() * _LOOK / 72), round(points.height() * _LOOK / 72))
    sheet = QImage(size, QImage.Format.Format_Grayscale8)
    sheet.fill(0xFFFFFFFF)
    with QPainter(sheet) as painter:
        painter.drawImage(0, 0, paper.render(number, size))
    dots, step, wide = bytes(sheet.constBits()), sheet.bytesPerLine(), sheet.width()
    # Light greys are white here, so that all white is one byte to be stripped.
    dots = dots.translate(bytes(value if value < white else 0xFF for value in range(256)))
    rows = [dots[at * step : at * step + wide] for at in range(sheet.height())]
    drawn = [at for at, row in enumerate(rows) if row.strip(b"\xff")]
    if not drawn:
        return QRectF()
    left = min(wide - len(rows[at].lstrip(b"\xff")) for at in drawn)
    right = max(len(rows[at].rstrip(b"\xff")) for at in drawn)
    dot = _INCH / _LOOK
    return QRectF(left * dot, drawn[0] * dot, (right - left) * dot, (drawn[-1] + 1 - drawn[0]) * dot)


@dataclass(frozen=True, slots=True)
class Loss:
    """What does not come out as it is in the file: millimetres of ink lost at each side, and the size in per cent."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    percent: int = 100

    @property
    def words(self) -> Words | None:
        """Say it; None where nothing is lost."""
        sides = (
            (self.left, "左边", "left"),
            (self.top, "上边", "top"),
            (self.right, "右边", "right"),
            (self.bottom, "下边", "bottom"),
        )
        lost = [(f"{zh} {mm:.0f} mm", f"{mm:.0f} mm at the {en}") for mm, zh, en in sides if mm]
        zh, en = [], []
        if self.percent < 100:  # noqa: PLR2004 - the whole size
            zh.append(f"纸比文件小，缩到 {self.percent}%")
            en.append(f"the sheet is smaller than the paper, printed at {self.percent} %")
        if lost:
            zh.append("、".join(one for one, _ in lost) + "打不出")
            en.append("cannot print " + ", ".join(one for _, one in lost))
        if not zh:
            return None
        return Words(f"这台打印机{'；'.join(zh)}。可换一台，或换纸。", f"This printer: {'; '.join(en)}.")


def loss(paper: QPdfDocument, printer: QPrinter, numbers: Iterable[int]) -> Loss:
    """Return what is lost at most of these pages, counted from 0, on `printer` as it is set."""
    sheet, hard = sheet_of(printer), reach(printer)
    wide, high = (length * _INCH / 72 for length in (sheet.width(), sheet.height()))
    most, least = [0.0] * 4, 1.0
    held = not hard.isNull()
    for number in numbers:
        page = paper.pagePointSize(number)
        lies = placed(page, sheet)
        least = min(least, lies.less)
        drawn = ink(paper, number) if held else QRectF()
        if drawn.isEmpty():
            continue
        left, top, right, bottom = (
            side * lies.less for side in (drawn.left(), drawn.top(), drawn.right(), drawn.bottom())
        )
        if lies.turned:
            # The head of the page lies at the sheet's left edge, its left side at the foot.
            below = page.width() * lies.less * _INCH / 72
            left, top, right, bottom = top, below - right, bottom, below - left
        sides = (hard.left() - left, hard.top() - top, right - wide + hard.right(), bottom - high + hard.bottom())
        most = [max(one, other) for one, other in zip(most, sides, strict=True)]
    # Half a millimetre that is missing is one in words, never none.
    left, top, right, bottom = (max(1.0, float(round(one))) if one >= _LEAST else 0.0 for one in most)
    return Loss(left, top, right, bottom, round(least * 100))
