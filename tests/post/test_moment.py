from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.moment import CHINA, clock_time, countdown, lasting, minutes_between

NIGHT = datetime(2026, 1, 1, 0, 10, tzinfo=CHINA)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(CHINA))  # noqa: DTZ001 - bounds


@pytest.mark.parametrize(
    ("text", "near", "read"),
    [
        ("2350", NIGHT, datetime(2025, 12, 31, 23, 50, tzinfo=CHINA)),
        ("0009", NIGHT, datetime(2026, 1, 1, 0, 9, tzinfo=CHINA)),
        ("１４：２０", NIGHT.replace(hour=15), datetime(2026, 1, 1, 14, 20, tzinfo=CHINA)),
        ("9时05分", NIGHT.replace(hour=15), datetime(2026, 1, 1, 9, 5, tzinfo=CHINA)),
        ("1455", NIGHT.replace(hour=14), datetime(2026, 1, 1, 14, 55, tzinfo=CHINA)),
    ],
)
def test_a_clock_time_is_read_near_now(text: str, near: datetime, read: datetime) -> None:
    assert clock_time(text, near) == read


@pytest.mark.parametrize("text", ["", "25:00", "1260", "下午", "14", "12345", "-930"])
def test_what_is_no_clock_time_reads_as_none(text: str) -> None:
    assert clock_time(text, NIGHT) is None


@given(MOMENTS, st.integers(0, 23), st.integers(0, 59))
def test_a_clock_time_never_lies_more_than_twelve_hours_ahead(near: datetime, hour: int, minute: int) -> None:
    read = clock_time(f"{hour:02d}{minute:02d}", near)
    assert read is not None
    assert (read.hour, read.minute) == (hour, minute)
    assert -timedelta(days=1) < read - near <= timedelta(hours=12)


@given(MOMENTS, st.integers(0, 10**6))
def test_minutes_are_rounded_down(start: datetime, seconds: int) -> None:
    minutes = minutes_between(start, start + timedelta(seconds=seconds))
    assert minutes * 60 <= seconds < (minutes + 1) * 60


def test_durations_are_said_in_two_languages() -> None:
    assert lasting(38) == ("38 分", "38 min")
    assert lasting(331) == ("5 时 31 分", "5 h 31 min")
    assert lasting(3063) == ("2 天 3 时", "2 d 3 h")
    assert lasting(-5) == ("0 分", "0 min")


def test_a_countdown_drops_the_sign_and_shows_hours_from_an_hour_on() -> None:
    assert countdown(1060) == "17:40"
    assert countdown(-61) == "01:01"
    assert countdown(3723) == "1:02:03"
