"""Reminders 值班提醒: that somebody was told beforehand of a duty to come, by whom, when and how (practice.md 2.5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, state_in, written
from desktop.post.person import person
from desktop.post.roster.states import LIVE_STATES, ReminderManner

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.roster.assignment import DutyAssignment


@dataclass(frozen=True, slots=True)
class Reminder:
    """One person told of one duty."""

    id: str
    duty: str
    at: datetime
    manner: ReminderManner
    by: str
    void: bool = False


def reminded(reminder: Reminder, duty: DutyAssignment) -> Reminder:
    """Return the reminder of a duty with a clean name; refuse one of a duty that has begun or is nobody's any more."""
    state_in(duty.state, LIVE_STATES, "提醒", "a reminder")
    if reminder.at >= duty.starts_at:
        raise no(
            "at",
            f"这个班 {duty.starts_at:%m-%d %H:%M} 已经开始，不用再提醒。",
            f"This duty began {duty.starts_at:%m-%d %H:%M}; nobody need be reminded of it.",
        )
    return replace(reminder, by=person(written("by", reminder.by, "提醒人", "Who reminded")))
