"""How an action item moves from given to verified, and what stands in its way (domain.md 7.6, B02, B06)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, state_in, written
from desktop.post.items.states import OWED, UNDONE, ItemState
from desktop.post.person import person, same_person
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.post.items.item import ActionItem

_GIVEN = Words("交办", "giving it")
_REPORTED = Words("报结", "the report")


def given(item: ActionItem) -> ActionItem:
    """Return a new item with clean words; refuse one that says nothing, has no owner, or is checked by its owner."""
    text = written("text", item.text, "议定事项", "What is decided")
    owner = written("owner", item.owner, "责任人", "The owner")
    checker = person(item.checker)
    if checker and same_person(checker, owner):
        raise no(
            "checker",
            f"{checker}是责任人，不能核查自己的事项。请另定核查人。",
            f"{checker} owns it and cannot check it. Name somebody else.",
        )
    if item.department in item.supports:
        raise no("supports", "配合单位里有主责单位。请去掉。", "The department that owns it cannot also support it.")
    standard, quantity = item.standard.strip(), item.quantity.strip()
    return replace(item, text=text, owner=owner, checker=checker, standard=standard, quantity=quantity)


def accepted(item: ActionItem, at: datetime) -> ActionItem:
    """Return it as accepted by its owner."""
    state_in(item.state, (ItemState.OPEN,), "接收", "accepting")
    follows("at", at, "接收", "Accepting", ((item.given_at, _GIVEN),))
    return replace(item, state=ItemState.ACCEPTED)


def advanced(item: ActionItem, at: datetime) -> ActionItem:
    """Return it as in progress; whoever says how far it is has accepted it."""
    state_in(item.state, OWED, "报进展", "a progress report")
    follows("at", at, "进展", "The progress", ((item.given_at, _GIVEN),))
    return replace(item, state=ItemState.IN_PROGRESS)


def reported(item: ActionItem, text: str, at: datetime) -> ActionItem:
    """Return it as reported done, which is not done: somebody else looks first. An extension is needed no longer."""
    state_in(item.state, OWED, "报结", "reporting it done")
    follows("at", at, "报结", "The report", ((item.given_at, _GIVEN),))
    report = written("text", text, "办理结果", "The result")
    return replace(item, state=ItemState.REPORTED, report=report, reported_at=at, asked_due=None)


def sent_back(item: ActionItem, at: datetime) -> ActionItem:
    """Return it as in progress again: its report was not found true or not enough."""
    state_in(item.state, (ItemState.REPORTED,), "退回", "sending it back")
    follows("at", at, "退回", "Sending it back", ((item.reported_at, _REPORTED),))
    return replace(item, state=ItemState.IN_PROGRESS, report="", reported_at=None)


def verified(item: ActionItem, by: str, findings: str, at: datetime) -> ActionItem:
    """Return it as struck off 销号: who looked, what was found; `by` is no one of the owner's side (see `side`)."""
    state_in(item.state, (ItemState.REPORTED,), "销号", "verifying it")
    follows("at", at, "销号", "Verifying", ((item.reported_at, _REPORTED),))
    found = written("findings", findings, "核查情况", "The findings")
    return replace(item, state=ItemState.VERIFIED, verified_at=at, verified_by=by, findings=found)


def asked(item: ActionItem, due: date) -> ActionItem:
    """Return it with an extension asked for; it stays due as before until somebody agrees."""
    state_in(item.state, OWED, "申请延期", "asking for an extension")
    if item.asked_due is not None:
        raise no(
            "due",
            f"已申请延到 {item.asked_due}，还没有答复。",
            f"An extension to {item.asked_due} is asked for and not answered yet.",
        )
    return replace(item, asked_due=_later(item, due))


def answered(item: ActionItem, *, agreed: bool) -> ActionItem:
    """Return it with the extension that was asked for agreed to and counted, or refused."""
    state_in(item.state, OWED, "答复延期", "answering the request")
    if item.asked_due is None:
        raise no("due", "没有待答复的延期申请。", "No extension is asked for.")
    if not agreed:
        return replace(item, asked_due=None)
    return replace(item, due=item.asked_due, asked_due=None, extensions=item.extensions + 1)


def extended(item: ActionItem, due: date) -> ActionItem:
    """Return it with a later due date by a decision of a meeting; counted like any extension."""
    state_in(item.state, UNDONE, "延期", "extending it")
    return replace(item, due=_later(item, due), asked_due=None, extensions=item.extensions + 1)


def _later(item: ActionItem, due: date) -> date:
    if due <= item.due:
        raise no(
            "due",
            f"新期限要晚于现在的期限 {item.due}。",
            f"The new date must be later than the present one, {item.due}.",
        )
    return due


def carried(item: ActionItem) -> ActionItem:
    """Return it as carried over to one more meeting; only what is still owed is carried."""
    state_in(item.state, UNDONE, "转下次例会", "carrying it over")
    return replace(item, carried=item.carried + 1)


def dropped(item: ActionItem, decision: str) -> ActionItem:
    """Return it as not to be done any more; only a later decision may say so."""
    state_in(item.state, UNDONE, "作不再办处理", "dropping it")
    if not decision or decision == item.decision:
        raise no(
            "decision",
            "事项只能由后来的议定作不再办处理。",
            "Only a later decision can drop an item.",
            rule="B02",
        )
    return replace(item, state=ItemState.DROPPED, dropped_by=decision, asked_due=None)
