"""Call departments and note their steps on the way: added call, acknowledged, en route, no show, stood down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.command_post import commanding
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.guard import follows, no, state_in
from desktop.post.presence import Presence
from desktop.post.states import DispatchState, Evidence, Ground, Role, WhistleState
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.roster.following import come_home
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen

_OVER = (DispatchState.RELEASED, DispatchState.CANCELLED, DispatchState.STOOD_DOWN)


def short_of(ledger: Ledger, call: Dispatch) -> str:
    """Return the short name of the called department."""
    return ledger.get(Department, call.department).short


def callable_department(department: Department) -> Department:
    """Return a department that may be called; refuse one that no longer serves."""
    if not department.active:
        raise no(
            "department",
            f"{department.short}已停用，不能叫。请另选部门。",
            f"{department.short} no longer serves. Choose another department.",
        )
    return department


def call_department(
    watch: Watch, whistle_id: str, department_id: str, reason: str, at: datetime | None = None
) -> Done[Dispatch]:
    """Call one more department to a running whistle; its own clock starts with its own call (domain.md 7.2)."""
    with watch.pen() as pen:
        whistle = watch.ledger.get(Whistle, whistle_id)
        state_in(whistle.state, (WhistleState.BLOWN, WhistleState.IN_ACTION), "加派部门", "calling another department")
        department = watch.ledger.get(Department, department_id)
        callable_department(department)
        when = moment(pen, at, "issued_at")
        follows("issued_at", when, "加派", "The call", ((whistle.blown_at, Words("吹哨", "the blow")),))
        for other in watch.ledger.having(Dispatch, whistle=whistle_id, department=department_id):
            if other.state not in _OVER:
                raise no("department", f"{department.short}已经叫过。", f"{department.short} has been called already.")
        rules = watch.rules(version=whistle.rules)
        call = Dispatch(
            id=new_id(),
            whistle=whistle_id,
            department=department_id,
            role=Role.LEAD if department_id == whistle.lead else Role.SUPPORT,
            issued_at=when,
            limit_minutes=rules.kind(whistle.kind).limit(opinion_risk=whistle.opinion_risk),
            stops_at=rules.clock_stops_at,
            reason=reason.strip(),
        )
        pen.add(call)
        say = {"department": department.short, "reason": call.reason, "limit": call.limit_minutes}
        seq = pen.entry("call_department", "whistle", whistle_id, say, call.issued_at)
    return done(pen, call, seq)


def acknowledge(
    watch: Watch, dispatch_id: str, at: datetime | None = None, evidence: Evidence = Evidence.PHONE
) -> Done[Dispatch]:
    """Note that a department signed for the call; its clock runs on."""
    with watch.pen() as pen:
        old = watch.ledger.get(Dispatch, dispatch_id)
        when = moment(pen, at, "acknowledged_at")
        return _step(pen, old, old.acknowledge(when), "acknowledge", when, evidence)


def depart(
    watch: Watch, dispatch_id: str, at: datetime | None = None, evidence: Evidence = Evidence.PHONE
) -> Done[Dispatch]:
    """Note that a department set out."""
    with watch.pen() as pen:
        old = watch.ledger.get(Dispatch, dispatch_id)
        when = moment(pen, at, "departed_at")
        return _step(pen, old, old.depart(when), "depart", when, evidence)


def no_show(watch: Watch, dispatch_id: str) -> Done[Dispatch]:
    """Confirm, after the limit and a telephone call, that a department has not come."""
    with watch.pen() as pen:
        old = watch.ledger.get(Dispatch, dispatch_id)
        return _step(pen, old, old.no_show(pen.now), "no_show", pen.now, Evidence.PHONE)


def _step(pen: Pen, old: Dispatch, new: Dispatch, order: str, when: datetime, evidence: Evidence) -> Done[Dispatch]:
    pen.change(old, new)
    say = {"department": short_of(pen.ledger, new), "evidence": evidence, "dispatch": new.id}
    return done(pen, new, pen.entry(order, "whistle", new.whistle, say, when))


def stand_down(watch: Watch, dispatch_id: str, by: str, reason: str) -> Done[Dispatch]:
    """Free one department from the call by the commander's word (解除)."""
    with watch.pen() as pen:
        old = watch.ledger.get(Dispatch, dispatch_id)
        name = commanding(by, watch.members())
        new = old.stand_down(pen.now, reason)
        pen.change(old, new)
        for one in watch.ledger.having(Presence, dispatch=dispatch_id):
            if one.there:
                pen.change(one, one.leave(pen.now, Ground.STOOD_DOWN))
                come_home(pen, (one,))
        say = {"department": short_of(watch.ledger, new), "by": name, "reason": new.ruling}
        seq = pen.entry("stand_down", "whistle", new.whistle, say)
    return done(pen, new, seq)
