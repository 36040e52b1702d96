"""Equal squares are drawn once; what differs is drawn otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.desk.roster.grid import squares
from desktop.desk.roster.grid.sheet import Square
from desktop.desk.roster.grid.view import GridView

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from desktop.desk.roster.grid.sheet import GridSheet
    from desktop.desk.theme.look import Look


def shown(look: Look, qtbot: QtBot, sheet: GridSheet) -> GridView:
    view = GridView(look, "grid")
    qtbot.addWidget(view)
    view.resize(1200, 300)
    view.show_sheet(sheet)
    view.show()
    view.grab()
    return view


def test_a_month_needs_few_drawings(look: Look, qtbot: QtBot, sheet: GridSheet) -> None:
    view = shown(look, qtbot, sheet)
    assert 0 < len(view._squares._drawn) < 4 * 31


def test_every_sign_looks_different(look: Look, qtbot: QtBot, sheet: GridSheet) -> None:
    plain = Square("驻", "day", "D")
    signs = [
        Square(), plain, Square("夜", "night", "N"), Square("1", "call", "1"), Square("假", "leave"),
        replace(plain, locked=True), replace(plain, hole=True), Square(hole=True), replace(plain, breach="x"),
        replace(plain, moved=True), Square("夜", "night", "N", locked=True),
    ]  # fmt: skip
    row = replace(sheet.lines[1], squares=(*signs, *sheet.lines[1].squares[len(signs) :]))
    days = tuple(replace(day, kind="work") for day in sheet.days)
    view = shown(look, qtbot, replace(sheet, lines=(sheet.lines[0], row), days=days))
    image = view.viewport().grab().toImage()
    pictures = []
    for day in range(len(signs)):
        box = view.visualRect(view.grid_model.index(1, day))
        part = image.copy(box.right() - 28, box.top(), 29, box.height())
        pictures.append(tuple(part.pixel(x, y) for x in range(part.width()) for y in range(part.height())))
    assert len(set(pictures)) == len(signs)


def test_the_drawings_do_not_grow_for_ever(
    look: Look, qtbot: QtBot, sheet: GridSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(squares, "_MOST", 3)
    view = shown(look, qtbot, sheet)
    assert len(view._squares._drawn) <= 4
    view._squares.forget()
    assert not view._squares._drawn
