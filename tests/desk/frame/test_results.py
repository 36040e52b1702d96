"""The list under the search field by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.desk.frame.results import Results
from desktop.post.department import Department
from desktop.procedures.directory.departments import keep_department
from tests.desk.hands import bring_up
from tests.desk.scene import Scene, say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


class Desk:
    """A window with a search field and another line."""

    def __init__(self, qtbot: QtBot, look: Look) -> None:
        self.scene = Scene(look)
        self.scene.blow()
        self.window = QWidget()
        self.field, self.other = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addStretch(1)
        column.addWidget(self.other)
        self.results = Results(self.scene.session, self.field, self.window)
        bring_up(qtbot, self.window)
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Desk:
    return Desk(qtbot, look)


def test_hits_come_while_typing_and_an_arrow_and_enter_open_one(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.field, "lwg")
    qtbot.waitUntil(desk.results.isVisible)
    assert desk.field.hasFocus(), "typing goes on"
    qtbot.keyClick(desk.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(desk.results.chosen) as chosen:
        qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    assert chosen.args[0] == "whistle"
    assert not desk.results.isVisible()
    assert desk.field.text() == ""


def test_enter_on_plain_words_is_left_to_the_register(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.field, "lwg")
    qtbot.waitUntil(desk.results.isVisible)
    with qtbot.assertNotEmitted(desk.results.chosen), qtbot.waitSignal(desk.field.returnPressed):
        qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    assert not desk.results.isVisible()


def test_one_step_above_the_first_hit_is_the_field(qtbot: QtBot, desk: Desk) -> None:
    say_into(desk.field, "水务")
    qtbot.waitUntil(desk.results.isVisible)
    qtbot.keyClick(desk.field, Qt.Key.Key_Up)
    assert desk.results.list.currentIndex().row() == desk.results.list.row_model.rowCount() - 1
    for _ in range(desk.results.list.row_model.rowCount()):
        qtbot.keyClick(desk.field, Qt.Key.Key_Up)
    assert not desk.results.list.currentIndex().isValid()
    qtbot.keyClick(desk.field, Qt.Key.Key_Left)
    assert desk.results.isVisible()


def test_nothing_found_says_what_to_try(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.field, "longwg")
    qtbot.waitUntil(desk.results.isVisible)
    assert "longwg" in desk.results.nothing.text()
    assert not desk.results.list.isVisible()
    desk.field.clear()
    assert not desk.results.isVisible()


def test_it_goes_when_the_field_is_left_and_moves_with_the_window(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.field, "lwg")
    qtbot.waitUntil(desk.results.isVisible)
    desk.window.resize(700, 400)
    assert desk.results.geometry().right() < 700
    desk.other.setFocus()
    qtbot.waitUntil(lambda: not desk.results.isVisible())
    desk.results.look_for()
    assert not desk.results.isVisible()


def test_what_is_new_is_found_after_the_bell(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.field, "cgj")
    qtbot.waitUntil(desk.results.isVisible)
    assert desk.results.list.row_model.rowCount() == 0
    desk.scene.session.give(keep_department, Department("x", "安岭区城管局", "城管局"))
    desk.results.look_for()
    assert desk.results.list.row_model.rows()[0].key == "forces department:x"
    assert desk.results.grab().toImage().width() > 300
