"""A filed paper on a printer: its pages go out, its copy is noted, a printer that says no is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from desktop.desk.papers import printing
from desktop.ledger import archive, journal
from desktop.post.refused import Refused
from desktop.procedures.verify import verify

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
