"""The edges of a page are told by lines that were broken, by nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.paper.format_check.frame import edge_of, reach_of
from desktop.paper.format_check.leaf import Font, Glyph
from desktop.paper.format_check.type_line import TypeLine

STEP, PITCH = 156 / 28, 225 / 22
FONT = Font("FangSong", embedded=True)


def line(place: int, inset: float, count: int, text: str = "会", left: float = 28.0) -> TypeLine:
    """Return a line of `count` characters that begins `inset` characters from the left edge."""
    y = 44 + place * PITCH
    glyphs = tuple(
        Glyph(
            text[at] if at < len(text) else "议", left + (inset + at) * STEP, y, 16, STEP, 0, 0, 0, 0, FONT, (0, 0, 0)
        )
        for at in range(count)
    )
    return TypeLine(1, glyphs)


@settings(max_examples=40)
@given(st.floats(5, 60), st.lists(st.integers(0, 3), min_size=1, max_size=7))
def test_paragraphs_tell_the_edge_by_their_second_lines(left: float, rest: list[int]) -> None:
    lines: list[TypeLine] = []
    for more in rest:
        lines.append(line(len(lines), 2, 26, left=left))
        lines.extend(line(len(lines) + at, 0, 28, left=left) for at in range(more))
        lines.append(line(len(lines), 0, 9, left=left))
    reach = reach_of(lines)
    assert reach == pytest.approx(left + 156)
    assert edge_of(lines, reach, PITCH) == pytest.approx(left)


def test_paragraphs_of_one_line_tell_nothing_even_where_they_fill_it() -> None:
    lines = [line(0, 2, 26), line(1, 2, 26, "一、"), line(2, 2, 12), line(3, 2, 26, "（一）"), line(4, 2, 26, "1.")]
    assert edge_of(lines, reach_of(lines), PITCH) == 0


def test_hanging_lists_tell_nothing() -> None:
    lines = [line(0, 2, 26, "出席："), line(1, 5, 23), line(2, 5, 4)]
    assert edge_of(lines, reach_of(lines), PITCH) == 0


def test_a_text_without_indents_tells_it_by_many_lines() -> None:
    lines = [line(place, 0, 28) for place in range(8)]
    assert edge_of(lines, reach_of(lines), PITCH) == pytest.approx(28)
    assert edge_of(lines[:3], reach_of(lines), PITCH) == 0


def test_a_line_that_sticks_out_is_not_the_reach_and_nothing_has_none() -> None:
    assert reach_of([line(0, 2, 26), line(1, 0, 32), line(2, 0, 28)]) == pytest.approx(184)
    assert reach_of([]) == 0
    assert edge_of([], 0, PITCH) == 0
