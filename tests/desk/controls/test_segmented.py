"""A choice walks with the arrows and says its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.controls.segmented import Segment, Segmented

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


KINDS = (Segment("a", "综合执法", "gavel"), Segment("b", "重点工作", "flag"), Segment("c", "应急处置", "fire"))


def test_a_choice_walks_with_the_arrows_and_says_its_answer(look: Look, qtbot: QtBot) -> None:
    kinds = Segmented(look, "哨类", KINDS)
    qtbot.addWidget(kinds)
    kinds.show()
    assert kinds.key() == "a"
    with qtbot.waitSignal(kinds.chosen) as chosen:
        qtbot.keyClick(kinds, Qt.Key.Key_Right)
    assert chosen.args == ["b"]
    assert kinds.accessibleName() == "哨类: 重点工作"
    with qtbot.assertNotEmitted(kinds.chosen):
        qtbot.keyClick(kinds, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        kinds.choose("b")
    kinds.resize(300, 34)
    assert kinds.minimumSizeHint() == kinds.sizeHint()
    first, second = kinds.grab().toImage().pixelColor(20, 8), kinds.grab().toImage().pixelColor(120, 8)
    assert (first, second) == (look.tokens.surface, look.tokens.accentbg)
    qtbot.mouseClick(kinds, Qt.MouseButton.LeftButton, pos=kinds.rect().center() / 3)
    assert kinds.key() == "a"
    qtbot.keyClick(kinds, Qt.Key.Key_Left)
    assert kinds.key() == "a"
    with pytest.raises(KeyError):
        kinds.choose("d")
