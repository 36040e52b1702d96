"""The papers of a whistle: drawn once, filed, shown, printed with a note, copied byte for byte."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from desktop.desk import pages
from desktop.desk.papers.page import PaperPage
from desktop.desk.papers.print_box import PrintBox
from desktop.ledger import archive
from desktop.post.meetings.meeting import Meeting
from desktop.procedures import papers
from desktop.procedures.meetings import calendar
from desktop.procedures.meetings.series import standard_series
from desktop.procedures.whistle import register
from tests.stick import in_use

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from desktop.post.whistle import Whistle
    from tests.desk.scene import Scene


def test_what_is_shown_is_the_filed_file(page: PaperPage, scene: Scene, whistle: Whistle) -> None:
    (paper,) = archive.filed(scene.ledger)
    assert (paper.kind, paper.subject) == ("whistle_slip", whistle.id)
    assert page.view.paper.pageCount() == 1
    text = page.view.paper.getAllText(0).text()
    assert "吹哨单" in text
    assert str(whistle.serial) in text.replace(" ", "")
    assert hashlib.sha256(papers.path_of(scene.ledger, paper).read_bytes()).hexdigest() == paper.sha256


def test_the_arrows_go_from_paper_to_paper_and_draw_each_once(page: PaperPage, scene: Scene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert [one.kind for one in archive.filed(scene.ledger)] == ["whistle_slip", "dispatch_notice"]
    assert page.view.paper.pageCount() >= 1
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    assert len(archive.filed(scene.ledger)) == 2


def test_a_paper_that_would_say_nothing_is_refused_in_words(page: PaperPage, qtbot: QtBot) -> None:
    for _ in range(4):
        page.list.choose(page.list.row_model.rows()[-1].key)
    assert page.list.current_key().startswith("release_slip:")
    assert "还没有部门到场" in page._said.text()
    assert page.view.paper.pageCount() == 0
    qtbot.keyClick(page.list, Qt.Key.Key_Down)


def test_ctrl_p_asks_how_and_prints_into_a_file_without_a_printer(
    page: PaperPage, monkeypatch: pytest.MonkeyPatch, scene: Scene, away_from_home: Path
) -> None:
    asked: list[PrintBox] = []

    def answer(box: PrintBox) -> int:
        asked.append(box)
        box.accept()
        return box.result()

    monkeypatch.setattr(PrintBox, "exec", lambda _box: 0)
    page.print_it()
    assert archive.filed(scene.ledger)[0].copies == 0
    monkeypatch.setattr(PrintBox, "exec", answer)
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list)
    page.print_it()
    assert asked[0].job.pages == (1,)
    paper = archive.filed(scene.ledger)[0]
    assert (paper.copies, scene.told[-1][1]) == (1, "ok"), scene.told
    assert (away_from_home / "Documents" / paper.file.split("/")[-1]).read_bytes().startswith(b"%PDF")


def test_a_printer_that_goes_while_it_is_chosen_is_said(
    page: PaperPage, monkeypatch: pytest.MonkeyPatch, scene: Scene
) -> None:
    monkeypatch.setattr(PrintBox, "exec", lambda _box: PrintBox.DialogCode.Accepted)
    monkeypatch.setattr("desktop.desk.papers.printing.printers", lambda: ("二楼",))
    page.print_it()
    assert "找不到打印机“二楼”" in str(scene.told[-1][0])
    assert archive.filed(scene.ledger)[0].copies == 0


def test_after_printing_the_next_look_draws_a_new_copy(
    page: PaperPage, scene: Scene, whistle: Whistle, tmp_path: Path, qtbot: QtBot
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.print_on(printer)
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        page.open(f"whistle_slip:{whistle.id}")
    assert [one.copies for one in archive.filed(scene.ledger)] == [1, 0]


def test_a_copy_is_the_file_itself(page: PaperPage, scene: Scene, tmp_path: Path) -> None:
    page.save_copy(tmp_path / "副本 1.pdf")
    (paper,) = archive.filed(scene.ledger)
    assert (tmp_path / "副本 1.pdf").read_bytes() == papers.path_of(scene.ledger, paper).read_bytes()
    page.save_copy(tmp_path / "none" / "x.pdf")
    assert scene.told[-1][1] == "bad"


def test_a_copy_that_a_reader_has_open_or_windows_does_not_name_is_said(
    page: PaperPage, scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = tmp_path / "副本.pdf"
    held.write_bytes(b"open")
    with in_use(held, monkeypatch):
        page.save_copy(held)
    page.save_copy(tmp_path / "AUX.pdf")
    page.save_copy(tmp_path / "副本:1.pdf")
    (open_there, device, mark), tones = zip(*scene.told[-3:], strict=True)
    assert tones == ("bad",) * 3
    assert "副本 (2).pdf" in str(open_there)
    assert "设备" in str(device)
    assert " : " in str(mark)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir() if one.is_file()} == {"副本.pdf": b"open"}


def test_a_draft_has_no_papers_yet(scene: Scene, qtbot: QtBot) -> None:
    draft = register.register(scene.watch, scene.draft()).result
    made = pages.make("paper", scene.session)
    qtbot.addWidget(made)
    made.open(f"dispatch_notice:{draft.id}")
    assert isinstance(made, PaperPage)
    assert "报到通知单" in made._said.text() or "未" in made._said.text() or "没有" in made._said.text()
    made.print_it()
    made.export_it()
    assert [tone for _, tone in scene.told[-2:]] == ["warn", "warn"]


def test_minutes_are_saved_for_word(
    page: PaperPage, scene: Scene, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    calendar.plan_meeting(scene.watch, standard_series(scene.watch).result.id)
    meeting = scene.ledger.having(Meeting)[0]
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        page.open(f"meeting_sign_in:{meeting.id}")
    asked: list[str] = []

    def save(_page: object, _title: str, _name: str, kinds: str) -> tuple[str, str]:
        asked.append(kinds)
        return str(tmp_path / "签到表"), "Word (*.docx)"

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", save)
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        page.export_it()
    assert "(*.pdf);;" in asked[0]
    assert (tmp_path / "签到表.docx").read_bytes().startswith(b"PK")
