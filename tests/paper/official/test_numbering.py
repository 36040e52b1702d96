"""Headings are numbered as official papers number them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.paper.official.numbering import numeral, ordinal
from desktop.paper.press.fonts import Typeface
from desktop.paper.press.official import paragraph


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "一百"), (101, "一百零一"),
        (110, "一百一十"), (325, "三百二十五"),
    ],
)  # fmt: skip
def test_numbers_are_said_in_chinese_figures(number: int, words: str) -> None:
    assert numeral(number) == words


def test_each_level_has_its_form() -> None:
    assert [ordinal(level, 12) for level in (1, 2, 3, 4)] == ["十二、", "（十二）", "12.", "（12）"]


@pytest.mark.parametrize(("level", "number"), [(0, 1), (5, 1), (1, 0), (1, 1000)])
def test_no_other_level_and_no_other_number(level: int, number: int) -> None:
    with pytest.raises(ValueError, match=r"level|headings"):
        ordinal(level, number)


@given(st.integers(1, 99))
def test_the_press_knows_the_number_again(number: int) -> None:
    assert paragraph(ordinal(1, number) + "甲").style.opening is Typeface.HEITI
    assert paragraph(ordinal(2, number) + "甲").style.opening is Typeface.KAITI
    assert paragraph(ordinal(3, number) + "甲").style.opening is None
