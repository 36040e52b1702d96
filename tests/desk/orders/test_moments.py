"""Times and days as they are typed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.orders import moments
from desktop.post.moment import CHINA
from desktop.post.refused import Refused

NOW = datetime(2026, 12, 30, 14, 36, 20, tzinfo=CHINA)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", None),
        ("1433", NOW.replace(minute=33, second=0)),
        ("１４：３３", NOW.replace(minute=33, second=0)),
        ("2350", NOW.replace(hour=23, minute=50, second=0)),
        ("12-29 2350", NOW.replace(day=29, hour=23, minute=50, second=0)),
        ("29 0900", NOW.replace(day=29, hour=9, minute=0, second=0)),
    ],
)
def test_what_happened_is_read(text: str, found: datetime | None) -> None:
    assert moments.past("at", text, NOW) == found


def test_a_term_is_the_next_such_time() -> None:
    assert moments.due("due", "1700", NOW) == NOW.replace(hour=17, minute=0, second=0)
    assert moments.due("due", "0900", NOW) == NOW.replace(day=31, hour=9, minute=0, second=0)
    assert moments.due("due", "1-2 1200", NOW) == datetime(2027, 1, 2, 12, tzinfo=CHINA)
    assert moments.due("due", " ", NOW) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", None),
        ("+3", date(2027, 1, 2)),
        ("31", date(2026, 12, 31)),
        ("5", date(2027, 1, 5)),
        ("1-5", date(2027, 1, 5)),
        ("2026-12-01", date(2026, 12, 1)),
        ("12月31日", date(2026, 12, 31)),
    ],
)
def test_a_day_to_come_is_read(text: str, found: date | None) -> None:
    assert moments.day("on", text, NOW.date()) == found


def test_the_next_month_follows_within_a_year() -> None:
    assert moments.day("on", "5", date(2026, 9, 22)) == date(2026, 10, 5)


@pytest.mark.parametrize("text", ["2-30", "99", "tomorrow", "0-0", "9999-99-99"])
def test_what_is_no_day_is_refused_in_words(text: str) -> None:
    with pytest.raises(Refused) as refused:
        moments.day("on", text, NOW.date())
    assert refused.value.field == "on"
    assert text in str(refused.value)


@given(st.text())
def test_whatever_is_typed_is_a_moment_or_refused(text: str) -> None:
    for read in (moments.past, moments.due):
        with suppress(Refused):
            found = read("at", text, NOW)
            assert found is None or abs(found - NOW) < timedelta(days=4_000_000)
