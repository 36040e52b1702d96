"""Moments as typed on the telephone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.blow.content.times import anchored, typed_day, typed_moment, written_moment
from desktop.post.moment import CHINA

NOW = datetime(2026, 9, 22, 14, 37, 48, tzinfo=CHINA)
MOMENTS = st.datetimes(datetime(2025, 10, 1), datetime(2026, 9, 22, 14, 0), timezones=st.just(CHINA))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1420", "2026-09-22 14:20"),
        ("１４：２０", "2026-09-22 14:20"),
        ("9-21 1420", "2026-09-21 14:20"),
        ("9月21日 14时20分", "2026-09-21 14:20"),
        ("2025-12-31 2350", "2025-12-31 23:50"),
        ("12-31 0005", "2025-12-31 00:05"),
    ],
)
def test_what_a_clerk_types_is_read(text: str, said: str) -> None:
    assert f"{typed_moment(text, NOW):%Y-%m-%d %H:%M}" == said


@pytest.mark.parametrize("text", ["", "2565", "昨天", "13-40 1420", "2-30 1420", "9-21 某时", "1420 9-21"])
def test_what_is_no_time_is_not_guessed(text: str) -> None:
    assert typed_moment(text, NOW) is None


def test_a_day_without_a_year_is_the_last_one_or_the_next_one() -> None:
    near = date(2026, 9, 22)
    assert typed_day("10-8", near) == date(2025, 10, 8)
    assert typed_day("10-8", near, ahead=True) == date(2026, 10, 8)
    assert typed_day("1-5", near, ahead=True) == date(2027, 1, 5)
    assert typed_day("2-29", near, ahead=True) is None


@given(MOMENTS)
def test_what_is_written_is_read_again(at: datetime) -> None:
    assert typed_moment(written_moment(at, NOW), NOW) == at.replace(second=0, microsecond=0)


@given(MOMENTS, st.integers(1, 20))
def test_an_old_form_still_means_the_old_moment(at: datetime, days: int) -> None:
    later = at + timedelta(days=days)
    assert typed_moment(anchored(f"{at:%H%M}", at, later), later) == at.replace(second=0, microsecond=0)


@given(st.text(max_size=20))
def test_no_text_breaks_the_reading(text: str) -> None:
    for read in (typed_moment(text, NOW), typed_day(text, NOW.date())):
        assert read is None or read.year > 0
    assert anchored(text, NOW, NOW) == text
    assert written_moment(None, NOW) == ""
