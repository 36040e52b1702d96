"""Marks of time are round, few and inside."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.whistle.presence import marks
from tests.desk import samples


@given(st.integers(1, 60 * 40), st.integers(0, 1439), st.integers(1, 12))
def test_marks_are_round_few_and_inside(minutes: int, offset: int, most: int) -> None:
    start = samples.at("00:00") + timedelta(minutes=offset)
    end = start + timedelta(minutes=minutes)
    found = list(marks(start, end, most))
    assert len(found) <= most + 1
    assert all(start < mark < end for mark in found)
    gaps = {later - earlier for earlier, later in pairwise(found)}
    assert len(gaps) <= 1
    assert all(mark.minute % 5 == 0 for mark in found)
