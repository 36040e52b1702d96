"""The ground of the pages: not seen where there is room; where there is none, the keys reach everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop.desk.ground import LEAST, Ground, PageStack

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


class Yard:
    """A ground with two lines far apart and a list, in a small window."""

    def __init__(self, look: Look, qtbot: QtBot) -> None:
        """Show it."""
        page = QWidget()
        self.first, self.last = QLineEdit(page), QLineEdit(page)
        self.list = QListView(page)
        self.list.setModel(QStringListModel([f"{n}" for n in range(30)], self.list))
        self.first.setGeometry(10, 10, 100, 24)
        self.list.setGeometry(10, 40, 200, 300)
        self.last.setGeometry(700, 345, 100, 24)
        self.stack = PageStack(look)
        self.stack.addWidget(page)
        self.ground = Ground(look, self.stack)
        qtbot.addWidget(self.ground)
        self.ground.resize(400, 200)
        self.ground.show()
        self.ground.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.ground)

    def seen(self, widget: QWidget, part: QRect | None = None) -> bool:
        """Tell whether the whole of `part` of `widget` can be seen."""
        asked = widget.rect() if part is None else part
        there = QRect(widget.mapTo(self.ground, asked.topLeft()), asked.size())
        return QRect(QPoint(), self.ground.viewport().size()).contains(there)


@pytest.fixture
def yard(look: Look, qtbot: QtBot) -> Yard:
    return Yard(look, qtbot)


def test_a_large_window_has_no_bars(yard: Yard) -> None:
    yard.ground.resize(*LEAST)
    QApplication.processEvents()
    assert not yard.ground.horizontalScrollBar().isVisible()
    assert not yard.ground.verticalScrollBar().isVisible()
    assert yard.stack.size() == QSize(*LEAST)
    assert yard.ground.bottom() == LEAST[1]
    yard.last.setFocus()
    assert yard.stack.pos() == QPoint()


def test_what_has_the_focus_is_in_sight(yard: Yard) -> None:
    yard.first.setFocus()
    assert not yard.seen(yard.last)
    yard.last.setFocus()
    assert yard.seen(yard.last)
    assert not yard.seen(yard.first)
    assert yard.ground.bottom() == yard.ground.viewport().height() - yard.stack.y()
    QTest.keyClick(yard.last, Qt.Key.Key_Backtab)
    yard.first.setFocus()
    assert yard.seen(yard.first)


def test_the_chosen_row_is_in_sight(yard: Yard) -> None:
    yard.list.setCurrentIndex(yard.list.model().index(0, 0))
    yard.list.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(yard.list, key)
        row = yard.list.visualRect(yard.list.currentIndex()).translated(yard.list.viewport().pos())
        assert yard.seen(yard.list, row.adjusted(0, 0, -20, 0)), key
    yard.first.setFocus()
    at = yard.stack.pos()
    yard.list.setCurrentIndex(yard.list.model().index(29, 0))
    assert yard.stack.pos() == at, "nobody looks at that list"


def test_a_list_that_goes_takes_nothing_with_it(yard: Yard) -> None:
    yard.list.setFocus()
    yard.list.setModel(QStringListModel(yard.list))
    yard.list.deleteLater()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    yard.first.setFocus()
    yard.last.setFocus()
    assert yard.seen(yard.last)


def test_larger_type_needs_more_room(yard: Yard, look: Look) -> None:
    look.apply("light", 175)
    QApplication.processEvents()
    assert yard.stack.height() == look.px(LEAST[1]) > LEAST[1]
    assert yard.stack.width() > look.px(LEAST[0]), "words grow more than their type"


def test_only_the_page_that_is_seen_says_how_much_room_is_needed(yard: Yard, qtbot: QtBot) -> None:
    tall, words = QWidget(), QLabel("责任单位逾期未报办理结果，请在下次周例会前补报。" * 100)
    words.setWordWrap(True)
    QVBoxLayout(tall).addWidget(words)
    wide = QWidget()
    wide.setMinimumSize(1500, 10)
    for page in (tall, wide):
        yard.stack.addWidget(page)
    yard.stack.setCurrentWidget(tall)
    qtbot.waitUntil(lambda: yard.stack.size() != QSize(*LEAST))
    assert yard.stack.width() == LEAST[0]
    assert yard.stack.height() >= words.heightForWidth(words.width()) > LEAST[1]
    assert words.height() >= words.heightForWidth(words.width())
    yard.stack.setCurrentWidget(wide)
    qtbot.waitUntil(lambda: yard.stack.width() == 1500)
    assert yard.stack.height() == LEAST[1]
    yard.stack.setCurrentIndex(0)
    qtbot.waitUntil(lambda: yard.stack.size() == QSize(*LEAST))
