"""The caller's words under an input method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.desk.blow.fields.verbatim import VerbatimBox
from tests.desk.blow.table import compose

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def box_of(look: Look, qtbot: QtBot) -> tuple[VerbatimBox, list[str]]:
    box = VerbatimBox(look)
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    wrote: list[str] = []
    box.wrote.connect(wrote.append)
    return box, wrote


def preedit(box: VerbatimBox) -> str:
    return box.textCursor().block().layout().preeditAreaText()


def test_half_a_syllable_is_not_said_and_not_lost(look: Look, qtbot: QtBot) -> None:
    box, wrote = box_of(look, qtbot)
    for half in ("w", "wa", "wa sha"):
        compose(box, half)
        assert box.composing()
    assert wrote == []
    box.mark(("挖沙",))
    assert preedit(box) == "wa sha"
    assert box.marked() == ()
    compose(box, "", "挖沙")
    assert wrote == ["挖沙"]
    assert not box.composing()
    assert box.marked() == ("挖沙",)


def test_a_composition_given_up_leaves_the_text_as_it_was(look: Look, qtbot: QtBot) -> None:
    box, wrote = box_of(look, qtbot)
    compose(box, "", "有挖机")
    compose(box, "zai")
    compose(box, "")
    assert box.toPlainText() == "有挖机"
    assert wrote == ["有挖机"]


def test_marking_is_no_typing(look: Look, qtbot: QtBot) -> None:
    box, wrote = box_of(look, qtbot)
    box.setPlainText("挖沙挖沙")
    box.mark(("挖沙",))
    formats = box.document().firstBlock().layout().formats()
    assert [(one.start, one.length) for one in formats] in ([(0, 4)], [(0, 2), (2, 2)])
    assert wrote == ["挖沙挖沙"]


def test_tab_goes_on(look: Look, qtbot: QtBot) -> None:
    pair = QWidget()
    qtbot.addWidget(pair)
    column = QVBoxLayout(pair)
    box, after = VerbatimBox(look), QLineEdit()
    for widget in (box, after):
        column.addWidget(widget)
    pair.show()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.toPlainText() == ""
    assert pair.focusWidget() is after
    assert box.sizeHint().height() >= box.minimumSizeHint().height()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30), st.lists(st.text(max_size=4), max_size=4))
def test_no_text_breaks_the_marking(look: Look, qtbot: QtBot, text: str, words: list[str]) -> None:
    box = VerbatimBox(look)
    box.setPlainText(text)
    box.mark(tuple(words))
    assert box.marked() == tuple(words)
    box.deleteLater()
