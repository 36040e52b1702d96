"""The way of one whistle as steps: what is done and when, where it is now, what each step still needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.whistle.step_track import Step
from desktop.post.moment import lasting, minutes_between
from desktop.post.states import WhistleState

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.boards import Case

translate = QCoreApplication.translate
S = WhistleState
_ENDED = (S.RETURNED, S.MERGED, S.WITHDRAWN)
_PLACE = {
    S.DRAFT: 0,
    S.SCREENING: 1,
    S.BLOWN: 3,
    S.IN_ACTION: 3,
    S.ON_LEDGER: 3,
    S.CHECKING: 4,
    S.CLOSED: 6,
    S.ARCHIVED: 7,
}
"""The step that a whistle in this state stands at; a closed one waits for the last."""


def steps(case: Case, language: str, now: datetime) -> tuple[Step, ...]:
    """Return the steps of a whistle; one that ended on the way stops at its end."""
    whistle = case.whistle
    names = (
        translate("Steps", "Draft"),
        translate("Steps", "Screening"),
        translate("Steps", "Blown"),
        translate("Steps", "On the ledger") if whistle.state is S.ON_LEDGER else translate("Steps", "In action"),
        translate("Steps", "To be checked"),
        translate("Steps", "Closed"),
        translate("Steps", "Archived"),
    )
    times = (
        whistle.registered_at,
        whistle.signed_at or (whistle.blown_at if whistle.sign_due is None else None),
        whistle.blown_at,
        whistle.done_at,
        whistle.closed_at,
        whistle.closed_at,
        whistle.archived_at,
    )
    if whistle.state in _ENDED:
        at = 3 if whistle.blown_at is not None else 1
        past = tuple(Step(name, "done", _when(time, now)) for name, time in zip(names[:at], times, strict=False))
        return (*past, Step(whistle.state.words.said(language), "current", whistle.end_reason))
    place = _PLACE[whistle.state]
    told = []
    for at, (name, time) in enumerate(zip(names, times, strict=True)):
        if at < place:
            told.append(Step(name, "done", _done(case, at, time, now)))
        elif at == place:
            told.append(Step(name, "current", _current(case, language, now)))
        else:
            told.append(Step(name, "future", _needs(at)))
    return tuple(told)


def _when(moment: datetime | None, now: datetime) -> str:
    if moment is None:
        return ""
    return f"{moment:%H:%M}" if moment.date() == now.date() else f"{moment:%m-%d %H:%M}"


def _done(case: Case, at: int, time: datetime | None, now: datetime) -> str:
    if at == 1:
        if case.whistle.sign_due is not None and case.whistle.signed_at is None:
            return translate("Steps", "to be signed later")
        return f"{_when(time, now)} {case.whistle.signer}".strip()
    if at == 4:  # noqa: PLR2004 - the check
        return f"{_when(time, now)} {case.whistle.checker}".strip()
    return _when(time, now)


def _current(case: Case, language: str, now: datetime) -> str:
    whistle = case.whistle
    if whistle.state is S.ON_LEDGER and whistle.review_on is not None:
        return translate("Steps", "review {day}").format(day=f"{whistle.review_on:%m-%d}")
    if whistle.state in (S.BLOWN, S.IN_ACTION) and whistle.blown_at is not None:
        told = lasting(minutes_between(whistle.blown_at, now)).said(language)
        if case.tasks:
            done = sum(1 for task in case.tasks if task.done)
            tasks = translate("Steps", "tasks {done}/{all}").format(done=done, all=len(case.tasks))
            return f"{told}　{tasks}"
        return told
    if whistle.state is S.CHECKING and whistle.done_at is not None:
        return translate("Steps", "waits for {time}").format(
            time=lasting(minutes_between(whistle.done_at, now)).said(language)
        )
    return _needs(_PLACE[whistle.state]) or _when(whistle.registered_at, now)


def _needs(at: int) -> str:
    return (
        "",
        translate("Steps", "approval by the leader"),
        translate("Steps", "after the approval"),
        translate("Steps", "from the first arrival"),
        translate("Steps", "somebody else checks"),
        translate("Steps", "after the check"),
        translate("Steps", "when it is rated"),
        "",
    )[at]
