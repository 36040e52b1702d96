"""A sentence goes up past what may be pressed, and only past what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desktop.desk.clearing import clear_of, pressed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_is_said_goes_up_past_what_may_be_pressed() -> None:
    place = QRect(100, 600, 400, 28)
    buttons = [QRect(120, 610, 80, 32), QRect(300, 570, 80, 30), QRect(900, 500, 80, 200)]
    assert clear_of(place, buttons, 48, 6).bottom() == 570 - 6
    assert clear_of(place, [], 48, 6) == place
    assert clear_of(place, buttons, 560, 6) == place, "no room above: it stays"
    assert place == QRect(100, 600, 400, 28)


def test_what_is_not_seen_takes_no_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    page = QWidget(window)
    page.setGeometry(50, 40, 200, 100)
    button, line, gone = QPushButton(page), QLineEdit(page), QPushButton(page)
    button.setGeometry(10, 10, 60, 20)
    line.setGeometry(150, 50, 100, 20)
    gone.hide()
    window.show()
    assert pressed(page, window) == [QRect(60, 50, 60, 20), QRect(200, 90, 50, 20)]
