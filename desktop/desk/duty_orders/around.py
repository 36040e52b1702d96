"""The forms of what is done around a published roster: tomorrow's people reminded, the month sent to the offices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.post.refused import Refused
from desktop.post.roster.states import ReminderManner, SendManner
from desktop.post.words import Words
from desktop.procedures.roster.checks import remind, sending

if TYPE_CHECKING:
    from datetime import date

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.procedures.roster.checks.remind import ToRemind
    from desktop.procedures.watch import Done


def remind_day(session: Session, day: date) -> OrderForm:
    """Ask who of those on duty on a day was reminded, and how; refuse where nobody waits for it."""
    every = remind.to_remind(session.ledger, day)
    open_ones = tuple(one for one in every if one.reminder is None)
    if not open_ones:
        raise Refused("told", Words("这一天的人都提醒过了，或没有公布的班。", "Everybody of that day was reminded."))
    marks = questions.of_enum(session, *ReminderManner)

    def give(said: Answers) -> Done[Any]:
        told = tuple(remind.Told(duty, ReminderManner(mark)) for duty, mark in said["told"])
        return session.give(remind.remind, told, said["by"], said["at"])

    title = translate("DutyOrders", "Reminders for {month}/{day}").format(month=day.month, day=day.day)
    return OrderForm(
        "remind",
        title,
        translate("DutyOrders", "Note as reminded"),
        (
            Ask("told", translate("DutyOrders", "Reminded"), "marks", tuple(map(_row, open_ones)), marks=marks,
                refused=("state",)),
            Ask("by", translate("DutyOrders", "Reminded by"), start=session.watch.actor),
            questions.when(),
        ),
        give,
        lambda made: translate("DutyOrders", "{n} noted as reminded; {rest} left.").format(
            n=len(made), rest=len(open_ones) - len(made)
        ),
        note=translate("DutyOrders", "{done} of {all} are reminded; digits mark the line").format(
            done=len(every) - len(open_ones), all=len(every)
        ),
    )  # fmt: skip


def _row(one: ToRemind) -> Choice:
    begins = f"{one.duty.starts_at:%H:%M}"
    return Choice(
        one.duty.id, one.name, "　".join(part for part in (one.department, one.shift, begins, one.phone) if part)
    )


def note_sent(session: Session, month: str) -> OrderForm:
    """Ask to which departments the edition in force was sent, those that wait for it ticked, and how."""
    known = sending.distribution(session.ledger, month)
    if not known.edition:
        raise Refused("month", Words("这个月还没公布，没有可发的值班表。", "This month is not published yet."))
    again = {one.department for one in known.sent}
    every = questions.departments(session)
    waiting = tuple(Choice(one.key, one.text, ticked=True) for one in every if one.key not in again)
    sent = tuple(Choice(one.key, one.text, translate("DutyOrders", "sent")) for one in every if one.key in again)

    def give(said: Answers) -> Done[Any]:
        manner = SendManner(said["manner"])
        return session.give(sending.note_sent, month, said["departments"], said["by"], manner, said["at"])

    title = translate("DutyOrders", "{month}, edition {n}, sent to the offices").format(month=month, n=known.edition)
    manners = questions.of_enum(session, *SendManner)
    return OrderForm(
        "note_sent",
        title,
        translate("DutyOrders", "Note as sent"),
        (
            Ask("departments", translate("DutyOrders", "Sent to"), "ticks", (*waiting, *sent)),
            Ask("manner", translate("DutyOrders", "How"), "choice", manners, start=SendManner.ELECTRONIC.value),
            Ask("by", translate("DutyOrders", "Sent by"), start=session.watch.actor),
            questions.when(),
        ),
        give,
        lambda made: translate("DutyOrders", "Edition {n} noted as sent to {count}.").format(
            n=known.edition, count=len(made)
        ),
        note=translate("DutyOrders", "{done} of {all} have this edition").format(done=len(known.sent), all=known.whole),
    )
