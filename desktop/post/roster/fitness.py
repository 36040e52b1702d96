"""Whether a person may take a duty: class, department, leave, no two duties at once, rest (domain.md 7.3)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.post.roster.span import overlap
from desktop.post.roster.states import LeaveState
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.leave import Leave
    from desktop.post.roster.person import RosterPerson
    from desktop.post.roster.shift import ShiftKind


def able(
    who: RosterPerson,
    duty: DutyAssignment,
    shift: ShiftKind,
    leaves: Iterable[Leave],
    field: str,
    *,
    urgent: bool = False,
) -> None:
    """Refuse a person who may not stand this duty at all: another department, class, posting, nights, leave.

    Where it is `urgent` (relief, stand-in) any officer of the department may take over, posted or not.
    """
    if who.department != duty.department:
        raise no(
            field,
            f"{who.name}不是这个部门的人，不能值这个班。请另选。",
            f"{who.name} is not of this department. Choose another.",
        )
    own = shift.duty in who.classes or (urgent and bool(who.department and who.classes))
    if not own or (shift.night and not who.nights) or not (urgent or who.stands(shift, duty.day)):
        why = "不排夜班" if shift.night and not who.nights else f"不能值{shift.name}"
        raise no(field, f"{who.name}{why}。请另选。", f"{who.name} cannot stand {shift.name}. Choose another.")
    for leave in leaves:
        if leave.person == who.id and leave.state is LeaveState.APPROVED and leave.bars(shift, duty.day):
            raise no(
                field,
                f"{who.name} {duty.day.month}月{duty.day.day}日{leave.kind.words.zh}。请另选，或先销假。",
                f"{who.name} is on leave on {duty.day}. Choose another, or cancel the leave.",
            )


def doubled(name: str, duty: DutyAssignment, others: Iterable[DutyAssignment]) -> Words | None:
    """Say which other live duty the person has in that time, or nothing."""
    for other in others:
        if other.live and other.id != duty.id and overlap(duty.span, other.span):
            return Words(
                f"{name} {other.starts_at:%m-%d %H:%M} 至 {other.ends_at:%m-%d %H:%M} 已有班，时间重叠",
                f"{name} has another duty {other.starts_at:%m-%d %H:%M} to {other.ends_at:%m-%d %H:%M}",
            )
    return None


def unrested(
    name: str, duty: DutyAssignment, others: Iterable[DutyAssignment], shifts: Mapping[str, ShiftKind]
) -> Words | None:
    """Say after which other duty of the person the rest is too short, or nothing (rest after a night)."""
    own = shifts[duty.shift]
    for other in others:
        if not other.live or other.id == duty.id:
            continue
        kind = shifts[other.shift]
        early, late, first, second = (
            (other, duty, kind, own) if other.starts_at < duty.starts_at else (duty, other, own, kind)
        )
        rest = timedelta(minutes=first.rest_minutes if second.works else 0)
        if late.starts_at < early.ends_at + rest:
            return Words(
                f"{name}的{first.name} {early.ends_at:%m-%d %H:%M} 下班，要休 {first.rest_minutes // 60} 小时，"
                f"接不上 {late.starts_at:%m-%d %H:%M} 的{second.name}",
                f"{name} needs {first.rest_minutes // 60} h of rest after {early.ends_at:%m-%d %H:%M}",
            )
    return None


def free(
    name: str, duty: DutyAssignment, others: Collection[DutyAssignment], shifts: Mapping[str, ShiftKind], field: str
) -> None:
    """Refuse a duty of somebody who has another live one in that time, or too little rest before or after it."""
    why = doubled(name, duty, others) or unrested(name, duty, others, shifts)
    if why is not None:
        raise no(field, f"{why.zh}。请另选。", f"{why.en}. Choose another.")
