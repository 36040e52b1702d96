"""Cells share their columns and wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.strips.plan import plan

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def test_cells_share_their_columns_and_wrap(look: Look) -> None:
    wide = plan(look, 954, 5)
    assert (wide.columns, wide.rows(5), wide.rows(6), wide.rows(0)) == (5, 1, 2, 1)
    narrow = plan(look, 600, 5)
    assert (narrow.columns, narrow.rows(5)) == (3, 2)
    assert narrow.height(5) > narrow.height(3) == wide.height(5)
    assert plan(look, 3000, 5).cell_width == look.px(255)
    assert plan(look, 50, 5).columns == 1
