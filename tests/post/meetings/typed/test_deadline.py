from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.meetings.typed.deadline import Deadline, chosen, find_all, read, warns
from desktop.post.roster.calendar import CalendarDay, calendar_of

MONDAY = date(2026, 9, 21)
DAYS = st.dates(date(2026, 1, 1), date(2031, 12, 31))
WEEKDAYS = "一二三四五六日"


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("11-30前", 11, 30), ("11.30", 11, 30), ("11/30止", 11, 30), ("1130", 11, 30), ("1130前", 11, 30),
        ("11月30日", 11, 30), ("11月30", 11, 30), ("２０２６－１１－３０", 11, 30), ("2026年11月30日前", 11, 30),
        ("20261130", 11, 30), ("今年11-30", 11, 30), ("十一月三十日前", 11, 30), ("9.25", 9, 25),
        ("25号", 9, 25), ("25", 9, 25), ("25号中午12时前", 9, 25), ("二十五号", 9, 25), ("18号", 10, 18),
        ("下月5号", 10, 5), ("下个月5日", 10, 5), ("本月25号", 9, 25), ("21号", 9, 21),
        ("月底", 9, 30), ("月底吧", 9, 30), ("本月底前", 9, 30), ("下月底", 10, 31), ("下下月底", 11, 30),
        ("月内", 9, 30), ("11月底", 11, 30), ("12月中旬", 12, 20), ("10月上旬", 10, 10), ("今年12月底", 12, 31),
        ("周五", 9, 25), ("本周五下班前", 9, 25), ("这周五", 9, 25), ("周三下班前", 9, 23), ("下周三", 9, 30),
        ("下下周一", 10, 5), ("星期天", 9, 27), ("礼拜日", 9, 27), ("周一", 9, 21),
        ("本周内", 9, 25), ("下周内", 10, 2), ("年底", 12, 31), ("年内", 12, 31), ("本季度末", 9, 30),
        ("三日内", 9, 24), ("7天内", 9, 28), ("3个工作日内", 9, 24), ("10个工作日内", 10, 5), ("两周内", 10, 5),
        ("一个月内", 10, 21), ("2个星期内", 10, 5),
        ("今天", 9, 21), ("今天18:00前", 9, 21), ("下午", 9, 21), ("下班前", 9, 21), ("18时30分前", 9, 21),
        ("明天", 9, 22), ("后天", 9, 23), ("大后天", 9, 24), ("次日", 9, 22),
        ("26号收市后划，30号前弄完", 9, 30), ("抓紧，月底吧", 9, 30),
    ],
)  # fmt: skip
def test_a_day_is_read_as_offices_write_it(text: str, month: int, day: int) -> None:
    found = read(text, MONDAY)
    assert found.problem is None
    assert found.day == date(2026, month, day)


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("1-5", date(2026, 12, 28), date(2027, 1, 5)),
        ("1月底", date(2026, 12, 28), date(2027, 1, 31)),
        ("25号", date(2026, 12, 28), date(2027, 1, 25)),
        ("下月底", date(2026, 12, 28), date(2027, 1, 31)),
        ("周五", date(2026, 12, 28), date(2027, 1, 1)),
        ("明年3-1", MONDAY, date(2027, 3, 1)),
        ("后年1月1日", MONDAY, date(2028, 1, 1)),
        ("明年底", MONDAY, date(2027, 12, 31)),
        ("明年2月底", MONDAY, date(2027, 2, 28)),
        ("一个月内", date(2027, 1, 31), date(2027, 2, 28)),
        ("2-29", date(2027, 12, 1), date(2028, 2, 29)),
        ("周三", date(2026, 9, 24), date(2026, 9, 30)),
        ("本周内", date(2026, 9, 26), date(2026, 9, 26)),
    ],
)
def test_the_year_rolls_over_where_it_must(text: str, today: date, day: date) -> None:
    assert read(text, today).day == day


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "没有写期限"), ("  ", "没有写期限"), ("拆除", "没有日期"), ("9-20", "已经过了"), ("本周一", ""),
        ("2026-09-20", "已经过了"), ("31号", "没有 2026年9月31日"), ("2-30", "没有 2026年2月30日"),
        ("13月底", "没有 13 月"),
        ("尽快", "不是期限"), ("长期", "不是期限"),
    ],
)  # fmt: skip
def test_what_is_no_day_to_come_says_why(text: str, words: str) -> None:
    found = read(text, MONDAY)
    if not words:
        assert read(text, MONDAY + timedelta(days=3)).day is None
        return
    assert found.day is None
    assert found.problem is not None
    assert words in found.problem.zh
    assert found.problem.en


