"""Days as people write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.slips.spans import Fault, Month, between, span
from desktop.post.roster.states import LeavePart

NOVEMBER = Month(2026, 11)


def days(*numbers: int) -> tuple[date, ...]:
    return tuple(date(2026, 11, number) for number in numbers)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026-11-02", days(2)),
        ("2026/11/5", days(5)),
        ("26年11月5日", days(5)),
        ("11月6日", days(6)),
        ("十一月六日", days(6)),
        ("11.10", days(10)),
        ("11-10", days(10)),
        ("11/18", days(18)),
        ("20261121", days(21)),
        ("１１月８日", days(8)),
        ("11月8日（周日）", days(8)),
        ("8", days(8)),
        ("8号", days(8)),
        (8.0, days(8)),
        (20261108, days(8)),
        (46334.0, days(8)),
        (datetime(2026, 11, 8), days(8)),  # noqa: DTZ001 - as calamine gives it
        (date(2026, 11, 8), days(8)),
        ("11月7日至9日", days(7, 8, 9)),
        ("11.12-11.13", days(12, 13)),
        ("11月4日—6日", days(4, 5, 6)),
        ("11月23日-27日", days(23, 24, 25, 26, 27)),
        ("4-6日", days(4, 5, 6)),
        ("2026-11-07~2026-11-09", days(7, 8, 9)),
        ("11月30日至12月1日", (date(2026, 11, 30), date(2026, 12, 1))),
        ("11月19、20日", days(19, 20)),
        ("11.3，11.5和11.7", days(3, 5, 7)),
        ("3日、5-6日", days(3, 5, 6)),
        ("每周三", days(4, 11, 18, 25)),
        ("周六、周日", days(1, 7, 8, 14, 15, 21, 22, 28, 29)),
        ("双休日", days(1, 7, 8, 14, 15, 21, 22, 28, 29)),
        ("每周一、三", days(2, 4, 9, 11, 16, 18, 23, 25, 30)),
        ("星期天", days(1, 8, 15, 22, 29)),
        ("全月", NOVEMBER.days()),
        ("11月", NOVEMBER.days()),
        ("2026年11月全月", NOVEMBER.days()),
    ],
)
def test_days(text: str, wanted: tuple[date, ...]) -> None:
    found = span(text, NOVEMBER)
    assert (found.days, found.fault, found.part) == (wanted, None, LeavePart.WHOLE)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("11月16日上午", LeavePart.MORNING),
        ("16日下午", LeavePart.AFTERNOON),
        ("11月16日夜班", LeavePart.NIGHT),
        ("11.16全天", LeavePart.WHOLE),
    ],
)
def test_parts_of_days(text: str, part: LeavePart) -> None:
    assert (span(text, NOVEMBER).days, span(text, NOVEMBER).part) == (days(16), part)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.EMPTY),
        (None, Fault.EMPTY),
        ("—", Fault.EMPTY),
        ("下旬", Fault.VAGUE),
        ("11月第二周", Fault.VAGUE),
        ("11月8日左右", Fault.VAGUE),
        ("11月底", Fault.VAGUE),
        ("11.9-11.6", Fault.REVERSED),
        ("11月1日至2027年11月1日", Fault.REVERSED),
        ("11月31日", Fault.NO_SUCH_DAY),
        ("2026-13-01", Fault.NO_SUCH_DAY),
        ("13月", Fault.NO_SUCH_DAY),
        ("看情况", Fault.UNREADABLE),
        ("11月8日至", Fault.UNREADABLE),
        ("11月8日9日", Fault.UNREADABLE),
        (True, Fault.UNREADABLE),
        (0.5, Fault.UNREADABLE),
        ("夜班", Fault.UNREADABLE),
    ],
)
def test_what_names_no_days(text: str, fault: Fault) -> None:
    found = span(text, NOVEMBER)
    assert (found.days, found.fault) == ((), fault)


def test_without_a_month_days_alone_say_nothing() -> None:
    for text in ("8日", "每周三", "全月"):
        assert span(text, Month(2026)).fault is Fault.UNREADABLE
    assert span("11月8日", Month(2026)).days == days(8)
    assert (Month(2026).key, NOVEMBER.key) == ("", "2026-11")
    assert span("11月31日", NOVEMBER).wrong == "11月31日"


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(0, 60))
def test_a_range_is_every_day_of_it(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    found = span(f"{first:%Y-%m-%d}至{last:%Y-%m-%d}", NOVEMBER)
    assert (found.days[0], found.days[-1], len(found.days)) == (first, last, length + 1)
    assert between(last, first) == (() if length else (first,))


@given(st.text(alphabet="0123456789月日号年至到-~、,.每周三六天上午夜班下旬 ", max_size=16))
def test_any_text_gives_days_or_a_fault(text: str) -> None:
    found = span(text, NOVEMBER)
    assert bool(found.days) is (found.fault is None)
    assert list(found.days) == sorted(set(found.days))
