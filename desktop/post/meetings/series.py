"""A series of meetings: on which weekday, when, where, who is in the chair, when its data are cut off (A13, A31)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.person import person

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.meetings.states import MeetingKind, RollGroup

_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"
_WEEK = 7
_DAY_MINUTES = 24 * 60
_MOST_WEEKS, _MOST_NUMBER = 52, 999


@dataclass(frozen=True, slots=True)
class MeetingSeries:
    """Meetings that come again by themselves, with numbers of their own."""

    id: str
    name: str
    """As the minutes print it: 周例会."""
    kind: MeetingKind
    weekday: int
    """1 is Monday, 7 is Sunday."""
    time: str
    """Beginning, `08:00`."""
    place: str
    chair: str
    recorder: str
    cutoff_minutes: int = 30
    """How long before the beginning the agenda is frozen, in minutes."""
    every_weeks: int = 1
    mark: str = ""
    """Name in the red head without 纪要, such as 青石镇综合执法指挥部周例会; empty: the post's name and the series'."""
    first_number: int = 1
    """Number of the first meeting that is kept here: a township does not begin at 1 in September."""
    standing: tuple[str, ...] = ()
    """Titles of the matters that stand on every agenda: 传达上级文件, 本周工作."""
    active: bool = True

    def checked(self) -> MeetingSeries:
        """Return it with clean texts; refuse a nameless one, a day or hour that no week has, figures below zero."""
        name = written("name", self.name, "例会名称", "The name of the series")
        if not 1 <= self.weekday <= _WEEK:
            raise no("weekday", "星期要写 1 到 7，1 是星期一。", "The weekday is 1 to 7; 1 is Monday.")
        if not re.fullmatch(_CLOCK, self.time):
            raise no("time", "时间要写成 08:00 这样。", "Write the hour as 08:00.")
        if not 0 <= self.cutoff_minutes < _DAY_MINUTES:
            raise no(
                "cutoff_minutes", "截数提前的分钟数要在 0 到 1439 之间。", "The cut-off is 0 to 1439 minutes before."
            )
        if self.every_weeks < 1 or self.first_number < 1:
            field = "every_weeks" if self.every_weeks < 1 else "first_number"
            raise no(field, "周数和起始次数都要大于 0。", "Weeks and first number must be greater than zero.")
        if self.every_weeks > _MOST_WEEKS or self.first_number > _MOST_NUMBER:
            field = "every_weeks" if self.every_weeks > _MOST_WEEKS else "first_number"
            raise no(
                field,
                f"周数最多 {_MOST_WEEKS}，起始次数最多 {_MOST_NUMBER}。请核对。",
                f"At most {_MOST_WEEKS} weeks apart, at most {_MOST_NUMBER} as the first number.",
            )
        return replace(
            self,
            name=name,
            place=self.place.strip(),
            chair=person(self.chair),
            recorder=person(self.recorder),
            mark=self.mark.strip(),
            standing=tuple(dict.fromkeys(filter(None, (one.strip() for one in self.standing)))),
        )

    def cutoff(self, starts_at: datetime) -> datetime:
        """Return the moment up to which the data of a meeting count that begins then."""
        return starts_at - timedelta(minutes=self.cutoff_minutes)


@dataclass(frozen=True, slots=True)
class SeriesSeat:
    """Somebody who is asked to each meeting of a series, in the order of the roll."""

    id: str
    series: str
    name: str
    unit: str
    """Office or unit as printed before the name; empty for leaders of the post."""
    department: str
    """Id of the department whose word it is; empty for others."""
    group: RollGroup
    rank: int
    observer: bool = False
    """Whether 列席 is the usual mark."""
    active: bool = True

    def checked(self) -> SeriesSeat:
        """Return it with a clean name; refuse an empty one."""
        return replace(self, name=person(written("name", self.name, "姓名", "The name")), unit=self.unit.strip())
