"""Where QtPdf is missing the papers are still drawn and filed, and open with another program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.desk.papers.page import PaperPage
from desktop.desk.papers.sheet import PaperView
from desktop.desk.papers.viewing import BlindView, paper_view
from desktop.ledger import archive
from tests.desk.papers.test_pdf import without

if TYPE_CHECKING:
    import pytest
    from PySide6.QtCore import QUrl
    from pytestqt.qtbot import QtBot

    from desktop.post.whistle import Whistle
    from tests.desk.scene import Scene


def test_the_page_of_papers_says_so_and_opens_the_filed_file_elsewhere(
    scene: Scene, whistle: Whistle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    without(monkeypatch)
    page = PaperPage(scene.session)
    qtbot.addWidget(page)
    view = page.view
    assert isinstance(view, BlindView)
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        page.open(f"whistle_slip:{whistle.id}")
    (filed,) = archive.filed(scene.ledger)
    assert "QtPdf" in page._said.text()
    assert view.said.text() in filed.file
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(local(url)))
    view.open.click()
    assert opened[0].endswith(".pdf")
    view.show_place(0, 10.0)
    page.print_it()
    assert scene.told[-1][1] == "warn"


def local(url: QUrl) -> str:
    return url.toLocalFile()


def test_a_machine_with_qtpdf_shows_the_pages(qapp: object, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert isinstance(paper_view("纸", parent), PaperView)
    without(monkeypatch)
    blind = paper_view("纸", parent)
    assert isinstance(blind, BlindView)
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    blind._open()
    assert opened == []
