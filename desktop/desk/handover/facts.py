"""What the handover page rests on: the record in hand, who comes next by the roster, what is open, what was before."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.frame.tasks import TaskRow
from desktop.ledger import rosters
from desktop.post.command_post import COMMAND, Member, Stand
from desktop.post.order import CommandOrder
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.handover import Handover
from desktop.post.roster.states import DutyClass
from desktop.post.states import Duty
from desktop.procedures.roster.handover import open_matters

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate
_LATEST = 60
"""Handovers that are listed; the ledger keeps all."""
_REACH = timedelta(days=2)
"""No duty lasts longer."""
_LEADS = (*COMMAND, Duty.DUTY_LEADER)


def in_hand(session: Session) -> Handover | None:
    """Return the record that both have not signed yet, None where there is none."""
    return next((one for one in session.ledger.having(Handover, void=False) if one.in_signed_at is None), None)


def finished(session: Session) -> tuple[Handover, ...]:
    """Return the records that both have signed, the latest first."""
    done = [one for one in session.ledger.having(Handover, void=False) if one.in_signed_at is not None]
    return tuple(sorted(done, key=lambda one: one.begun_at, reverse=True)[:_LATEST])


def stand(session: Session) -> Stand | None:
    """Return the watch that is kept now."""
    return max(session.ledger.having(Stand), key=lambda one: (one.since, one.id), default=None)


def leaders(session: Session) -> tuple[str, ...]:
    """Return the names of those who may lead, the next by the roster first."""
    known = [one.name for one in session.ledger.having(Member, active=True) if one.duty in _LEADS]
    return _first(known, _next(session, DutyClass.DUTY_LEADER), _present(session, "leader"))


def clerks(session: Session) -> tuple[str, ...]:
    """Return the names of those who may keep the desk, the next by the roster first."""
    members = session.ledger.having(Member, active=True)
    known = [one.name for one in members if one.duty is Duty.DUTY_CLERK] or [one.name for one in members]
    return _first(known, _next(session, DutyClass.DUTY_CLERK), _present(session, "clerk"))


def _present(session: Session, part: str) -> str:
    now = stand(session)
    return "" if now is None else str(getattr(now, part))


def _next(session: Session, duty: DutyClass) -> str:
    """Return who stands a class of duty once the next one of the watch changes; who goes on stays what they are."""
    now = session.now()
    own = [
        one
        for one in rosters.duties(session.ledger, (now - _REACH).date(), (now + _REACH).date(), live=True)
        if one.duty in (DutyClass.DUTY_LEADER, DutyClass.DUTY_CLERK) and one.ends_at > now
    ]
    change = min((one.ends_at for one in own if one.starts_at <= now), default=now)
    person = next((one.person for one in own if one.duty is duty and one.starts_at <= change < one.ends_at), "")
    return rosters.names(session.ledger).get(person, "")


def _first(known: list[str], following: str, present: str) -> tuple[str, ...]:
    """Return the names with the following one on top, else the first who is not the present one."""
    top = following if following in known else next((one for one in known if one != present), "")
    return (*((top,) if top else ()), *(one for one in known if one != top))


def matters(session: Session) -> tuple[TaskRow, ...]:
    """Return what is open, as rows whose keys are the page and the argument that show it."""
    rows = []
    for one in open_matters(session.ledger, session.now()):
        icon = {"whistle": "whistle", "dispatch": "gavel", "order": "pen", "duty": "x", "log": "phone"}[one.noun]
        rows.append(TaskRow(_way(session, one.noun, one.id), session.words(one.words), "", icon=icon))
    return tuple(rows)


def _way(session: Session, noun: str, key: str) -> str:
    if noun == "dispatch":
        from desktop.post.dispatch import Dispatch

        return f"whistle:{session.ledger.get(Dispatch, key).whistle}:rule:{key}"
    if noun == "order":
        whistle = session.ledger.get(CommandOrder, key).whistle
        return f"whistle:{whistle}" if whistle else "ledger:"
    if noun == "log":
        return f"log:log:{key}"
    if noun == "duty":
        duty = session.ledger.get(DutyAssignment, key)
        return f"roster:{duty.month}:{duty.day.isoformat()}:{duty.person}"
    return f"whistle:{key}"


def past(session: Session) -> tuple[TaskRow, ...]:
    """Return the finished handovers as rows."""
    return tuple(
        TaskRow(
            one.id,
            f"{one.in_signed_at:%m-%d %H:%M}",
            translate("Handover", "{old} → {new}").format(old=one.from_clerk, new=one.to_clerk),
            translate("Handover", "leader {old} → {new}").format(old=one.from_leader, new=one.to_leader),
            icon="swap",
        )
        for one in finished(session)
    )
