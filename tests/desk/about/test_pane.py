"""About: the parts in a list, and under it the licence of the one that the arrows come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop import __version__
from desktop.desk.about import pane, parts
from desktop.desk.about.parts import Part
from desktop.desk.settings.page import make
from tests.desk.hands import page_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_arrows_show_the_licence_of_each_part(qtbot: QtBot, scene: Scene) -> None:
    page = make(scene.session)
    page_of(qtbot, page, "about")
    about = page.pane("about")
    assert isinstance(about, pane.AboutPane)
    assert __version__ in about.title.text()
    qtbot.waitUntil(about.table.hasFocus)
    assert "Apache License" in about.text.toPlainText()
    qtbot.keyClick(about.table, Qt.Key.Key_Down)
    second = about.current()
    assert second.name != "Shaotai"
    assert about.text.toPlainText() == pane.said_of(second).en
    qtbot.keyClick(about.table, Qt.Key.Key_Tab)
    qtbot.waitUntil(about.text.hasFocus)
    assert about.text.isReadOnly()


def test_it_says_where_the_texts_of_a_build_lie(
    qtbot: QtBot, scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "folder", lambda: tmp_path / "licences")
    about = pane.AboutPane(scene.session)
    qtbot.addWidget(about)
    assert str(tmp_path / "licences") in about._lines()[1]
    about.reread(frozenset({"*"}))
    assert about.current() is None
    assert about._empty.isVisibleTo(about)


def test_a_part_without_a_text_is_named_by_its_licence(tmp_path: Path) -> None:
    assert "MIT" in pane.said_of(Part("x", "1", "MIT")).zh
    gone = pane.said_of(Part("x", "1", "MIT", (tmp_path / "gone.txt",)))
    assert "读不出" in gone.zh
