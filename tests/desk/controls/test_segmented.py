"""A choice walks with the arrows and says its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

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
    first, second = kinds.grab().toImage().pixelColor(20, 8), kinds.grab().toImage().pixelColor(120, 8)
    assert (first, second) == (look.tokens.surface, look.tokens.accentbg)
    qtbot.mouseClick(kinds, Qt.MouseButton.LeftButton, pos=kinds.rect().center() / 3)
    assert kinds.key() == "a"
    qtbot.keyClick(kinds, Qt.Key.Key_Left)
    assert kinds.key() == "a"
    with pytest.raises(KeyError):
        kinds.choose("d")


def test_segments_are_equal_where_room_is_and_as_wide_as_their_words_where_it_is_not(look: Look, qtbot: QtBot) -> None:
    made = Segmented(look, "人员", (Segment("a", "岗"), Segment("b", "综合行政执法队员"), Segment("c", "岗")))
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    third = made.width() / 3
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(round(third * 2) + 2, 9))
    assert made.key() == "c"
    made.resize(made.minimumSizeHint())
    assert made.width() < made.sizeHint().width()
    ends = look.type.width(look.type.f10b, "岗") + look.px(24)
    for x, key in ((ends - 2, "a"), (ends + 2, "b"), (made.width() - ends - 2, "b"), (made.width() - ends + 2, "c")):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(x, 9))
        assert made.key() == key
        tinted = [
            at for at in range(2, made.width() - 2) if made.grab().toImage().pixelColor(at, 4) == look.tokens.accentbg
        ]
        assert tinted[0] <= x <= tinted[-1]
