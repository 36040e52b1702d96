"""Leaving the scene: with the work done, relieved, permitted; or without ground, which is written down (A07)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.dispatch import arrivals, departure
from desktop.procedures.dispatch.arrivals import Comer

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch
    from desktop.post.permit import Permit, Violation
    from desktop.procedures.watch import Done


def release(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask who leaves and when."""
    call = questions.call_of(case, subject)
    name = case.name(call.department)

    def give(answers: Answers) -> Done[Dispatch]:
        names = _somebody(answers["officers"]) if people else ()
        return session.give(departure.release, subject, names, at=answers["at"])

    people = questions.there(case, call)
    asks = (Ask("officers", translate("Orders", "Who leaves"), "ticks", people),) if people else ()
    return OrderForm(
        "release",
        translate("Orders", "Leaving: {name}").format(name=name),
        translate("Orders", "Let go"),
        (*asks, questions.when(at, translate("Orders", "Left"))),
        give,
        lambda new: _told(session, name, new),
        note=translate("Orders", "nobody leaves before it is finished"),
    )


def relieve(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask who takes over from whom; a relief who is not there yet reports in first."""
    call = questions.call_of(case, subject)
    name = case.name(call.department)
    present = questions.there(case, call)
    standing = [one.name for one in case.presences if one.there and one.department == call.department]
    coming = questions.officers(session, call.department, standing)
    choices = (
        *(Choice(one.key, one.text, one.aside) for one in coming),
        *(Choice(one.key, one.text, translate("Orders", "on the scene")) for one in present),
    )

    def give(answers: Answers) -> Done[Dispatch]:
        relief = answers["reliever"].strip()
        if not relief:
            raise Refused("reliever", Words("没写谁来接替。", "Who relieves is missing."))
        leaving = _somebody(tuple(one for one in answers["officers"] if one != relief))
        if relief not in standing:
            session.give(arrivals.join, subject, [Comer(relief)], answers["came"])
            standing.append(relief)
        return session.give(departure.release, subject, leaving, reliever=relief, at=answers["at"])

    return OrderForm(
        "relieve",
        translate("Orders", "Relief: {name}").format(name=name),
        translate("Orders", "Relieve"),
        (
            Ask("officers", translate("Orders", "Who leaves"), "ticks", tuple(_first(present))),
            Ask("reliever", translate("Orders", "Who relieves"), "combo", choices),
            questions.when(at, translate("Orders", "Relief came"), "came"),
            questions.when(at, translate("Orders", "Left")),
        ),
        give,
        lambda new: _told(session, name, new),
        note=translate("Orders", "the relief arrives first, then one may go"),
    )


def permit(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask on whose word and why a department may leave."""
    name = case.name(questions.call_of(case, subject).department)

    def give(answers: Answers) -> Done[Permit]:
        return session.give(
            departure.give_permit, subject, answers["by"], answers["reason"], answers["manner"], answers["at"]
        )

    return OrderForm(
        "permit",
        translate("Orders", "Permit to leave: {name}").format(name=name),
        translate("Orders", "Permit"),
        (
            questions.commander(session, translate("Orders", "Permitted by")),
            Ask("manner", translate("Orders", "How"), "combo", manners(), start=manners()[0].key),
            questions.reason(),
            questions.when(at),
        ),
        give,
        lambda one: translate("Orders", "Permitted {serial}. L lets them go.").format(serial=one.serial),
        then=("release", subject),
    )


def leave_early(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask who left without ground and what happened."""
    call = questions.call_of(case, subject)
    name = case.name(call.department)

    def give(answers: Answers) -> Done[Violation]:
        names = _somebody(answers["officers"])
        return session.give(departure.leave_early, subject, names, answers["reason"], answers["at"])

    return OrderForm(
        "leave_early",
        translate("Orders", "Left without ground: {name}").format(name=name),
        translate("Orders", "Write it down"),
        (
            Ask("officers", translate("Orders", "Who left"), "ticks", questions.there(case, call)),
            questions.reason(translate("Orders", "What happened")),
            questions.when(at, translate("Orders", "Left")),
        ),
        give,
        lambda one: translate("Orders", "Written down: {names} left without ground.").format(names=one.names),
        note=translate("Orders", "a record for the assessment, no state; it is never deleted"),
    )


def manners() -> tuple[Choice, ...]:
    """Return how a decision reaches the post."""
    words = (
        translate("Orders", "by telephone"),
        translate("Orders", "in writing"),
        translate("Orders", "in person"),
    )
    return tuple(Choice(one, one) for one in words)


def _first(present: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(one.key, one.text, one.aside, ticked=place == 0) for place, one in enumerate(present))


def _somebody(names: tuple[str, ...]) -> tuple[str, ...]:
    if not names:
        raise Refused("officers", Words("没勾谁撤离。请勾上。", "Nobody is ticked. Tick who leaves."))
    return names


def _told(session: Session, name: str, call: Dispatch) -> str:
    if call.ground is None:
        return translate("Orders", "{name}: they may go; others stay.").format(name=name)
    return translate("Orders", "{name} left: {ground}.").format(name=name, ground=session.words(call.ground.words))