@given(DAYS, st.integers(0, 180))
def test_month_and_day_are_read_in_every_form(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    for form in ("{0.month}-{0.day}前", "{0.month}.{0.day}", "{0.month}月{0.day}日", "{0:%m%d}前", "{0:%Y-%m-%d}",
                 "{0.year}年{0.month}月{0.day}日", "{0:%Y%m%d}"):  # fmt: skip
        assert read(form.format(day), today).day == day


@given(DAYS, st.integers(0, 6), st.integers(0, 2))
def test_a_weekday_is_that_of_the_week_that_is_said(today: date, weekday: int, ahead: int) -> None:
    monday = today - timedelta(days=today.weekday())
    bare = read(f"周{WEEKDAYS[weekday]}", today).day
    assert bare is not None
    assert 0 <= (bare - today).days < 7
    assert bare.weekday() == weekday
    if ahead:
        assert read(f"{'下' * ahead}周{WEEKDAYS[weekday]}前", today).day == monday + timedelta(
            weeks=ahead, days=weekday
        )


@given(DAYS, st.integers(1, 31))
def test_a_day_of_the_month_is_the_next_one_or_no_day_at_all(today: date, day: int) -> None:
    found = read(f"{day}号", today)
    if found.day is None:
        assert found.problem is not None
        assert "没有" in found.problem.zh
    else:
        assert 0 <= (found.day - today).days <= 31
        assert found.day.day == day


@given(st.text(alphabet="0123456789-./年月日号前周下本底内工作个天一二三十五上午时: 城管拆除２", max_size=24), DAYS)
def test_no_text_breaks_the_reader_and_no_day_is_over(text: str, today: date) -> None:
    found = read(text, today)
    assert (found.day is None) == (found.problem is not None)
    assert found.day is None or found.day >= today
    last = 0
    for one in find_all(text, today):
        assert text[one.start : one.stop] == one.said
        assert one.start >= last
        last = one.stop


def test_the_limit_counts_before_a_date_that_is_only_told() -> None:
    told, limit = find_all("10.26例会看效果，9月30日前报", MONDAY)
    assert (told.firm, limit.firm) == (False, True)
    assert chosen((told, limit)).day == date(2026, 9, 30)
    assert chosen((told,)).day == date(2026, 10, 26)
    assert not Deadline(None, "尽快").firm


def test_working_days_are_those_of_the_calendar() -> None:
    rest = [CalendarDay("", date(2026, 10, day), "国庆节", rest=True) for day in range(1, 8)]
    work = [CalendarDay("", date(2026, 10, 10), "国庆节", rest=False)]
    calendar = calendar_of((*rest, *work))
    assert read("5个工作日内", date(2026, 9, 29), calendar).day == date(2026, 10, 12)
    assert read("3个工作日内", date(2026, 10, 8), calendar).day == date(2026, 10, 12)


def test_a_day_of_rest_is_named_with_the_next_working_day() -> None:
    rest = [CalendarDay("", date(2026, 10, day), "国庆节", rest=True) for day in range(1, 8)]
    calendar = calendar_of(rest)
    assert warns(date(2026, 9, 30), calendar) is None
    holiday, weekend = warns(date(2026, 10, 2), calendar), warns(date(2026, 9, 26), calendar)
    assert holiday is not None
    assert "国庆节" in holiday.zh
    assert "10月8日（周四）" in holiday.zh
    assert weekend is not None
    assert "休息日" in weekend.zh
    assert "9月28日（周一）" in weekend.zh
    assert "10-08" in holiday.en
