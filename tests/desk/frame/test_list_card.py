"""A list under its head, or a sentence where it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.frame.list_card import ListCard
from desktop.desk.frame.tasks import TaskRow
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_rows_or_the_sentence_that_there_are_none(qtbot: QtBot, look: Look) -> None:
    card = ListCard(look, "card", "Open")
    bring_up(qtbot, card)
    card.say((), nothing="Nothing is open.")
    assert card.list.isHidden()
    assert card._nothing.isVisible()
    assert not card._note.isVisible()
    card.say((TaskRow("a", "one", "text"),), "Open now", caption="1", nothing="Nothing is open.", note="by the roster")
    assert card._nothing.isHidden()
    assert card._note.isVisible()
    card.list.setFocus()
    with qtbot.waitSignal(card.opened) as opened:
        qtbot.keyClick(card.list, Qt.Key.Key_Return)
    assert opened.args == ["a"]
