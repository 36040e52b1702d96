"""A series of meetings: on which weekday, when, where, who is in the chair, when its data are cut off (A13, A31)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.post.meetings.states import MeetingKind, RollGroup


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
    active: bool = True


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
