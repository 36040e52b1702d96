"""Moments and days as a clerk types them: 1433, 9-22 14:33, 25, 9-25, +3; an empty field is now or never."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from desktop.post.moment import clock_time
from desktop.post.refused import Refused
from desktop.post.words import Words

_WIDE = str.maketrans("０１２３４５６７８９：－．／＋", "0123456789:-./+")
_DAY = re.compile(r"^(?:(\d{4})[-./年])?(?:(\d{1,2})[-./月])?(\d{1,2})日?$")
_AHEAD = re.compile(r"^\+(\d{1,3})$")


def past(name: str, text: str, now: datetime) -> datetime | None:
    """Read when something happened; None for an empty text. Whether it lies ahead is for the rules to say."""
    return _moment(name, text, now, ahead=False)


def due(name: str, text: str, now: datetime) -> datetime | None:
    """Read until when something is to be done: a bare time of day is the next one to come; None when empty."""
    return _moment(name, text, now, ahead=True)


def _moment(name: str, text: str, now: datetime, *, ahead: bool) -> datetime | None:
    words = text.translate(_WIDE).strip()
    if not words:
        return None
    first, _, rest = words.rpartition(" ")
    at = clock_time(rest, now)
    if at is None:
        raise Refused(
            name,
            Words(
                f"“{text.strip()}”不是时间。写四位数字，如 1433；别的日子写 9-22 14:33。",
                f"“{text.strip()}” is no time. Type four digits such as 1433, or 9-22 14:33 for another day.",
            ),
        )
    if not first.strip():
        return at + timedelta(days=1) if ahead and at <= now else at
    on = day(name, first, now.date(), ahead=ahead)
    return None if on is None else datetime.combine(on, at.timetz())


def day(name: str, text: str, today: date, *, ahead: bool = True) -> date | None:
    """Read a day: `25` of this month, `9-25`, `2026-09-25`, `+3` days from today; None for an empty text."""
    words = text.translate(_WIDE).strip()
    if not words:
        return None
    if match := _AHEAD.match(words):
        return today + timedelta(days=int(match[1]))
    try:
        return _day(words, today, ahead=ahead)
    except ValueError:
        raise Refused(
            name,
            Words(
                f"“{text.strip()}”不是日期。写 9-25，或 +3（三天后）。",
                f"“{text.strip()}” is no day. Type 9-25, or +3 for three days ahead.",
            ),
        ) from None


def _day(words: str, today: date, *, ahead: bool) -> date:
    match = _DAY.match(words)
    if match is None:
        raise ValueError(words)
    found = date(int(match[1] or today.year), int(match[2] or today.month), int(match[3]))
    if ahead and found < today and not match[1]:
        return found.replace(year=found.year + 1) if match[2] else _next_month(found)
    return found


def _next_month(found: date) -> date:
    year, month = (found.year + 1, 1) if found.month == 12 else (found.year, found.month + 1)  # noqa: PLR2004 - December
    return found.replace(year=year, month=month)
