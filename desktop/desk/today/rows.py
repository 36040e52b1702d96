"""How a case becomes a strip or a line of the Today board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.strips.rows import LineRow, Row, StripCell, StripRow
from desktop.post.moment import lasting, minutes_between
from desktop.post.states import DispatchState, Ground, Role, WhistleState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch
    from desktop.post.rules import Rules

_QUIET = (DispatchState.CANCELLED, DispatchState.STOOD_DOWN)


def row_of(case: Case, kind: str, language: str, now: datetime) -> Row:
    """Return the strip of a whistle in action, or the line of one that waits; `kind` is its kind in words."""
    whistle = case.whistle
    number = str(whistle.number or "")
    if whistle.state in (WhistleState.BLOWN, WhistleState.IN_ACTION):
        order = sorted(case.dispatches, key=lambda call: call.role is not Role.LEAD)
        return StripRow(
            whistle.id,
            number,
            kind,
            whistle.blown_at or now,
            whistle.where,
            whistle.facts,
            _step(case, language),
            tuple(_cell(case, call, language) for call in order),
        )
    return LineRow(whistle.id, number, _step(case, language), whistle.where, whistle.facts, _aside(case, now, language))


def _cell(case: Case, call: Dispatch, language: str) -> StripCell:
    there = sum(1 for one in case.presences if one.dispatch == call.id and one.there)
    translate = QCoreApplication.translate
    note = ""
    if call.state is DispatchState.RELEASED:
        note = (call.ground or Ground.CLOSED).words.said(language)
    elif call.state in _QUIET:
        note = call.state.words.said(language)
    elif there:
        note = translate("Today", "{n} there").format(n=there)
    elif call.on_site:
        note = translate("Today", "nobody there")
    return StripCell(
        call.id,
        case.name(call.department),
        call.issued_at,
        call.deadline,
        _word(call),
        call.role is Role.LEAD,
        call.acknowledged_at,
        call.departed_at,
        call.reported_at,
        note if call.reported_at is not None or call.state in _QUIET else "",
        quiet=call.state in _QUIET,
    )


def _word(call: Dispatch) -> str:
    translate = QCoreApplication.translate
    if call.state in (DispatchState.REFUSED, DispatchState.RULING):
        return translate("Today", "objects")
    if call.state is DispatchState.NO_SHOW:
        return translate("Today", "no show")
    if call.state is DispatchState.EN_ROUTE:
        return translate("Today", "on the way")
    if call.state is DispatchState.ACKNOWLEDGED:
        return translate("Today", "not yet left")
    return translate("Today", "not acknowledged") if call.reported_at is None else ""


def _step(case: Case, language: str) -> ChipWords:
    state = case.whistle.state
    words = state.words.said(language)
    if state is WhistleState.IN_ACTION and case.tasks:
        done = sum(1 for task in case.tasks if task.done)
        words = QCoreApplication.translate("Today", "Tasks {done}/{all}").format(done=done, all=len(case.tasks))
    tone, icon = {
        WhistleState.CHECKING: ("run", "eye"),
        WhistleState.ON_LEDGER: ("run", "book"),
        WhistleState.CLOSED: ("ok", "ok"),
        WhistleState.ARCHIVED: ("ok", "ok"),
    }.get(state, ("run", ""))
    return ChipWords(words, tone, icon)  # type: ignore[arg-type]


def _aside(case: Case, now: datetime, language: str) -> str:
    whistle = case.whistle
    translate = QCoreApplication.translate
    if whistle.state is WhistleState.ON_LEDGER and whistle.review_on is not None:
        return translate("Today", "review {month}/{day}").format(
            month=whistle.review_on.month, day=whistle.review_on.day
        )
    if whistle.closed_at is not None and whistle.blown_at is not None:
        spent = lasting(minutes_between(whistle.blown_at, whistle.closed_at)).said(language)
        return translate("Today", "took {time}").format(time=spent)
    if whistle.done_at is not None:
        spent = lasting(minutes_between(whistle.done_at, now)).said(language)
        return translate("Today", "waiting {time}").format(time=spent)
    return ""


def rows_of(cases: Iterable[Case], rules: Rules, language: str, now: datetime) -> tuple[Row, ...]:
    """Return the rows of all cases; the name of a kind comes from the rules of its day, or is its key."""
    names = {kind.key: (kind.zh if language.startswith("zh") else kind.en) for kind in rules.kinds}
    return tuple(
        row_of(case, names.get(case.whistle.kind, case.whistle.kind).removesuffix("哨"), language, now)
        for case in cases
    )
