"""A field: an error stands on it, goes while typing, and leaving is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.desk.controls.field import Field, no_wheel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit, QComboBox])
def test_an_error_stands_on_its_field_and_goes_while_typing(look: Look, qtbot: QtBot, make: type[QWidget]) -> None:
    editor = make()
    if isinstance(editor, QComboBox):
        editor.setEditable(True)
    field = Field(look, "何时", editor, "按 24 小时记")
    qtbot.addWidget(field)
    field.show()
    assert field.message.text() == "按 24 小时记"
    field.refuse("14:50 还没到。")
    assert field.wrong()
    assert field.message.isVisible()
    assert field.message.text() == "14:50 还没到。"
    assert editor.accessibleDescription() == "14:50 还没到。"
    assert not field.grab().isNull()
    target = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    assert target is not None
    qtbot.keyClick(target, "1")
    assert not field.wrong()
    assert field.message.text() == "按 24 小时记"
    assert editor.accessibleDescription() == ""


def test_a_field_tells_that_it_was_left(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = Field(look, "地点", QLineEdit()), Field(look, "何时", QLineEdit())
    for field in (first, second):
        column.addWidget(field)
    no_wheel(second.editor)
    window.show()
    first.setFocus()
    qtbot.waitUntil(first.editor.hasFocus)
    with qtbot.waitSignal(first.left):
        qtbot.keyClick(first.editor, Qt.Key.Key_Tab)
    assert second.editor.hasFocus()
    assert first.editor.accessibleName() == "地点"
