"""Problems that the post cannot solve alone: decided for the district, on the ledger, escalated unanswered (E22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.department import Department
from desktop.post.items.item import ActionItem
from desktop.post.items.states import UNDONE
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import OutcomeKind
from desktop.post.serial import ITEM, Serial
from desktop.post.states import Escalation, WhistleState
from desktop.post.whistle import Whistle

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.paper.meetings.facts import Problem


def decided(ledger: Ledger, meeting: Meeting) -> tuple[Problem, ...]:
    """Return what this meeting sends upward, and what earlier meetings sent and is still owed."""
    from desktop.paper.meetings.facts import Problem

    shorts = {one.id: one.short for one in ledger.having(Department)}
    meetings = {one.id: one for one in ledger.having(Meeting)}
    items = {one.id: one for one in ledger.having(ActionItem)}
    found = []
    for one in ledger.having(Outcome, kind=OutcomeKind.UPWARD, void=False):
        item, of = items.get(one.item), meetings[one.meeting]
        earlier = of.starts_at < meeting.starts_at and item is not None and item.state in UNDONE
        if of.id != meeting.id and not earlier:
            continue
        number = "" if item is None else str(Serial(item.year, item.number, ITEM))
        since = f"第{of.number}次例会"
        owner = shorts.get(one.department, one.owner)
        due = item.due if item is not None else one.due
        state = item.state.words.zh if item is not None else "拟上报"
        found.append(Problem(number or since, one.text, owner, since, due, state))
    return tuple(found)


def on_ledger(ledger: Ledger) -> tuple[Problem, ...]:
    """Return the whistles on the ledger 挂账, by number."""
    return tuple(
        _whistle(ledger, one, one.ledger_reason, "挂账") for one in ledger.having(Whistle, state=WhistleState.ON_LEDGER)
    )


def escalated(ledger: Ledger) -> tuple[Problem, ...]:
    """Return the whistles that went to a higher level and have no answer yet, those on the ledger apart."""
    waiting = ledger.having(Whistle, escalation=(Escalation.SENT, Escalation.RECEIVED))
    return tuple(
        _whistle(ledger, one, one.facts, one.escalation.words.zh)
        for one in waiting
        if one.state is not WhistleState.ON_LEDGER
    )


def _whistle(ledger: Ledger, one: Whistle, why: str, state: str) -> Problem:
    from desktop.paper.meetings.facts import Problem

    lead = ledger.find(Department, one.lead) if one.lead else None
    at = one.blown_at or one.registered_at
    text = f"{one.place}：{why}" if why else one.place
    owner = lead.short if lead is not None else ""
    return Problem(str(one.serial or ""), text, owner, f"{at.month}月{at.day}日", one.review_on, state)
