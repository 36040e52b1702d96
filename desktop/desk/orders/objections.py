"""Who does not come, or came late: a refusal in writing, the ruling, the excuse, standing down (A24, A05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.procedures.dispatch import calls, objections

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch
    from desktop.procedures.watch import Done


def refuse(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask for a department's refusal in writing."""
    name = case.name(questions.call_of(case, subject).department)

    def give(answers: Answers) -> Done[Dispatch]:
        return session.give(objections.refuse, subject, answers["reason"], answers["at"])

    return OrderForm(
        "refuse",
        translate("Orders", "Objection: {name}").format(name=name),
        translate("Orders", "Note the objection"),
        (questions.reason(translate("Orders", "Written reason"), "reason", "refusal"), questions.when(at)),
        give,
        lambda _call: translate("Orders", "Objection noted. The clock runs on; the leader must rule."),
        note=translate("Orders", "the clock does not stop"),
    )


def rule(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask how an objection was ruled upon."""
    call = questions.call_of(case, subject)
    name = case.name(call.department)

    def give(answers: Answers) -> Done[Dispatch]:
        upheld = answers["upheld"] == "must_come"
        return session.give(objections.rule, subject, answers["by"], answers["text"], upheld=upheld, at=answers["at"])

    choices = (
        Choice("must_come", translate("Orders", "must come")),
        Choice("excused", translate("Orders", "need not come")),
    )
    return OrderForm(
        "rule",
        translate("Orders", "Ruling: {name}").format(name=name),
        translate("Orders", "Rule"),
        (
            Ask("upheld", translate("Orders", "Ruling"), "choice", choices),
            questions.leader(session, translate("Orders", "Ruled by")),
            questions.reason(translate("Orders", "Opinion"), "text", "ruling"),
            questions.when(at),
        ),
        give,
        lambda new: translate("Orders", "Ruled: {name}, {state}.").format(
            name=name, state=session.words(new.state.words)
        ),
        note=translate("Orders", "objection: {text}").format(text=call.refusal) if call.refusal else "",
    )


def excuse(session: Session, case: Case, subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask why a late arrival or a no-show does not count."""
    name = case.name(questions.call_of(case, subject).department)

    def give(answers: Answers) -> Done[Dispatch]:
        return session.give(objections.excuse, subject, answers["by"], answers["reason"])

    return OrderForm(
        "excuse",
        translate("Orders", "Not counted as late: {name}").format(name=name),
        translate("Orders", "Do not count"),
        (
            questions.leader(session, translate("Orders", "Approved by")),
            questions.reason("", "reason", "excuse"),
        ),
        give,
        lambda _new: translate("Orders", "{name} is not counted as late.").format(name=name),
    )


def stand_down(session: Session, case: Case, subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask on whose word and why a department is freed from the call."""
    name = case.name(questions.call_of(case, subject).department)

    def give(answers: Answers) -> Done[Dispatch]:
        return session.give(calls.stand_down, subject, answers["by"], answers["reason"])

    return OrderForm(
        "stand_down",
        translate("Orders", "Stand down: {name}").format(name=name),
        translate("Orders", "Stand down"),
        (questions.commander(session, translate("Orders", "Decided by")), questions.reason()),
        give,
        lambda _new: translate("Orders", "{name} stands down.").format(name=name),
    )
