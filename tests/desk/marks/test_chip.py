"""Chips are never cut, and say with a shape what they say with a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.marks.cap import KeyCap
from desktop.desk.marks.chip import Chip, ChipWords

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_chips_and_caps_are_never_cut(look: Look, qtbot: QtBot) -> None:
    chip = Chip(look, ChipWords("已超时", "bad", "x"))
    cap = KeyCap(look, "Ctrl+K")
    for widget in (chip, cap):
        qtbot.addWidget(widget)
        assert not widget.grab().isNull()
    assert chip.minimumSizeHint() == chip.sizeHint()
    before = chip.sizeHint().width()
    look.apply("light", 150)
    assert chip.sizeHint().width() > before * 1.3
    assert cap.accessibleName() == "Ctrl K"
