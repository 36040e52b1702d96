from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.roster.calendar import Calendar, CalendarDay, calendar_of, weekend
from tests.post_of import refusing


def day(number: int, *, rest: bool = True, month: int = 10, year: int = 2026, **other: object) -> CalendarDay:
    on = date(year, month, number)
    return CalendarDay(on.isoformat(), on, "国庆节", rest, **other)  # type: ignore[arg-type]


TABLE = calendar_of(
    [day(1, month=1), *(day(one, statutory=one < 4) for one in range(1, 8)), day(10, rest=False), day(20, active=False)]
)


def test_the_table_lies_over_the_plain_week() -> None:
    assert TABLE.rests(date(2026, 10, 5))  # a Monday of the break
    assert not TABLE.rests(date(2026, 10, 10))  # a Saturday that is worked
    assert TABLE.rests(date(2026, 10, 11))
    assert not TABLE.rests(date(2026, 10, 20))  # taken out again
    assert TABLE.holiday(date(2026, 10, 3)) == "国庆节"
    assert TABLE.holiday(date(2026, 10, 10)) == TABLE.holiday(date(2026, 10, 11)) == ""
    assert TABLE.moved(date(2026, 10, 10)) == "国庆节"
    assert TABLE.moved(date(2026, 10, 3)) == TABLE.moved(date(2026, 10, 12)) == ""
    assert TABLE.statutory(date(2026, 10, 3))
    assert not TABLE.statutory(date(2026, 10, 4))
    assert not TABLE.statutory(date(2026, 11, 1))


def test_a_year_without_its_notice_is_missing() -> None:
    assert TABLE.knows(2026)
    assert TABLE.missing(date(2026, 11, 1), date(2027, 1, 31)) == (2027,)
    half = calendar_of([day(1, month=1, year=2027)])
    assert not half.knows(2027)
    assert half.missing(date(2027, 3, 1), date(2027, 3, 31)) == (2027,)


def test_blocks_are_weekends_and_whole_holidays() -> None:
    blocks = TABLE.blocks(date(2026, 10, 1), date(2026, 10, 18))
    assert [(one[0].day, one[-1].day) for one in blocks] == [(1, 7), (11, 11), (17, 18)]
    assert TABLE.blocks(date(2026, 10, 12), date(2026, 10, 16)) == ()


@given(st.dates(date(2018, 1, 1), date(2030, 12, 31)), st.integers(0, 60))
def test_blocks_hold_every_rest_day_once_and_no_other(since: date, length: int) -> None:
    until = since + timedelta(days=length)
    rests = [one for one in (since + timedelta(days=at) for at in range(length + 1)) if TABLE.rests(one)]
    assert [one for block in TABLE.blocks(since, until) for one in block] == rests


def test_without_a_table_the_weekend_rests() -> None:
    assert [one for one in range(2, 9) if Calendar().rests(date(2026, 11, one))] == [7, 8]
    assert weekend(date(2026, 11, 8))


def test_a_day_of_the_table_makes_sense() -> None:
    odd = CalendarDay("?", date(2026, 10, 1), " 国庆节 ", rest=True, source=" 国办发明电〔2025〕7号 ").checked()
    assert (odd.id, odd.name, odd.source) == ("2026-10-01", "国庆节", "国办发明电〔2025〕7号")
    with refusing("name"):
        CalendarDay("", date(2026, 10, 1), " ", rest=True).checked()
    with refusing("statutory"):
        CalendarDay("", date(2026, 10, 1), "国庆节", rest=False, statutory=True).checked()


@pytest.mark.parametrize(("number", "found"), [(1, True), (4, True), (10, False)])
def test_a_holiday_is_a_rest_day(number: int, *, found: bool) -> None:
    assert bool(TABLE.holiday(date(2026, 10, number))) is found
