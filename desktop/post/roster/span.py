"""From when to when a duty lasts, which of two overlap, and whether one may follow the other."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop.post.moment import CHINA

if TYPE_CHECKING:
    from desktop.post.roster.shift import ShiftKind


def begin_of(shift: ShiftKind, day: date) -> datetime:
    """Return when a shift of `day` begins, in China Standard Time."""
    return datetime.combine(day, time.fromisoformat(shift.start), CHINA)


def end_of(shift: ShiftKind, day: date) -> datetime:
    """Return when a shift of `day` ends; a 24 h duty of day D ends on D+1."""
    return begin_of(shift, day) + timedelta(minutes=shift.minutes)


def overlap(one: tuple[datetime, datetime], other: tuple[datetime, datetime]) -> bool:
    """Whether two spans share a moment; one that begins as the other ends does not."""
    return one[0] < other[1] and other[0] < one[1]


def may_follow(before: ShiftKind, after: ShiftKind, days: int = 1) -> bool:
    """Whether the same person may have `after` so many days later than `before`.

    They never overlap; and the rest that `before` asks for (in minutes) must lie between them, unless `after` is
    standby at home, which is no work (ShiftKind.works).
    """
    day = date(2026, 1, 1)
    rest = before.rest_minutes if after.works else 0
    return end_of(before, day) + timedelta(minutes=rest) <= begin_of(after, day + timedelta(days=days))
