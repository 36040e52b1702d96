"""Somebody is reminded of a duty that is theirs and has not begun, by somebody with a name."""

from __future__ import annotations

from dataclasses import replace

from desktop.post.roster.reminder import Reminder, reminded
from desktop.post.roster.states import DutyState, ReminderManner
from tests.post_of import refusing
from tests.roster_of import at, duty_on

DUTY = duty_on(24)
TOLD = Reminder("r", DUTY.id, at(23, 16), ReminderManner.TELEPHONE, " 值班员 丁 ")


def test_a_reminder_has_a_clean_name() -> None:
    assert reminded(TOLD, DUTY).by == "值班员丁"
    with refusing("by"):
        reminded(replace(TOLD, by=" "), DUTY)


def test_nobody_is_reminded_of_what_has_begun_or_is_not_theirs() -> None:
    with refusing("at"):
        reminded(replace(TOLD, at=DUTY.starts_at), DUTY)
    for state in (DutyState.WITHDRAWN, DutyState.ON_LEAVE, DutyState.SWAPPED, DutyState.ENDED):
        with refusing("state"):
            reminded(TOLD, replace(DUTY, state=state))
