"""Departments are ticked one after the other; the menu stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.desk.roster.around.department_menu import DepartmentMenu

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_ticks_by_mouse_and_key_and_all_at_once(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    menu = DepartmentMenu((("a", "A"), ("b", "B")), frozenset({"b"}), parent)
    told: list[frozenset[str]] = []
    menu.changed.connect(told.append)
    menu.popup(parent.mapToGlobal(parent.rect().center()))
    assert menu.hidden() == {"b"}
    everyone, none, _line, first, second = menu.actions()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(second).center())
    assert told == [frozenset()]
    menu.setActiveAction(first)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert told[-1] == {"a"}
    assert menu.isVisible()
    none.trigger()
    assert told[-1] == {"a", "b"}
    everyone.trigger()
    assert told[-1] == frozenset()
    assert len(told) == 4
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.rect().bottomRight())
    menu.close()
