"""The sheet of styles: a focused field does not jump."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit, QMenu, QTableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
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


def test_windows_own_fonts_for_lists_and_menus_are_not_taken(look: Look, qtbot: QtBot, qapp: QApplication) -> None:
    """They come back whenever its theme changes, and know nothing of the size of type that a person chose."""
    table, menu = QTableView(), QMenu()
    small = QTableView()
    small.horizontalHeader().setProperty("small", True)
    for one in (table, menu, small):
        qtbot.addWidget(one)

    def take_windows_fonts() -> None:
        for name in ("QAbstractItemView", "QHeaderView", "QMenu"):
            qapp.setFont(QFont("monospace", 7), name)  # type: ignore[arg-type] # its stub asks for what it refuses

    take_windows_fonts()
    try:
        for percent in (100, 150):
            look.apply("light", percent)
            take_windows_fonts()
            for widget in (table, table.horizontalHeader(), menu):
                widget.ensurePolished()
                assert widget.font().pointSizeF() == look.type.f10.pointSizeF()
                assert widget.font().families() == look.type.f10.families()
            small.horizontalHeader().ensurePolished()
            assert small.horizontalHeader().font().pointSizeF() == look.type.f9.pointSizeF()
    finally:
        qapp.setFont(qapp.font())
