"""One-character marks of a grid of people and days: shifts, days off, leave; a legend of the sheet goes first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.intake.repair.plain import nothing, tight
from desktop.intake.roster.shifts import Part, part_of, shift_of
from desktop.intake.slips.leave_words import kind_of
from desktop.post.roster.states import DutyClass, LeaveKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping as Dictionary

    from desktop.intake.known import Known
    from desktop.intake.roster.people import Person
    from desktop.post.roster.shift import ShiftKind

_OFF = frozenset({"休", "休息", "○", "〇", "O", "空", "轮休", "补休", "调休", "下", "下夜", "·", "."})
_STANDS = frozenset({"班", "值", "值班", "√", "✓", "✔", "●", "★", "▲", "△", "X", "×", "在", "在岗", "上班", "全"})
_ON_CALL = re.compile(r"^备(?:勤|班)?([123一二三①②③])?$|^(?:第?([123一二三])(?:梯队|线)|([①②③]))$")
_RANKS = {"1": 1, "一": 1, "①": 1, "2": 2, "二": 2, "②": 2, "3": 3, "三": 3, "③": 3}
_LEGEND = re.compile(
    r"[“\"‘]?([^\s，,、；;。“”\"‘’:：=＝]{1,2})[”\"’]?\s*(?:[=＝:：—]|为|表示|代表)+\s*([^\s，,、；;。=＝]{1,12})"
)
_HEAD = re.compile(r"^\s*(?:注|备注|说明|图例|填表说明)\s*[:：]")
_DUTIES = {
    "commander": DutyClass.DUTY_LEADER,
    "deputy": DutyClass.DUTY_LEADER,
    "duty_leader": DutyClass.DUTY_LEADER,
    "duty_clerk": DutyClass.DUTY_CLERK,
    "driver": DutyClass.DRIVER,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """What a cell of the grid says: a shift, leave, a day off, or something nobody can read."""

    shift: ShiftKind | None = None
    leave: LeaveKind | None = None
    unread: bool = False


def legend_of(texts: Iterable[str]) -> dict[str, str]:
    """Return what the notes around a grid say of its marks, such as 驻=常驻白班."""
    found: dict[str, str] = {}
    for text in texts:
        for mark, word in _LEGEND.findall(_HEAD.sub("", text)):
            found.setdefault(tight(mark), tight(word))
    return found


def mark_of(text: str, who: Person | None, known: Known, legend: Dictionary[str, str]) -> Mark:
    """Return what a cell says for a person; the post's own glyphs go before what offices usually mean."""
    bare = tight(text)
    if nothing(bare) or bare in _OFF:
        return Mark()
    word = legend.get(bare, "")
    if word in _OFF or word.startswith("休"):
        return Mark()
    for said in (word, bare):
        shift = _shift(said, who, known, glyph=said == bare)
        if shift is not None:
            return Mark(shift)
        leave = kind_of(said) or (kind_of(said.removesuffix("假") + "假") if said.endswith("假") else None)
        if isinstance(leave, LeaveKind):
            return Mark(leave=leave)
    return Mark(unread=True)


def duty_of(who: Person | None) -> DutyClass:
    """Return the class that a person of this sort stands."""
    return _DUTIES.get(who.duty, DutyClass.STATIONED) if who is not None else DutyClass.STATIONED


def _shift(said: str, who: Person | None, known: Known, *, glyph: bool) -> ShiftKind | None:
    if not said:
        return None
    named = [one for one in known.shifts if said in ((one.glyph, one.name, one.id) if glyph else (one.name,))]
    fitting = [one for one in named if who is None or who.may(one.duty)]
    return next(iter(fitting), None) or _by_words(said, who, known) or next(iter(named), None)


def _by_words(said: str, who: Person | None, known: Known) -> ShiftKind | None:
    """Return the shift that a word means for a person of this sort."""
    match = _ON_CALL.match(said)
    if match is not None:
        rank = _RANKS.get(next((sign for sign in match.groups() if sign), "1"), 1)
        return shift_of(known.shifts, DutyClass.ON_CALL, Part.WHOLE, rank)
    if said in _STANDS:
        return shift_of(known.shifts, duty_of(who), Part.WHOLE)
    duty = DutyClass.DUTY_LEADER if "带班" in said else duty_of(who)
    if re.search(r"驻|班|夜|白|晚|昼|全天|24", said) and (part := part_of(said) or _plain(said)) is not None:
        return shift_of(known.shifts, duty, part)
    return None


def _plain(said: str) -> Part | None:
    return Part.WHOLE if "带班" in said or "驻" in said else None
