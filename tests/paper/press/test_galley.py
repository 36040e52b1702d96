"""A column of type is as deep as its lines, stands where it is aligned, and can be cut between lines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.page import Area

TYPES = case(bundled_only=True)
STYLE = Style(Typeface.FANGSONG, 12, 18)


@given(st.text("哨单，。 a1", max_size=200), st.floats(40, 400), st.floats(0, 300))
def test_cutting_keeps_all_lines_and_the_first_part_fits(words: str, width: float, height: float) -> None:
    galley = Text(words, STYLE).set(TYPES, width)
    above, below = galley.cut(height)
    assert above.lines + below.lines == galley.lines
    assert above.height <= height + 0.01
    assert galley.height == len(galley.lines) * 18


@pytest.mark.parametrize(("align", "left"), [(Align.LEFT, 10.0), (Align.CENTRE, 98.0), (Align.RIGHT, 186.0)])
def test_lines_stand_where_they_are_aligned(align: Align, left: float) -> None:
    (line,) = Text("哨单", STYLE.aligned(align)).set(TYPES, 200).placed(10, 20)
    assert line.x == pytest.approx(left)
    assert line.area == Area(10, 20, 200, 18)
    assert 20 < line.baseline < 38


def test_a_justified_line_reaches_both_edges_but_the_last_does_not() -> None:
    style = replace(STYLE, align=Align.JUSTIFIED)
    first, last = Text("一二三四五六七八九十，二三四五", style).set(TYPES, 128).placed(0, 0)
    assert first.width == pytest.approx(128)
    assert last.spacing == 0


def test_a_line_is_not_torn_apart_to_be_justified() -> None:
    style = replace(STYLE, align=Align.JUSTIFIED)
    first, _ = Text("一二三〔2026〕哨字85号", style).set(TYPES, 100).placed(0, 0)
    assert first.spacing == 0


def test_a_short_label_is_spread_and_a_single_character_is_not() -> None:
    style = replace(STYLE, align=Align.CENTRE, spread=4)
    (two,) = Text("哨类", style).set(TYPES, 60).placed(0, 0)
    (one,) = Text("类", style).set(TYPES, 60).placed(0, 0)
    assert two.width == pytest.approx(48)
    assert one.width == pytest.approx(12)


def test_tracking_counts_in_the_measure() -> None:
    style = replace(STYLE, tracking=2.0)
    lines = tuple(Text("一二三四五六七八", style).set(TYPES, 60).placed(0, 0))
    assert all(line.width <= 60 for line in lines)
    assert lines[0].spacing == 2


def test_the_widest_of_several_lines_counts() -> None:
    assert Text("一\n一二三", STYLE).width(TYPES) == pytest.approx(36)


@given(st.text("哨单a1，", max_size=40), st.floats(20, 400))
def test_a_fitted_text_stands_on_one_line_in_its_own_type_or_a_smaller_one(words: str, width: float) -> None:
    fitted = Text(words, STYLE).fitted(TYPES, width)
    assert fitted.width(TYPES) <= width + 0.01
    assert fitted.style.size <= STYLE.size
    if Text(words, STYLE).width(TYPES) <= width:
        assert fitted.style == STYLE


def test_the_pen_goes_on_behind_the_blank_of_a_mark() -> None:
    label = Text("出席：", STYLE)
    assert label.advance(TYPES) == pytest.approx(36)
    assert label.width(TYPES) == pytest.approx(30)
