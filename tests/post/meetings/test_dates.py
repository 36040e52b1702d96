"""The next meeting falls on the weekday of its series, so many weeks after the last, and is always still to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.post.meetings.dates import next_slot, plannable, slot, week_before
from desktop.post.moment import CHINA
from desktop.post.roster.calendar import Calendar, CalendarDay
from tests.post.meetings.test_series import PLAIN
from tests.post_of import NOON, refusing

EMPTY = Calendar()
HOLIDAY = {
    day: CalendarDay(day.isoformat(), day, "国庆节", rest=True)
    for day in (date(2026, 10, 1) + timedelta(days=at) for at in range(7))
}


@given(
    weekday=st.integers(1, 7),
    every=st.integers(1, 5),
    last=st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001 - given its zone below
)
def test_it_is_the_weekday_to_come(weekday: int, every: int, last: date | None, now: datetime) -> None:
    series, moment = replace(PLAIN, weekday=weekday, every_weeks=every), now.replace(tzinfo=CHINA)
    found = next_slot(series, last, moment, EMPTY).starts_at
    assert (found.isoweekday(), found.hour, found > moment) == (weekday, 8, True)
    if last is None:
        assert found - moment <= timedelta(days=7)
        return
    monday = last - timedelta(days=last.weekday())
    weeks = (found.date() - timedelta(days=found.weekday()) - monday).days // 7
    assert weeks >= every
    assert weeks % every == 0
    assert found.date() > last


def test_a_meeting_moved_within_its_week_moves_no_other() -> None:
    for day in range(21, 27):
        assert next_slot(PLAIN, date(2026, 9, day), NOON, EMPTY).starts_at.date() == date(2026, 9, 28)


def test_a_rest_day_offers_the_next_working_day() -> None:
    found = next_slot(PLAIN, date(2026, 9, 28), NOON, Calendar(HOLIDAY))
    assert (found.starts_at.date(), found.rests, found.holiday) == (date(2026, 10, 5), True, "国庆节")
    assert found.working == datetime(2026, 10, 8, 8, 0, tzinfo=CHINA)
    refusal = found.refusal()
    assert "10月05日是国庆节" in refusal.reason.zh
    assert refusal.opens_with[0].words.zh == "改到 10-08 08:00"
    sunday = slot(datetime(2026, 9, 27, 8, 0, tzinfo=CHINA), EMPTY)
    assert (sunday.rests, sunday.holiday, sunday.working.day) == (True, "", 28)
    assert "休息日" in sunday.refusal().reason.zh
    plain = slot(NOON, EMPTY)
    assert (plain.rests, plain.working) == (False, NOON)


@given(day=st.dates(date(2026, 1, 1), date(2027, 12, 31)), weeks=st.integers(1, 4))
def test_the_weeks_before_are_whole_and_end_on_the_sunday_before(day: date, weeks: int) -> None:
    since, until = week_before(day, weeks)
    assert (since.isoweekday(), until.isoweekday()) == (1, 7)
    assert (until - since).days == 7 * weeks - 1
    assert 1 <= (day - until).days <= 7


def test_a_slip_of_the_year_is_no_date_of_a_meeting() -> None:
    for year in (1, 1999, 2028, 9999):
        with refusing("starts_at"):
            plannable(NOON.replace(year=year), NOON)
    for day in (NOON.replace(year=2016), NOON, NOON + timedelta(days=366)):
        assert plannable(day, NOON) == day
