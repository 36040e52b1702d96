"""The sheet finds its lines and says its squares."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.desk.roster.grid.sheet import GridSheet


def test_a_square_is_said_with_its_line_its_day_and_what_is_wrong(sheet: GridSheet) -> None:
    assert sheet.spoken(2, 2) == "公安乙 10月3日 常驻白班 连值太久"
    assert sheet.spoken(1, 0) == "公安甲 10月1日 空"


def test_lines_are_found_by_their_key_and_name_their_people(sheet: GridSheet) -> None:
    assert sheet.place_of("p2") == 2
    assert sheet.place_of("nobody") == -1
    assert sheet.people(0, 0) == ("x",)
    assert sheet.people(1, 0) == ("p1",)
