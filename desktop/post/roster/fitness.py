"""Whether a person may take a duty: class, department, leave, no two duties at once, rest (domain.md 7.3)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.post.roster.span import overlap
from desktop.post.roster.states import LeaveState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.leave import Leave
    from desktop.post.roster.person import RosterPerson
    from desktop.post.roster.shift import ShiftKind


def able(who: RosterPerson, duty: DutyAssignment, shift: ShiftKind, leaves: Iterable[Leave], field: str) -> None:
    """Refuse a person who may not stand this duty at all: another department, class, posting, nights, leave."""
    if who.department != duty.department:
        raise no(
            field,
            f"{who.name}不是这个部门的人，不能值这个班。请另选。",
            f"{who.name} is not of this department. Choose another.",
        )
    if not who.stands(shift, duty.day):
        why = "不排夜班" if shift.night and not who.nights else f"不能值{shift.name}"
        raise no(field, f"{who.name}{why}。请另选。", f"{who.name} cannot stand {shift.id}. Choose another.")
    for leave in leaves:
        if leave.person == who.id and leave.state is LeaveState.APPROVED and leave.bars(shift, duty.day):
            raise no(
                field,
                f"{who.name} {duty.day.month}月{duty.day.day}日{leave.kind.words.zh}。请另选，或先销假。",
                f"{who.name} is on leave on {duty.day}. Choose another, or cancel the leave.",
            )


def alone(name: str, duty: DutyAssignment, others: Iterable[DutyAssignment], field: str) -> None:
    """Refuse a duty of somebody who has another live one in that time."""
    for other in others:
        if other.live and other.id != duty.id and overlap(duty.span, other.span):
            raise no(
                field,
                f"{name} {other.starts_at:%m-%d %H:%M} 至 {other.ends_at:%m-%d %H:%M} 已有班，时间重叠。请另选。",
                f"{name} has a duty {other.starts_at:%m-%d %H:%M} to {other.ends_at:%m-%d %H:%M}. Choose another.",
            )


def rested(
    name: str, duty: DutyAssignment, others: Iterable[DutyAssignment], shifts: Mapping[str, ShiftKind], field: str
) -> None:
    """Refuse a duty too soon after another of the same person, or too close before one (rest after a night)."""
    own = shifts[duty.shift]
    for other in others:
        kind = shifts[other.shift]
        if not other.live or other.id == duty.id:
            continue
        early, late, first, second = (
            (other, duty, kind, own) if other.starts_at < duty.starts_at else (duty, other, own, kind)
        )
        rest = timedelta(minutes=first.rest_minutes if second.works else 0)
        if late.starts_at < early.ends_at + rest:
            hours = first.rest_minutes // 60
            raise no(
                field,
                f"{name}的{first.name} {early.ends_at:%m-%d %H:%M} 下班，要休 {hours} 小时，"
                f"接不上 {late.starts_at:%m-%d %H:%M} 的{second.name}。请另选。",
                f"{name} needs {hours} h of rest after {early.ends_at:%m-%d %H:%M}. Choose another.",
            )
