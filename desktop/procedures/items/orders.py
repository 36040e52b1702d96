"""Orders about action items: given, carried, dropped by decisions; accepted, reported, verified by people (7.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.conferences.conference import Conference
from desktop.post.department import Department
from desktop.post.guard import no, written
from desktop.post.items import course
from desktop.post.items.item import ActionItem, ItemEvent
from desktop.post.items.side import checking, speaking
from desktop.post.items.states import ItemOrigin, ItemStep
from desktop.post.meetings.meeting import Meeting
from desktop.post.serial import ITEM
from desktop.procedures.items.sides import presiding, side_of
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen


def give(  # noqa: PLR0913 - B06 names each of these columns
    pen: Pen,
    *,
    origin: ItemOrigin,
    source: str,
    decision: str,
    text: str,
    owner: str,
    due: date,
    department: str = "",
    supports: Sequence[str] = (),
    standard: str = "",
    quantity: str = "",
    checker: str = "",
    whistle: str = "",
    at: datetime | None = None,
) -> ActionItem:
    """Write a new item with the next number of the year, within the transaction that issues its decision.

    Refuses a source that is not issued yet (B02) and departments that the ledger does not know. The caller's entry
    seals it.
    """
    if not _issued(pen.ledger, origin, source):
        raise no(
            "source",
            "决定还没有印发，不能交办。请先签发。",
            "The decision is not issued; nothing is given.",
            rule="B02",
        )
    for one in filter(None, (department, *supports)):
        pen.ledger.get(Department, one)
    when = pen.now if at is None else at
    item = ActionItem(
        id=new_id(),
        year=when.year,
        number=pen.number(ITEM, when.year),
        origin=origin,
        source=source,
        decision=decision,
        text=text,
        department=department,
        owner=owner,
        given_at=when,
        due=due,
        first_due=due,
        supports=tuple(supports),
        standard=standard,
        quantity=quantity,
        checker=checker,
        whistle=whistle,
    )
    return pen.add(course.given(item))


def _issued(ledger: Ledger, origin: ItemOrigin, source: str) -> bool:
    found = ledger.get(Meeting, source) if origin is ItemOrigin.MEETING else ledger.get(Conference, source)
    return found.issued_at is not None


def carry(pen: Pen, item_id: str, meeting_id: str, at: datetime | None = None) -> ActionItem:
    """Carry an item that is still owed over to a meeting, once for each; one that is done stays as it is."""
    old = pen.ledger.get(ActionItem, item_id)
    there = pen.ledger.having(ItemEvent, item=item_id, step=ItemStep.CARRY, cause=meeting_id, void=False)
    if there or not old.undone:
        return old
    _keep(pen, old, ItemStep.CARRY, "", "", at, cause=meeting_id)
    return pen.change(old, course.carried(old))


def drop(pen: Pen, item_id: str, decision_id: str, text: str, by: str, at: datetime | None = None) -> ActionItem:
    """Drop an item by a later decision, in its words (domain.md 7.6)."""
    old = pen.ledger.get(ActionItem, item_id)
    new = course.dropped(old, decision_id)
    _keep(pen, old, ItemStep.DROP, text, by, at, cause=decision_id)
    return _settle(pen, pen.change(old, new))


def _settle(pen: Pen, item: ActionItem) -> ActionItem:
    """Complete the conference that gave an item where it was the last one owed; meetings are closed by word."""
    from desktop.procedures.conferences.signing import settle  # it gives items itself

    if item.origin is ItemOrigin.CONFERENCE:
        settle(pen, item.source)
    return item


def extend(
    pen: Pen, item_id: str, due: date, decision_id: str, text: str, by: str, at: datetime | None = None
) -> ActionItem:
    """Give an item a later due date by a decision of a meeting; counted like any extension."""
    old = pen.ledger.get(ActionItem, item_id)
    new = course.extended(old, due)
    _keep(pen, old, ItemStep.EXTEND, text, by, at, due=due, cause=decision_id)
    return pen.change(old, new)


def go_on(pen: Pen, item_id: str, decision_id: str, text: str, by: str, at: datetime | None = None) -> ActionItem:
    """Keep in the course of an item that a meeting told its owner to go on."""
    old = pen.ledger.get(ActionItem, item_id)
    _keep(pen, old, ItemStep.GO_ON, text, by, at, cause=decision_id)
    return old


def accept_item(watch: Watch, item_id: str, by: str, at: datetime | None = None) -> Done[ActionItem]:
    """Note that the owner's side accepted an item."""
    with watch.pen() as pen:
        old, when = pen.ledger.get(ActionItem, item_id), moment(pen, at)
        name = speaking(by, side_of(pen.ledger, old))
        new = pen.change(old, course.accepted(old, when))
        seq = _step(pen, "accept_item", new, _keep(pen, old, ItemStep.ACCEPT, "", name, when))
    return done(pen, new, seq)


