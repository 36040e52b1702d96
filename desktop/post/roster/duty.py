"""The course of one duty: on duty, out with a whistle, handed over, ended, or excused, absent, withdrawn (7.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, state_in, written
from desktop.post.refused import Door
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.span import begin_of, end_of, overlap
from desktop.post.roster.states import DutyClass, DutyState
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.roster.planning.cell import RosterCell
    from desktop.post.roster.shift import ShiftKind

GRACE = timedelta(minutes=15)
"""After this much of a duty somebody who has not come may be marked absent; ours, no rule names a figure."""
EARLY = timedelta(minutes=120)
"""So much before its start a duty may begin; the relief comes ten minutes early (practice.md 2.2), others live far."""
ENDING = timedelta(minutes=30)
"""So much before its end a duty may be handed over; who goes earlier is relieved."""
BEFORE = (DutyState.PUBLISHED, DutyState.SWAP_REQUESTED)
"""States of a duty that nobody has begun yet."""
SIGNED = (DutyClass.DUTY_LEADER, DutyClass.DUTY_CLERK)
"""Classes that end by a handover with both signatures (practice.md 2.5)."""


AFTERWARDS = "补登"
"""The reason in a duty that was noted only afterwards."""


def of_cell(cell: RosterCell, shift: ShiftKind, department: str, duty_id: str, edition: int) -> DutyAssignment:
    """Return the duty that a cell of the draft becomes when it is published."""
    return DutyAssignment(
        duty_id,
        cell.month,
        cell.person,
        department,
        shift.duty,
        cell.day,
        shift.id,
        begin_of(shift, cell.day),
        end_of(shift, cell.day),
        edition=edition,
    )


def start(duty: DutyAssignment, at: datetime) -> DutyAssignment:
    """Let the person come on duty; a swap that nobody agreed to has lapsed, and who was marked absent comes late.

    Who confirmed the absence stays written down.
    """
    state_in(duty.state, (*BEFORE, DutyState.ABSENT), "上岗", "going on duty")
    _unfilled(duty)
    _within(duty, at)
    return replace(_unasked(duty), state=DutyState.ON_DUTY, started_at=at)


def deploy(duty: DutyAssignment, whistle: str, at: datetime) -> DutyAssignment:
    """Let the person go out with a whistle, straight from home where on call: standby begins by the clock.

    Who was marked absent and is on the scene has come, late: the duty begins with that.
    """
    state_in(duty.state, (*BEFORE, DutyState.ON_DUTY, DutyState.ABSENT), "出动", "deploying")
    if not whistle:
        raise no("whistle", "没有写跟哪个哨出动。请选哨单。", "Name the whistle.")
    _unfilled(duty)
    _within(duty, at)
    by_clock = duty.duty is DutyClass.ON_CALL and duty.state is not DutyState.ABSENT
    began = duty.started_at or (min(duty.starts_at, at) if by_clock else at)
    follows("at", at, "出动", "Deploying", ((began, Words("上岗", "going on duty")),))
    return replace(_unasked(duty), state=DutyState.DEPLOYED, started_at=began, whistle=whistle)


def ready(duty: DutyAssignment, at: datetime) -> bool:
    """Whether somebody can go out from this duty at a moment; from one that is out or over nobody can."""
    late = duty.state is DutyState.ABSENT and not duty.replaced_by
    waiting = duty.state in (*BEFORE, DutyState.ON_DUTY) or late
    return waiting and duty.starts_at <= at < duty.ends_at and (duty.started_at is None or duty.started_at <= at)


def come_back(duty: DutyAssignment) -> DutyAssignment:
    """Let the person come back to the post; the whistle stays written down as the last call-out."""
    state_in(duty.state, (DutyState.DEPLOYED,), "回岗", "coming back")
    return replace(duty, state=DutyState.ON_DUTY)


def confirm_absent(duty: DutyAssignment, now: datetime, by: str) -> DutyAssignment:
    """Note that nobody came (缺岗), after the grace; the clerk confirms it by name."""
    state_in(duty.state, BEFORE, "记缺岗", "marking absent")
    if now < duty.starts_at + GRACE:
        due = duty.starts_at + GRACE
        raise no(
            "at",
            f"{due:%m-%d %H:%M} 以后才能记缺岗（上岗时间后 15 分）。",
            f"Absence can be noted from {due:%m-%d %H:%M} on, 15 minutes after the start.",
        )
    return replace(_unasked(duty), state=DutyState.ABSENT, by=written("by", by, "确认人", "Who confirms"))


def go_on_leave(duty: DutyAssignment, reason: str, by: str) -> DutyAssignment:
    """Excuse the person from this duty before it has begun, with the reason."""
    state_in(duty.state, BEFORE, "请假", "going on leave")
    why = written("reason", reason, "请假事由", "The reason")
    return replace(_unasked(duty), state=DutyState.ON_LEAVE, reason=why, by=by.strip())


def hand_over(duty: DutyAssignment, at: datetime, *, free: bool | None) -> DutyAssignment:
    """Begin to hand over; one who is out may only where relieved or the department's call is closed (domain.md 7.3).

    `free` says whether the person has left the scene or a relief has reported in there; None, not known, means no.
    """
    state_in(duty.state, (DutyState.ON_DUTY, DutyState.DEPLOYED), "交岗", "handing over")
    if duty.state is DutyState.DEPLOYED and free is not True:
        raise no(
            "state",
            "人还在现场，不能交岗。接替人到场报到，或该部门撤离后再交。",
            "Still on the scene: hand over once a relief has reported in or the department is released.",
            Door("relieve", Words("接替：同部门的人到场报到", "Relief: one of the department reports in")),
            Door("release", Words("撤离后再交岗", "Release, then hand over")),
        )
    _ending(duty, at)
    return replace(duty, state=DutyState.HANDING_OVER)


def stay(duty: DutyAssignment) -> DutyAssignment:
    """Let one who was handing over stay on duty, because the handover came to nothing."""
    state_in(duty.state, (DutyState.HANDING_OVER,), "留岗", "staying on duty")
    return replace(duty, state=DutyState.ON_DUTY)


def end(duty: DutyAssignment, at: datetime, *, signed: bool) -> DutyAssignment:
    """End a duty that is being handed over; leaders and clerks only by a handover that both have signed."""
    state_in(duty.state, (DutyState.HANDING_OVER,), "下岗", "going off duty")
    if duty.duty in SIGNED and not signed:
        raise no(
            "handover",
            "带班和值班要交接班双方签字才能下岗。请先填交接班记录。",
            "Leader and clerk go off duty by a handover that both sign. Write the handover record first.",
            Door("handover", Words("交接班", "Handover")),
        )
    _ending(duty, at)
    return replace(duty, state=DutyState.ENDED, ended_at=at)


def lapse(duty: DutyAssignment, now: datetime) -> DutyAssignment:
    """End standby that is over and in which nobody was called: it ran by the clock."""
    state_in(duty.state, BEFORE, "结束备勤", "ending standby")
    if duty.duty is not DutyClass.ON_CALL or now < duty.ends_at:
        raise no("state", "不是备勤，或还没到点。", "It is no standby, or not over yet.")
    return replace(_unasked(duty), state=DutyState.ENDED, started_at=duty.starts_at, ended_at=duty.ends_at)


def unrecorded(duty: DutyAssignment, now: datetime) -> bool:
    """Whether a duty has passed of which nobody noted whether it was stood (未登记); standby runs by the clock."""
    return duty.state in BEFORE and duty.duty is not DutyClass.ON_CALL and duty.ends_at <= now


def note_stood(duty: DutyAssignment, now: datetime, by: str) -> DutyAssignment:
    """Note afterwards that a duty was stood as the roster has it (补登), by the name of who confirms it."""
    if not unrecorded(duty, now):
        raise no(
            "state",
            "只有班过了、到岗下岗都没登记的，才能补登。",
            "Only a duty that is over and of which nothing was noted can be noted afterwards.",
        )
    return replace(
        _unasked(duty),
        state=DutyState.ENDED,
        started_at=duty.starts_at,
        ended_at=duty.ends_at,
        reason=AFTERWARDS,
        by=written("by", by, "确认人", "Who confirms"),
    )


def late(duty: DutyAssignment) -> bool:
    """Whether the person came after the grace, marked absent before or not; to standby nobody need come."""
    awaited = duty.duty is not DutyClass.ON_CALL or bool(duty.by)
    return awaited and duty.started_at is not None and duty.started_at > duty.starts_at + GRACE


def withdraw(duty: DutyAssignment, now: datetime, reason: str, edition: int = 0) -> DutyAssignment:
    """Take a published duty back by a new edition (改排); what has begun or is over is never touched."""
    state_in(duty.state, BEFORE, "改排", "withdrawing")
    if duty.starts_at <= now:
        raise no("day", "这个班已经开始，不能改排。", "This duty has begun; it cannot be withdrawn.")
    return replace(_unasked(duty), state=DutyState.WITHDRAWN, reason=reason, gone_with=edition)


def stepped_up(duty: DutyAssignment, at: datetime) -> DutyAssignment:
    """End the standby of one who has taken another duty over in the middle of it (转为顶班)."""
    state_in(duty.state, (*BEFORE, DutyState.ON_DUTY), "转为顶班", "stepping up")
    began = duty.started_at or min(duty.starts_at, at)
    return replace(_unasked(duty), state=DutyState.RELIEVED, started_at=began, ended_at=at, reason="转为顶班")


def overlaps(duty: DutyAssignment, other: DutyAssignment) -> bool:
    """Whether two duties share a moment of the roster."""
    return overlap(duty.span, other.span)


def _unfilled(duty: DutyAssignment) -> None:
    if duty.state is DutyState.ABSENT and duty.replaced_by:
        raise no("state", "已有人顶班，不能再上岗。", "Somebody stands in already.")


def _unasked(duty: DutyAssignment) -> DutyAssignment:
    """Return a duty whose swap nobody asks for any more."""
    return replace(duty, swap_with="", swap_for="", swap_reason="") if duty.state is DutyState.SWAP_REQUESTED else duty


def _within(duty: DutyAssignment, at: datetime) -> None:
    if not duty.starts_at - EARLY <= at < duty.ends_at:
        raise no(
            "at",
            f"{at:%m-%d %H:%M} 不在这个班的时间里（{duty.starts_at:%m-%d %H:%M} 至 {duty.ends_at:%m-%d %H:%M}）。",
            f"{at:%m-%d %H:%M} is not within this duty ({duty.starts_at:%m-%d %H:%M} to {duty.ends_at:%m-%d %H:%M}).",
        )


def _ending(duty: DutyAssignment, at: datetime) -> None:
    follows("at", at, "下岗", "Going off duty", ((duty.started_at, Words("上岗", "going on duty")),))
    if at < duty.ends_at - ENDING:
        raise no(
            "at",
            f"{duty.ends_at:%m-%d %H:%M} 才下岗，最多早 30 分。提前走请办接替。",
            f"The duty ends {duty.ends_at:%m-%d %H:%M}, at most 30 minutes early; be relieved to go sooner.",
            Door("relieve", Words("中途接替", "Relief")),
        )
