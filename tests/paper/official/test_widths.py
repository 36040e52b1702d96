"""Columns fill the table, keep their words whole while there is room, and respect what was asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.paper.official.facts import Column, Table
from desktop.paper.official.widths import column_widths, shares
from desktop.paper.press.cells import BODY
from desktop.paper.press.fonts import case
from desktop.paper.press.galley import Text
from desktop.paper.press.page import MM
from tests.paper.official.invented import register

TYPES = case(bundled_only=True)
ROOM = 225 * MM


@given(st.lists(st.tuples(st.floats(1, 80), st.floats(0, 400)), min_size=1, max_size=12), st.floats(100, 700))
def test_shares_fill_the_room_and_nobody_gets_less_than_the_least(
    parts: list[tuple[float, float]], room: float
) -> None:
    least = [one for one, _ in parts]
    needs = [one + more for one, more in parts]
    for found in (shares(least, needs, room), shares(least, needs, room, even=True)):
        assert sum(found) == pytest.approx(room)
        if sum(least) < room:
            assert all(width >= one - 0.001 for width, one in zip(found, least, strict=True))


def test_a_long_text_gets_more_of_a_narrow_table_than_short_ones() -> None:
    narrow = register(60, landscape=False)
    widths = column_widths(TYPES, narrow, replace(BODY, size=10.5), 6.8, 156 * MM)
    assert widths[2] == max(widths)
    assert widths[2] > 1.3 * widths[1]


def test_numbers_and_dates_stay_on_one_line() -> None:
    table = register(60)
    widths = column_widths(TYPES, table, BODY, 6.8, ROOM)
    assert sum(widths) == pytest.approx(ROOM)
    for row in table.rows:
        for place in (0, 1, 3, 4):
            assert Text(row[place], BODY).width(TYPES) + 6.8 <= widths[place]


def test_a_width_that_was_asked_for_is_kept_in_proportion() -> None:
    table = Table((Column("序号", width=15), Column("事项")), (("1", "查清管网，出具结论" * 9),))
    first, second = column_widths(TYPES, table, BODY, 6.8, ROOM)
    assert first < 16 * MM
    assert first + second == pytest.approx(ROOM)


def test_a_table_without_rows_has_columns() -> None:
    widths = column_widths(TYPES, Table((Column(""), Column("乙")), ()), BODY, 6.8, ROOM)
    assert sum(widths) == pytest.approx(ROOM)
    assert min(widths) > 0
