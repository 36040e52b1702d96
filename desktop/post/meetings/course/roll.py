"""Calling the roll: leave asked for beforehand, who is there, who comes late, who sits for whom (practice.md 2.6)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, state_in, written
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import BEFORE_SESSION, MeetingState, RollMark
from desktop.post.person import person, same_person
from desktop.post.refused import Door
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.post.meetings.meeting import Meeting

OPEN = (*BEFORE_SESSION, MeetingState.IN_SESSION)
"""States in which the roll may be written."""


def standing(entry: RollEntry) -> None:
    """Refuse an entry that was struck off the roll."""
    if entry.void:
        raise no("roll", f"{entry.name}已从名单划去。", f"{entry.name} was taken off the roll.")


def ask_leave(entry: RollEntry, meeting: Meeting, reason: str, at: datetime) -> RollEntry:
    """Note that somebody asked for leave, before the meeting began; afterwards it is no leave any more."""
    state_in(meeting.state, OPEN, "请假", "asking for leave")
    begun = meeting.opened_at or meeting.starts_at
    if at >= begun:
        raise no(
            "asked_at",
            f"{begun:%H:%M} 已开会，会后补的不算请假。请写会前请假的时间，或记未到。",
            f"The meeting began at {begun:%H:%M}; leave is asked for beforehand. Give that time, or mark as missing.",
            Door("call_missing", Words("记未到", "Mark as missing")),
        )
    why = written("reason", reason, "请假事由", "The reason")
    return replace(entry, mark=RollMark.ON_LEAVE, asked_at=at, reason=why, came_at=None)


def call(entry: RollEntry, meeting: Meeting, mark: RollMark, reason: str) -> RollEntry:
    """Mark somebody at the roll call; excused is only who asked beforehand."""
    state_in(meeting.state, (MeetingState.FROZEN, MeetingState.IN_SESSION), "点名", "calling the roll")
    if mark is RollMark.ON_LEAVE and entry.asked_at is None:
        raise no(
            "mark",
            f"{entry.name}会前没有请假。请先记请假时间和事由，或记未到。",
            f"{entry.name} did not ask for leave beforehand. Note when and why, or mark as missing.",
            Door("ask_meeting_leave", Words("记会前请假", "Note the leave")),
            Door("call_missing", Words("记未到", "Mark as missing")),
        )
    return replace(entry, mark=mark, came_at=None, reason=reason.strip() or entry.reason)


def there(entry: RollEntry) -> RollMark:
    """Return the mark of somebody who came: 列席 for whom that is usual, else 出席."""
    return RollMark.OBSERVER if entry.observer else RollMark.PRESENT


def came(entry: RollEntry, meeting: Meeting, at: datetime) -> RollEntry:
    """Note that somebody came after the beginning; they are present from then on."""
    state_in(meeting.state, (MeetingState.IN_SESSION,), "记后到", "noting a late arrival")
    if entry.mark in (RollMark.PRESENT, RollMark.OBSERVER):
        raise no("came_at", f"{entry.name}已经到了。", f"{entry.name} is there already.")
    follows("came_at", at, "到会", "The arrival", ((meeting.opened_at, Words("开会", "the beginning")),))
    return replace(entry, mark=there(entry), came_at=at)


def stand_in(entry: RollEntry, meeting: Meeting, name: str, new_id: str, rank: int) -> tuple[RollEntry, RollEntry]:
    """Seat somebody in the place of another; return the old entry and the new one.

    Who asked for leave stays excused; another's seat is filled now, so their own entry goes from the roll.
    """
    state_in(meeting.state, OPEN, "替会", "sitting in for somebody")
    clean = person(written("name", name, "替会人", "Who sits in"))
    if same_person(clean, entry.name):
        raise no("name", "替会人不能是本人。", "Nobody sits in for themselves.")
    gone = entry if entry.mark is RollMark.ON_LEAVE else replace(entry, void=True)
    called = meeting.state in (MeetingState.FROZEN, MeetingState.IN_SESSION)
    new = RollEntry(
        new_id,
        entry.meeting,
        rank,
        clean,
        entry.unit,
        entry.department,
        entry.group,
        there(entry) if called else RollMark.UNCALLED,
        observer=entry.observer,
        stands_for=entry.name,
    )
    return gone, new


def alone(name: str, unit: str, roll: Iterable[RollEntry]) -> None:
    """Refuse to put somebody on the roll twice: the same name of the same unit."""
    if any(same_person(one.name, name) and one.unit == unit for one in roll):
        raise no("name", f"{name}已经在名单上。", f"{name} is on the roll already.")


def strike(entry: RollEntry, meeting: Meeting, reason: str) -> tuple[RollEntry, str]:
    """Take somebody off the roll who was not asked to this meeting, with the reason, which is returned clean."""
    state_in(meeting.state, OPEN, "从名单划去", "taking off the roll")
    return replace(entry, void=True), written("reason", reason, "划去的理由", "The reason")
