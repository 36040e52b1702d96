from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.meetings.typed.day_forms import FORMS, number, plain

NUMERALS = [*"一二三四五六七八九十", *("十" + one for one in "一二三四五六七八九"), "二十", "廿一", "三十", "三十一"]


@given(st.text())
def test_half_width_marks_stand_where_the_wide_ones_stood(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain("１１－３０：（ａ）") == "11-30:(ａ)"


def test_numerals_are_read_as_digits_are() -> None:
    read = [number(one) for one in NUMERALS]
    assert read == [*range(1, 21), 21, 30, 31]
    assert [number(one) for one in ("两", "12", "零", "九十九")] == [2, 12, 0, 99]


@pytest.mark.parametrize("text", ["3号楼", "〔2026〕哨字12号", "236号", "每周三", "1.5公里", "12.5%", "生日", "节日"])
def test_numbers_of_houses_cases_and_measures_are_no_days(text: str) -> None:
    assert not any(form.search(text) for form, _ in FORMS)
