"""The bar at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.desk.blow.foot import Foot
from desktop.desk.controls.refusal import RefusalWords

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_what_is_missing_is_counted_and_named(look: Look, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    foot = Foot(look, QAction("存草稿", owner), QAction("吹哨", owner))
    qtbot.addWidget(foot)
    foot.say(("何时", "结果"), 4)
    assert "2" in foot.chip.chip().text
    assert foot.chip.chip().tone == "bad"
    assert "何时" in foot.names()
    assert "结果" in foot.names()
    assert "4" in foot.blow.text()
    foot.say((), 0)
    assert foot.chip.chip().tone == "ok"
    assert "4" not in foot.blow.text()


def test_a_refusal_stands_over_the_bar_until_it_is_left(look: Look, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    foot = Foot(look, QAction("存草稿", owner), QAction("吹哨", owner))
    qtbot.addWidget(foot)
    foot.show()
    panel = foot.refuse(RefusalWords("磁盘满了。"))
    second = foot.refuse(RefusalWords("台账写不进。"))
    assert foot.refusal is second is not panel
    qtbot.keyClick(second, Qt.Key.Key_Escape)
    assert foot.refusal is None
