"""Every form in which an office writes a date or a time, and the ones that can only be asked about."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.repair.moments import clock_raw, reading
from desktop.post.moment import CHINA

if TYPE_CHECKING:
    from desktop.intake.page import Raw

MOMENT = datetime(2026, 9, 1, 15, 10, tzinfo=CHINA)


@pytest.mark.parametrize(
    "raw",
    [
        datetime(2026, 9, 1, 15, 10),  # noqa: DTZ001 - as the reader gives it
        46266.631944, "46266.631944", "20260901 1510", "202609011510", "20260901151000", "2026/9/1 15:10",
        "２０２６年９月１日１５：１０", "9.1 15:10", "９．１　１５：１０", "2026-09-01 15:10:00", "2026-09-01T15:10:00",
        "9月1日下午3点10分", "9月1日15时10分", "9月1日 15:10", "9/1 15:10", "9-1 15:10", "2026.9.1 15.10",
        "二〇二六年九月一日十五时十分", "2026 年 9 月 1 日 15:10", "9月1日（周二）15:10", "2026年9月1日星期二 15:10",
        "26年9月1日15:10", "2026/09/01 下午 03:10", "9月1号15点10分", "9月1日,15:10",
    ],
)  # fmt: skip
def test_one_moment_in_all_its_forms(raw: Raw) -> None:
    found = reading(raw, 2026)
    assert found.moment == MOMENT
    assert not found.weekday_wrong


@pytest.mark.parametrize(
    "raw", [date(2026, 9, 1), "2026.9.1", "9.1", "9月1日", "20260901", 20260901, 46266.0, "2026-09-01"]
)
def test_a_day_alone_has_no_moment(raw: Raw) -> None:
    found = reading(raw, 2026)
    assert found.day == date(2026, 9, 1)
    assert found.moment is None


@pytest.mark.parametrize(
    ("raw", "minutes"),
    [
        (time(8, 46), 526), ("08:46", 526), ("8：46", 526), ("0846", 526), ("8时46分", 526), ("上午8点46", 526),
        ("下午3点半", 930), ("下午3点一刻", 915), ("15点整", 900), ("中午12点", 720), ("中午1点", 780), ("晚8点", 1200),
        ("凌晨12:10", 10), ("PM 3:05", 905), (0.5, 720), (timedelta(hours=9), 540), ("24:00", 1440), ("下午15:20", 920),
    ],
)  # fmt: skip
def test_a_time_alone(raw: Raw, minutes: int) -> None:
    found = reading(raw, None)
    assert found.day is None
    assert found.clock == timedelta(minutes=minutes)


def test_the_next_day_is_marked() -> None:
    for text in ("次日00:08", "翌日0:08", "（次日）00:08", "第二天0点8分"):
        found = reading(text, None)
        assert (found.next_day, found.clock) == (True, timedelta(minutes=8)), text
    assert reading("9月1日24:00", 2026).moment == datetime(2026, 9, 2, tzinfo=CHINA)


@pytest.mark.parametrize(
    "raw",
    [
        "9月20日 24:40", "25:00", "9:60", "9月31日", "20260931", "abc", "约8:30", "15时许", "9月", "8:30-9:00", "晚2点",
        "上午13点", "46271", True, 9.1, 5.0, timedelta(days=3), "0", "2026-13-01", "9月3日三点多", "9月1日10:05人",
    ],
)  # fmt: skip
def test_what_is_no_moment_is_bad_and_not_guessed(raw: Raw) -> None:
    assert reading(raw, 2026).bad


def test_a_date_without_a_year_needs_one() -> None:
    assert reading("9月1日", None).bad
    assert not reading("2026年9月1日", None).bad
    assert reading("9月1日", 2025).day == date(2025, 9, 1)
    assert not reading("9月1日", 2025).year_written


def test_a_wrong_weekday_is_noticed() -> None:
    assert reading("9月1日（周三）15:10", 2026).weekday_wrong
    assert not reading("9月6日（周日）", 2026).weekday_wrong
    assert not reading("9月6日（星期天）", 2026).weekday_wrong


@pytest.mark.parametrize("raw", ["", " ", "—", "/", None, "无"])
def test_nothing_is_nothing(raw: Raw) -> None:
    assert reading(raw, 2026).empty


def test_a_column_of_times_may_be_dotted() -> None:
    assert reading(clock_raw("8.30"), None).clock == timedelta(minutes=510)
    assert clock_raw("9.1 8:30") == "9.1 8:30"
    assert clock_raw(8.3) == 8.3


@given(st.text() | st.floats() | st.integers() | st.booleans())
def test_any_cell_is_a_moment_or_bad(raw: str | float) -> None:
    found = reading(raw, 2026)
    assert found.bad is (not found.empty and found.day is None and found.clock is None)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31)))  # noqa: DTZ001 - hypothesis wants naive bounds
def test_what_is_written_is_read_back(moment: datetime) -> None:
    whole = moment.replace(second=0, microsecond=0)
    for text in (f"{whole:%Y-%m-%d %H:%M}", f"{whole.year}年{whole.month}月{whole.day}日{whole:%H}时{whole:%M}分"):
        assert reading(text, 1990).moment == whole.replace(tzinfo=CHINA)
