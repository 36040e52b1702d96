"""A column says, sorts and exports what it was made for."""

from __future__ import annotations

from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables.columns import Column


def test_a_plain_column_says_sorts_and_exports_its_words() -> None:
    column: Column[int] = Column("n", "数", lambda row: f"{row} 号")
    assert (column.text(7), column.rank(7), column.cell(7), column.chip(7)) == ("7 号", "7 号", "7 号", None)


def test_a_state_is_a_chip_on_the_screen_and_words_elsewhere() -> None:
    column: Column[int] = Column("n", "数", lambda _row: ChipWords("到场", "ok"), order=lambda row: -row, value=str)
    assert column.chip(3) == ChipWords("到场", "ok")
    assert column.text(3) == "到场"
    assert column.rank(3) == -3
    assert column.cell(3) == "3"
