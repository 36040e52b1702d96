"""The three ways in which a form becomes something else: blown, kept in the inbox, joined into an open whistle."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.blow.remarks import open_one
from desktop.post.dispatch import Dispatch
from desktop.post.refused import Refused
from desktop.procedures.dispatch import answering
from desktop.procedures.whistle import blow as blowing
from desktop.procedures.whistle import joining, register, screening

if TYPE_CHECKING:
    from desktop.desk.blow.sheet import BlowSheet
    from desktop.post.whistle import Whistle


def blow(sheet: BlowSheet) -> None:
    """Blow it and go to the Today board, or show at every field what is missing."""
    sheet.settle()
    missing = sheet.missing()
    if missing:
        sheet.show_errors(missing)
        return
    draft = sheet.draft()
    try:
        whistle: Whistle = sheet.session.give(
            blowing.blow,
            draft,
            registered=sheet.registered,
            draft_id=sheet.keeper.draft_id,
            index=sheet.adviser.index(draft),
        ).result
    except Refused as refused:
        sheet.show_errors((refused,))
        return
    sheet.keeper.done()
    _write_down(sheet, whistle)
    assert whistle.blown_at is not None  # noqa: S101 - it was just blown
    due = whistle.blown_at + timedelta(minutes=sheet.form.kind().limit(opinion_risk=whistle.opinion_risk))
    said = QCoreApplication.translate("Blow", "Blown {serial}, {n} departments called, due {time}. Ctrl P prints it.")
    sheet.session.say(said.format(serial=whistle.serial, n=len(draft.calls), time=f"{due:%H:%M}"))
    sheet.went.emit("today", whistle.id)


def _write_down(sheet: BlowSheet, whistle: Whistle) -> None:
    """Write down who did not answer while the form stood open, and where nobody could be called."""
    calls = {one.department: one for one in sheet.session.ledger.having(Dispatch, whistle=whistle.id)}
    for row in sheet.calls.chosen:
        for name in sheet.passed.get(row.key, ()):
            sheet.session.give(answering.no_answer, calls[row.key].id, name)
        if row.reach.nobody:
            sheet.session.give(answering.nobody_on_call, calls[row.key].id, row.reach.away)


def save(sheet: BlowSheet) -> None:
    """Put the form into the inbox as a draft, and stay."""
    sheet.settle()
    flaws = sheet.flaws()
    if flaws:
        sheet.show_errors(flaws)
        return
    try:
        if sheet.registered:
            sheet.session.give(register.edit, sheet.registered, sheet.draft())
        else:
            sheet.registered = sheet.session.give(register.register, sheet.draft()).result.id
        sheet.keeper.discard(sheet.keeper.draft_id)
    except Refused as refused:
        sheet.show_errors((refused,))
        return
    sheet.keeper.begin(sheet.typed())
    sheet.session.say(QCoreApplication.translate("Blow", "Kept as a draft in the inbox."))


def join(sheet: BlowSheet) -> None:
    """Register what was typed and merge it into the whistle that is in hand at the same place."""
    into = open_one(sheet.advice.repeats)
    if into is None:
        return
    sheet.settle()
    # The reason is kept in the ledger and printed, so it is Chinese in every language of the desk.
    reason = f"同一地点，{into.serial}正在办理，来电并入。"
    try:
        if sheet.registered:
            sheet.session.give(screening.merge, sheet.registered, into.whistle, reason)
        else:
            sheet.session.give(joining.join, sheet.draft(), into.whistle, reason, sheet.keeper.draft_id)
    except Refused as refused:
        sheet.show_errors((refused,))
        return
    sheet.keeper.done()
    sheet.session.say(QCoreApplication.translate("Blow", "Joined into {number}.").format(number=into.serial))
    sheet.went.emit("whistle", into.whistle)
