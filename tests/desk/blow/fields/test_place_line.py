"""Place, village and grid from a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.blow.content.places import Gazetteer, Spot
from desktop.desk.blow.fields.place_line import PlaceLine
from desktop.post.place import Grid
from tests.desk.blow.table import compose

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

KNOWN = Gazetteer(
    (Spot("东岭村", "龙王沟下口", "DL-07"), Spot("西岭村", "龙王庙")),
    ("东岭村", "西岭村"),
    (Grid("g", "东岭村", "DL-07", keeper="赵某"),),
)
SPELT = {"龙王沟下口": "lwgxk", "龙王庙": "lwm", "西岭村": "xlc"}


def line_of(look: Look, qtbot: QtBot) -> PlaceLine:
    line = PlaceLine(look)
    qtbot.addWidget(line)
    line.know(KNOWN)
    line.spell(SPELT)
    line.show()
    line.activateWindow()
    QApplication.processEvents()
    line.place.line.setFocus()
    return line


def test_a_place_taken_from_the_list_fills_all_three(look: Look, qtbot: QtBot) -> None:
    line = line_of(look, qtbot)
    with qtbot.waitSignal(line.taken):
        qtbot.keyClicks(line.place.line, "lwg")
        qtbot.keyClick(line.offers().view(), Qt.Key.Key_Return)
    assert line.texts() == ("东岭村", "龙王沟下口", "DL-07")
    assert line.grid.line.said() == "赵某"


def test_chinese_letters_are_not_replaced_by_enter(look: Look, qtbot: QtBot) -> None:
    line = line_of(look, qtbot)
    compose(line.place.line, "", "龙王")
    assert line.offers().view().isVisible()
    qtbot.keyClick(line.offers().view(), Qt.Key.Key_Return)
    assert line.texts() == ("", "龙王", "")


def test_a_village_typed_before_the_place_is_split_off(look: Look, qtbot: QtBot) -> None:
    line = line_of(look, qtbot)
    line.place.line.setText("西岭村砖厂")
    line.grid.line.setFocus()
    assert line.texts() == ("西岭村", "砖厂", "")
    line.fill("东岭村", "西岭村砖厂", "")
    line.place.line.setFocus()
    line.grid.line.setFocus()
    assert line.texts() == ("东岭村", "西岭村砖厂", "")


def test_a_village_is_found_too(look: Look, qtbot: QtBot) -> None:
    line = line_of(look, qtbot)
    line.village.line.setFocus()
    qtbot.keyClicks(line.village.line, "xl")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.village.text() == "西岭村"
