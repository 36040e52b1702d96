"""A filed paper on a printer: its pages go out, its copy is noted, a printer that says no is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTransform
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.desk.papers import printing
from desktop.desk.papers.print_job import Half, PrintJob
from desktop.ledger import archive, journal
from desktop.paper.official.report import draw
from desktop.post.refused import Refused
from desktop.procedures.verify import verify
from tests.paper.official.invented import REPORT

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.desk.papers.page import PaperPage
    from tests.desk.scene import Scene


def test_printing_sends_the_pages_and_notes_the_copy(page: PaperPage, scene: Scene, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.print_on(printer)
    assert (tmp_path / "printed.pdf").stat().st_size > 10_000
    assert archive.filed(scene.ledger)[0].copies == 1
    entries = journal.entries(scene.ledger.connection, most=1, newest=True)
    assert (entries[0].order, entries[0].said["paper"]) == ("print", "吹哨单")
    assert scene.told[-1][1] == "ok"
    assert verify(scene.ledger).faults == ()


def test_a_printer_that_takes_nothing_is_said_and_not_noted(page: PaperPage, scene: Scene, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("PySide6.QtGui.QPainter.begin", lambda *_: False)
        page.print_on(printer)
    assert scene.told[-1][1] == "bad"
    assert archive.filed(scene.ledger)[0].copies == 0


def test_the_chosen_pages_only_and_a_wide_page_lies_across(page: PaperPage, tmp_path: Path) -> None:
    page.list.choose(page.list.row_model.rows()[0].key)
    upright = printing.printer_for(page.view.paper)
    assert upright.pageLayout().orientation() == QPageLayout.Orientation.Portrait
    upright.setOutputFileName(str(tmp_path / "none.pdf"))
    upright.setFromTo(2, 3)
    with pytest.raises(Refused, match="页码"):
        printing.send(page.view.paper, upright)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A report with upright pages and wide tables across."""
    return draw(REPORT)


def opened(content: bytes, folder: Path) -> QPdfDocument:
    (folder / "paper.pdf").write_bytes(content)
    paper = QPdfDocument()
    paper.load(str(folder / "paper.pdf"))
    return paper


def into(paper: QPdfDocument, file: Path) -> QPrinter:
    printer = printing.printer_for(paper, "纸")
    printer.setOutputFileName(str(file))
    printer.setResolution(72)
    return printer


def sizes(file: Path) -> list[tuple[int, int]]:
    return [(round(page.mediabox.width), round(page.mediabox.height)) for page in PdfReader(file).pages]


