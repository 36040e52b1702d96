"""What waits for the clerk: signatures, rulings, no-shows, checks, reviews, inbox, hotline terms, evaluations."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.frame.tasks import TaskRow
from desktop.post.clock import reading
from desktop.post.moment import countdown, lasting, minutes_between
from desktop.post.states import ClockState, DispatchState, WhistleState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.ledger.boards import Case
    from desktop.post.whistle import Whistle

_SOON = timedelta(days=1)


def waiting(
    cases: Iterable[Case],
    inbox: Iterable[Whistle],
    language: str,
    now: datetime,
    others: Iterable[TaskRow] = (),
) -> tuple[TaskRow, ...]:
    """Return what waits, the most pressing first; a row's key names the order and the whistle or duty it is about."""
    found = [row for case in cases for row in _of_case(case, language, now)]
    found.extend(_of_inbox(inbox, language, now))
    found.extend(others)
    order = {"bad": 0, "warn": 1}
    return tuple(sorted(found, key=lambda row: order.get(row.tone, 2)))


def _of_case(case: Case, language: str, now: datetime) -> Iterator[TaskRow]:
    whistle = case.whistle
    translate = QCoreApplication.translate
    about = translate("Waiting", "No. {number} {place}").format(number=whistle.number, place=whistle.where)
    if whistle.sign_due is not None and whistle.signed_at is None:
        late = now > whistle.sign_due
        left = lasting(abs(minutes_between(now, whistle.sign_due))).said(language)
        yield TaskRow(
            f"countersign:{whistle.id}",
            translate("Waiting", "Sign later"),
            about,
            translate("Waiting", "blown before it was signed"),
            translate("Waiting", "{time} over").format(time=left)
            if late
            else translate("Waiting", "{time} left").format(time=left),
            "pen",
            "bad" if late else "plain",
        )
    for call in case.dispatches:
        clock = reading(call, now)
        name = case.name(call.department)
        if call.state in (DispatchState.REFUSED, DispatchState.RULING):
            yield TaskRow(
                f"rule:{whistle.id}:{call.id}",
                translate("Waiting", "To be ruled"),
                translate("Waiting", "No. {number} {name}: {reason}").format(
                    number=whistle.number, name=name, reason=call.refusal
                ),
                translate("Waiting", "the clock runs on; the duty leader rules"),
                countdown(clock.seconds),
                "gavel",
                "bad" if clock.state is ClockState.BREACHED else "warn",
            )
        elif clock.state is ClockState.BREACHED:
            yield TaskRow(
                f"no_show:{whistle.id}:{call.id}",
                translate("Waiting", "Confirm no show"),
                translate("Waiting", "No. {number} {name} is {minutes} min over").format(
                    number=whistle.number, name=name, minutes=-clock.seconds // 60
                ),
                translate("Waiting", "telephone: on the way, or not coming"),
                translate("Waiting", "now"),
                "x",
                "bad",
            )
    yield from _of_state(case, about, language, now)


def _of_state(case: Case, about: str, language: str, now: datetime) -> Iterator[TaskRow]:
    whistle = case.whistle
    translate = QCoreApplication.translate
    if whistle.state is WhistleState.CHECKING and whistle.done_at is not None:
        yield TaskRow(
            f"check:{whistle.id}",
            translate("Waiting", "To be checked"),
            about,
            translate("Waiting", "the checker must not be of {name}").format(name=case.name(whistle.lead)),
            lasting(minutes_between(whistle.done_at, now)).said(language),
            "eye",
        )
    if whistle.state is WhistleState.ON_LEDGER and whistle.review_on is not None and whistle.review_on <= now.date():
        yield TaskRow(
            f"resume:{whistle.id}",
            translate("Waiting", "Review due"),
            about,
            whistle.ledger_reason,
            f"{whistle.review_on:%m-%d}",
            "book",
            "warn",
        )
    if whistle.hotline_due is not None and whistle.closed_at is None:
        left = datetime.combine(whistle.hotline_due, now.timetz()) - now
        if left <= _SOON:
            yield TaskRow(
                f"open:{whistle.id}",
                translate("Waiting", "Hotline due"),
                about,
                whistle.hotline_no,
                f"{whistle.hotline_due:%m-%d}",
                "phone",
                "bad" if left < timedelta() else "warn",
            )
    if whistle.state is WhistleState.CLOSED:
        yield TaskRow(f"evaluate:{whistle.id}", translate("Waiting", "To be rated"), about, "", "", "star")
    for task in case.tasks:
        if task.overdue(now):
            yield TaskRow(
                f"open:{whistle.id}",
                translate("Waiting", "Task overdue"),
                translate("Waiting", "No. {number} {name}: {reason}").format(
                    number=whistle.number, name=case.name(task.department), reason=task.what
                ),
                "",
                f"{task.due_at:%H:%M}",
                "flag",
                "bad",
            )


def _of_inbox(inbox: Iterable[Whistle], language: str, now: datetime) -> Iterator[TaskRow]:
    translate = QCoreApplication.translate
    for whistle in inbox:
        yield TaskRow(
            f"inbox:{whistle.id}",
            whistle.state.words.said(language),
            whistle.where,
            whistle.facts,
            translate("Waiting", "{time} ago").format(
                time=lasting(minutes_between(whistle.registered_at, now)).said(language)
            ),
            "list",
        )
