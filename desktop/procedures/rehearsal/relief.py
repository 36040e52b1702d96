"""How a watch is relieved in a rehearsal: both sign, the stationed come and go by the clock, the book is written up."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.command_post import Stand
from desktop.post.roster.planning.cell import month_of
from desktop.post.roster.states import DutyClass, DutyState
from desktop.procedures.directory import post
from desktop.procedures.rehearsal.stage import script
from desktop.procedures.roster import duty, handover

if TYPE_CHECKING:
    from desktop.procedures.rehearsal.stage import Stage

_NOON = 12
_MORNING = (8, 30)
"""The usual hour at which a watch is handed over (practice.md 2.3)."""


def take(stage: Stage, leader: str, clerk: str, signed: bool) -> None:  # noqa: FBT001 - kept as words of an order
    """Let the leader and the clerk of the day's roster take the watch, or those whose turn it is without one.

    `signed`: by a record that both watches sign, where somebody hands over and it is the hour for it.
    """
    names, day = rosters.names(stage.ledger), stage.time.date()
    for one in rosters.duties(stage.ledger, day, day, live=True):
        if one.duty is DutyClass.DUTY_LEADER:
            leader = names[one.person]
        elif one.duty is DutyClass.DUTY_CLERK and one.starts_at.hour < _NOON:
            clerk = names[one.person]
    stage.leader, stage.clerk = leader, clerk
    if signed and stage.ledger.having(Stand) and (stage.time.hour, stage.time.minute) >= _MORNING:
        _sign(stage, leader, clerk)
    else:
        post.take_watch(stage.watch, leader, clerk)


def _sign(stage: Stage, leader: str, clerk: str) -> None:
    watch = stage.watch
    begun = handover.begin_handover(watch, leader, clerk).result
    handover.amend_handover(watch, begun.id, items=script("roster")["items"])
    handover.sign_out(watch, begun.id)
    handover.sign_in(watch, begun.id)


def change_guard(stage: Stage) -> None:
    """Let the stationed whose duty is over go, and those whose duty has begun come on."""
    now = stage.time
    for one in rosters.duties(stage.ledger, now.date() - timedelta(days=1), now.date(), live=True):
        if one.duty is not DutyClass.STATIONED or one.starts_at > now:
            continue
        if one.state is DutyState.ON_DUTY and one.ends_at <= now:
            duty.end_duty(stage.watch, one.id)
        elif one.state is DutyState.PUBLISHED and now < one.ends_at:
            duty.start_duty(stage.watch, one.id)


def stand_down(stage: Stage) -> None:
    """End the standby that is over: by the clock, and of those who came back from a scene by word."""
    duty.settle_on_call(stage.watch)
    now = stage.time
    for one in rosters.duties(stage.ledger, now.date() - timedelta(days=2), now.date(), live=True):
        if one.duty is DutyClass.ON_CALL and one.state is DutyState.ON_DUTY and one.ends_at <= now:
            duty.end_duty(stage.watch, one.id)


def write_up(stage: Stage, by: str, instead: str, lag: timedelta) -> None:
    """Note as stood what nobody noted until `lag` before now: `by` confirms it, and `instead` of their own duties."""
    until = stage.time - lag
    names = rosters.names(stage.ledger)
    months = {month_of((until - timedelta(days=days)).date()) for days in (0, 1)}
    owed = [one for month in sorted(months) for one in rosters.unrecorded(stage.ledger, month, until)]
    for who, own in ((by, False), (instead, True)):
        ids = [one.id for one in owed if (names[one.person] == by) is own]
        if ids:
            duty.note_stood(stage.watch, ids, who)
