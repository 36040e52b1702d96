"""A filed paper on the screen: what cannot be shown is said, and keys size it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.desk.papers.sheet import PaperView
from desktop.ledger import archive
from desktop.post.refused import Refused
from tests.paper.format_check.drawn import RIGHT, drawn

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.papers.page import PaperPage
    from tests.desk.scene import Scene


def test_a_filed_paper_that_is_gone_is_said(page: PaperPage, scene: Scene, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="打不开"):
        page.view.show_file(tmp_path / "gone.pdf")
    (tmp_path / "bad.pdf").write_bytes(b"no paper")
    with pytest.raises(Refused, match="损坏"):
        page.view.show_file(tmp_path / "bad.pdf")
    assert len(archive.filed(scene.ledger)) == 1


def test_plus_minus_and_nought_size_the_sheet(page: PaperPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Plus)
    larger = page.view.zoomFactor()
    qtbot.keyClick(page.view, Qt.Key.Key_Minus)
    assert page.view.zoomFactor() < larger
    qtbot.keyClick(page.view, Qt.Key.Key_0)
    assert page.view.zoomMode() == page.view.ZoomMode.FitToWidth
    qtbot.keyClick(page.view, Qt.Key.Key_PageDown)


def test_a_place_is_scrolled_to_at_any_size(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "三页.pdf"
    path.write_bytes(drawn(RIGHT))
    parent = QWidget()
    qtbot.addWidget(parent)
    view = PaperView("paper", parent)
    view.resize(600, 300)
    parent.resize(600, 300)
    parent.show()
    view.show_file(path)
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    view.show_place(1, 0.0)
    top = bar.value()
    assert abs((top - view.documentMargins().top()) - (bar.maximum() + 300 - top) / 2) < 40
    view.show_place(1, 400.0)
    deeper = bar.value() - top
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    view.show_place(1, 0.0)
    larger = bar.value()
    view.show_place(1, 400.0)
    assert bar.value() - larger > 0
    assert deeper > 200
