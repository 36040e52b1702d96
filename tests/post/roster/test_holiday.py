from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from math import radians, sin

import pytest
from chinese_calendar.constants import holidays

from desktop.post.moment import CHINA
from desktop.post.roster import holiday
from desktop.post.roster.holiday import statutory_days


@pytest.mark.parametrize("year", range(2018, 2027))
def test_every_statutory_day_lies_in_a_break_of_the_package(year: int) -> None:
    assert sorted(day for day in statutory_days(year) if day not in holidays) == []


def test_how_many_there_are() -> None:
    # 11 days until 2024, 13 from 2025 on; where Mid-Autumn falls on 1 October, one day is two festivals.
    assert {year: len(statutory_days(year)) for year in range(2018, 2031)} == {
        **dict.fromkeys(range(2018, 2025), 11),
        **dict.fromkeys(range(2025, 2031), 13),
        2020: 10,
        2028: 12,
    }
    assert date(2026, 2, 16) in statutory_days(2026)
    assert date(2024, 2, 9) not in statutory_days(2024)
    assert len(statutory_days(2035)) == 7
    assert date(2008, 4, 4) in statutory_days(2008)


def new_moon(number: int) -> datetime:
    """Return the new moon that is so many months after that of 6 January 2000, in China, to about a minute.

    J. Meeus, Astronomical Algorithms, 2nd edition, chapter 49, without the terms under 20 seconds.
    """
    century = number / 1236.85
    wide = 1 - 0.002516 * century
    sun = radians(2.5534 + 29.10535670 * number)
    moon = radians(201.5643 + 385.81693528 * number + 0.0107582 * century**2)
    latitude = radians(160.7108 + 390.67050284 * number - 0.0016118 * century**2)
    day = 2451550.09766 + 29.530588861 * number + 0.00015437 * century**2
    day += -0.40720 * sin(moon) + 0.17241 * wide * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * latitude)
    day += 0.00739 * wide * sin(moon - sun) - 0.00514 * wide * sin(moon + sun) + 0.00208 * wide**2 * sin(2 * sun)
    day += -0.00111 * sin(moon - 2 * latitude) - 0.00057 * sin(moon + 2 * latitude)
    day += 0.00056 * wide * sin(2 * moon + sun) - 0.00042 * sin(3 * moon) + 0.00042 * wide * sin(sun + 2 * latitude)
    day += 0.00038 * wide * sin(sun - 2 * latitude) - 0.00024 * wide * sin(2 * moon - sun)
    # 72 s between dynamical and civil time in these years.
    return datetime(2000, 1, 1, 12, tzinfo=UTC).astimezone(CHINA) + timedelta(days=day - 2451545.0, seconds=-72)


def sun_at(moment: datetime) -> float:
    """Return the longitude of the sun in degrees, to a hundredth (Astronomical Almanac, low precision)."""
    days = (moment - datetime(2000, 1, 1, 12, tzinfo=UTC)) / timedelta(days=1)
    anomaly = radians(357.528 + 0.9856003 * days)
    return (280.460 + 0.9856474 * days + 1.915 * sin(anomaly) + 0.020 * sin(2 * anomaly)) % 360


MOONS = {new_moon(number).date() for number in range(200, 400)}


@pytest.mark.parametrize("year", range(2018, 2031))
def test_the_lunar_days_are_counted_from_a_new_moon(year: int) -> None:
    for table, day_of_the_month in ((holiday._SPRING, 1), (holiday._DRAGON, 5), (holiday._AUTUMN, 15)):
        first = date(year, *table[year]) - timedelta(days=day_of_the_month - 1)
        assert first in MOONS, first
    # New Year begins the month in whose course the sun reaches 330 degrees (雨水).
    new_year = datetime.combine(date(year, *holiday._SPRING[year]), time(), CHINA)
    assert sun_at(new_year) < 330 <= sun_at(new_year + timedelta(days=30))
    # The fifth month is that of the summer solstice, the eighth that of the autumn equinox.
    for table, offset, degrees in ((holiday._DRAGON, 4, 90), (holiday._AUTUMN, 14, 180)):
        first = datetime.combine(date(year, *table[year]) - timedelta(days=offset), time(), CHINA)
        assert sun_at(first) < degrees <= sun_at(first + timedelta(days=30))


@pytest.mark.parametrize("year", range(2008, 2051))
def test_clear_and_bright_is_the_day_on_which_the_sun_reaches_15_degrees(year: int) -> None:
    begins = datetime(year, 4, holiday._clear(year), tzinfo=CHINA)
    assert sun_at(begins) < 15 <= sun_at(begins + timedelta(days=1))
