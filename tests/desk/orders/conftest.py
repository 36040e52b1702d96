"""The post and the panel that every test of an order stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desktop.desk.orders import book
from tests.desk.scene import Scene, say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.orders.panel import OrderPanel
    from desktop.desk.theme.look import Look
    from desktop.post.whistle import Whistle


@pytest.fixture
def scene(look: Look) -> Scene:
    return Scene(look)


class Hand:
    """A hand at the keyboard: opens the panel of an order, types into it, gives it with Enter."""

    def __init__(self, qtbot: QtBot, scene: Scene) -> None:
        self.qtbot = qtbot
        self.scene = scene

    def ask(self, order: str, whistle: Whistle, subject: str = "") -> OrderPanel:
        panel = book.panel(self.scene.session, order, whistle.id, subject)
        self.qtbot.addWidget(panel)
        panel.resize(900, 300)
        with self.qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        panel.take_focus()
        return panel

    def type(self, panel: OrderPanel, **answers: str) -> None:
        for name, text in answers.items():
            one = panel.inputs[name]
            one.take_focus()
            editor = QApplication.focusWidget() or one.editor
            if isinstance(editor, QLineEdit):
                editor.selectAll()
            assert isinstance(editor, QWidget)
            say_into(editor, text)

    def give(self, panel: OrderPanel) -> None:
        focus = QApplication.focusWidget()
        target = focus if focus is not None and panel.isAncestorOf(focus) else panel.verb
        many = isinstance(target, QPlainTextEdit)
        with self.qtbot.waitSignal(panel.finished):
            modifier = Qt.KeyboardModifier.ControlModifier if many else Qt.KeyboardModifier.NoModifier
            self.qtbot.keyClick(target, Qt.Key.Key_Return, modifier)

    def fail(self, panel: OrderPanel, field: str) -> str:
        """Give an order that is refused at `field`, and return what stands there."""
        self.qtbot.keyClick(QApplication.focusWidget() or panel.verb, Qt.Key.Key_Return)
        self.qtbot.waitUntil(panel.inputs[field].field.wrong)
        return panel.inputs[field].field.message.text()


@pytest.fixture
def hand(qtbot: QtBot, scene: Scene) -> Hand:
    return Hand(qtbot, scene)
