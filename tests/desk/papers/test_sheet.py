"""A filed paper on the screen: what cannot be shown is said, and keys size it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.ledger import archive
from desktop.post.refused import Refused

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
