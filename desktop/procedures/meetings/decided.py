"""What issued minutes set going: a new action item for each decision, and what was decided about earlier ones (B02)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemOrigin
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.states import OWED, OutcomeKind
from desktop.post.whistle import Whistle
from desktop.procedures.items import orders
from desktop.procedures.meetings.reading import agenda_of, outcomes_of

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.post.meetings.meeting import Meeting
    from desktop.post.meetings.outcome import Outcome


def given(pen: Pen, meeting: Meeting) -> int:
    """Write the action items of a meeting that is issued in this transaction; return how many there are."""
    ledger = pen.ledger
    count = 0
    for one in outcomes_of(ledger, meeting.id, agenda_of(ledger, meeting.id)):
        if one.kind in OWED:
            _give(pen, meeting, one)
            count += 1
        elif one.about:
            _go_on(pen, meeting, one)
    return count


def _give(pen: Pen, meeting: Meeting, one: Outcome) -> None:
    assert one.due is not None  # noqa: S101 - minutes without it are not issued
    owner = one.owner or pen.ledger.get(Department, one.department).short
    item = orders.give(
        pen,
        origin=ItemOrigin.MEETING,
        source=meeting.id,
        decision=one.id,
        text=one.text,
        owner=owner,
        due=one.due,
        department=one.department,
        supports=one.supports,
        standard=one.standard,
        quantity=one.quantity,
        checker=one.checker,
        whistle=_whistle(pen.ledger, one),
    )
    pen.change(one, replace(one, item=item.id))


def _whistle(ledger: Ledger, one: Outcome) -> str:
    """Return the whistle that a decision's matter is about, of a call or an earlier item its whistle; else nothing."""
    subject = ledger.get(AgendaItem, one.matter).subject
    if not subject:
        return ""
    call, item = ledger.find(Dispatch, subject), ledger.find(ActionItem, subject)
    whistle = call.whistle if call is not None else item.whistle if item is not None else subject
    return whistle if ledger.find(Whistle, whistle) is not None else ""


def _go_on(pen: Pen, meeting: Meeting, one: Outcome) -> None:
    """Let a decision about an earlier item take effect; one that was done meanwhile stays as it is."""
    item = pen.ledger.get(ActionItem, one.about)
    if not item.undone:
        return
    by = meeting.issued_by
    if one.kind is OutcomeKind.DROP:
        orders.drop(pen, item.id, one.id, one.text, by)
    elif one.kind is OutcomeKind.CONTINUE:
        orders.go_on(pen, item.id, one.id, one.text, by)
    elif one.due is not None and one.due > item.due:
        orders.extend(pen, item.id, one.due, one.id, one.text, by)
