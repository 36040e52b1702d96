"""Side paths of a running whistle: sign later, on the ledger and off, escalate, confer, call off (A04, E03)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.desk.orders.departure import manners
from desktop.post.states import Escalation
from desktop.procedures.whistle import blow, overlays

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.procedures.watch import Done

_NEXT = {
    Escalation.NONE: Escalation.SENT,
    Escalation.SENT: Escalation.RECEIVED,
    Escalation.RECEIVED: Escalation.ANSWERED,
    Escalation.ANSWERED: Escalation.RETURNED,
    Escalation.RETURNED: Escalation.SENT,
}


def countersign(session: Session, case: Case, _subject: str, at: datetime | None = None) -> OrderForm:
    """Ask who signed an urgent whistle afterwards, and how."""
    due = case.whistle.sign_due
    return OrderForm(
        "countersign",
        translate("Orders", "Sign later"),
        translate("Orders", "Sign"),
        (
            questions.leader(session, translate("Orders", "Signed by"), "signer"),
            Ask("manner", translate("Orders", "How"), "combo", manners(), start=manners()[0].key),
            questions.when(at),
        ),
        lambda said: session.give(blow.countersign, case.whistle.id, said["signer"], said["manner"], said["at"]),
        lambda new: translate("Orders", "Signed by {name}.").format(name=new.signer),
        note=translate("Orders", "until {time}").format(time=f"{due:%m-%d %H:%M}") if due is not None else "",
    )


def suspend(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask for the written explanation, the approver and the day of the review."""

    def give(answers: Answers) -> Done[Any]:
        from desktop.post.refused import Refused
        from desktop.post.words import Words

        if answers["review_on"] is None:
            raise Refused("review_on", Words("没写复核日。", "The day of the review is missing."))
        return session.give(
            overlays.suspend, case.whistle.id, answers["explanation"], answers["approver"], answers["review_on"]
        )

    return OrderForm(
        "suspend",
        translate("Orders", "On the ledger"),
        translate("Orders", "Put on the ledger"),
        (
            Ask("explanation", translate("Orders", "Explanation"), "text"),
            questions.commander(session, translate("Orders", "Approved by"), "approver"),
            Ask("review_on", translate("Orders", "Review on"), "day", hint=translate("Orders", "such as 9-30, or +7")),
        ),
        give,
        lambda new: translate("Orders", "On the ledger, review on {day}.").format(day=f"{new.review_on:%m-%d}"),
        note=translate("Orders", "what this level cannot solve now; reviewed on its day"),
    )


def resume(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask for the result of the review."""
    return OrderForm(
        "resume",
        translate("Orders", "Off the ledger"),
        translate("Orders", "Resume"),
        (Ask("result", translate("Orders", "Result of the review"), wide=True),),
        lambda said: session.give(overlays.resume, case.whistle.id, said["result"]),
        lambda _new: translate("Orders", "In action again."),
        note=case.whistle.ledger_reason,
    )


def escalate(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask what was said at the next step of an escalation; the level where it is sent."""
    step = _NEXT[case.whistle.escalation]
    levels = (Choice("district", translate("Orders", "district")), Choice("city", translate("Orders", "city")))
    level = (Ask("level", translate("Orders", "Level"), "choice", levels),) if step is Escalation.SENT else ()

    def give(answers: Answers) -> Done[Any]:
        return session.give(overlays.move_escalation, case.whistle.id, step, answers["text"], answers.get("level", ""))

    return OrderForm(
        "escalate",
        translate("Orders", "Escalation: {step}").format(step=session.words(step.words)),
        translate("Orders", "Note it"),
        (*level, Ask("text", translate("Orders", "What was said"), wide=True)),
        give,
        lambda new: translate("Orders", "Escalation: {step}.").format(step=session.words(new.escalation.words)),
        note=translate("Orders", "now: {step}").format(step=session.words(case.whistle.escalation.words)),
    )


def close_conference(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask what a conference came to of which an older program noted only what it is about."""
    return OrderForm(
        "close_conference",
        translate("Orders", "Close the conference"),
        translate("Orders", "Close it"),
        (Ask("text", translate("Orders", "Conclusion"), wide=True),),
        lambda said: session.give(overlays.close_conference, case.whistle.id, said["text"]),
        lambda _new: translate("Orders", "Conference closed."),
    )


def cancel(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask on whose word and why the whole whistle is called off."""
    return OrderForm(
        "cancel",
        translate("Orders", "Call off the whistle"),
        translate("Orders", "Call it off"),
        (questions.commander(session, translate("Orders", "Decided by")), questions.reason()),
        lambda said: session.give(overlays.cancel_blown, case.whistle.id, said["by"], said["reason"]),
        lambda _new: translate("Orders", "Called off; every department stands down."),
        note=translate("Orders", "every department stands down; the number is not used again"),
    )
