"""What one person has really borne over a year: hours on duty and on the scene, nights, rest days, call-outs (A41)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.post.roster.states import DutyClass

    Interval = tuple[datetime, datetime]

LATE_FROM, LATE_UNTIL = 22, 6
"""Hours of the clock between which labour is night labour (劳动部 劳部发〔1995〕309 号: 22 时至次日 6 时)."""
_EVEN = 30
"""Minutes more or less than due that are no difference worth a word; ours."""


@dataclass(frozen=True, slots=True)
class Workload:
    """The figures of one person; all times are minutes that were noted, none is taken from a plan."""

    person: str
    name: str
    department: str
    """Short name; empty for the post's own people."""
    duty: DutyClass
    """The class that the person stood most; within it and the department the hours are shared out."""
    minutes: int
    """On duty or on the scene, each minute once."""
    on_duty: int
    on_scene: int
    late: int
    """Of `minutes` those between 22:00 and 06:00."""
    duties: int
    standbys: int
    nights: int
    weekends: int
    holidays: int
    calls: int
    """Whistles to whose scene the person came."""
    unrecorded: int
    """Duties that are over and of which nobody noted whether they were stood; they count in no other figure."""
    absent: int
    due: float
    """Minutes that would be theirs if those of their group were shared by the days on which each was there."""

    @property
    def over(self) -> float:
        """Minutes more than due; below zero, fewer."""
        return self.minutes - self.due


def merged(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """Return intervals with those that meet made one, by time; empty and reversed ones are left out."""
    found: list[Interval] = []
    for begin, end in sorted(one for one in intervals if one[0] < one[1]):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((begin, end))
    return tuple(found)


def minutes(intervals: Iterable[Interval]) -> int:
    """Return the whole minutes of intervals that do not meet."""
    return sum((end - begin for begin, end in intervals), timedelta()) // timedelta(minutes=1)


def late_minutes(intervals: Iterable[Interval]) -> int:
    """Return the minutes of intervals that do not meet which lie between 22:00 and 06:00."""
    whole = timedelta()
    for begin, end in intervals:
        night = begin.replace(hour=LATE_FROM, minute=0, second=0, microsecond=0) - timedelta(days=1)
        while night < end:
            whole += max(
                timedelta(), min(end, night + timedelta(hours=24 - LATE_FROM + LATE_UNTIL)) - max(begin, night)
            )
            night += timedelta(days=1)
    return whole // timedelta(minutes=1)


def extremes(workloads: Iterable[Workload]) -> Words:
    """Say who bears most and least, measured by what is due to each; empty where there are not two to compare."""
    found = sorted(workloads, key=lambda one: (-one.over, one.name))
    if len(found) < 2:  # noqa: PLR2004 - two to compare
        return Words("", "")
    most, least = found[0], found[-1]
    if most.over < _EVEN and least.over > -_EVEN:
        return Words("各人担的和应担的一样。", "Everybody bears what is due to them.")
    return Words(
        f"近一年担得最多的是{_who(most).zh}：{_hours(most.minutes)} 小时，{_off(most).zh}；"
        f"最少的是{_who(least).zh}：{_hours(least.minutes)} 小时，{_off(least).zh}。",
        f"In the last year {_who(most).en} bore most: {_hours(most.minutes)} hours, {_off(most).en}; "
        f"{_who(least).en} least: {_hours(least.minutes)} hours, {_off(least).en}.",
    )


def _who(one: Workload) -> Words:
    return Words(
        f"{one.name}（{one.department or one.duty.words.zh}）", f"{one.name} ({one.department or one.duty.words.en})"
    )


def _hours(minutes_: float) -> str:
    return f"{minutes_ / 60:.0f}"


def _off(one: Workload) -> Words:
    hours = _hours(abs(one.over))
    if hours == "0":
        return Words("和应担的一样", "as due")
    if one.over > 0:
        return Words(f"比应担的多 {hours}", f"{hours} more than due")
    return Words(f"比应担的少 {hours}", f"{hours} fewer than due")
