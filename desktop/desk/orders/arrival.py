"""Who came: a department reports in, or further officers of it join (A05, A06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, OrderForm, translate
from desktop.desk.orders.panel import OrderPanel
from desktop.ledger import boards
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.moment import minutes_between
from desktop.procedures.dispatch import arrivals

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.procedures.dispatch.arrivals import Arrival
    from desktop.procedures.watch import Done


def panel(session: Session, dispatch_id: str, at: datetime | None = None) -> OrderPanel:
    """Return the panel that asks who came with a department, `at` a moment or now; for any page."""
    call = session.ledger.get(Dispatch, dispatch_id)
    return OrderPanel(session, report_in(session, boards.case(session.ledger, call.whistle), dispatch_id, at))


def report_in(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask who came when a department reports in."""
    call = questions.call_of(case, subject)
    name = case.name(call.department)

    def give(answers: Answers) -> Done[Arrival]:
        return session.give(arrivals.report_in, subject, answers["people"], answers["at"], answers["evidence"])

    def said(arrival: Arrival) -> str:
        came = arrival.dispatch
        minutes = minutes_between(came.issued_at, came.reported_at or came.issued_at)
        words = (
            translate("Orders", "{name} is late, after {n} min.")
            if came.late
            else translate("Orders", "{name} is there, after {n} min.")
        )
        return _with_warnings(session, words.format(name=name, n=minutes), arrival)

    return OrderForm(
        "report_in",
        translate("Orders", "Report in: {name}").format(name=name),
        translate("Orders", "Arrived"),
        (_people(session, case, call), questions.when(at, translate("Orders", "Arrived")), questions.evidence(session)),
        give,
        said,
        note=translate("Orders", "the limit is {time}").format(time=f"{call.deadline:%H:%M}"),
    )


def join(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask who joined a department that is there already."""
    call = questions.call_of(case, subject)
    name = case.name(call.department)

    def give(answers: Answers) -> Done[Arrival]:
        return session.give(arrivals.join, subject, answers["people"], answers["at"], answers["evidence"])

    def said(arrival: Arrival) -> str:
        names = translate("Orders", ", ").join(one.name for one in arrival.presences)
        return _with_warnings(
            session, translate("Orders", "{names} joined {name}.").format(names=names, name=name), arrival
        )

    return OrderForm(
        "join",
        translate("Orders", "More people: {name}").format(name=name),
        translate("Orders", "Joined"),
        (_people(session, case, call), questions.when(at, translate("Orders", "Arrived")), questions.evidence(session)),
        give,
        said,
    )


def _people(session: Session, case: Case, call: Dispatch) -> Ask:
    present = [one for one in case.presences if one.there and one.department == call.department]
    least = 0
    if session.ledger.get(Department, call.department).enforcing:
        certified = sum(1 for one in present if one.certified)
        least = max(0, session.watch.rules(version=case.whistle.rules).min_certified - certified)
    there = [one.name for one in case.presences if one.there]
    choices = questions.officers(session, call.department, there)
    return Ask("people", translate("Orders", "Who came"), "people", choices, least=least, refused=("officers",))


def _with_warnings(session: Session, told: str, arrival: Arrival) -> str:
    return " ".join((told, *(session.words(one) for one in arrival.warnings)))
