"""A button carries its key: it follows its action, and nothing on it is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_a_button_follows_its_action_and_the_key_is_heard_once(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    action = QAction("会商", window)
    action.setShortcut(QKeySequence("Ctrl+M"))
    window.addAction(action)
    button = KeyButton.of(look, action, icon="confer")
    QVBoxLayout(window).addWidget(button)
    times: list[bool] = []
    action.triggered.connect(lambda: times.append(True))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    button.click()
    assert len(times) == 2
    assert button.accessibleDescription() == "Ctrl M"
    action.setEnabled(False)
    action.setText("现场会商")
    assert not button.isEnabled()
    assert button.text() == "现场会商"


@pytest.mark.parametrize("kind", ["primary", "plain", "small"])
def test_a_button_has_room_for_everything_on_it(look: Look, qtbot: QtBot, kind: str) -> None:
    bare = KeyButton(look, "吹哨", kind=kind)  # type: ignore[arg-type]
    full = KeyButton(look, "吹哨", "F2", icon="whistle", kind=kind)  # type: ignore[arg-type]
    for button in (bare, full):
        qtbot.addWidget(button)
    assert full.sizeHint().width() > bare.sizeHint().width() + look.px(12)
    before = full.sizeHint().width()
    full.set_trailing("等 1 项任务")
    assert full.sizeHint().width() > before
    assert full.accessibleDescription() == "F2 等 1 项任务"
    assert full.sizeHint().height() >= look.px(26)
    look.apply("light", 150)
    assert full.sizeHint().height() >= look.px(26)
    full.setEnabled(False)
    assert not full.grab().isNull()
