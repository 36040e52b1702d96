"""An empty board says what is and offers its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.controls.empty import Empty
from desktop.desk.controls.key_button import KeyButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_an_empty_board_says_what_is_and_offers_its_button(look: Look, qtbot: QtBot) -> None:
    empty = Empty(look)
    qtbot.addWidget(empty)
    button = KeyButton(look, "吹哨", "F2")
    empty.say("现在没有进行中的哨。", "上一个：79 号。", button)
    assert empty.accessibleName() == "现在没有进行中的哨。 上一个：79 号。"
    assert button.window() is empty
    with qtbot.waitSignal(button.destroyed):
        empty.say("没有等你办的事。")
