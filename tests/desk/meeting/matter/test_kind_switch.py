"""Nine kinds of outcome: arrows walk, a click chooses, the whole word is the tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.desk.meeting.matter.kind_switch import KINDS, KindSwitch
from desktop.post.meetings.states import OutcomeKind
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def switch(look: Look, qtbot: QtBot) -> KindSwitch:
    made = KindSwitch(look, "zh_CN")
    bring_up(qtbot, made)
    made.resize(made.sizeHint())
    made.setFocus()
    return made


def test_arrows_and_clicks_choose(switch: KindSwitch, qtbot: QtBot) -> None:
    told: list[str] = []
    switch.chosen.connect(told.append)
    qtbot.keyClick(switch, Qt.Key.Key_Left)
    qtbot.keyClick(switch, Qt.Key.Key_Right)
    assert switch.kind() is OutcomeKind.NOTED
    last = switch._rects()[-1].center().toPoint()
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=last)
    assert switch.kind() is KINDS[-1]
    qtbot.keyClick(switch, Qt.Key.Key_Right)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() + 40, 3))
    qtbot.keyClick(switch, Qt.Key.Key_A)
    assert told == ["noted", "open_question"]
    assert switch.accessibleName() == "Kind: 待核"
    assert not switch.grab().isNull()
    assert switch.minimumSizeHint().width() < switch.sizeHint().width()


def test_the_tooltip_says_the_whole_word_and_its_key(switch: KindSwitch) -> None:
    place = switch._rects()[5].center().toPoint()
    QApplication.sendEvent(switch, QHelpEvent(QEvent.Type.ToolTip, place, switch.mapToGlobal(place)))
    assert QToolTip.text() == "下次再议  Alt 6"
    outside = QPoint(-5, 0)
    QApplication.sendEvent(switch, QHelpEvent(QEvent.Type.ToolTip, outside, outside))
