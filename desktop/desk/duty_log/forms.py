"""The forms of the duty log: a call in the order in which it is told, a follow-up, a correction, the settling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.post.roster.duty_log import WRITTEN, LogEntry
from desktop.post.roster.states import LogReport
from desktop.post.states import OPEN_STATES
from desktop.post.whistle import Whistle
from desktop.procedures.roster import duty_log

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.procedures.watch import Done

translate = QCoreApplication.translate
_FOLLOWED = ("measures", "impact", "told", "handling")


def note(session: Session, _row: object = None) -> OrderForm:
    """Ask for a call: when, who, where, what; then what was done about it."""
    blank = LogEntry("", session.now(), "")

    def give(said: dict[str, Any]) -> Done[LogEntry]:
        return session.give(duty_log.note_call, said["at"], **_texts(said))

    return OrderForm(
        "add",
        translate("DutyLog", "Note a call"),
        translate("DutyLog", "Keep"),
        (*_caller(blank), questions.when(), *_asks(session, blank)),
        give,
        lambda _one: translate("DutyLog", "Noted. It stays open until B settles it."),
        note=translate("DutyLog", "an empty time is now; only the content is needed"),
    )


def correct(session: Session, entry: LogEntry) -> OrderForm:
    """Ask for what an entry should say instead, and why; refused at once where it is signed over or settled."""

    def give(said: dict[str, Any]) -> Done[LogEntry]:
        texts = {name: text for name, text in _texts(said).items() if text.strip() != getattr(entry, name)}
        return session.give(duty_log.amend_entry, entry.id, said["reason"], said["at"], **texts)

    at = Ask("at", translate("DutyLog", "Time"), start="", hint=f"{entry.at:%m-%d %H:%M}", kind="past")
    return OrderForm(
        "edit",
        translate("DutyLog", "Correct the entry of {time}").format(time=f"{entry.at:%m-%d %H:%M}"),
        translate("DutyLog", "Correct"),
        (*_caller(entry), at, *_asks(session, entry), questions.reason()),
        give,
        lambda _one: translate("DutyLog", "Corrected; what stood there before stays in the journal."),
        note=translate("DutyLog", "an empty time stays as it is; after the signature only a follow-up is possible"),
    )


def follow(session: Session, entry: LogEntry) -> OrderForm:
    """Ask for the next report about a matter; the final one settles it."""

    def give(said: dict[str, Any]) -> Done[LogEntry]:
        final = said["report"] == LogReport.FINAL
        return session.give(duty_log.follow_up, entry.id, said["at"], final=final, **_texts(said))

    which = Ask(
        "report",
        translate("DutyLog", "Report"),
        "choice",
        questions.of_enum(session, LogReport.FOLLOW_UP, LogReport.FINAL),
        start=LogReport.FOLLOW_UP,
    )
    blank = LogEntry("", session.now(), "")
    return OrderForm(
        "follow",
        translate("DutyLog", "Follow-up: {what}").format(what=entry.brief),
        translate("DutyLog", "Keep"),
        (questions.when(), which, *(one for one in _asks(session, blank) if one.name in {"facts", *_FOLLOWED})),
        give,
        lambda one: session.words(one.name),
        note=translate("DutyLog", "the final report settles the matter"),
    )


def settle(session: Session, entry: LogEntry) -> OrderForm:
    """Ask what came of a matter, who settled it and when."""
    return OrderForm(
        "settle",
        translate("DutyLog", "Settle: {what}").format(what=entry.brief),
        translate("DutyLog", "Settle"),
        (
            Ask("outcome", translate("DutyLog", "Outcome"), wide=True),
            Ask("by", translate("DutyLog", "By"), hint=session.watch.actor),
            questions.when(),
        ),
        lambda said: session.give(duty_log.settle_entry, entry.id, said["outcome"], said["by"], said["at"]),
        lambda one: translate("DutyLog", "Settled by {name}.").format(name=one.settled_by),
    )


def _caller(start: LogEntry) -> tuple[Ask, ...]:
    return (
        Ask("unit", translate("DutyLog", "Unit"), start=start.unit, hint=translate("DutyLog", "who called")),
        Ask("caller", translate("DutyLog", "Name"), start=start.caller),
        Ask("title", translate("DutyLog", "Post"), start=start.title),
        Ask("phone", translate("DutyLog", "Telephone"), start=start.phone),
        Ask("place", translate("DutyLog", "Place"), start=start.place),
    )


def _asks(session: Session, start: LogEntry) -> tuple[Ask, ...]:
    """Return the questions about the matter; whoever follows up is asked some of them."""
    return (
        Ask("facts", translate("DutyLog", "Content"), "text", start=start.facts),
        Ask("measures", translate("DutyLog", "Measures"), start=start.measures, wide=True),
        Ask("impact", translate("DutyLog", "Impact"), start=start.impact),
        Ask("told", translate("DutyLog", "Told"), start=start.told, hint=translate("DutyLog", "whom, when")),
        Ask("handling", translate("DutyLog", "Handling"), start=start.handling),
        Ask("whistle", translate("DutyLog", "Whistle"), "choice", _whistles(session, start.whistle), start.whistle),
    )


def _whistles(session: Session, chosen: str) -> tuple[Choice, ...]:
    """Return the whistles an entry may be about: the open ones, and the one that it names."""
    found = list(session.ledger.having(Whistle, state=OPEN_STATES))
    if chosen and chosen not in {one.id for one in found}:
        found.append(session.ledger.get(Whistle, chosen))
    rows = (Choice(one.id, translate("DutyLog", "No. {n}").format(n=one.number), one.place) for one in found)
    return (Choice("", translate("DutyLog", "none")), *rows)


def _texts(said: dict[str, Any]) -> dict[str, str]:
    return {name: said[name] for name in WRITTEN if name in said}
