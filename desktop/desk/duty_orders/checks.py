"""The forms of a spot check: of everybody who stands now, of one of them, and what was said to a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.desk.duty_orders import people
from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.ledger import rosters
from desktop.post.department import Department
from desktop.post.refused import Refused
from desktop.post.roster.spot_check import AWAY
from desktop.post.roster.states import CheckFinding, CheckManner
from desktop.post.words import Words
from desktop.procedures.roster.checks import spot

if TYPE_CHECKING:
    from desktop.desk.duty_orders.people import Case
    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.spot_check import SpotCheck
    from desktop.procedures.watch import Done

_NOBODY = Words(
    "现在没有人在岗值守，没有岗可查。备勤的在值班表里单独查。",
    "Nobody stands at the post now. Who is on call is checked from the roster.",
)


def spot_round(session: Session) -> OrderForm:
    """Ask what was found of everybody who stands at the post now; refuse where nobody does."""
    found = spot.standing_now(session.ledger, session.now())
    if not found:
        raise Refused("found", _NOBODY)
    return _form(session, translate("DutyOrders", "Spot check of who stands now"), found)


def spot_check(session: Session, case: Case) -> OrderForm:
    """Ask what was found of one of them."""
    words = translate("DutyOrders", "Spot check")
    return _form(session, f"{words}　{case.name} {case.when}", (case.duty,))


def _form(session: Session, title: str, duties: tuple[DutyAssignment, ...]) -> OrderForm:
    manners = questions.of_enum(session, *CheckManner)
    marks = tuple(Choice(one.value, session.words(one.words), marked=one in AWAY) for one in CheckFinding)

    def give(said: Answers) -> Done[Any]:
        found = tuple(spot.Found(duty, CheckFinding(mark), said["remark"]) for duty, mark in said["found"])
        return session.give(spot.spot_check, found, said["by"], CheckManner(said["manner"]), said["at"])

    return OrderForm(
        "spot_check",
        title,
        translate("DutyOrders", "Note the check"),
        (
            Ask("found", translate("DutyOrders", "Found"), "marks", _rows(session, duties), marks=marks,
                refused=("finding", "state")),
            Ask("by", translate("DutyOrders", "Checked by"), "combo", _checkers(session), start=session.watch.actor),
            Ask("manner", translate("DutyOrders", "How"), "choice", manners, start=CheckManner.IN_PERSON.value),
            questions.when(),
            Ask("remark", translate("DutyOrders", "Remark")),
        ),
        give,
        _told,
        note=translate("DutyOrders", "digits mark the line; lines without a mark were not checked"),
    )  # fmt: skip


def _rows(session: Session, duties: tuple[DutyAssignment, ...]) -> tuple[Choice, ...]:
    """Return the lines of a round: who, of which department, which shift, how the duty stands, and the telephone."""
    ledger = session.ledger
    names, kinds = rosters.names(ledger), {one.id: one for one in rosters.shifts(ledger, every=True)}
    shorts = {one.id: one.short for one in ledger.having(Department)}
    phones = people.phones(ledger)
    return tuple(
        Choice(
            one.id,
            names.get(one.person, ""),
            "　".join(
                part
                for part in (
                    shorts.get(one.department, ""),
                    kinds[one.shift].name,
                    session.words(one.state.words) if one.begun else translate("DutyOrders", "not noted as come"),
                    phones.get(one.person, ""),
                )
                if part
            ),
        )
        for one in duties
    )


def _checkers(session: Session) -> tuple[Choice, ...]:
    """Return who usually checks: the members of the post; others are typed."""
    return tuple(Choice(one.name, one.name, session.words(one.duty.words)) for one in session.watch.members())


def _told(made: tuple[SpotCheck, ...]) -> str:
    away = sum(one.away for one in made)
    if not away:
        return translate("DutyOrders", "Checked {n}; all are there.").format(n=len(made))
    words = translate(
        "DutyOrders", "Checked {n}, {away} not there. Note what they say; name a relief where one is due."
    )
    return words.format(n=len(made), away=away)


def explain_check(session: Session, case: Case) -> OrderForm:
    """Ask what somebody who was not there says to it."""
    check = next((one for one in checks(session, case.duty.id) if one.open), None)
    if check is None:
        raise Refused("check", Words("没有待说明的查岗。", "No finding waits to be explained."))
    return OrderForm(
        "explain_check",
        f"{translate('DutyOrders', 'Statement')}　{case.name} {case.when}",
        translate("DutyOrders", "Note it"),
        (Ask("statement", translate("DutyOrders", "Statement"), wide=True),),
        lambda said: session.give(spot.explain_check, check.id, said["statement"]),
        lambda _one: translate("DutyOrders", "Noted. The finding stands and is counted."),
        note=session.words(spot.told(check)),
    )


def checks(session: Session, duty: str) -> tuple[SpotCheck, ...]:
    """Return the checks of a duty, the latest last."""
    return spot.checks_of(session.ledger, (duty,)).get(duty, ())
