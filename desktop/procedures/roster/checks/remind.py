"""Reminders of the duties to come 值班提醒: who stands on a day, with the telephone, and who was told of it already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.command_post import Member
from desktop.post.department import Department, Officer
from desktop.post.guard import no
from desktop.post.roster import reminder as rule
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.reminder import Reminder
from desktop.post.roster.states import DutyClass
from desktop.procedures.roster.standing import said
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from desktop.ledger.book import Ledger
    from desktop.post.roster.states import ReminderManner


@dataclass(frozen=True, slots=True)
class Told:
    """One duty whose person was told of it, and how."""

    duty: str
    manner: ReminderManner


@dataclass(frozen=True, slots=True)
class ToRemind:
    """One duty to come with everything that a reminder by telephone needs."""

    duty: DutyAssignment
    name: str
    department: str
    """Short name; empty for the post's own people."""
    shift: str
    phone: str
    reminder: Reminder | None
    """The latest reminder, None where there was none."""


def remind(watch: Watch, told: Sequence[Told], by: str, at: datetime | None = None) -> Done[tuple[Reminder, ...]]:
    """Note who was reminded of which duty: one record and one entry for each of them, all or none."""
    with watch.pen() as pen:
        if not told:
            raise no("told", "还没有记提醒了谁。", "Nobody was marked as reminded yet.")
        when, made, seq = moment(pen, at), [], 0
        for one in told:
            duty = watch.ledger.get(DutyAssignment, one.duty)
            new = pen.add(rule.reminded(Reminder(new_id(), duty.id, when, one.manner, by), duty))
            made.append(new)
            say = {**said(watch.ledger, duty), "reminder_manner": new.manner, "by": new.by}
            seq = pen.entry("remind", "duty", duty.id, say, when)
    return done(pen, tuple(made), seq)


def to_remind(ledger: Ledger, day: date) -> tuple[ToRemind, ...]:
    """Return the duties of a day with their reminders: the post's own people, those at the post, then standby."""
    duties = rosters.duties(ledger, day, day, live=True)
    if not duties:
        return ()
    order = list(DutyClass)
    found = sorted(duties, key=lambda one: (one.duty is DutyClass.ON_CALL, one.department != "", order.index(one.duty)))
    phones = {one.id: one.phone for one in ledger.having(Officer)}
    phones |= {one.id: one.phone for one in ledger.having(Member)}
    names = rosters.names(ledger)
    shorts = {one.id: one.short for one in ledger.having(Department)}
    shifts = {one.id: one.name for one in rosters.shifts(ledger, every=True)}
    latest = {one.duty: one for one in ledger.having(Reminder, duty=tuple(one.id for one in duties), void=False)}
    return tuple(
        ToRemind(
            one,
            names.get(one.person, ""),
            shorts.get(one.department, ""),
            shifts[one.shift],
            phones.get(one.person, ""),
            latest.get(one.id),
        )
        for one in found
    )
