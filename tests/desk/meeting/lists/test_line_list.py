"""Short lists: as high as their rows, dropped with Del, gone while there is nothing to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.desk.meeting.lists.line_list import LineCard, LineRow
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

ROWS = (
    LineRow("a", "第36期", "住建 9月18日前提出两处备选", "迟 3 天完成"),
    LineRow("b", "第37期", "选定一处", "逾期", "bad"),
)


@pytest.fixture
def card(look: Look, qtbot: QtBot) -> LineCard:
    made = LineCard(look, "Said")
    bring_up(qtbot, made)
    made.say(ROWS)
    return made


def test_the_card_is_there_only_while_it_says_something(card: LineCard) -> None:
    assert card.isVisible()
    one = card.list.height()
    card.say(ROWS[:1])
    assert card.list.height() < one
    card.say((), "Nothing yet.")
    assert not card.isHidden()
    card.say(())
    assert card.isHidden()
    assert card.list.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_enter_opens_and_del_drops(card: LineCard, qtbot: QtBot) -> None:
    told: list[str] = []
    card.list.opened.connect(lambda key: told.append(f"open {key}"))
    card.list.dropped.connect(lambda key: told.append(f"drop {key}"))
    card.list.setFocus()
    qtbot.keyClick(card.list, Qt.Key.Key_Down)
    qtbot.keyClick(card.list, Qt.Key.Key_Return)
    qtbot.keyClick(card.list, Qt.Key.Key_Delete)
    assert told == ["open b", "drop b"]
    assert not card.grab().isNull()


def test_what_is_cut_is_told_whole(card: LineCard) -> None:
    place = card.list.visualRect(card.list.row_model.index(0)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, card.list.viewport().mapToGlobal(place))
    QApplication.sendEvent(card.list.viewport(), event)
    assert "两处备选" in QToolTip.text()
    nowhere = QPoint(5, card.list.height() - 1)
    QApplication.sendEvent(card.list.viewport(), QHelpEvent(QEvent.Type.ToolTip, nowhere, nowhere))
