"""The sheet of styles: a focused field does not jump."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_a_focused_field_does_not_jump(look: Look, qtbot: QtBot) -> None:
    field, other = QLineEdit("东岭村"), QLineEdit()
    for one in (field, other):
        qtbot.addWidget(one)
        one.ensurePolished()
    before = field.sizeHint()
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert field.sizeHint() == before
    assert before.height() == look.px(30) + 2
