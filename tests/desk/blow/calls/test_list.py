"""The list by keys and by clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from desktop.desk.blow.calls.list import CallList
from desktop.desk.blow.calls.reach import Reach
from desktop.desk.blow.calls.rows import CallRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

ROWS = (
    CallRow("w", "水务", Reach("水务乙　常驻", "8021"), True, True, "河道采砂", "挖沙", "水-014"),
    CallRow("t", "交通", Reach("无人可叫", "8050", nobody=True), False, False, "超限运输", "", "", weak=True),
)


def shown(look: Look, qtbot: QtBot) -> CallList:
    made = CallList(look)
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    made.resize(560, made.sizeHint().height())
    made.show()
    made.setFocus()
    return made


def test_space_ticks_and_l_makes_the_lead(look: Look, qtbot: QtBot) -> None:
    made = shown(look, qtbot)
    told: list[tuple[str, str]] = []
    made.ticked.connect(lambda key: told.append(("tick", key)))
    made.led.connect(lambda key: told.append(("lead", key)))
    qtbot.keyClick(made, Qt.Key.Key_Space)
    qtbot.keyClick(made, Qt.Key.Key_Down)
    qtbot.keyClick(made, Qt.Key.Key_L)
    qtbot.keyClick(made, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert told == [("tick", "w"), ("lead", "t")]


def test_a_click_on_the_box_ticks_and_one_on_the_name_leads(look: Look, qtbot: QtBot) -> None:
    made = shown(look, qtbot)
    told: list[tuple[str, str]] = []
    made.ticked.connect(lambda key: told.append(("tick", key)))
    made.led.connect(lambda key: told.append(("lead", key)))
    middle = made.visualRect(made.row_model.index(1)).center().y()
    for x in (20, 80, 300):
        qtbot.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, middle))
    assert told == [("tick", "t"), ("lead", "t")]


def test_a_row_is_one_sentence(look: Look, qtbot: QtBot) -> None:
    made = shown(look, qtbot)
    said = made.row_model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("水务")
    assert "挖沙" in said
    assert "8021" in said


def test_who_cannot_come_is_red_and_the_letters_are_no_input(look: Look, qtbot: QtBot) -> None:
    made = shown(look, qtbot)
    assert not made.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    picture = made.grab().toImage()
    half = range(picture.height() // 2, picture.height())
    colours = [picture.pixelColor(x, y) for x in range(picture.width()) for y in half]
    assert any(colour.red() - colour.blue() > 100 for colour in colours)
    assert made.minimumSizeHint().height() > 0
