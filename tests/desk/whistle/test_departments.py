"""The table of departments: refusals under a row, letters as orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.whistle.departments import DepartmentTable
from desktop.desk.whistle.presence_chart import PresenceChart
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def table(look: Look, qtbot: QtBot) -> DepartmentTable:
    made = DepartmentTable(look)
    qtbot.addWidget(made)
    made.resize(940, 320)
    made.show_rows(samples.DEPARTMENTS)
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_the_refusal_opens_under_its_department_and_can_be_reached(table: DepartmentTable, qtbot: QtBot) -> None:
    before = table.sizeHint().height()
    table.refuse("shuiwu", samples.REFUSAL)
    assert table.sizeHint().height() > before + 60
    door = next(button for button in table.findChildren(KeyButton) if button.text() == "去办结")
    qtbot.waitUntil(door.hasFocus)
    with qtbot.waitSignal(table.door_opened) as opened:
        qtbot.keyClick(door, Qt.Key.Key_3)
    assert opened.args == ["shuiwu", "permit"]
    qtbot.keyClick(door, Qt.Key.Key_Escape)
    assert table.sizeHint().height() == before
    assert table.hasFocus()
    assert table.current_key() == "shuiwu"


def test_low_windows_get_lower_rows(table: DepartmentTable, look: Look, qtbot: QtBot) -> None:
    before = table.sizeHint().height()
    table.set_dense(dense=True)
    assert before - table.sizeHint().height() == 4 * (look.px(32) - look.px(29))
    chart = PresenceChart(look)
    qtbot.addWidget(chart)
    chart.say(samples.presence())
    before = chart.sizeHint().height()
    chart.set_dense(dense=True)
    assert before - chart.sizeHint().height() == 18
    chart.resize(600, 100)
    chart.show()
    assert chart.sceneRect().width() <= chart.viewport().width()


def test_letters_are_orders_for_the_current_department(table: DepartmentTable, qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.ordered) as ordered:
        qtbot.keyClick(table, Qt.Key.Key_E)
    assert ordered.args == ["arrive", "guotu"]
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["guotu"]
    with qtbot.assertNotEmitted(table.ordered):
        qtbot.keyClick(table, Qt.Key.Key_K)


def test_rows_under_a_refusal_keep_their_department(table: DepartmentTable, qtbot: QtBot) -> None:
    table.refuse("shuiwu", samples.REFUSAL)
    table.selectRow(2)
    assert table.current_key() == "guotu"
    table.refuse("zhujian", samples.REFUSAL)
    assert table.model().rowCount() == 5
    table.refuse("nobody", samples.REFUSAL)
    assert table.model().rowCount() == 4
    table.resize(500, 320)
    table.show_rows(samples.DEPARTMENTS[:2])
    assert table.model().rowCount() == 2
    assert not table.grab().isNull()