def progress_item(watch: Watch, item_id: str, text: str, by: str, at: datetime | None = None) -> Done[ActionItem]:
    """Note how far an item is; supporting departments may say so too."""
    with watch.pen() as pen:
        old, when = pen.ledger.get(ActionItem, item_id), moment(pen, at)
        new = course.advanced(old, when)
        name = speaking(by, side_of(pen.ledger, old), helpers=True)
        said = written("text", text, "进展", "The progress")
        pen.change(old, new)
        seq = _step(pen, "progress_item", new, _keep(pen, old, ItemStep.PROGRESS, said, name, when))
    return done(pen, new, seq)


def report_item(watch: Watch, item_id: str, text: str, by: str, at: datetime | None = None) -> Done[ActionItem]:
    """Note that the owner's side reports an item done; it then waits for somebody else's check."""
    with watch.pen() as pen:
        old, when = pen.ledger.get(ActionItem, item_id), moment(pen, at)
        new = course.reported(old, text, when)
        name = speaking(by, side_of(pen.ledger, old))
        pen.change(old, new)
        seq = _step(pen, "report_item", new, _keep(pen, old, ItemStep.REPORT, new.report, name, when))
    return done(pen, new, seq)


def reject_item(watch: Watch, item_id: str, reason: str, by: str, at: datetime | None = None) -> Done[ActionItem]:
    """Send a report back with a reason; the item is in progress again."""
    with watch.pen() as pen:
        old, when = pen.ledger.get(ActionItem, item_id), moment(pen, at)
        new = course.sent_back(old, when)
        name = checking(by, side_of(pen.ledger, old))
        why = written("reason", reason, "退回理由", "The reason")
        pen.change(old, new)
        seq = _step(pen, "reject_item", new, _keep(pen, old, ItemStep.REJECT, why, name, when))
    return done(pen, new, seq)


def verify_item(watch: Watch, item_id: str, by: str, findings: str, at: datetime | None = None) -> Done[ActionItem]:
    """Strike a reported item off 销号: never by its owner nor by anybody of the owner's department."""
    with watch.pen() as pen:
        old, when = pen.ledger.get(ActionItem, item_id), moment(pen, at)
        name = checking(by, side_of(pen.ledger, old))
        new = _settle(pen, pen.change(old, course.verified(old, name, findings, when)))
        seq = _step(pen, "verify_item", new, _keep(pen, old, ItemStep.VERIFY, new.findings, name, when))
    return done(pen, new, seq)


def ask_extension(watch: Watch, item_id: str, due: date, reason: str, by: str) -> Done[ActionItem]:
    """Note that the owner's side asks for a later date; the old one counts until the chair agrees."""
    with watch.pen() as pen:
        old = pen.ledger.get(ActionItem, item_id)
        new = course.asked(old, due)
        name = speaking(by, side_of(pen.ledger, old))
        why = written("reason", reason, "延期理由", "The reason")
        pen.change(old, new)
        seq = _step(pen, "ask_extension", new, _keep(pen, old, ItemStep.ASK, why, name, due=due))
    return done(pen, new, seq)


def answer_extension(watch: Watch, item_id: str, agreed: bool, by: str, reason: str = "") -> Done[ActionItem]:  # noqa: FBT001 - the answer itself
    """Answer a request for a later date: the chair, the commander or a deputy; a no says why."""
    with watch.pen() as pen:
        old = pen.ledger.get(ActionItem, item_id)
        new = course.answered(old, agreed=agreed)
        name = presiding(pen.ledger, old, by)
        why = reason.strip() if agreed else written("reason", reason, "不同意的理由", "The reason")
        pen.change(old, new)
        event = _keep(pen, old, ItemStep.EXTEND if agreed else ItemStep.REFUSE, why, name, due=old.asked_due)
        seq = _step(pen, "answer_extension", new, event)
    return done(pen, new, seq)


def _keep(  # noqa: PLR0913, PLR0917 - the columns of a step
    pen: Pen,
    item: ActionItem,
    step: ItemStep,
    text: str,
    by: str,
    at: datetime | None = None,
    due: date | None = None,
    cause: str = "",
) -> ItemEvent:
    """Write one step of an item's course in the words of who took it."""
    return pen.add(ItemEvent(new_id(), item.id, at or pen.now, step, text.strip(), by, due, cause))


def _step(pen: Pen, order: str, item: ActionItem, event: ItemEvent) -> int:
    """Write the journal's entry of a step and return its number."""
    say = {
        "serial": str(item.serial),
        "item": item.text,
        "item_step": event.step,
        "text": event.text,
        "by": event.by,
        "due": event.due,
    }
    return pen.entry(order, "item", item.id, say, event.at)
