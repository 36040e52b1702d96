from __future__ import annotations

from datetime import date

import pytest
from chinese_calendar.constants import holidays

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
