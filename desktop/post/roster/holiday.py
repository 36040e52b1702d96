"""The statutory days of a year (法定节日), on which work is paid threefold; a break is longer than they are."""

from __future__ import annotations

from datetime import date, timedelta

_SPRING = {
    2018: (2, 16), 2019: (2, 5), 2020: (1, 25), 2021: (2, 12), 2022: (2, 1), 2023: (1, 22), 2024: (2, 10),
    2025: (1, 29), 2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13), 2030: (2, 3),
}  # fmt: skip
"""The first day of the first lunar month 正月初一.

This and the next two follow from GB/T 33661-2017 《农历的编算和颁行》: a month begins on the day of its new moon in
China Standard Time. Compared with the tables of lunardate 0.2 and, in the tests, with computed new moons; the narrowest
are 2027 (6 February 23:56) and 2030 (3 February 0:07).
"""
_DRAGON = {
    2018: (6, 18), 2019: (6, 7), 2020: (6, 25), 2021: (6, 14), 2022: (6, 3), 2023: (6, 22), 2024: (6, 10),
    2025: (5, 31), 2026: (6, 19), 2027: (6, 9), 2028: (5, 28), 2029: (6, 16), 2030: (6, 5),
}  # fmt: skip
"""The fifth day of the fifth lunar month 端午."""
_AUTUMN = {
    2018: (9, 24), 2019: (9, 13), 2020: (10, 1), 2021: (9, 21), 2022: (9, 10), 2023: (9, 29), 2024: (9, 17),
    2025: (10, 6), 2026: (9, 25), 2027: (9, 15), 2028: (10, 3), 2029: (9, 22), 2030: (9, 12),
}  # fmt: skip
"""The fifteenth day of the eighth lunar month 中秋."""
_MORE = 2025
"""From this year on New Year's Eve and 2 May are statutory too (全国年节及纪念日放假办法, revised 2024-11-10)."""


def statutory_days(year: int) -> frozenset[date]:
    """Return the statutory days of a year by 全国年节及纪念日放假办法; the lunar ones are known from 2018 to 2030."""
    days = {date(year, 1, 1), date(year, 4, _clear(year)), date(year, 5, 1)}
    days |= {date(year, 10, day) for day in (1, 2, 3)}
    if year >= _MORE:
        days.add(date(year, 5, 2))
    if year in _SPRING:
        spring = date(year, *_SPRING[year])
        days |= {spring + timedelta(days=at) for at in range(-1 if year >= _MORE else 0, 3)}
        days |= {date(year, *_DRAGON[year]), date(year, *_AUTUMN[year])}
    return frozenset(days)


def _clear(year: int) -> int:
    """Return the day in April of 清明 by the usual formula of the 21st century: 4, 5 or seldom 6."""
    short = year % 100
    return int(short * 0.2422 + 4.81) - short // 4
