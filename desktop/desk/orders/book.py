"""The book of forms: every order of a whistle that asks for something, by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.orders import (
    arrival,
    calls,
    closing,
    conferring,
    corrections,
    departure,
    objections,
    overlays,
    records,
    screening,
    tasks,
)
from desktop.desk.orders.panel import OrderPanel
from desktop.ledger import boards

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session

FORMS = {
    "report_in": arrival.report_in,
    "join": arrival.join,
    "refuse": objections.refuse,
    "rule": objections.rule,
    "excuse": objections.excuse,
    "stand_down": objections.stand_down,
    "release": departure.release,
    "relieve": departure.relieve,
    "permit": departure.permit,
    "leave_early": departure.leave_early,
    "give_task": tasks.give_task,
    "finish_task": tasks.finish_task,
    "work_done": tasks.work_done,
    "add_department": calls.add_department,
    "report_done": closing.report_done,
    "check": closing.check,
    "evaluate": closing.evaluate,
    "countersign": overlays.countersign,
    "suspend": overlays.suspend,
    "resume": overlays.resume,
    "escalate": overlays.escalate,
    "confer": conferring.confer,
    "roadside": conferring.roadside,
    "superior": conferring.note_superior,
    "answer_superior": conferring.answer_superior,
    "cancel": overlays.cancel,
    "note": records.note,
    "witness": records.witness,
    "leader_arrives": records.leader_arrives,
    "leader_leaves": records.leader_leaves,
    "opinion": records.opinion,
    "join_team": records.join_team,
    "issue_order": records.issue_order,
    "receive_order": records.receive_order,
    "send_back": screening.send_back,
    "merge": screening.merge,
    "withdraw": screening.withdraw,
    "correct": corrections.correct,
    "correct_time": corrections.correct_time,
}


def form(session: Session, order: str, whistle_id: str, subject: str = "", at: datetime | None = None) -> OrderForm:
    """Return the form of `order` for a whistle; `subject` is the dispatch it concerns, where it concerns one.

    Refuses where the order has nothing to work on; raises `KeyError` for an order that asks nothing.
    """
    return FORMS[order](session, boards.case(session.ledger, whistle_id), subject, at)


def panel(session: Session, order: str, whistle_id: str, subject: str = "", at: datetime | None = None) -> OrderPanel:
    """Return the panel of `order`, to be shown in a page; it ends with `finished` or `left`."""
    return OrderPanel(session, form(session, order, whistle_id, subject, at))
