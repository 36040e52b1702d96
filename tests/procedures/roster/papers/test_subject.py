"""A subject names a month, the week of a day, or one person's month; anything else is refused."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.procedures.roster.papers.subject import read
from tests.post_of import refusing


def test_a_month_is_all_its_days() -> None:
    one = read("2027-02")
    assert (one.since, one.until, one.person) == (date(2027, 2, 1), date(2027, 2, 28), "")
    assert (one.month, one.months, len(list(one.days()))) == ("2027-02", ("2027-02",), 28)


def test_a_day_is_its_week_which_may_lie_in_two_months() -> None:
    one = read("2026-12-31")
    assert (one.since, one.until) == (date(2026, 12, 28), date(2027, 1, 3))
    assert one.months == ("2026-12", "2027-01")
    assert read("2026-12-28") == one


def test_a_person_follows_the_month() -> None:
    assert read("2026-11:0192-7").person == "0192-7"


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-02-30", "2026-11-09:x", "2026-1", "明天"])
def test_what_is_no_month_or_day_is_refused(text: str) -> None:
    name = "month" if text == "2026-13" else "subject"
    with refusing(name):
        read(text)
