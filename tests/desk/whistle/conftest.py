"""The sheet on the screen with a hand at its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.desk.whistle.page import WhistlePage
from tests.desk.scene import Scene, say_into

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.desk.orders.panel import OrderPanel
    from desktop.desk.theme.look import Look
    from desktop.post.whistle import Whistle


@pytest.fixture
def scene(look: Look) -> Scene:
    return Scene(look)


class Desk:
    """The page of a whistle as its window would hold it, and where it says to go."""

    def __init__(self, qtbot: QtBot, scene: Scene) -> None:
        self.qtbot = qtbot
        self.scene = scene
        self.page = WhistlePage(scene.session)
        self.went: list[tuple[str, str]] = []
        self.titles: list[tuple[str, str]] = []
        self.page.go.connect(lambda name, argument: self.went.append((name, argument)))
        self.page.titled.connect(lambda title, caption: self.titles.append((title, caption)))
        scene.session.rang.connect(self.page.reread)
        self.window = QWidget()
        QVBoxLayout(self.window).addWidget(self.page)
        qtbot.addWidget(self.window)
        # What the window of the desk hears for every page.
        for sequence, does in (
            ("Ctrl+E", self.page.export_it),
            ("Ctrl+Z", scene.session.undo),
            ("Esc", self.page.back),
        ):
            action = QAction(self.window)
            action.setShortcut(QKeySequence(sequence))
            action.triggered.connect(lambda _on=False, does=does: does())
            self.window.addAction(action)

    def open(self, whistle: Whistle, rest: str = "", width: int = 1298, height: int = 623) -> None:
        self.window.setContentsMargins(0, 0, 0, 0)
        self.window.resize(width, height)
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.page.open(whistle.id + rest)
        QApplication.processEvents()

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.page

    def press(self, *keys: Qt.Key | str, ctrl: bool = False, alt: bool = False) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        if ctrl:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        if alt:
            modifiers |= Qt.KeyboardModifier.AltModifier
        for key in keys:
            if isinstance(key, str):
                self.qtbot.keyClicks(self.focus(), key)
            else:
                self.qtbot.keyClick(self.focus(), key, modifiers)
            QApplication.processEvents()

    def panel(self) -> OrderPanel:
        found = self.page.giving.panel()
        assert found is not None
        return found  # type: ignore[return-value]

    def fill(self, **answers: str) -> None:
        for name, text in answers.items():
            self.panel().inputs[name].take_focus()
            say_into(self.focus(), text)

    def enter(self) -> None:
        """Give the order of the panel, and wait for the bell."""
        with self.qtbot.waitSignal(self.scene.session.rang):
            self.press(Qt.Key.Key_Return)

    def choose(self, whistle: Whistle, short: str) -> None:
        self.page.table.choose(self.scene.call(whistle, short).id)


@pytest.fixture
def desk(qtbot: QtBot, scene: Scene) -> Iterator[Desk]:
    made = Desk(qtbot, scene)
    yield made
    scene.session.rang.disconnect(made.page.reread)
