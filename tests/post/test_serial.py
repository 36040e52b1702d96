from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.serial import FALLBACK, ORDER, PERMIT, WHISTLE, Serial, bare, read

SERIALS = st.builds(Serial, st.integers(1949, 9999), st.integers(1, 999_999), st.sampled_from((WHISTLE, ORDER, PERMIT)))


@given(SERIALS)
def test_what_is_written_is_read_again(serial: Serial) -> None:
    assert read(str(serial), serial.word) == serial
    assert read(f"  {serial} ", serial.word) == serial


@given(SERIALS, st.sampled_from((WHISTLE, ORDER, PERMIT, FALLBACK)))
def test_a_number_of_one_series_is_never_taken_for_one_of_another(serial: Serial, word: str) -> None:
    assert (read(str(serial), word) is None) == (word != serial.word)


@pytest.mark.parametrize(
    "text", ["[2026]哨字12号", "（2026）哨字第12号", "【2026】哨12", "2026年哨字 12号", "〔2026〕青哨字12号"]
)
def test_the_usual_brackets_are_read(text: str) -> None:
    assert read(text) == Serial(2026, 12)


@pytest.mark.parametrize(
    "text", ["", "12", "12号", "哨字12号", "〔26〕哨字12号", "〔2026〕哨字号", "〔2026〕哨字" + "9" * 5000]
)
def test_a_number_without_its_year_is_none(text: str) -> None:
    assert read(text) is None


@given(st.text())
def test_any_text_is_read_without_a_fault(text: str) -> None:
    found = read(text)
    assert found is None or found.word == WHISTLE


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), (" 12号 ", 12), ("12 号", 12), ("０12", 12), ("000000001", 1)]
)
def test_a_bare_number_is_read_with_or_without_its_sign(text: str, number: int) -> None:
    assert bare(text) == number


@pytest.mark.parametrize("text", ["", "号", "第12", "12a", "-1", "²", "1.5", "9" * 30])
def test_what_is_no_bare_number_is_none(text: str) -> None:
    assert bare(text) is None


def test_numbers_sort_by_year_and_number() -> None:
    assert min(Serial(2026, 10), Serial(2026, 9), Serial(2025, 99)) == Serial(2025, 99)
