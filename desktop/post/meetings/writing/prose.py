"""The minutes drafted from a meeting: opening, 会议议定, a heading for each matter, its outcomes, who was there."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desktop.post.meetings.states import ON_PAPER, OWED, AgendaSource
from desktop.post.meetings.writing.present import lists
from desktop.post.meetings.writing.sentence import office, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.meeting import Meeting
    from desktop.post.meetings.outcome import Outcome
    from desktop.post.meetings.roll import RollEntry
    from desktop.post.meetings.series import MeetingSeries
    from desktop.post.meetings.writing.sentence import Names

_DIGITS = "零一二三四五六七八九"
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_NOON, _EVENING = 12, 18
_ABOUT = "关于"


def draft(
    meeting: Meeting,
    series: MeetingSeries,
    title: str,
    matters: Iterable[AgendaItem],
    outcomes: Iterable[Outcome],
    roll: Iterable[RollEntry],
    names: Names,
) -> str:
    """Return the prose of the minutes, one paragraph a line; `title` is what the chair is called before the name.

    What the chair keeps private and what is still to be checked is never in it; the words of the office stay.
    """
    known = sorted((one for one in matters if not one.void), key=lambda one: one.place)
    said = [one for one in outcomes if not one.void and one.kind in ON_PAPER]
    lines = [_opening(meeting, series, title, known)]
    number = 0
    for matter in known:
        paragraphs = _matter(matter, [one for one in said if one.matter == matter.id], names)
        if paragraphs:
            number += 1
            lines += [f"{numeral(number)}、{heading(matter.title)}", *paragraphs]
    return "\n".join((*lines, *lists(roll)))


def numeral(number: int) -> str:
    """Return a number in Chinese figures, as headings are numbered (GB/T 9704-2012 7.3.3); digits from 1000 on."""
    if number >= _THOUSAND:
        return str(number)
    hundreds, rest = divmod(number, _HUNDRED)
    tens, ones = divmod(rest, _TEN)
    words = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        words += f"{_DIGITS[tens] if tens > 1 or hundreds else ''}十"
    elif hundreds and ones:
        words += _DIGITS[0]
    return words + (_DIGITS[ones] if ones else "")


def heading(title: str) -> str:
    """Return what the minutes call a matter: 关于报到超时."""
    clean = title.strip().rstrip("。；，：:;,.")
    return clean if clean.startswith(_ABOUT) else _ABOUT + clean


def _opening(meeting: Meeting, series: MeetingSeries, title: str, matters: Sequence[AgendaItem]) -> str:
    at = meeting.opened_at or meeting.starts_at
    half = "上午" if at.hour < _NOON else "下午" if at.hour < _EVENING else "晚上"
    place = f"在{meeting.place}" if meeting.place else ""
    sources = {one.source for one in matters}
    heard = "听取上周吹哨报到情况，" if AgendaSource.FIGURES in sources else ""
    studied = "研究未结事项和有关工作" if AgendaSource.ITEM in sources else "研究有关工作"
    return (
        f"{at.month}月{at.day}日{half}，{title}{meeting.chair}{place}主持召开第{meeting.number}次{series.name}，"
        f"{heard}{studied}。数据截至{_moment(meeting.frozen_at or meeting.cutoff_at)}。会议议定："
    )


def _moment(at: datetime) -> str:
    return f"{at.month}月{at.day}日{at.hour}时{at.minute:02d}分"


def _matter(matter: AgendaItem, outcomes: list[Outcome], names: Names) -> list[str]:
    """Return the paragraphs of a matter: the week's figures as they stood, then what came out of it.

    Several decisions are numbered, because their first sentence says whose each one is; what is only told is not.
    """
    lines = [f"{office(matter.detail, names.day)}。"] if matter.source is AgendaSource.FIGURES and matter.detail else []
    ordered = sorted(outcomes, key=lambda one: one.place)
    groups = [list(group) for _, group in groupby(ordered, key=_alike)]
    many = sum(group[0].kind in OWED for group in groups) > 1
    number = 0
    for group in groups:
        numbered = many and group[0].kind in OWED
        number += numbered
        mark = f"（{numeral(number)}）" if numbered else ""
        lines.append(mark + sentence(group, names, numbered=numbered))
    return lines


def _alike(outcome: Outcome) -> tuple[object, ...]:
    """Return what a decision says but for whose it is: several that are alike are one sentence, each owes it."""
    if outcome.kind not in OWED:
        return (outcome.id,)
    return (
        outcome.kind,
        outcome.text,
        outcome.due,
        outcome.supports,
        outcome.standard,
        outcome.quantity,
        outcome.checker,
    )
