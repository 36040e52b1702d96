"""When the next meeting of a series is: its weekday, again after so many weeks, and what a rest day does to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop.post.guard import happened, no
from desktop.post.moment import CHINA
from desktop.post.refused import Door
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.post.meetings.series import MeetingSeries
    from desktop.post.refused import Refused
    from desktop.post.roster.calendar import Calendar

_WEEK = 7
_AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Slot:
    """The next date of a series, with what the calendar says of it."""

    starts_at: datetime
    rests: bool
    """Whether offices are closed on that day."""
    holiday: str
    """The holiday whose break it falls into; empty on a plain weekend."""
    working: datetime
    """The same hour of the next working day; the date itself where offices are open."""

    def refusal(self) -> Refused:
        """Return the refusal to plan a meeting on a rest day without being told so, with the next working day."""
        day, other = self.starts_at, self.working
        name = self.holiday or "休息日"
        return no(
            "starts_at",
            f"{day:%m}月{day:%d}日是{name}，不上班。请改期，或写明就在那天开。",
            f"{day:%Y-%m-%d} is a rest day. Choose another date, or name that day yourself.",
            Door("next_working_day", Words(f"改到 {other:%m-%d %H:%M}", f"Move it to {other:%m-%d %H:%M}")),
            Door("next_week", Words("这次不开，排下一次", "Leave it out and plan the next one")),
        )


def next_slot(series: MeetingSeries, last: date | None, now: datetime, calendar: Calendar) -> Slot:
    """Return the next date of a series that is still to come: the first one, or so many weeks after the last.

    Weeks are counted from Monday to Monday, so that a meeting moved to another day of its week moves no other.
    """
    hour = time.fromisoformat(series.time)
    known = last or now.date()
    day = known + timedelta(days=series.weekday - 1 - known.weekday())
    step = timedelta(days=_WEEK)
    if last is not None:
        step *= series.every_weeks
        day += step
    while datetime.combine(day, hour, CHINA) <= now:
        day += step
    return slot(datetime.combine(day, hour, CHINA), calendar)


def plannable(starts_at: datetime, now: datetime) -> datetime:
    """Return when a meeting is to begin; refuse another age and more than a year ahead: slips of the year.

    A past moment is right: a meeting held on paper is entered afterwards.
    """
    happened("starts_at", min(starts_at, now), now)
    if starts_at - now > _AHEAD:
        raise no(
            "starts_at",
            f"{starts_at:%Y-%m-%d} 离现在一年多。请核对年份。",
            f"{starts_at:%Y-%m-%d} is more than a year ahead. Check the year.",
        )
    return starts_at


def slot(starts_at: datetime, calendar: Calendar) -> Slot:
    """Return a moment with what the calendar says of its day."""
    day = starts_at.date()
    working = starts_at
    while calendar.rests(working.date()):
        working += timedelta(days=1)
    return Slot(starts_at, calendar.rests(day), calendar.holiday(day), working)


def week_before(day: date, weeks: int = 1) -> tuple[date, date]:
    """Return first and last day of the `weeks` whole weeks before the week of a day, from Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return monday - timedelta(days=_WEEK * weeks), monday - timedelta(days=1)