def test_pages_copies_and_halves_go_out_as_asked(qapp: object, report: bytes, tmp_path: Path) -> None:
    paper, file = opened(report, tmp_path), tmp_path / "out.pdf"
    count = paper.pageCount()
    told: list[tuple[int, int]] = []

    def tell(part: int, whole: int) -> bool:
        told.append((part, whole))
        return True

    assert printing.send(paper, into(paper, file), PrintJob((1, 3), copies=2), tell) == 4
    assert len(sizes(file)) == 4
    assert told == [(n, 4) for n in (1, 2, 3, 4)]
    # A copy begins on a sheet of its own: three sides and a blank one.
    assert printing.send(paper, into(paper, file), PrintJob((1, 2, 3), copies=2, duplex=True)) == 6
    assert len(sizes(file)) == 7
    whole = tuple(range(1, count + 1))
    halves = [printing.send(paper, into(paper, file), PrintJob(whole, half=half)) for half in (Half.ODD, Half.EVEN)]
    assert halves == [-(-count // 2), count // 2]
    with pytest.raises(Refused, match="没有这样的页"):
        printing.send(paper, into(paper, file), PrintJob((1,), half=Half.EVEN))


def test_pages_are_as_large_as_in_the_file_and_turned_where_they_lie_across(
    qapp: object, report: bytes, tmp_path: Path
) -> None:
    paper, file = opened(report, tmp_path), tmp_path / "out.pdf"
    across = next(n for n in range(paper.pageCount()) if paper.pagePointSize(n).width() > 800)
    for job in (PrintJob((1, across + 1)), PrintJob((1, across + 1), grey=False)):
        printing.send(paper, into(paper, file), job)
        assert sizes(file) == [(595, 842)] * 2
    out = QPdfDocument()
    out.load(str(file))
    first, printed = paper.render(0, QSize(595, 842)), out.render(0, QSize(595, 842))
    assert abs(ink(first)[0] - ink(printed)[0]) <= 1
    assert abs(ink(first)[2] - ink(printed)[2]) <= 1
    lying = paper.render(across, QSize(842, 595)).transformed(QTransform().rotate(-90))
    wanted, found = ink(lying), ink(out.render(1, QSize(595, 842)))
    assert all(abs(one - other) <= 2 for one, other in zip(wanted, found, strict=True))


def ink(image: QImage) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what is drawn."""
    sheet = QImage(image.size(), QImage.Format.Format_Grayscale8)
    sheet.fill(0xFFFFFFFF)
    with QPainter(sheet) as painter:
        painter.drawImage(0, 0, image)
    wide, high, step = sheet.width(), sheet.height(), sheet.bytesPerLine()
    dots = bytes(sheet.constBits())
    rows = [dots[y * step : y * step + wide] for y in range(high)]
    down = [y for y, row in enumerate(rows) if min(row) < 140]
    across = [x for x in range(wide) if min(row[x] for row in rows) < 140]
    return min(across), min(down), max(across), max(down)


def test_what_is_called_back_is_said_and_not_noted(page: PaperPage, scene: Scene, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("PySide6.QtWidgets.QProgressDialog.wasCanceled", lambda _box: True)
        page.print_on(into(page.view.paper, tmp_path / "out.pdf"), PrintJob((1,)))
    assert "已叫停" in str(scene.told[-1][0])
    assert archive.filed(scene.ledger)[0].copies == 0


def test_a_printer_that_stops_is_said_with_how_far_it_came(qapp: object, report: bytes, tmp_path: Path) -> None:
    paper = opened(report, tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPrinter, "newPage", lambda _printer: False)
        with pytest.raises(Refused, match="第 1 页"):
            printing.send(paper, into(paper, tmp_path / "out.pdf"), PrintJob((1, 2)))


class Queue:
    """A printer of the system that is as told."""

    def __init__(self, *, gone: bool = False, state: QPrinter.PrinterState = QPrinter.PrinterState.Idle) -> None:
        self._gone, self._state = gone, state

    def isNull(self) -> bool:
        return self._gone

    def state(self) -> QPrinter.PrinterState:
        return self._state


class Native:
    """A printer that is no file."""

    def outputFormat(self) -> QPrinter.OutputFormat:
        return QPrinter.OutputFormat.NativeFormat

    def printerName(self) -> str:
        return "二楼"


@pytest.mark.parametrize(
    ("queue", "words"),
    [
        (Queue(gone=True), "找不到打印机“二楼”"),
        (Queue(state=QPrinter.PrinterState.Error), "缺纸"),
        (Queue(), ""),
    ],
)
def test_what_the_queue_says_is_put_into_words(queue: Queue, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "printerInfo", lambda _name: queue)
    fault = printing.trouble(Native())  # type: ignore[arg-type]
    assert words in (fault.reason.zh if fault is not None else "")
    assert (fault is None) is (words == "")


def test_no_printer_and_no_folder_are_said(qapp: object, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    assert "没有打印机" in printing.trouble(printer).reason.zh  # type: ignore[union-attr]
    printer.setOutputFileName(str(tmp_path / "none" / "x.pdf"))
    assert "没有文件夹" in printing.trouble(printer).reason.zh  # type: ignore[union-attr]


def test_a_printer_with_copies_of_its_own_gets_each_side_once(
    qapp: object, report: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "supportsMultipleCopies", lambda _printer: True)
    paper = opened(report, tmp_path)
    printer = into(paper, tmp_path / "out.pdf")
    assert printing.send(paper, printer, PrintJob((1,), copies=3)) == 1
    assert printer.copyCount() == 3


def test_the_usual_printer_stands_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["甲", "乙"])
    monkeypatch.setattr(QPrinterInfo, "defaultPrinterName", lambda: "甲")
    assert printing.printers() == ("甲", "乙")


def test_a_printer_that_went_away_is_not_replaced_by_the_usual_one(qapp: object, report: bytes, tmp_path: Path) -> None:
    paper = opened(report, tmp_path)
    with pytest.raises(Refused, match="找不到打印机“二楼”"):
        printing.printer_for(paper, "纸", "二楼")
    notice = printing.notice(paper, "二楼")
    assert notice is not None
    assert "请另选一台" in notice.zh


class Letter(QPrinter):
    """A printer that knows no A4 and keeps its own sheet and margins, as Windows' engine does."""

    def setPageLayout(self, _layout: QPageLayout) -> bool:
        return False


def test_a_printer_without_such_a_sheet_is_still_drawn_on_from_its_corner(
    qapp: object, report: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "QPrinter", Letter)
    paper = opened(report, tmp_path)
    printer = printing.printer_for(paper)
    assert printer.fullPage()
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Portrait


@pytest.mark.parametrize(
    ("dpi", "drawn"), [(180, 180), (300, 300), (600, 600), (720, 720), (1200, 600), (1440, 720), (2400, 600)]
)
def test_finer_printers_share_whole_dots(dpi: int, drawn: int) -> None:
    printer = QPrinter()
    printer.setResolution(dpi)
    assert dpi % printing._sharing(printer) == 0
    assert dpi // printing._sharing(printer) == drawn


def test_a_large_sheet_on_a_fine_printer_is_drawn_in_small_bands_and_blank_ones_are_left_out(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = QPdfWriter(str(tmp_path / "a3.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
    with QPainter(writer) as painter:
        painter.fillRect(0, 0, 4000, 2000, QColor("black"))
    paper = QPdfDocument()
    paper.load(str(tmp_path / "a3.pdf"))
    printer = printing.printer_for(paper)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(1200)
    bands: list[QSize] = []
    drawn: list[QRectF] = []

    def dots(_paper: object, _number: int, _whole: QSize, band: QRect, *, grey: bool) -> QImage:
        bands.append(band.size())
        image = QImage(8, 8, QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF if band.top() else 0xFF000000)
        return image

    monkeypatch.setattr(printing, "_dots", dots)
    monkeypatch.setattr(QPainter, "drawImage", lambda _painter, place, _image: drawn.append(place))
    printing.send(paper, printer, PrintJob((1,)))
    assert len(drawn) == 1
    assert drawn[0].width() == pytest.approx(297 / 25.4 * 1200, abs=4)
    assert sum(band.height() - 1 for band in bands) == pytest.approx(420 / 25.4 * 600, abs=3)
    # Five bytes a dot while a band is drawn: four of PDFium's, one of the sheet's.
    assert max(5 * band.width() * band.height() for band in bands) < 40_000_000


def test_a_band_is_the_same_as_that_part_of_the_page(qapp: object, report: bytes, tmp_path: Path) -> None:
    paper = opened(report, tmp_path)
    whole = QSize(828, 1170)  # rows of four bytes have nothing behind them
    full = printing._dots(paper, 0, whole, QRect(0, 0, 828, 1170), grey=True)
    band = printing._dots(paper, 0, whole, QRect(0, 301, 828, 120), grey=True)
    part = full.copy(0, 301, 828, 120)
    pairs = zip(bytes(part.constBits()), bytes(band.constBits()), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 2
    assert min(bytes(band.constBits())) < 160
