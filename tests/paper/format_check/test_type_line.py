from __future__ import annotations

import pytest

from desktop.paper.format_check.leaf import POINT, Font, Glyph
from desktop.paper.format_check.type_line import common, half_width, han, lines_of

FONT = Font("FangSong", embedded=True)


def glyph(text: str, x: float, y: float, size: float = 16.0, *, upright: bool = True) -> Glyph:
    em = size * POINT
    return Glyph(text, x, y, size, em, x + 0.1, y - 0.8 * em, x + em - 0.1, y + 0.1 * em, FONT, (0, 0, 0), upright)


def test_characters_are_told_apart() -> None:
    assert [han(it) for it in "镇㛃𬍛〇。A1"] == [True, True, True, True, False, False, False]
    assert [common(it) for it in "镇㛃𬍛堃A"] == [True, False, False, False, False]


def test_glyphs_of_one_height_are_one_line_from_left_to_right() -> None:
    found = lines_of(3, [glyph("会", 34, 50.2), glyph("周", 28, 50), glyph("例", 40, 50), glyph("下", 28, 60)])
    assert [(it.text, it.page) for it in found] == [("周会例", 3), ("下", 3)]
    first = found[0]
    assert (first.left, first.right, first.baseline) == pytest.approx((28, 40 + 16 * POINT, 50))
    assert first.middle == pytest.approx((28 + 40 + 16 * POINT) / 2)
    assert (first.top, first.bottom) == pytest.approx((50 - 0.88 * first.em, 50 + 0.12 * first.em))


def test_blanks_and_turned_characters_are_left_out() -> None:
    assert lines_of(1, [glyph(" ", 28, 50), glyph("　", 34, 50), glyph("侧", 40, 50, upright=False)]) == ()


def test_marks_whose_blank_is_cut_end_where_their_ink_does() -> None:
    (line,) = lines_of(1, [glyph("（", 28, 50), glyph("好", 34, 50), glyph("。", 40, 50)])
    assert line.left == pytest.approx(28.1)
    assert line.right == pytest.approx(40 + 16 * POINT - 0.1)


def test_the_size_of_a_line_is_that_of_its_chinese_characters() -> None:
    (line,) = lines_of(1, [glyph("第", 28, 50), glyph("1", 34, 50, 12), glyph("2", 36, 50, 12), glyph("3", 38, 50, 12)])
    assert line.size == 16
    assert not half_width(glyph("A", 28, 50))
    assert half_width(glyph("1", 28, 50)._replace(advance=2.5))
