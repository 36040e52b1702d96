"""The palette follows the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop.desk.theme import tokens

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_dark_and_light_change_palette_and_tokens(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.apply("dark", 100)
    assert look.tokens is tokens.DARK
    assert QApplication.palette().color(QPalette.ColorRole.Window) == tokens.DARK.bg
    look.apply("light", 100)
    assert QApplication.palette().color(QPalette.ColorRole.Window) == tokens.LIGHT.bg
