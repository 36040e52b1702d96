"""Whom a name in a roster or on a slip means in the ledger, and the post's own people that a list brings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.command_post import Member
from desktop.post.department import Department, Officer
from desktop.post.guard import no
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import LeaveKind, WishKind
from desktop.post.states import Duty
from desktop.post.words import Words
from desktop.procedures.imports.entries import Written
from desktop.procedures.imports.result import Outcome
from desktop.procedures.roster.leaves import write_leave, write_limit, write_wish
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.intake.roster.lines import MemberLine
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen

_LEADING = (Duty.COMMANDER, Duty.DEPUTY, Duty.DUTY_LEADER)


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person of the ledger: the id by which rosters name them, and their department's id if they have one."""

    id: str
    department: str = ""


def who_is(ledger: Ledger, name: str, unit: str) -> Somebody | None:
    """Return the officer of a unit, or without a unit the member of the post, called so; None where nobody is."""
    if not unit:
        members = ledger.having(Member, name=name, active=True)
        return Somebody(members[0].id) if members else None
    for department in ledger.having(Department, short=unit, active=True):
        for officer in ledger.having(Officer, name=name, department=department.id, active=True):
            return Somebody(officer.id, department.id)
    return None


def somebody(ledger: Ledger, name: str, unit: str) -> Somebody:
    """Return whom a name means; refuse a name that the ledger does not have."""
    found = who_is(ledger, name, unit)
    if found is None:
        raise no(
            "name",
            f"本台没有“{unit}{name}”。请先补登这个人，或改正姓名。",
            f"The post has no “{unit}{name}”. Add the person first, or correct the name.",
        )
    return found


def put_member(pen: Pen, line: MemberLine) -> Written:
    """Write one of the post's own people with the limit, leave and wishes that the remark beside the name tells.

    A commander or deputy whom a list calls 带班领导 stays what they are: both lead the watch (A08).
    """
    if not line.duty:
        raise no("duty", "岗位为空，不能登记。请写明带班领导、值班员或驾驶员。", "The duty is missing. Write it.")
    phone = " / ".join(line.phones)
    found = pen.ledger.having(Member, name=line.name, active=True)
    duty = Duty(line.duty)
    if not found:
        title = line.title or duty.words.zh
        member = pen.add(Member(new_id(), line.name, title, duty, phone).checked())
        told = _told(pen, member.id, line)
        return Written(Outcome.ADDED, member.id, _said(told))
    old = found[0]
    kept = old.duty if duty is Duty.DUTY_LEADER and old.duty in _LEADING else duty
    member = replace(old, duty=kept, phone=phone or old.phone, title=line.title or old.title)
    changed = tuple(
        words
        for words, differs in (
            (Words("岗位", "duty"), member.duty is not old.duty),
            (Words("电话", "telephone"), member.phone != old.phone),
            (Words("职务", "position"), member.title != old.title),
        )
        if differs
    )
    pen.change(old, member.checked())
    told = (*changed, *_told(pen, old.id, line))
    return Written(Outcome.CHANGED if told else Outcome.SAME, old.id, _said(told))


def _said(told: Iterable[Words]) -> Words:
    zh, en = "、".join(one.zh for one in told), ", ".join(one.en for one in told)
    return Words(f"登记：{zh}", f"Noted: {en}") if zh else Words("", "")


def _told(pen: Pen, person: str, line: MemberLine) -> tuple[Words, ...]:
    """Note what a remark says of nights, days away and days better left free, each where it is new."""
    told = []
    if line.nights is False and _no_nights(pen, person, line.note):
        told.append(Words("不排夜班", "no nights"))
    for kind in dict.fromkeys(kind for _, kind in line.away):
        days = tuple(day for day, one in line.away if one is kind)
        if put_days_away(pen, person, days, kind, line.note):
            told.append(kind.words)
    if line.avoids and _put_avoiding(pen, person, line):
        told.append(WishKind.AVOIDS.words)
    return tuple(told)


def _no_nights(pen: Pen, person: str, note: str) -> bool:
    old = rosters.limits(pen.ledger).get(person)
    if old is not None and old.nights is False:
        return False
    if old is None:
        write_limit(pen, DutyLimit(new_id(), person, nights=False, note=note))
    else:
        write_limit(pen, replace(old, nights=False, note="；".join(text for text in (old.note, note) if text)))
    return True


def put_days_away(pen: Pen, person: str, days: Iterable[date], kind: LeaveKind, note: str) -> bool:
    """Write leave for those of the days on which the person has none yet; tell whether there were any."""
    there = {day for one in pen.ledger.having(Leave, person=person) if one.holds for day in one.days}
    free = tuple(text for day in days if (text := day.isoformat()) not in there)
    if free:
        write_leave(pen, Leave(new_id(), person, free, kind, note=note))
    return bool(free)


def _put_avoiding(pen: Pen, person: str, line: MemberLine) -> bool:
    days = tuple(day.isoformat() for day in line.avoids)
    wishes = pen.ledger.having(DutyWish, person=person, kind=WishKind.AVOIDS, void=False)
    if any(set(days) <= set(one.days) for one in wishes):
        return False
    write_wish(pen, DutyWish(new_id(), person, days, WishKind.AVOIDS, note=line.note))
    return True
