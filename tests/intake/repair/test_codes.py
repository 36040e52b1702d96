"""Codes take the shape that most of their column has."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from desktop.intake.repair.codes import code, following, shape_of


def test_codes_are_half_width_capitals_with_plain_dashes() -> None:
    assert code("ｑｓ－０１—02 ") == "QS-01-02"
    assert code("a_1") == "A-1"


def test_dashes_are_set_as_in_the_others() -> None:
    shape = shape_of(["QS-01-01", "QS-01-02", "QS0103", "QS-01-04"])
    assert shape is not None
    assert shape.fits("QS-09-09")
    assert shape.repaired("QS0103") == "QS-01-03"
    assert shape.repaired("QS010") is None
    assert shape.repaired("1S0103") is None
    plain = shape_of(["JT001", "JT-002", "JT003"])
    assert plain is not None
    assert plain.repaired("JT-002") == "JT002"


def test_a_letter_among_digits_is_only_suggested() -> None:
    shape = shape_of(["QS-01-01", "QS-O1-02", "QS-01-03"])
    assert shape is not None
    assert shape.repaired("QS-O1-02") is None
    assert shape.meant("QS-O1-02") == "QS-01-02"
    assert shape.meant("QS-X1-02") is None


def test_without_a_habit_there_is_no_shape() -> None:
    assert shape_of([]) is None
    assert shape_of(["", ""]) is None
    assert shape_of(["A1", "B-22", "CC333", "444"]) is None
    assert shape_of(["东1", "东2"]) is None


def test_the_following_code() -> None:
    assert following("QS-10-02") == "QS-10-03"
    assert following("GT099") == "GT100"
    assert following("甲") == "甲"


@given(st.lists(st.text(max_size=8), max_size=8), st.text(max_size=12))
@example(["A"], "À")
def test_any_text_is_repaired_to_the_shape_or_not_at_all(codes: list[str], text: str) -> None:
    shape = shape_of(code(one) for one in codes)
    if shape is None:
        return
    repaired = shape.repaired(code(text))
    assert repaired is None or (shape.fits(repaired) and repaired.replace("-", "") == code(text).replace("-", ""))
    assert shape.meant(code(text)) is None or shape.fits(str(shape.meant(code(text))))
