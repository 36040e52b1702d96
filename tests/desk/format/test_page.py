"""Any PDF is checked beside what is found; the sheet is filed and shown among the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop.desk.format.page import FormatPage
from desktop.desk.papers.page import PaperPage
from desktop.ledger import archive
from desktop.ledger.book import open_post
from desktop.procedures import papers
from desktop.procedures.papers import PaperKind
from tests.desk.scene import Scene
from tests.paper.format_check.drawn import DOCUMENT, RIGHT, drawn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def scene(look: Look, tmp_path: Path) -> Iterator[Scene]:
    with open_post(tmp_path / "post") as ledger:
        yield Scene(look, ledger)


@pytest.fixture
def page(scene: Scene, qtbot: QtBot) -> FormatPage:
    made = FormatPage(scene.session)
    qtbot.addWidget(made)
    made.resize(1298, 650)
    made.show()
    return made


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "镇里发来的 通知.pdf"
    path.write_bytes(drawn(DOCUMENT.but(number="青综指[2026]38号", folio="{n}")))
    return path


def opened(page: FormatPage, argument: str, qtbot: QtBot) -> None:
    page.open(argument)
    qtbot.waitUntil(lambda: page._report is not None, timeout=30_000)


def test_a_file_is_shown_beside_its_deviations(page: FormatPage, faulty: Path, qtbot: QtBot) -> None:
    opened(page, f"file:{faulty}", qtbot)
    rows = page.list.row_model.rows()
    assert [one.what for one in rows if "7.2.5" in one.where] == ["年份的括号"]
    assert page.view.paper.pageCount() == 3
    assert f"按文件检查 3 页，{len(rows)} 处不符" in page._said.text()
    while page.list.current_key() != rows[-1].key:
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    before = page.view.verticalScrollBar().value()
    page.list.choose(rows[0].key)
    assert before > page.view.verticalScrollBar().value()
    assert not page.grab().isNull()


def test_a_right_file_has_an_empty_list_and_says_so(page: FormatPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "纪要.pdf"
    path.write_bytes(drawn(RIGHT.but(face="ShaotaiFang-Regular")))
    opened(page, f"file:{path}", qtbot)
    assert page.list.row_model.rows() == ()
    assert "未发现不符" in page._said.text()
    assert page._stand_ins.text() == "仿宋用 ShaotaiFang-Regular 代替。"


def test_ctrl_o_asks_for_a_file(page: FormatPage, faulty: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page.open("")
    assert "Choose a PDF" in page._said.text()
    assert not page.sheet_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(faulty), ""))
    qtbot.keyClick(page.list, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page._report is not None, timeout=30_000)
    assert page.sheet_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    qtbot.keyClick(page.list, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert page._report is not None


def test_k_checks_it_as_the_next_form_and_comes_round(page: FormatPage, faulty: Path, qtbot: QtBot) -> None:
    page.turn_form()
    opened(page, f"file:{faulty}", qtbot)
    seen = []
    for _ in range(7):
        qtbot.keyClick(page.list, Qt.Key.Key_K)
        qtbot.waitUntil(lambda: page._report is not None, timeout=30_000)
        assert page._report is not None
        seen.append((page._report.form.key, page._report.asked))
    assert seen[:2] == [("document", True), ("letter", True)]
    assert seen[-1] == ("document", False)


@pytest.mark.parametrize("content", [b"%PDF-1.4 nothing", b""])
def test_what_cannot_be_read_is_said_in_words(page: FormatPage, tmp_path: Path, qtbot: QtBot, content: bytes) -> None:
    path = tmp_path / "坏.pdf"
    path.write_bytes(content)
    page.open(f"file:{path}")
    qtbot.waitUntil(lambda: "重新导出" in page._said.text(), timeout=30_000)
    assert not page.sheet_button.isEnabled()
    page.print_it()


def test_the_sheet_is_filed_and_shown_among_the_papers(
    page: FormatPage, faulty: Path, scene: Scene, qtbot: QtBot
) -> None:
    opened(page, f"file:{faulty}", qtbot)
    assert page._report is not None
    with qtbot.waitSignal(page.go, timeout=30_000) as went:
        page.print_it()
    assert went.args == ["paper", f"format_sheet:{page._report.sha256}"]
    (sheet,) = archive.filed(scene.ledger)
    assert sheet.kind == PaperKind.FORMAT_SHEET.value
    shown = PaperPage(scene.session)
    qtbot.addWidget(shown)
    shown.open(went.args[1])
    assert shown.view.paper.pageCount() == 1
    page.export_it()
    qtbot.waitSignal(page.go, timeout=30_000)


def test_a_filed_paper_is_checked_from_where_it_is_seen(page: FormatPage, scene: Scene, qtbot: QtBot) -> None:
    slip = papers.make_paper(scene.watch, PaperKind.WHISTLE_SLIP, scene.blow().id).result
    seen = PaperPage(scene.session)
    qtbot.addWidget(seen)
    seen.check_it()
    seen.resize(1298, 650)
    seen.show()
    seen.open(f"whistle_slip:{slip.subject}")
    with qtbot.waitActive(seen, timeout=10_000):
        seen.activateWindow()
    with qtbot.waitSignal(seen.go) as went:
        qtbot.keyClick(seen.list, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert went.args == ["format", f"filed:{slip.id}"]
    opened(page, went.args[1], qtbot)
    assert page.list.row_model.rows() == ()
    assert "表单" in page._said.text()


def test_esc_calls_a_check_back(page: FormatPage, faulty: Path, qtbot: QtBot) -> None:
    page.open(f"file:{faulty}")
    assert page.back()
    assert "Stopped" in page._said.text()
    assert not page.back()
    assert page._report is None
    qtbot.waitUntil(lambda: not page.waiting.busy())
