"""Finding one by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.orders.ask import Ask, Choice
from desktop.desk.orders.pick import Pick, fits
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

TWO = (Choice("w", "水务", "安岭区水务局", ("swj",)), Choice("g", "公安", "安岭区公安局", ("gaj",)))


def test_words_and_initials_find() -> None:
    assert fits(TWO[0], "")
    assert fits(TWO[0], "SW")
    assert fits(TWO[0], "安岭 水")
    assert not fits(TWO[0], "公安")


def test_the_list_gets_shorter_and_the_arrows_choose(look: Look, qtbot: QtBot) -> None:
    pick = Pick(look, Ask("x", "Which", "pick", TWO))
    qtbot.addWidget(pick)
    assert pick.value() == "w"
    qtbot.keyClick(pick.line, Qt.Key.Key_Down)
    assert pick.value() == "g"
    qtbot.keyClick(pick.line, Qt.Key.Key_Down)
    assert pick.value() == "g"
    qtbot.keyClicks(pick.line, "swj")
    assert pick.value() == "w"
    say_into(pick.line, "没有")
    assert pick.value() == ""
    look.apply("dark", 100)
    assert pick.list.palette().highlight().color() == look.tokens.accentbg
