"""The list of strips is walked by keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.desk.strips.rows import StripRow
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.strips.view import StripList
    from tests.desk.strips.conftest import Clock


def test_the_department_that_is_waited_for_is_chosen_first(strips: StripList) -> None:
    assert strips.chosen_keys() == ("w85", "安监")


def test_arrows_walk_through_rows_and_departments(strips: StripList, qtbot: QtBot) -> None:
    qtbot.keyClick(strips, Qt.Key.Key_Down)
    assert strips.chosen_keys() == ("w86", "公安")
    with qtbot.waitSignal(strips.department_chosen) as chosen:
        qtbot.keyClick(strips, Qt.Key.Key_Left)
    assert chosen.args == ["w86", "消防"]
    for _ in range(9):
        qtbot.keyClick(strips, Qt.Key.Key_Right)
    assert strips.chosen_keys() == ("w86", "工商")
    for _ in range(9):
        qtbot.keyClick(strips, Qt.Key.Key_Down)
    assert strips.chosen_keys() == ("w79", "")


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_Q, "acknowledge"), (Qt.Key.Key_W, "depart"), (Qt.Key.Key_E, "arrive"), (Qt.Key.Key_R, "note")],
)
def test_letters_are_orders_for_the_chosen_department(strips: StripList, qtbot: QtBot, key: Qt.Key, name: str) -> None:
    with qtbot.waitSignal(strips.ordered) as ordered:
        qtbot.keyClick(strips, key)
    assert ordered.args == [name, "w85", "安监", ""]


def test_digits_before_a_letter_are_the_time_and_choose_nothing(strips: StripList, qtbot: QtBot) -> None:
    typed: list[str] = []
    strips.typed.connect(typed.append)
    for key in "1433":
        qtbot.keyClick(strips, key)
    assert strips.chosen_keys() == ("w85", "安监")
    with qtbot.waitSignal(strips.ordered) as ordered:
        qtbot.keyClick(strips, Qt.Key.Key_E)
    assert ordered.args == ["arrive", "w85", "安监", "1433"]
    assert typed == ["1", "14", "143", "1433", ""]
    with qtbot.waitSignal(strips.ordered) as ordered:
        qtbot.keyClick(strips, Qt.Key.Key_E)
    assert ordered.args[3] == ""


def test_digits_are_taken_back(strips: StripList, qtbot: QtBot) -> None:
    for key in "14":
        qtbot.keyClick(strips, key)
    qtbot.keyClick(strips, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(strips.typed) as typed:
        qtbot.keyClick(strips, Qt.Key.Key_Escape)
    assert typed.args == [""]
    with qtbot.waitSignal(strips.ordered) as ordered:
        qtbot.keyClick(strips, Qt.Key.Key_W)
    assert ordered.args[3] == ""


def test_enter_opens_and_other_letters_choose_nothing(strips: StripList, qtbot: QtBot) -> None:
    qtbot.keyClick(strips, Qt.Key.Key_Down)
    with qtbot.waitSignal(strips.opened) as opened:
        qtbot.keyClick(strips, Qt.Key.Key_Return)
    assert opened.args == ["w86"]
    with qtbot.assertNotEmitted(strips.ordered):
        qtbot.keyClick(strips, Qt.Key.Key_8)
        qtbot.keyClick(strips, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(strips, Qt.Key.Key_X)
    assert strips.chosen_keys()[0] == "w86"


def test_a_click_finds_row_and_department(strips: StripList, qtbot: QtBot) -> None:
    row = strips.visualRect(strips.row_model.index(2))
    place = strips.plan().cell(strips.strip_rect(row), 3).center().toPoint()
    qtbot.mouseClick(strips.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert strips.chosen_keys() == ("w87", "交通")
    head = QPoint(row.left() + 300, row.top() + 10)
    qtbot.mouseClick(strips.viewport(), Qt.MouseButton.LeftButton, pos=head)
    assert strips.chosen_keys()[0] == "w87"


def test_a_clock_that_turns_is_told_once(strips: StripList, clock: Clock, qtbot: QtBot) -> None:
    turned: list[list[str]] = []
    strips.turned.connect(lambda *told: turned.append(list(told)))
    strips.tick(clock.moment)
    assert turned == []
    clock.moment = samples.at("14:42", 1)
    strips.tick(clock.moment)
    assert turned == [["w86", name, "bad"] for name in ("公安", "食药", "工商")]
    strips.tick(clock.moment)
    assert len(turned) == 3
    clock.moment = samples.at("14:44")
    strips.tick(clock.moment)
    assert turned[3:] == [["w87", name, "warn"] for name in ("国土", "交通", "农业")]


def test_the_chosen_department_stays_when_rows_come_and_go(strips: StripList, qtbot: QtBot) -> None:
    qtbot.keyClick(strips, Qt.Key.Key_Down)
    qtbot.keyClick(strips, Qt.Key.Key_Right)
    assert strips.chosen_keys() == ("w86", "食药")
    rows = samples.strips()
    strips.show_rows((rows[1], rows[2]))
    assert strips.chosen_keys() == ("w86", "食药")
    strips.show_rows((rows[2],))
    assert strips.chosen_keys() == ("w87", "国土")
    strips.show_rows(())
    assert strips.chosen_keys() == ("", "")
    with qtbot.assertNotEmitted(strips.ordered):
        qtbot.keyClick(strips, Qt.Key.Key_Q)


def test_letters_never_reach_an_input_method(strips: StripList) -> None:
    assert not strips.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_model_keeps_the_rules_of_qt(strips: StripList) -> None:
    tester = QAbstractItemModelTester(strips.row_model)
    strips.show_rows(samples.strips()[:3])
    rows = samples.strips()[:3]
    first = rows[0]
    assert isinstance(first, StripRow)
    strips.show_rows((replace(first, text="改过"), *rows[1:]))
    assert tester.model() is strips.row_model
