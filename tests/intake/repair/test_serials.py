"""Numbers of whistles in the forms clerks write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.repair.serials import Serial, serial, written


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("〔2026〕哨字213号", Serial(213, 2026)),
        ("[2026]哨字218号", Serial(218, 2026)),
        ("（2026）哨字220号", Serial(220, 2026)),
        ("2026哨243", Serial(243, 2026)),
        ("哨字214", Serial(214)),
        ("215", Serial(215)),
        ("215.0", Serial(215)),
        ("〔2026〕哨字２１３号", Serial(213, 2026)),
        ("第12号", Serial(12)),
        ("2026-012", Serial(12, 2026)),
        ("2026年第7号", Serial(7, 2026)),
        ("白哨字〔2026〕9号", Serial(9, 2026)),
        ("BS-2026-0012", Serial(12, 2026)),
        ("2026031", Serial(31, 2026)),
        ("SD2026031", Serial(31, 2026)),
        ("哨 字 2 1 5 号", Serial(215)),
        ("2026", Serial(2026)),
        ("【2026】3", Serial(3, 2026)),
    ],
)
def test_numbers(text: str, want: Serial) -> None:
    assert serial(text) == want


@pytest.mark.parametrize("text", ["", "哨字号", "12-13", "〔2026〕哨字号", "0", "20260901123456", "见附件", "2026000"])
def test_what_is_no_number(text: str) -> None:
    assert serial(text) is None


@given(st.integers(2000, 2099), st.integers(1, 99999))
def test_a_written_number_is_read_back(year: int, number: int) -> None:
    assert serial(written(year, number)) == Serial(number, year)


@given(st.text())
def test_any_text_is_a_positive_number_or_none(text: str) -> None:
    found = serial(text)
    assert found is None or found.number > 0
