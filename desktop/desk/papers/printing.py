"""A filed paper on a printer: the pages of the file itself, no more and no less."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSize, QStandardPaths
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

DPI = 300
"""Dots per inch at which pages go to the printer: small type stays sharp, a page stays below 40 MB."""
_POINTS = 72
_A4 = 850.0
"""Points that no side of an A4 page reaches."""


def printer_for(paper: QPdfDocument, name: str = "") -> QPrinter:
    """Return the usual printer, set to A4, or A3 for a large sheet, as the first page lies.

    Where no printer is installed, it writes the file `name` into the person's documents, so that Enter is enough.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    if name and not QPrinterInfo.availablePrinterNames():
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        Path(documents).mkdir(parents=True, exist_ok=True)
        printer.setOutputFileName(str(Path(documents) / name))
    printer.setResolution(DPI)
    size = paper.pagePointSize(0)
    across = size.width() > size.height()
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A3 if max(size.width(), size.height()) > _A4 else QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait,
        QMarginsF(),
        QPageLayout.Unit.Millimeter,
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    return printer


def send(paper: QPdfDocument, printer: QPrinter) -> int:
    """Send the chosen pages to `printer` and return how many there were; refuse when the printer takes none.

    The page lies on the sheet as it lies in the file, whatever margins the printer has; a page larger than the chosen
    paper is made smaller, never cut.
    """
    first = printer.fromPage() or 1
    last = min(printer.toPage() or paper.pageCount(), paper.pageCount())
    painter = QPainter()
    if first > last or not painter.begin(printer):
        raise Refused(
            "printer",
            Words(
                "打印机没有接收。请看打印机是否开着、有纸、页码范围对不对，再按 Ctrl P。",
                "The printer did not take it. Check that it is on, has paper, and that the pages exist.",
            ),
        )
    try:
        scale = printer.resolution() / _POINTS
        for number in range(first - 1, last):
            if number > first - 1:
                printer.newPage()
            points = paper.pagePointSize(number)
            whole = printer.pageLayout().fullRectPoints()
            less = min(1.0, whole.width() / (points.width() - 1), whole.height() / (points.height() - 1))
            size = QSize(round(points.width() * scale * less), round(points.height() * scale * less))
            # Twice as fine as a 300 dpi printer asks would only make the queue slower.
            image = paper.render(number, size)
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
    finally:
        painter.end()
    return last - first + 1
