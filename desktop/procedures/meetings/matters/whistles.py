"""Matters that whistles bring: late report-ins, overdue ones, objections without a ruling, reviews that are due."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desktop.ledger import meetings as records
from desktop.post.dispatch import Dispatch
from desktop.post.meetings.states import AgendaSource
from desktop.post.states import OPEN_STATES, DispatchState, WhistleState
from desktop.post.task import Task
from desktop.post.whistle import Whistle
from desktop.procedures.meetings.matters.span import day, matter
from desktop.procedures.meetings.matters.span import late as overdue_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ledger.book import Ledger
    from desktop.ledger.meetings import LateCall
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.procedures.meetings.matters.span import Span

_WEEK = 6
"""Days after the meeting until which a review is due before the next one."""


def late(ledger: Ledger, span: Span) -> Iterator[AgendaItem]:
    """Yield one matter for each whistle to which somebody came late, or not at all, since the last meeting."""
    calls = records.late_calls(ledger, span.since, span.until)
    for whistle_id, group in groupby(calls, key=lambda one: one.whistle):
        whistle = ledger.get(Whistle, whistle_id)
        told = "，".join(_told(one) for one in group)
        yield matter(AgendaSource.OVERDUE_CALL, whistle.id, f"报到超时 {whistle.serial}", f"{whistle.where}：{told}")


def _told(call: LateCall) -> str:
    words = f"{call.short}未到" if call.minutes is None else f"{call.short}迟到{max(call.minutes, 1)}分钟"
    return f"{words}（本月第{call.often}次）" if call.often > 1 else words


def overdue(ledger: Ledger, span: Span) -> Iterator[AgendaItem]:
    """Yield the whistles in hand that were so at the last meeting already, or whose own terms have passed."""
    running = sorted(ledger.having(Whistle, state=OPEN_STATES), key=lambda one: (one.year or 0, one.number or 0))
    tasks = ledger.having(Task, whistle=tuple(one.id for one in running), done_at=None)
    for one in running:
        why = []
        if one.blown_at is not None and one.blown_at < span.since:
            why.append(f"吹哨{(span.now - one.blown_at).days}天未销")
        if one.hotline_due is not None and one.hotline_due < span.today:
            why.append(f"热线限期{day(one.hotline_due)}已过")
        if one.sign_overdue(span.now):
            why.append("应急哨未补签")
        owed = sum(task.whistle == one.id and task.overdue(span.now) for task in tasks)
        if owed:
            why.append(f"任务逾期{owed}项")
        if why:
            lead = span.shorts.get(one.lead, "")
            detail = f"{one.where}，{one.state.words.zh}，牵头{lead}：{'，'.join(why)}"
            yield matter(AgendaSource.OVERDUE_WHISTLE, one.id, f"逾期哨单 {one.serial}", detail)


def refusals(ledger: Ledger, span: Span) -> Iterator[AgendaItem]:
    """Yield the objections that nobody has ruled on."""
    for call in ledger.having(Dispatch, state=(DispatchState.REFUSED, DispatchState.RULING)):
        whistle, short = ledger.get(Whistle, call.whistle), span.shorts[call.department]
        when = day(call.refused_at or call.issued_at)
        yield matter(
            AgendaSource.REFUSAL,
            call.id,
            f"异议待裁定 {whistle.serial} {short}",
            f"{whistle.where}，{short}{when}提出：{call.refusal}",
        )


def on_ledger(ledger: Ledger, span: Span) -> Iterator[AgendaItem]:
    """Yield the whistles on the ledger whose review is due before the next meeting or was due already."""
    waiting = [one for one in ledger.having(Whistle, state=WhistleState.ON_LEDGER) if one.review_on is not None]
    for one in sorted(waiting, key=lambda one: (one.review_on, one.number)):
        assert one.review_on is not None  # noqa: S101 - narrowed above
        left = (one.review_on - span.today).days
        if left > _WEEK * span.series.every_weeks:
            continue
        due = f"复核日{day(one.review_on)}" + (f"已过，{overdue_by(-left)}" if left < 0 else "")
        detail = f"{one.where}：{one.ledger_reason}，{due}，牵头{span.shorts.get(one.lead, '')}"
        yield matter(AgendaSource.ON_LEDGER, one.id, f"挂账复核 {one.serial}", detail)
