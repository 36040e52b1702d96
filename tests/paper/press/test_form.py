"""Cells grow with their text, nothing leaves its cell, and a long row gives way between lines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.paper.press.cells import blank, label, said
from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.form import BLANK, Cell, Row, set_cell, set_row
from desktop.paper.press.galley import Style, Text
from desktop.paper.press.page import MM, Area, Panel, Setting
from tests.paper.reading import outside

TYPES = case(bundled_only=True)
WORDS = st.text("哨单吹报到场，。（）〔〕2026 年月日ab\n", max_size=300)


@given(WORDS, WORDS, st.floats(20 * MM, 160 * MM))
def test_no_type_leaves_its_cell(words: str, small: str, width: float) -> None:
    row = set_row(TYPES, Row((label("事由"), said(words, small=small, corner="年　月　日"))), (20 * MM, width))
    marks = tuple(row.marks(28 * MM, 40 * MM))
    assert outside(marks) == ()
    assert row.height >= BLANK


def test_type_that_leaves_its_area_is_found() -> None:
    cell = set_cell(TYPES, said("哨单"), 40)
    (line,) = [mark for mark in cell.marks(Area(0, 0, 40, 30)) if isinstance(mark, Setting)]
    for area in (Area(20, 0, 40, 30), Area(0, 0, 20, 30), Area(0, 20, 40, 30), Area(0, 0, 40, 12)):
        assert outside((line._replace(area=area),)) != ()


def test_a_longer_text_makes_a_higher_row() -> None:
    widths = (20 * MM, 60 * MM)
    short, long = (set_row(TYPES, Row((label("事由"), said("烟" * n))), widths) for n in (3, 100))
    assert short.height == BLANK
    assert long.height > 3 * BLANK


def test_spans_fill_the_grid_or_are_refused() -> None:
    widths = (10.0, 200.0, 30.0)
    row = set_row(TYPES, Row((blank(), blank(2))), widths)
    assert [cell.width for cell in row.cells] == [10, 230]
    with pytest.raises(ValueError, match="1 columns filled of 3"):
        set_row(TYPES, Row((blank(),)), widths)


def test_label_cells_have_a_ground_and_every_cell_a_rule() -> None:
    row = set_row(TYPES, Row((label("事由"), said("烟"))), (60, 100))
    panels = [mark for mark in row.marks(0, 0) if isinstance(mark, Panel)]
    assert [panel.fill is not None for panel in panels] == [True, False]
    assert {panel.weight for panel in panels} == {0.2 * MM}


@given(st.integers(6, 60), st.floats(60, 400))
def test_a_cut_row_keeps_its_lines_and_repeats_its_label(count: int, height: float) -> None:
    words = "\n".join(f"第{n}行" for n in range(count))
    row = set_row(TYPES, Row((label("事由"), said(words, corner="年"))), (60, 300))
    parts = row.cut(height)
    if parts is None:
        return
    first, rest = parts
    assert first.height <= height
    texts = [line.text for part in parts for galley in part.cells[1].galleys for line in galley.lines]
    assert "\n".join(texts) == words
    assert first.cells[1].corner is None
    assert rest.cells[1].corner is not None
    assert first.cells[0].galleys == rest.cells[0].galleys


def test_a_row_that_fits_or_is_too_short_is_not_cut() -> None:
    row = set_row(TYPES, Row((label("事由"), said("一\n二"))), (60, 300))
    assert row.cut(row.height) is None
    assert row.cut(25) is None


def test_a_row_cut_at_any_line_may_leave_one_line() -> None:
    row = set_row(TYPES, Row((said("一\n二\n三"),), least=0), (300,))
    height = row.height - 6 * MM
    assert row.cut(height) is None
    parts = row.cut(height, widows=1)
    assert parts is not None
    assert len(parts[1].cells[0].galleys[0].lines) == 1


def test_texts_stand_under_each_other() -> None:
    style = Style(Typeface.HEITI, 9, 12)
    cell = set_cell(TYPES, Cell((Text("上", style), Text("下", replace(style, size=8)))), 60)
    upper, lower = [mark for mark in cell.marks(Area(0, 0, 60, 60)) if isinstance(mark, Setting)]
    assert lower.baseline - upper.baseline == pytest.approx(12, abs=1)
