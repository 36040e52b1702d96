"""The focus is always where it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.desk.focus import Focus

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Two(QWidget):
    """A window of two pages with two fields each."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = QStackedWidget()
        self.fields: list[tuple[QLineEdit, QLineEdit]] = []
        for _ in range(2):
            page = QWidget()
            column = QVBoxLayout(page)
            pair = QLineEdit(), QLineEdit()
            for one in pair:
                column.addWidget(one)
            self.fields.append(pair)
            self.stack.addWidget(page)
        QVBoxLayout(self).addWidget(self.stack)
        self.focus = Focus(self, self.stack)


@pytest.fixture
def two(qtbot: QtBot) -> Two:
    window = Two()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_a_page_that_is_not_shown_cannot_keep_the_focus(qtbot: QtBot, two: Two) -> None:
    shown, hidden = two.fields
    shown[1].setFocus()
    hidden[0].setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shown[1])


def test_what_cannot_be_seen_any_more_hands_the_focus_to_its_page(qtbot: QtBot, two: Two) -> None:
    first, second = two.fields[0]
    first.setFocus()
    second.setEnabled(False)
    first.setEnabled(False)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is two.stack.currentWidget())


def test_what_has_the_focus_and_is_seen_keeps_it(two: Two) -> None:
    two.fields[0][1].setFocus()
    two.focus.hold()
    assert QApplication.focusWidget() is two.fields[0][1]
