"""Which shift a heading or a word in a cell means: whole day, day, night, half a day, first or second on call."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.intake.repair.plain import tight
from desktop.post.roster.shift import ShiftKind
from desktop.post.roster.span import begin_of, end_of, may_follow, overlap
from desktop.post.roster.states import DutyClass

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAY, _NOON = 24 * 60, "11:00"
_ANY = date(2026, 1, 1)
_WHOLE_FROM, _HALF_UNTIL = 20 * 60, 7 * 60
"""Minutes: from here a shift counts as a whole day, up to here as half a day."""


class Part(StrEnum):
    """Which part of a day a word means."""

    WHOLE = "whole"
    DAY = "day"
    NIGHT = "night"
    MORNING = "morning"
    AFTERNOON = "afternoon"


_WORDS = (
    (Part.WHOLE, re.compile(r"24小时|24h|全天|全日|昼夜|整天")),
    (Part.NIGHT, re.compile(r"夜|晚")),
    (Part.MORNING, re.compile(r"上午|早上")),
    (Part.AFTERNOON, re.compile(r"下午")),
    (Part.DAY, re.compile(r"白|日班|昼")),
)
PART_WORDS = r"24小时|全天|全日|夜间|夜里|夜班|晚上|晚班|夜|晚|上午|早上|下午|白天|白班|日班|白"
"""Words for parts of a day, the longer first, for patterns of names with hours."""
_SHAPES = {
    Part.WHOLE: ("08:30", _DAY, _DAY, "24小时", "全", 3),
    Part.DAY: ("08:30", 540, 0, "白班", "日", 1),
    Part.NIGHT: ("17:30", 900, 540, "夜班", "晚", 2),
    Part.MORNING: ("08:30", 210, 0, "上午", "上", 1),
    Part.AFTERNOON: ("12:00", 330, 0, "下午", "下", 1),
}
"""Start, minutes, rest, name, glyph and load of a shift that the post has no kind for; times as STANDARD_SHIFTS."""
_STEMS = {
    DutyClass.DUTY_LEADER: ("leader", "带班"),
    DutyClass.DUTY_CLERK: ("clerk", "值班员"),
    DutyClass.STATIONED: ("stationed", "常驻"),
    DutyClass.ON_CALL: ("on_call", "备勤"),
    DutyClass.DRIVER: ("driver", "驾驶"),
}


def part_of(text: str) -> Part | None:
    """Return the part of a day that a word means, None where it means none or several."""
    bare = tight(text)
    found = [part for part, word in _WORDS if word.search(bare)]
    return found[0] if len(found) == 1 or found[:1] == [Part.WHOLE] else None


def length_of(shift: ShiftKind) -> Part:
    """Return which part of a day a shift takes."""
    if shift.minutes >= _WHOLE_FROM:
        return Part.WHOLE
    if shift.night:
        return Part.NIGHT
    if shift.minutes <= _HALF_UNTIL:
        return Part.MORNING if shift.start < _NOON else Part.AFTERNOON
    return Part.DAY


def shift_of(shifts: Iterable[ShiftKind], duty: DutyClass, part: Part, rank: int = 0) -> ShiftKind:
    """Return the post's shift of this duty and length, a new one where it has none."""
    fitting = [one for one in shifts if one.duty is duty and (one.rank == rank or not rank)]
    for one in fitting:
        if length_of(one) is part:
            return one
    if duty is DutyClass.ON_CALL and fitting:
        return fitting[0]
    if duty is DutyClass.ON_CALL:
        part, rank = Part.WHOLE, rank or 1
    start, minutes, rest, name, glyph, load = _SHAPES[part]
    stem, said = _STEMS[duty]
    works = duty is not DutyClass.ON_CALL
    key = f"{stem}_{rank}" if rank else f"{stem}_{part.value}"
    night = part in {Part.WHOLE, Part.NIGHT} and works
    name = f"{said}第{rank}" if rank else said + name
    rest = rest if works else 0
    return ShiftKind(key, name, str(rank) if rank else glyph, duty, start, minutes, rest, works, night, rank, load)


def unrested(first: tuple[date, ShiftKind], then: tuple[date, ShiftKind]) -> bool:
    """Whether a shift of work begins before the rest after an earlier one is over."""
    (day, shift), (next_day, following) = first, then
    return shift.works and following.works and not may_follow(shift, following, (next_day - day).days)


def at_once(one: ShiftKind, other: ShiftKind) -> bool:
    """Whether two shifts of one day are at the same time."""
    return overlap(*((begin_of(shift, _ANY), end_of(shift, _ANY)) for shift in (one, other)))
