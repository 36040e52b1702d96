"""A list on its way out: written whole, called back without a trace, failures in a sentence, printed as a PDF."""

from __future__ import annotations

import sys
import threading
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from desktop.desk.papers import printing
from desktop.desk.papers.print_box import PrintBox
from desktop.desk.tables.outlet import Outlet, Scope, Sheet, told
from desktop.ledger import journal
from desktop.ledger.book import open_post
from desktop.post.moment import CHINA
from desktop.post.refused import Refused
from desktop.post.words import Words
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter
    from pytestqt.qtbot import QtBot

    from desktop.desk.errand import Errand
    from desktop.desk.papers.print_job import PrintJob
    from desktop.desk.theme.look import Look

SHEET = Sheet("部门", (("简称", False), ("数", True)), "“水”")


def scope(gather: Callable[[Errand | None], tuple[tuple[Any, ...], ...]] = lambda _errand: (("水务", 3),)) -> Scope:
    return Scope("all", "全部", 1, gather)


def outlet(qtbot: QtBot, scene: Scene) -> Outlet:
    made = Outlet(scene.session)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_file_is_written_and_the_journal_notes_it(qtbot: QtBot, scene: Scene, tmp_path: Path) -> None:
    made = outlet(qtbot, scene)
    form = made.form(SHEET, (scope(),))
    with qtbot.waitSignal(scene.session.rang):
        form.give({"scope": "all", "file": str(tmp_path / "部门.csv")})
    assert (tmp_path / "部门.csv").read_text("utf-8-sig") == "简称,数\n水务,3\n"
    last = journal.entries(scene.ledger.connection, newest=True, most=1)[0]
    assert (last.order, last.said["count"]) == ("export", 1)
    assert not made.busy()
    with pytest.raises(Refused) as refused:
        form.give({"scope": "all", "file": str(tmp_path / "部门.csv")})
    assert refused.value.field == "file"


def test_what_was_called_back_leaves_no_file(qtbot: QtBot, scene: Scene, tmp_path: Path) -> None:
    made, goes_on = outlet(qtbot, scene), threading.Event()

    def gather(errand: Errand | None) -> tuple[tuple[Any, ...], ...]:
        assert errand is not None
        errand.tell(1, 2)
        goes_on.wait(10)
        errand.tell(2, 2)
        return ()

    made.form(SHEET, (scope(gather),)).give({"scope": "all", "file": str(tmp_path / "x.xlsx")})
    assert made.busy()
    made.run("再来", lambda _errand: 1, lambda _result: None)
    assert scene.told[-1][1] == "warn", "one at a time"
    made.stop()
    assert made._errand is not None
    with qtbot.waitSignal(made._errand.called_back):
        goes_on.set()
    assert list(tmp_path.iterdir()) == []
    assert not made.isVisible()


def test_the_machines_no_is_said(qtbot: QtBot, scene: Scene) -> None:
    made = outlet(qtbot, scene)
    for error in (OSError("磁盘满了"), Refused("paper", Words("纸没有了。", "No paper."))):

        def work(_errand: Errand, error: Exception = error) -> None:
            raise error

        made.run("写", work, lambda _result: None)
        assert made._errand is not None
        qtbot.waitUntil(lambda: not made.busy())
    assert [tone for _, tone in scene.told] == ["bad", "bad"]
    assert "磁盘满了" in scene.told[0][0]


@pytest.mark.parametrize("printed", [True, False])
def test_a_list_is_drawn_beside_the_ledger_and_goes_to_the_printer_that_is_chosen(
    qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, printed: bool
) -> None:
    answer = PrintBox.DialogCode.Accepted if printed else PrintBox.DialogCode.Rejected
    monkeypatch.setattr(PrintBox, "exec", lambda _box: answer)
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list)
    sent: list[int] = []

    def send(paper: QPdfDocument, _printer: QPrinter, job: PrintJob, _tell: object) -> int:
        sent.append(len(job.pages))
        return paper.pageCount()

    monkeypatch.setattr(printing, "send", send)
    with open_post(tmp_path / "post") as ledger:
        scene = Scene(look, ledger)
        made = outlet(qtbot, scene)
        made.print_list(SHEET, scope())
        qtbot.waitUntil(lambda: bool(scene.told), timeout=20_000)
        assert (sent, scene.told[0][1]) == (([1], "ok") if printed else ([], "warn"))
        files = list((tmp_path / "post" / "lists").iterdir())
        assert [file.read_bytes()[:5] for file in files] == [b"%PDF-"]


def test_a_list_is_not_printed_where_the_printer_is_gone_or_qtpdf_is_missing(
    qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PrintBox, "exec", lambda _box: PrintBox.DialogCode.Accepted)
    monkeypatch.setattr(printing, "printers", lambda: ("二楼",))
    with open_post(tmp_path / "post") as ledger:
        scene = Scene(look, ledger)
        made = outlet(qtbot, scene)
        made.print_list(SHEET, scope())
        qtbot.waitUntil(lambda: len(scene.told) == 1, timeout=20_000)
        monkeypatch.setitem(sys.modules, "PySide6.QtPdf", None)
        made.print_list(SHEET, scope())
        qtbot.waitUntil(lambda: len(scene.told) == 2, timeout=20_000)
    assert [tone for _, tone in scene.told] == ["bad", "bad"]
    assert "找不到打印机" in str(scene.told[0][0])
    assert ".pdf" in str(scene.told[1][0])


def test_cells_on_paper() -> None:
    assert told(None) == ""
    assert told(datetime(2026, 9, 22, 14, 6, tzinfo=CHINA)) == "2026-09-22 14:06"
    assert told(7) == "7"
