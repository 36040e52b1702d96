"""Marks are set by digits, line after line, or by a click; what has a mark is told from the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.desk.orders.ask import Ask, Choice
from desktop.desk.orders.marking import Marking

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

PEOPLE = tuple(Choice(letter, f"公安{letter}", "常驻白班") for letter in "甲乙丙")
MARKS = (Choice("there", "在岗"), Choice("left", "脱岗", marked=True))


@pytest.fixture
def marking(look: Look, qtbot: QtBot) -> Marking:
    made = Marking(look, Ask("found", "Found", "marks", PEOPLE, marks=MARKS))
    qtbot.addWidget(made)
    made.resize(600, 120)
    with qtbot.waitExposed(made):
        made.show()
    made.take_focus()
    return made


def test_one_digit_a_person(marking: Marking, qtbot: QtBot) -> None:
    assert marking.value() == ()
    with qtbot.waitSignal(marking.changed):
        qtbot.keyClick(marking, Qt.Key.Key_1)
    qtbot.keyClick(marking, Qt.Key.Key_2)
    assert marking.value() == (("甲", "there"), ("乙", "left"))
    assert marking.current_key() == "丙"
    qtbot.keyClick(marking, Qt.Key.Key_3)
    assert marking.value() == (("甲", "there"), ("乙", "left")), "there is no third mark"
    qtbot.keyClick(marking, Qt.Key.Key_1)
    assert marking.current_key() == "丙", "all are marked"
    assert marking.row_model.index(1).data() == "公安乙 常驻白班 脱岗"
    assert not marking.grab().isNull()


def test_a_mark_is_changed_and_taken_away(marking: Marking, qtbot: QtBot) -> None:
    qtbot.keyClick(marking, Qt.Key.Key_1)
    qtbot.keyClick(marking, Qt.Key.Key_Up)
    qtbot.keyClick(marking, Qt.Key.Key_1)
    assert marking.value() == (("甲", "there"),), "the same mark again is no other"
    qtbot.keyClick(marking, Qt.Key.Key_Up)
    qtbot.keyClick(marking, Qt.Key.Key_2)
    assert marking.value() == (("甲", "left"),)
    marking.choose("甲")
    qtbot.keyClick(marking, Qt.Key.Key_Delete)
    assert marking.value() == ()


def test_a_click_marks(marking: Marking, qtbot: QtBot) -> None:
    rect = marking.visualRect(marking.row_model.index(1))
    (_, first), (_, second) = marking.boxes(rect)
    for box in (first, second):
        qtbot.mouseClick(marking.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert marking.value() == (("乙", "left"),)
    qtbot.mouseClick(marking.viewport(), Qt.MouseButton.LeftButton, pos=second.center().toPoint())
    qtbot.mouseClick(marking.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, rect.center().y()))
    qtbot.mouseClick(marking.viewport(), Qt.MouseButton.RightButton, pos=first.center().toPoint())
    assert marking.value() == ()


def test_what_is_marked_already_and_nothing_at_all(look: Look, qtbot: QtBot) -> None:
    begun = Marking(look, Ask("found", "Found", "marks", PEOPLE, marks=MARKS, start=(("甲", "there"),)))
    none = Marking(look, Ask("found", "Found", "marks", (), marks=MARKS))
    for one in (begun, none):
        qtbot.addWidget(one)
        one.take_focus()
    assert (begun.value(), begun.current_key()) == ((("甲", "there"),), "乙")
    qtbot.keyClick(none, Qt.Key.Key_1)
    qtbot.keyClick(begun, Qt.Key.Key_Return)
    assert none.value() == ()
