"""Moments and durations as a township says them: China Standard Time, 24 hours, minutes."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from desktop.post.words import Words

CHINA = timezone(timedelta(hours=8), "CST")
"""China Standard Time, UTC+8 without summer time since 1992; a fixed offset needs no tzdata."""

_CLOCK = r"^(\d{1,2})[:：时.]?(\d{2})分?$"
_FULL_WIDTH = str.maketrans("０１２３４５６７８９：", "0123456789:")


def clock_time(text: str, near: datetime) -> datetime | None:
    """Read `1420`, `14:20` or `920` as that moment of the day, or of the day before.

    A duty clerk types what the telephone says; `2350` typed at 00:10 means the day before, because it would lie more
    than twelve hours ahead. A nearer moment to come stays one, so that a guard can refuse it (guide §6).
    Returns None when the text is no time of day.
    """
    match = re.match(_CLOCK, text.strip().translate(_FULL_WIDTH))
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:  # noqa: PLR2004 - hours and minutes of a day
        return None
    moment = near.replace(hour=int(match[1]), minute=int(match[2]), second=0, microsecond=0)
    return moment - timedelta(days=1) if moment > near + timedelta(hours=12) else moment


def minutes_between(start: datetime, end: datetime) -> int:
    """Return the whole minutes from `start` to `end`, rounded down, so 30 min 59 s is still 30."""
    return int((end - start).total_seconds() // 60)


def lasting(minutes: int) -> Words:
    """Say a duration in minutes: `38 分`, `5 时 31 分`, `2 天 3 时`."""
    hours, rest = divmod(max(minutes, 0), 60)
    days, day_hours = divmod(hours, 24)
    if days:
        return Words(f"{days} 天 {day_hours} 时", f"{days} d {day_hours} h")
    if hours:
        return Words(f"{hours} 时 {rest} 分", f"{hours} h {rest} min")
    return Words(f"{rest} 分", f"{rest} min")


def countdown(seconds: int) -> str:
    """Write a remaining or exceeded time as `17:40`, or `1:02:03` from an hour on; the sign is dropped."""
    minutes, rest = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes:02d}:{rest:02d}"
