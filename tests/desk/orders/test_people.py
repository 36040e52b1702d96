"""Names as they are typed, and boxes that the arrows walk through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.orders.ask import Ask, Choice
from desktop.desk.orders.people import People, Ticks, read_names
from desktop.procedures.dispatch.arrivals import Comer
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

FIVE = tuple(Choice(letter, letter, marked=letter in "ab") for letter in "abcde")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("王某01", [Comer("王某01")]),
        ("王某01（B77）、李某02", [Comer("王某01", "B77"), Comer("李某02")]),
        ("王某 B-77, ，", [Comer("王某", "B-77")]),
        ("王某(B7", [Comer("王某", "B7")]),
        (" ； ", []),
    ],
)
def test_names_are_read_with_their_certificates(text: str, found: list[Comer]) -> None:
    assert list(read_names(text)) == found


@given(st.text())
def test_whatever_is_typed_no_name_is_empty(text: str) -> None:
    assert all(one.name.strip() for one in read_names(text))


def test_the_arrows_walk_and_space_ticks(look: Look, qtbot: QtBot) -> None:
    ticks = Ticks(look, Ask("x", "Who", "ticks", FIVE))
    qtbot.addWidget(ticks)
    with qtbot.waitActive(ticks):
        ticks.show()
        ticks.activateWindow()
    ticks.take_focus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert ticks.value() == ("b", "e")


def test_certified_people_take_the_warning_away(look: Look, qtbot: QtBot) -> None:
    people = People(look, Ask("x", "Who", "people", FIVE, least=2))
    qtbot.addWidget(people)
    assert people.note.text()
    people._boxes[0][1].toggle()
    people._boxes[2][1].toggle()
    assert "1" in people.note.text()
    say_into(people.others, "王某01（B1）")
    assert people.note.text() == ""
    assert people.value() == (Comer("a"), Comer("c"), Comer("王某01", "B1"))


def test_without_known_officers_the_line_has_the_focus(look: Look, qtbot: QtBot) -> None:
    people = People(look, Ask("x", "Who", "people"))
    qtbot.addWidget(people)
    with qtbot.waitActive(people):
        people.show()
        people.activateWindow()
    people.take_focus()
    assert people.others.hasFocus()
