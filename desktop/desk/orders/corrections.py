"""Putting right what was written down wrongly, with a reason; the former value stays in the journal (C22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.post.refused import Refused
from desktop.post.states import Source
from desktop.post.words import Words
from desktop.procedures import corrections
from desktop.procedures.corrections import STEPS
from desktop.procedures.whistle import register

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch
    from desktop.post.whistle import Whistle
    from desktop.procedures.watch import Done


def correct_time(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask which time of a department is wrong, what it should be, and why."""
    call = questions.call_of(case, subject)
    known = [(name, words) for name, words in STEPS.items() if getattr(call, name) is not None]
    if not known:
        raise Refused("state", Words("还没有记过时间。", "No time was recorded yet."))
    choices = tuple(Choice(name, f"{session.words(words)} {getattr(call, name):%H:%M}") for name, words in known)

    def give(answers: Answers) -> Done[Dispatch]:
        if answers["to"] is None:
            raise Refused("to", Words("没写改为几点。", "The right time is missing."))
        return session.give(corrections.correct_time, subject, answers["step"], answers["to"], answers["reason"])

    return OrderForm(
        "correct_time",
        translate("Orders", "Correct a time: {name}").format(name=case.name(call.department)),
        translate("Orders", "Correct"),
        (
            Ask("step", translate("Orders", "Which"), "choice", choices, start=choices[-1].key, wide=True),
            Ask("to", translate("Orders", "Right time"), "past", start=at or "", refused=(*STEPS, "field")),
            questions.reason(),
        ),
        give,
        lambda _new: translate("Orders", "Corrected; the former time stays in the journal."),
    )


def correct(session: Session, case: Case, _subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask for the facts of a whistle anew, and why they change; the caller's own words are never changed."""
    whistle = case.whistle

    def give(answers: Answers) -> Done[Whistle]:
        facts = {name: answers[name] for name in ("place", "village", "grid", "facts", "hotline_no", "note")}
        facts |= {"source": Source(answers["source"])}
        if answers["found_at"] is not None:
            facts |= {"found_at": answers["found_at"]}
        changes = {name: value for name, value in facts.items() if value != getattr(whistle, name)}
        if "found_at" in changes and whistle.found_at is not None:
            same = f"{changes['found_at']:%Y%m%d%H%M}" == f"{whistle.found_at:%Y%m%d%H%M}"
            if same:
                del changes["found_at"]
        return session.give(register.correct, whistle.id, changes, answers["reason"])

    found = f"{whistle.found_at:%m-%d %H:%M}" if whistle.found_at is not None else ""
    return OrderForm(
        "correct",
        translate("Orders", "Correct the facts"),
        translate("Orders", "Correct"),
        (
            Ask("place", translate("Orders", "Place"), start=whistle.place),
            Ask("village", translate("Orders", "Village"), start=whistle.village),
            Ask("facts", translate("Orders", "Matter"), start=whistle.facts, wide=True),
            Ask("grid", translate("Orders", "Grid"), start=whistle.grid),
            Ask("hotline_no", translate("Orders", "Hotline no."), start=whistle.hotline_no),
            Ask(
                "source",
                translate("Orders", "Where from"),
                "choice",
                questions.of_enum(session, *Source),
                start=whistle.source.value,
            ),
            Ask("found_at", translate("Orders", "Found"), "past", start=found),
            Ask("note", translate("Orders", "Remark"), start=whistle.note, wide=True),
            questions.reason("", "reason", "changes"),
        ),
        give,
        lambda _new: translate("Orders", "Corrected; the former values stay in the journal."),
        note=translate("Orders", "the caller's own words are never changed"),
    )
