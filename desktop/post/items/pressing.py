"""Pressing for an overdue item: reminder, notice, report, each on a numbered 督办单 that wants an answer (E15)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.items.states import OWED, Supervision

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from desktop.post.items.item import ActionItem, SupervisionSheet
    from desktop.post.refused import Refused

_LEVELS = tuple(Supervision)
OFTEN = 2
"""Carried over so often, an item comes up for the third time, and a notice is due whatever its date (practice.md 2.6:
到期催办, 情况通报; the third time stands red on the agenda)."""
_PATIENCE = 7
"""Days after which an overdue item that nobody was reminded of deserves a notice at once."""


def level(sheets: Iterable[SupervisionSheet]) -> Supervision | None:
    """Return the highest level at which an item was pressed for, or None."""
    found = [_LEVELS.index(one.level) for one in sheets if not one.void]
    return _LEVELS[max(found)] if found else None


def pressed(
    sheet: SupervisionSheet, item: ActionItem, earlier: Iterable[SupervisionSheet], today: date
) -> SupervisionSheet:
    """Return a new sheet with clean words; refuse one that comes too early or whose answer would be due before today.

    A reminder is for what is due soon, late or carried over; a notice for what is late or up for the third time; a
    report follows a notice whose day has passed.
    """
    text = written("text", sheet.text, "督办要求", "What is asked for")
    problem = unfit(sheet.level, item, tuple(earlier), today)
    if problem is not None:
        raise problem
    if sheet.reply_by < today:
        raise no("reply_by", "答复期限已经过了。请改晚。", "The answer would be due before today. Choose a later day.")
    return replace(sheet, text=text)


def unfit(wanted: Supervision, item: ActionItem, sheets: tuple[SupervisionSheet, ...], today: date) -> Refused | None:
    """Return why an item cannot be pressed for at a level today, or None where it can."""
    if item.state not in OWED:
        return no(
            "state",
            f"现在是“{item.state.words.zh}”，不用督办。",
            f"It is now “{item.state.words.en}”; there is nothing to press for.",
        )
    alive = tuple(one for one in sheets if not one.void)
    last = level(alive)
    if last is not None and _LEVELS.index(wanted) < _LEVELS.index(last):
        return no(
            "level",
            f"已发过{last.words.zh}，不能再用轻一级的{wanted.words.zh}。",
            f"It was pressed for by “{last.words.en}” already; a lower level does not follow.",
        )
    waiting = next((one for one in alive if one.level is wanted and one.open and not one.late(today)), None)
    if waiting is not None:
        return no(
            "level",
            f"{waiting.serial}还没到答复期限（{waiting.reply_by}），不再发一张。",
            f"{waiting.serial} may be answered until {waiting.reply_by}; no second one before that.",
        )
    return _too_early(wanted, item, alive, today)


def _too_early(
    wanted: Supervision, item: ActionItem, sheets: tuple[SupervisionSheet, ...], today: date
) -> Refused | None:
    late = item.overdue(today)
    if wanted is Supervision.REMINDER and not (late or item.due_soon(today) or item.carried):
        return no(
            "level",
            f"{item.due} 到期，还早。到期前三天起可以提醒。",
            f"It is due on {item.due}. Reminders begin three days before.",
        )
    if wanted is Supervision.NOTICE and not (late or item.carried >= OFTEN):
        return no(
            "level",
            "还没有逾期，也没有三次上会，不能发督办通知。先提醒。",
            "It is not overdue and not up for the third time. Remind first.",
        )
    notices = [one for one in sheets if one.level is Supervision.NOTICE]
    if wanted is Supervision.REPORT and not any(one.reply_by < today for one in notices):
        return no(
            "level",
            "要先发督办通知，过了答复期限才能通报。",
            "A report follows a notice whose day for the answer has passed.",
        )
    return None


def proposed(item: ActionItem, sheets: tuple[SupervisionSheet, ...], today: date) -> Supervision | None:
    """Return the level at which an item should be pressed for now, or None; nothing is sent of its own accord.

    Overdue asks for a reminder; overdue after a reminder or for a week, or up for the third time, for a notice; a
    notice that passed its day while the item is still owed, for a report.
    """
    late, often, last = item.overdue(today), item.carried >= OFTEN, level(sheets)
    wanted: Supervision | None = None
    if late and last in (Supervision.NOTICE, Supervision.REPORT):
        wanted = Supervision.REPORT
    elif often or (late and (last is Supervision.REMINDER or item.days_left(today) < -_PATIENCE)):
        wanted = Supervision.NOTICE
    elif late:
        wanted = Supervision.REMINDER
    return None if wanted is None or unfit(wanted, item, sheets, today) else wanted


def answered(sheet: SupervisionSheet, text: str, at: datetime) -> SupervisionSheet:
    """Return a sheet with its answer."""
    if sheet.void:
        raise no("sheet", "这张督办单已作废，不用答复。", "This sheet is void.")
    if sheet.replied_at is not None:
        raise no("sheet", "这张督办单已有答复。", "This sheet was answered already.")
    return replace(sheet, reply=written("text", text, "答复", "The answer"), replied_at=at)


def withdrawn(sheet: SupervisionSheet) -> SupervisionSheet:
    """Return a sheet as void; its number stays its own. An answered one stands."""
    if sheet.void:
        raise no("sheet", "这张督办单已经作废。", "This sheet is void already.")
    if sheet.replied_at is not None:
        raise no("sheet", "这张督办单已有答复，不能作废。", "This sheet was answered and stands.")
    return replace(sheet, void=True)
