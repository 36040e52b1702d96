"""A filed paper on a printer: the pages of the file itself as large as they are, and what the printer says in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.desk import documents
from desktop.desk.papers.placing import loss, placed, sheet_of
from desktop.desk.papers.print_job import PrintJob
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPdf import QPdfDocument

DPI = 300
"""Dots per inch of a page in a file: small type stays sharp, a page stays below 40 MB."""
_FINEST = 720
"""Dots per inch of the finest printer whose dots are drawn one by one; finer ones share theirs, two by two or more.

Type at 720 dots is as sharp as eyes see, and a page at 1 200 would be 139 MB in the queue.
"""
_BAND = 6_000_000
"""Dots that are drawn at once, 30 MB of them: an A3 page at 720 dots in one piece would take half a gigabyte."""
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
    Refuses a printer that is gone: Qt would go on with the usual one.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    if at:
        printer.setPrinterName(at)
        if printer.printerName() != at:
            raise _gone(at)
    if name and not QPrinterInfo.availablePrinterNames():
        folder = documents.folder()
        folder.mkdir(parents=True, exist_ok=True)
        printer.setOutputFileName(str(folder / name))
    to_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    printer.setResolution(DPI if to_file else printer.resolution() // _sharing(printer))
    size = paper.pagePointSize(0)
    across = size.width() > size.height()
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A3 if max(size.width(), size.height()) > _A4 else QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait,
        QMarginsF(),
        QPageLayout.Unit.Millimeter,
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    if not printer.setPageLayout(layout):
        # A printer without such a sheet keeps its own, and its own margins would move the page.
        printer.setFullPage(True)
        printer.setPageOrientation(layout.orientation())
    return printer


def _sharing(printer: QPrinter) -> int:
    """Return how many dots of the printer in a row are drawn as one: a whole number, so that none is uneven."""
    return -(-printer.resolution() // _FINEST)


def notice(paper: QPdfDocument, at: str) -> Words | None:
    """Return what the printer `at` cannot print of `paper`, or why there is none of that name; None for nothing."""
    try:
        return loss(paper, printer_for(paper, at=at), range(paper.pageCount())).words
    except Refused as refused:
        return refused.reason


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
        return _gone(name)
    if info.state() in _STOPPED:
        return _no(
            f"打印机“{name}”没有就绪：没开机、断线、缺纸或卡纸。看一看它，再按 Ctrl P。",
            f"The printer “{name}” is not ready: off, offline, out of paper or jammed. Look at it, then Ctrl P.",
        )
    return None


def _no(zh: str, en: str) -> Refused:
    return Refused("printer", Words(zh, en))


def _gone(name: str) -> Refused:
    return _no(f"找不到打印机“{name}”。请另选一台。", f"The printer “{name}” is gone. Choose another.")


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
    """Draw a page dot by dot in bands, turned where it lies otherwise than the sheet; blank bands are left out."""
    points = paper.pagePointSize(number)
    lies, shared = placed(points, sheet_of(printer)), _sharing(printer)
    scale = printer.resolution() / _POINTS * lies.less / shared
    dots = QSize(round(points.width() * scale), round(points.height() * scale))
    painter.save()
    if lies.turned:
        # The head of the page goes to the left edge of the sheet, where sheets are bound.
        painter.translate(0, dots.width() * shared)
        painter.rotate(-90)
    high = max(1, _BAND // max(1, dots.width()))
    for top in range(0, dots.height(), high):
        # One row more than the band has: the next one draws the same over it, and no seam shows between them.
        band = QRect(0, top, dots.width(), min(high + 1, dots.height() - top))
        image = _dots(paper, number, dots, band, grey=grey)
        if not _blank(image):
            painter.drawImage(QRectF(0, top * shared, band.width() * shared, band.height() * shared), image)
    painter.restore()


def _dots(paper: QPdfDocument, number: int, whole: QSize, band: QRect, *, grey: bool) -> QImage:
    """Return a band of a page in as many dots as the printer sets, on white: PDFium leaves the sheet transparent."""
    from PySide6.QtPdf import QPdfDocumentRenderOptions

    wanted = QPdfDocumentRenderOptions()
    wanted.setScaledSize(whole)
    # QtPdf measures a clip from its first dot to its last, one less than it is wide.
    wanted.setScaledClipRect(band.adjusted(0, 0, 1, 1))
    sheet = QImage(band.size(), QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32)
    sheet.fill(0xFFFFFFFF)
    with QPainter(sheet) as painter:
        painter.drawImage(0, 0, paper.render(number, band.size(), wanted))
    return sheet


def _blank(image: QImage) -> bool:
    white = QImage(image.size(), image.format())
    white.fill(0xFFFFFFFF)
    return bool(image == white)
