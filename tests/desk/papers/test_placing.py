"""A page lies on the sheet as it lies in the file, and what the rollers hold is told by side and millimetre."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument

from desktop.desk.papers import printing
from desktop.desk.papers.placing import Loss, ink, loss, placed, reach
from desktop.desk.papers.print_job import PrintJob

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

A4, ACROSS = QSizeF(210, 297), QSizeF(297, 210)
MARGINS = QMarginsF(7.5, 3, 12, 16)
WITHIN = 0.3
"""Millimetres: what a ruler on the printed sheet shows."""
MIDDLE = 0x80
"""Grey of an edge: Qt writes pictures of pages as JPEG, which rings around black."""
Box = tuple[float, float, float, float]


def document(place: Path, *pages: tuple[QSizeF, Box]) -> QPdfDocument:
    """Return a paper of pages with black from left, top to right, bottom in millimetres."""
    writer = QPdfWriter(str(place))
    writer.setResolution(600)
    painter = QPainter()
    for number, (size, (left, top, right, bottom)) in enumerate(pages):
        lying = QPageLayout.Orientation.Landscape if size.width() > size.height() else QPageLayout.Orientation.Portrait
        upright = size if lying is QPageLayout.Orientation.Portrait else size.transposed()
        sheet = QPageSize(upright, QPageSize.Unit.Millimeter)
        layout = QPageLayout(sheet, lying, QMarginsF(), QPageLayout.Unit.Millimeter)
        writer.setPageLayout(layout)
        if number:
            writer.newPage()
        else:
            painter.begin(writer)
        dot = 600 / 25.4
        painter.fillRect(QRectF(left * dot, top * dot, (right - left) * dot, (bottom - top) * dot), QColor("black"))
    painter.end()
    paper = QPdfDocument()
    paper.load(str(place))
    return paper


def on(paper: QPdfDocument, file: Path, sheet: QSizeF, hard: QMarginsF, dpi: int = 300) -> QPrinter:
    """Return a printer with sheets of a size and margins that it cannot print in, as the program sets it."""
    printer = printing.printer_for(paper)
    printer.setOutputFileName(str(file))
    printer.setResolution(dpi)
    across = sheet.width() > sheet.height()
    upright = sheet.transposed() if across else sheet
    lying = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    layout = QPageLayout(QPageSize(upright, QPageSize.Unit.Millimeter), lying, hard, QPageLayout.Unit.Millimeter, hard)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    assert printer.setPageLayout(layout)
    return printer


def printed(paper: QPdfDocument, printer: QPrinter, *, grey: bool = True) -> QPdfDocument:
    """Print it all and open what came out."""
    printing.send(paper, printer, PrintJob(tuple(range(1, paper.pageCount() + 1)), grey=grey))
    out = QPdfDocument()
    out.load(printer.outputFileName())
    return out


def box(rect: QRectF) -> Box:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


def close(one: Box, other: Box) -> bool:
    return all(abs(a - b) <= WITHIN for a, b in zip(one, other, strict=True))


OFFICIAL: Box = (28, 37, 184, 262)
"""The type area of GB/T 9704-2012."""


@pytest.mark.parametrize(("dpi", "grey"), [(180, True), (300, False), (600, True)])
def test_the_official_page_keeps_size_and_place_on_a_printer_with_odd_margins(
    qapp: object, tmp_path: Path, dpi: int, *, grey: bool
) -> None:
    paper = document(tmp_path / "in.pdf", (A4, OFFICIAL))
    assert close(box(ink(paper, 0, MIDDLE)), OFFICIAL)
    printer = on(paper, tmp_path / "out.pdf", A4, MARGINS, dpi)
    assert reach(printer) == MARGINS
    out = printed(paper, printer, grey=grey)
    assert close(box(ink(out, 0, MIDDLE)), OFFICIAL)
    assert loss(paper, printer, [0]).words is None


def test_twelve_hundred_dots_are_drawn_in_bands_and_keep_the_place(qapp: object, tmp_path: Path) -> None:
    paper = document(tmp_path / "in.pdf", (A4, (28, 37, 184, 60)))
    out = printed(paper, on(paper, tmp_path / "out.pdf", A4, MARGINS, 1200))
    assert close(box(ink(out, 0, MIDDLE)), (28, 37, 184, 60))


@pytest.mark.parametrize(
    ("sheet", "less", "percent"),
    [
        (QSizeF(210, 297), 1.0, 100),
        (QSizeF(209.9, 297.1), 1.0, 100),
        (QSizeF(297, 420), 1.0, 100),
        (QSizeF(215.9, 279.4), 279.4 / 297, 94),
        (QSizeF(148, 210), 148 / 210, 71),
    ],
)
def test_other_sheets_take_it_whole_and_say_how_much_smaller(
    qapp: object, tmp_path: Path, sheet: QSizeF, less: float, percent: int
) -> None:
    paper = document(tmp_path / "in.pdf", (A4, OFFICIAL))
    printer = on(paper, tmp_path / "out.pdf", sheet, QMarginsF(), 200)
    out = printed(paper, printer)
    left, top, right, bottom = (side * less for side in OFFICIAL)
    assert close(box(ink(out, 0, MIDDLE)), (left, top, right, bottom))
    lost = loss(paper, printer, [0])
    assert lost.percent == percent
    assert (lost.words is None) is (percent == 100)


def test_a_page_across_an_upright_sheet_has_its_head_at_the_binding(qapp: object, tmp_path: Path) -> None:
    paper = document(tmp_path / "in.pdf", (A4, OFFICIAL), (ACROSS, (20, 4.6, 290, 100)))
    printer = on(paper, tmp_path / "out.pdf", A4, MARGINS, 200)
    out = printed(paper, printer)
    assert close(box(ink(out, 1, MIDDLE)), (4.6, 297 - 290, 100, 297 - 20))
    # Its head lies under the left rollers: 7.5 mm are held and ink begins at 4.6.
    assert loss(paper, printer, [0, 1]) == Loss(left=3)


def test_a_sheet_that_goes_in_across_takes_the_page_as_it_lies(qapp: object, tmp_path: Path) -> None:
    paper = document(tmp_path / "in.pdf", (ACROSS, (10, 20, 292, 190)))
    printer = on(paper, tmp_path / "out.pdf", ACROSS, MARGINS, 200)
    assert close(box(ink(printed(paper, printer), 0, MIDDLE)), (10, 20, 292, 190))
    assert loss(paper, printer, [0]) == Loss(right=7)


def test_what_is_lost_is_told_by_side(qapp: object, tmp_path: Path) -> None:
    paper = document(tmp_path / "in.pdf", (A4, (4.6, 37, 201, 262)), (A4, (28, 2.4, 184, 290)), (A4, (0, 0, 0, 0)))
    printer = on(paper, tmp_path / "out.pdf", A4, MARGINS)
    lost = loss(paper, printer, [0, 1, 2])
    assert lost == Loss(left=3, top=1, right=3, bottom=9)
    assert lost.words is not None
    assert lost.words.zh == "这台打印机左边 3 mm、上边 1 mm、右边 3 mm、下边 9 mm打不出。可换一台，或换纸。"
    assert "3 mm at the right" in lost.words.en
    assert loss(paper, on(paper, tmp_path / "all.pdf", A4, QMarginsF()), [0, 1, 2]).words is None


def test_a_smaller_sheet_and_lost_edges_are_said_together() -> None:
    words = Loss(left=4, percent=94).words
    assert words is not None
    assert words.zh == "这台打印机纸比文件小，缩到 94%；左边 4 mm打不出。可换一台，或换纸。"
    assert (
        words.en == "This printer: the sheet is smaller than the paper, printed at 94 %; cannot print 4 mm at the left."
    )


def test_a_point_of_rounding_makes_nothing_smaller() -> None:
    assert placed(QSizeF(595.28, 841.89), QSizeF(595, 842)).less == 1.0
    assert placed(QSizeF(595.28, 841.89), QSizeF(842, 595)).turned
