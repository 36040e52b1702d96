"""A filed paper on a printer: its pages go out, its copy is noted, a printer that says no is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPageLayout, QPainter, QTransform
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
