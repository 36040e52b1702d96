"""A filed paper on a printer: the pages of the file itself as large as they are, and what the printer says in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSize, QStandardPaths
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.desk.papers.print_job import PrintJob
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPdf import QPdfDocument

DPI = 300
"""Dots per inch of a page in a file: small type stays sharp, a page stays below 40 MB."""
_FINEST = 600
"""Dots per inch of the finest printer whose dots are drawn one by one; finer ones share theirs; a page takes 140 MB."""
_POINTS = 72
_A4 = 850.0
"""Points that no side of an A4 page reaches."""


def printers() -> tuple[str, ...]:
    """Return the names of all printers of this machine, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name)))


def printer_for(paper: QPdfDocument, name: str = "", at: str = "") -> QPrinter:
    """Return the printer `at`, else the usual one, set to A4, or A3 for a large sheet, as the first page lies.

    Where no printer is installed, it writes the file `name` into the person's documents, so that Enter is enough.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    if at:
        printer.setPrinterName(at)
    if name and not QPrinterInfo.availablePrinterNames():
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        Path(documents).mkdir(parents=True, exist_ok=True)
        printer.setOutputFileName(str(Path(documents) / name))
    to_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    printer.setResolution(DPI if to_file else min(printer.resolution(), _FINEST))
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


def send(
    paper: QPdfDocument,
    printer: QPrinter,
    job: PrintJob | None = None,
    tell: Callable[[int, int], bool] = lambda _part, _whole: True,
) -> int:
    """Send pages to `printer` and return how many sides there were; refuse, in words, what the printer does not take.

    Without a `job` the pages are those that the printer was told. A page lies on the sheet as it lies in the file, at
    100 %, whatever margins the printer has; one that lies across upright sheets is turned with its head to the binding
    edge (GB/T 9704-2012 7.7), one larger than the paper is made smaller, never cut. `tell` hears how many sides are
    done of how many and answers whether to go on.
    """
    if job is None:
        pages = range(printer.fromPage() or 1, min(printer.toPage() or paper.pageCount(), paper.pageCount()) + 1)
        if not pages:
            raise _taken_by_none()
        job = PrintJob(tuple(pages), grey=False)
    sides = _sides(job, _set_up(printer, job))
    fault = trouble(printer)
    if fault is not None:
        raise fault
    painter = QPainter()
    if not painter.begin(printer):
        raise _taken_by_none()
    try:
        for done, page in enumerate(sides):
            if (done and not printer.newPage()) or printer.printerState() in _STOPPED:
                raise _stopped(done, len(sides))
            if page:
                _draw(paper, page - 1, printer, painter, grey=job.grey)
            if not tell(done + 1, len(sides)):
                raise _called_back(done + 1, len(sides))
    except Refused:
        printer.abort()
        raise
    finally:
        painter.end()
    return len([page for page in sides if page])


_STOPPED = (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)


def _set_up(printer: QPrinter, job: PrintJob) -> int:
    """Tell the printer about sides, colour and copies; return how many copies are to be sent one after another."""
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide if job.duplex else QPrinter.DuplexMode.DuplexNone)
    printer.setColorMode(QPrinter.ColorMode.GrayScale if job.grey else QPrinter.ColorMode.Color)
    if printer.supportsMultipleCopies():
        printer.setCopyCount(job.copies)
        printer.setCollateCopies(True)
        return 1
    return job.copies


def _sides(job: PrintJob, copies: int) -> tuple[int, ...]:
    """Return the pages of all copies; 0 is the blank back of a last sheet: each copy begins on a sheet."""
    one = job.sides
    blank = (0,) if job.duplex and len(one) % 2 else ()
    return (*((*one, *blank) * (copies - 1)), *one)


def trouble(printer: QPrinter) -> Refused | None:
    """Return why nothing can be sent to `printer`, as far as the system knows; None where nothing speaks against it."""
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        file = printer.outputFileName()
        if not file:
            return _no("没有打印机。请装一台，或另存 PDF。", "There is no printer. Install one, or save the PDF.")
        if not Path(file).parent.is_dir():
            return _no(f"没有文件夹 {Path(file).parent}。请换一处。", f"There is no folder {Path(file).parent}.")
        return None
    name = printer.printerName()
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return _no(f"找不到打印机“{name}”。请另选一台。", f"The printer “{name}” is gone. Choose another.")
    if info.state() in _STOPPED:
        return _no(
            f"打印机“{name}”没有就绪：没开机、断线、缺纸或卡纸。看一看它，再按 Ctrl P。",
            f"The printer “{name}” is not ready: off, offline, out of paper or jammed. Look at it, then Ctrl P.",
        )
    return None


def _no(zh: str, en: str) -> Refused:
    return Refused("printer", Words(zh, en))


def _taken_by_none() -> Refused:
    return _no(
        "打印机没有接收。请看打印机是否开着、有纸、页码范围对不对，印成 PDF 的是否给了文件名，再按 Ctrl P。",
        "The printer did not take it. Check that it is on, has paper, that the pages exist, and that a printer into "
        "PDF was given a file name.",
    )


def _stopped(done: int, whole: int) -> Refused:
    return _no(
        f"打印到第 {done} 页（共 {whole} 页）停了：打印机报错或缺纸。没有记入流水，请看打印机后重印。",
        f"The printer stopped after {done} of {whole} page(s): an error, or no paper. Not noted; print again.",
    )


def _called_back(done: int, whole: int) -> Refused:
    return _no(
        f"已叫停，送出 {done} 页（共 {whole} 页），没有记入流水。",
        f"Called back after {done} of {whole} page(s); not noted.",
    )


def _draw(paper: QPdfDocument, number: int, printer: QPrinter, painter: QPainter, *, grey: bool) -> None:
    """Draw a page dot by dot, turned where it lies otherwise than the sheet."""
    points, whole = paper.pagePointSize(number), printer.pageLayout().fullRectPoints()
    turned = (points.width() > points.height()) is not (whole.width() > whole.height())
    room = QSize(whole.height(), whole.width()) if turned else whole.size()
    less = min(1.0, room.width() / (points.width() - 1), room.height() / (points.height() - 1))
    scale = printer.resolution() / _POINTS * less
    size = QSize(round(points.width() * scale), round(points.height() * scale))
    painter.save()
    if turned:
        # The head of the page goes to the left edge of the sheet, where sheets are bound.
        painter.translate(0, size.width())
        painter.rotate(-90)
    finer = max(1.0, printer.resolution() / _FINEST)
    dots = QSize(round(size.width() / finer), round(size.height() / finer))
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), _dots(paper, number, dots, grey=grey))
    painter.restore()


def _dots(paper: QPdfDocument, number: int, size: QSize, *, grey: bool) -> QImage:
    """Return a page in as many dots as the printer sets, on white: PDFium leaves the sheet itself transparent."""
    sheet = QImage(size, QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32)
    sheet.fill(0xFFFFFFFF)
    with QPainter(sheet) as painter:
        painter.drawImage(0, 0, paper.render(number, size))
    return sheet
