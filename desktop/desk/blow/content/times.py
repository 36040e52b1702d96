"""Moments and days as they are typed on the telephone: `1420`, `9-21 1420`, `2026-10-08`."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from desktop.post.moment import clock_time

_DAY = re.compile(r"^(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?$")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９：－．／　", "0123456789:-./ ")


def typed_moment(text: str, now: datetime) -> datetime | None:
    """Read a time of day near `now`, or a day and a time; None when the text is neither."""
    clean = text.strip().translate(_FULL_WIDTH)
    head, _, tail = clean.rpartition(" ")
    if not head:
        return clock_time(tail, now)
    day = typed_day(head.strip(), now.date())
    if day is None:
        return None
    at = clock_time(tail, now.replace(hour=12, minute=0))
    return None if at is None else at.replace(year=day.year, month=day.month, day=day.day)


def typed_day(text: str, near: date, *, ahead: bool = False) -> date | None:
    """Read a day; one without a year is the last such day, or the next such day when `ahead`."""
    match = _DAY.match(text.strip().translate(_FULL_WIDTH))
    if match is None:
        return None
    try:
        day = date(int(match[1] or near.year), int(match[2]), int(match[3]))
        if match[1]:
            return day
        if ahead:
            return day if day >= near else day.replace(year=day.year + 1)
        return day if day <= near + timedelta(days=1) else day.replace(year=day.year - 1)
    except ValueError:
        return None


def written_moment(at: datetime | None, now: datetime) -> str:
    """Write a moment so that `typed_moment` reads it again, now or on a later day."""
    if at is None:
        return ""
    if at.date() == now.date():
        return f"{at:%H%M}"
    return f"{at:%m-%d %H%M}" if at.year == now.year else f"{at:%Y-%m-%d %H%M}"


def anchored(text: str, typed_at: datetime, now: datetime) -> str:
    """Return what was typed at an earlier moment so that it still means the same moment now."""
    at = typed_moment(text, typed_at)
    return text if at is None or typed_at.date() == now.date() else written_moment(at, now)
