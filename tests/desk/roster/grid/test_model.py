"""The model tells the view only what changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from desktop.desk.roster.grid.model import SQUARE, GridModel
from desktop.desk.roster.grid.sheet import EMPTY, Square
from tests.desk.roster.grid.conftest import sheet_of

if TYPE_CHECKING:
    from desktop.desk.roster.grid.sheet import GridSheet

ROLE = Qt.ItemDataRole


def test_it_answers_with_squares_and_sentences(sheet: GridSheet) -> None:
    model = GridModel()
    assert model.show(sheet)
    assert (model.rowCount(), model.columnCount()) == (4, 31)
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.data(model.index(2, 2), SQUARE) is sheet.square(2, 2)
    assert model.data(model.index(2, 2), ROLE.AccessibleTextRole) == sheet.spoken(2, 2)
    assert model.data(model.index(2, 2), ROLE.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Horizontal) == "10月1日"
    assert model.headerData(1, Qt.Orientation.Vertical) == "公安甲"
    assert model.headerData(1, Qt.Orientation.Vertical, ROLE.DecorationRole) is None


def test_one_changed_square_is_told_and_nothing_is_reset(sheet: GridSheet) -> None:
    model = GridModel()
    model.show(sheet)
    told: list[tuple[int, int, int]] = []
    heads: list[int] = []
    model.dataChanged.connect(lambda one, two: told.append((one.row(), one.column(), two.column())))
    model.headerDataChanged.connect(lambda _way, _first, last: heads.append(last))
    row = sheet.lines[2]
    squares = (*row.squares[:4], Square("夜", "night", "N"), *row.squares[5:])
    lines = (*sheet.lines[:2], replace(row, squares=squares), *sheet.lines[3:])
    assert not model.show(replace(sheet, lines=lines))
    assert told == [(2, 4, 4)]
    days = (replace(sheet.days[0], kind="work"), *sheet.days[1:])
    assert not model.show(replace(sheet, lines=lines, days=days))
    assert heads == [30]
    renamed = replace(row, squares=squares, name="x")
    assert not model.show(replace(sheet, lines=(*sheet.lines[:2], renamed, sheet.lines[3]), days=days))
    assert len(told) == 1


def test_other_lines_or_days_are_a_new_sheet(sheet: GridSheet) -> None:
    model = GridModel()
    model.show(sheet)
    assert model.show(sheet_of(lines=3))
    assert model.show(sheet_of(lines=3, days=30))
    assert model.show(EMPTY)
