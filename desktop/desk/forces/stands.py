"""The watch of the post: who leads and who keeps the desk, since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.desk.register.columns import stamp
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.post.command_post import Member, Stand
from desktop.post.states import Duty
from desktop.procedures.directory.post import take_watch

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate
_LEADING = (Duty.COMMANDER, Duty.DEPUTY, Duty.DUTY_LEADER)
_LATEST = 200
"""Watches that are shown; the journal keeps all."""


def taking(session: Session, _row: object = None) -> OrderForm:
    """Return the form that takes the watch."""
    members = session.ledger.having(Member, active=True)
    leaders = tuple(Choice(one.name, one.name, one.title) for one in members if one.duty in _LEADING)
    clerks = tuple(Choice(one.name, one.name, one.title) for one in members if one.duty is Duty.DUTY_CLERK)
    last = next(iter(_read(session)), None)
    return OrderForm(
        "take_watch",
        translate("Forces", "Take the watch"),
        translate("Forces", "Take it"),
        (
            Ask("leader", translate("Forces", "Leader in charge"), "combo", leaders,
                start=last.leader if last else (leaders[0].key if leaders else "")),
            Ask("clerk", translate("Forces", "Clerk on duty"), "combo", clerks, start=session.watch.actor),
            Ask("since", translate("Forces", "Since"), "past"),
        ),
        lambda said: session.give(take_watch, said["leader"], said["clerk"], said["since"]),
        lambda one: translate("Forces", "The watch is taken: {leader} leads, {clerk} keeps the desk.").format(
            leader=one.leader, clerk=one.clerk
        ),
    )  # fmt: skip


def _read(session: Session) -> tuple[Stand, ...]:
    return tuple(sorted(session.ledger.having(Stand), key=lambda one: one.since, reverse=True)[:_LATEST])


def listing(_session: Session) -> Listing[Stand]:
    """Return the list of watches, the present one first."""
    return Listing(
        "stand",
        translate("Forces", "Watch"),
        ("stand",),
        (
            Column("since", translate("Forces", "Since"), lambda one: stamp(one.since), 140, right=True,
                   order=lambda one: one.since, value=lambda one: one.since),
            Column("leader", translate("Forces", "Leader in charge"), lambda one: one.leader, 160, bold=True),
            Column("clerk", translate("Forces", "Clerk on duty"), lambda one: one.clerk, 160, flexible=True),
        ),
        _read,
        lambda one: one.id,
        translate("Forces", "Nobody has taken the watch yet."),
        (
            Offer("take_watch", taking, of_row=False),
            Offer("handover", to=lambda _row: ("handover", ""), of_row=False),
        ),
        lambda one: (one.leader, one.clerk),
    )  # fmt: skip
