"""A table: Enter opens, letters order, columns stay as they were left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.tables.columns import Column
from desktop.desk.tables.model import FactModel
from desktop.desk.tables.table import Table
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene

COLUMNS: tuple[Column[int], ...] = (
    Column("n", "数", lambda row: f"第{row}", 80),
    Column("half", "半", lambda row: str(row // 2), 90, right=True),
    Column("text", "话", lambda _row: "话", 150, flexible=True),
)


def table(qtbot: QtBot, scene: Scene, hidden: frozenset[str] = frozenset(), board: str = "table") -> Table:
    made = Table(scene.session.look, "表", scene.session.settings, board)
    model = FactModel(COLUMNS, str, made)
    made.hold(model, COLUMNS, hidden)
    model.show(tuple(range(40)))
    made.hear({Qt.Key.Key_N.value: "add"})
    bring_up(qtbot, made)
    made.choose_row(3)
    made.setFocus()
    return made


def test_enter_opens_letters_order_and_other_letters_are_left_alone(qtbot: QtBot, scene: Scene) -> None:
    made = table(qtbot, scene)
    with qtbot.waitSignal(made.opened) as opened:
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert opened.args == ["3"]
    with qtbot.waitSignal(made.pressed_letter) as pressed:
        qtbot.keyClick(made, Qt.Key.Key_N)
    assert pressed.args == ["add"]
    qtbot.keyClick(made, Qt.Key.Key_B)
    assert made.current_key() == "3", "no letter searches in the list"
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert made.current_key() == "4"


def test_several_rows_are_selected_with_shift_and_told_from_the_top(qtbot: QtBot, scene: Scene) -> None:
    made = table(qtbot, scene)
    qtbot.keyClick(made, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(made, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert made.selected_places() == (3, 4, 5)
    made.clearSelection()
    made.select_rows((8, 7), 8)
    assert made.selected_places() == (7, 8)
    assert made.current_key() == "8"


def test_columns_come_back_as_they_were_left_whatever_the_size_of_type(qtbot: QtBot, scene: Scene) -> None:
    # A table of the test before may remember its columns only now.
    made = table(qtbot, scene, frozenset({"half"}), "left")
    assert made.isColumnHidden(1)
    made.setColumnWidth(0, 131)
    made.horizontalHeader().moveSection(0, 1)
    act = made.columns_menu().actions()[1]
    act.trigger()
    assert not made.isColumnHidden(1)
    qtbot.waitUntil(lambda: bool(scene.session.settings.value("columns/left")), timeout=3000)
    scene.session.look.apply("light", 150)
    again = table(qtbot, scene, frozenset({"half"}), "left")
    assert abs(again.columnWidth(0) - 131 * scene.session.look.type.unit) < 3
    assert again.horizontalHeader().visualIndex(0) == 1
    assert not again.isColumnHidden(1)


def test_the_flexible_column_takes_the_rest_and_gives_way(qtbot: QtBot, scene: Scene) -> None:
    made = table(qtbot, scene)
    whole = sum(made.columnWidth(at) for at in range(3))
    assert abs(whole - made.viewport().width()) <= 1
    made.setColumnWidth(0, 300)
    assert abs(sum(made.columnWidth(at) for at in range(3)) - made.viewport().width()) <= 1
    made.setColumnWidth(0, 1300)
    assert made.columnWidth(2) == 100, "not less than two thirds of what it asks for"


def test_the_last_column_cannot_be_hidden_and_nonsense_in_the_settings_is_ignored(qtbot: QtBot, scene: Scene) -> None:
    scene.session.settings.setValue("columns/table", "no json {")
    made = table(qtbot, scene, frozenset({"half", "text"}))
    acts = made.columns_menu().actions()
    assert [act.isEnabled() for act in acts] == [False, True, True]
    assert made.columnWidth(0) >= 80
    assert made._first() == 0
