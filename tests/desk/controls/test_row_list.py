"""A list of frozen rows: arrows choose, Enter opens, letters choose nothing; the chosen row stays chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.controls.row_list import RowList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@dataclass(frozen=True, slots=True)
class Line:
    """A row of this test."""

    key: str
    text: str


ROWS = (Line("a", "一号"), Line("b", "二号"), Line("c", "三号"))


@pytest.fixture
def rows(look: Look, qtbot: QtBot) -> RowList[Line]:
    """Return a list of three rows."""
    made: RowList[Line] = RowList(look, "号", lambda row: row.text)
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    made.show_rows(ROWS)
    return made


def test_arrows_choose_and_enter_opens(rows: RowList[Line], qtbot: QtBot) -> None:
    rows.choose("a")
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.current_key() == "b"
    with qtbot.waitSignal(rows.opened) as opened:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert opened.args == ["b"]


def test_the_chosen_row_stays_chosen_when_others_go(rows: RowList[Line]) -> None:
    rows.choose("c")
    rows.show_rows(ROWS[1:])
    assert rows.current_key() == "c"
    rows.show_rows(())
    assert rows.current_key() == ""


def test_a_letter_chooses_nothing(rows: RowList[Line], qtbot: QtBot) -> None:
    rows.choose("b")
    qtbot.keyClick(rows, Qt.Key.Key_C)
    assert rows.current_key() == "b"
