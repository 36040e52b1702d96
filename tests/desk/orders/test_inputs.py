"""Editors by the kind of question."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from desktop.desk.controls.segmented import Segmented
from desktop.desk.orders import inputs
from desktop.desk.orders.ask import Ask, Choice
from tests.desk.scene import BLOWN

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

TWO = (Choice("a", "甲"), Choice("b", "乙"))


@pytest.mark.parametrize(
    ("ask", "editor", "value"),
    [
        (Ask("x", "X", start="abc"), QLineEdit, "abc"),
        (Ask("x", "X", "text", start="abc"), QPlainTextEdit, "abc"),
        (Ask("x", "X", "past", start=BLOWN), QLineEdit, BLOWN),
        (Ask("x", "X", "past"), QLineEdit, None),
        (Ask("x", "X", "due", start=BLOWN.replace(hour=17)), QLineEdit, BLOWN.replace(hour=17)),
        (Ask("x", "X", "day", start=date(2026, 9, 30)), QLineEdit, date(2026, 9, 30)),
        (Ask("x", "X", "choice", TWO, start="b"), Segmented, "b"),
        (Ask("x", "X", "choice", tuple(Choice(n, n) for n in "abcdef"), start="c"), QComboBox, "c"),
        (Ask("x", "X", "choice", (Choice("a", "甲", "旁"),)), QComboBox, "a"),
        (Ask("x", "X", "combo", TWO, start="b"), QComboBox, "b"),
        (Ask("x", "X", "combo", TWO, start="丙"), QComboBox, "丙"),
        (Ask("x", "X", "combo", TWO), QComboBox, "a"),
    ],
)
def test_each_kind_has_its_editor_and_its_answer(
    look: Look, qtbot: QtBot, ask: Ask, editor: type, value: object
) -> None:
    made = inputs.make(look, ask)
    qtbot.addWidget(made.field)
    assert isinstance(made.editor, editor)
    assert made.value(BLOWN) == value


def test_a_hint_stands_in_a_narrow_line_and_under_a_wide_one(look: Look, qtbot: QtBot) -> None:
    narrow, wide = (inputs.make(look, Ask("x", "X", hint="such as 1", wide=wide)) for wide in (False, True))
    for made in (narrow, wide):
        qtbot.addWidget(made.field)
    assert isinstance(narrow.editor, QLineEdit)
    assert narrow.editor.placeholderText() == "such as 1"
    assert narrow.field.message.text() == ""
    assert wide.field.message.text() == "such as 1"
