"""Holes are walked through one after the other, and round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from tests.desk.roster.conftest import Barracks

Key = Qt.Key


def test_n_goes_from_hole_to_hole_and_round(barracks: Barracks) -> None:
    barracks.cover()
    for day in (8, 20):
        barracks.set("公安甲", day, "")
    page = barracks.page
    page.read()
    seen = []
    for _ in range(3):
        barracks.press(Key.Key_N)
        seen.append(page.grid.place()[1] + 1)
    assert seen == [8, 20, 8]


def test_walking_in_the_list_shows_the_square(barracks: Barracks) -> None:
    barracks.cover()
    for day in (8, 20):
        barracks.set("公安甲", day, "")
    page = barracks.page
    page.read()
    page.board.faults.setFocus()
    barracks.press(Key.Key_Down)
    assert page.grid.place()[1] + 1 == 20
    assert page.board.faults.hasFocus()
