"""A cap shows the key as it is pressed, with room for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.keys import cap_text
from desktop.desk.marks.cap import KeyCap, cap_size

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_a_cap_is_as_wide_as_its_words(look: Look, qtbot: QtBot) -> None:
    made = KeyCap(look, "Ctrl+Return")
    qtbot.addWidget(made)
    assert made.sizeHint().width() >= look.type.width(look.type.f8, cap_text("Ctrl+Return"))
    assert cap_size(look, "F2").width() < made.sizeHint().width()
    assert made.grab().toImage().pixelColor(made.width() // 2, 0).alpha() == 255
