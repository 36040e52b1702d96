"""Report-in 报到: a department arrives, its officers are noted, its clock stops (A05, A06)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.department import Department, Officer
from desktop.post.dispatch import Dispatch
from desktop.post.guard import follows, no
from desktop.post.person import person
from desktop.post.presence import Presence, certified_shortfall
from desktop.post.states import Evidence
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.roster.following import go_out
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop.ledger.pen import Pen

ARTICLE_42 = "行政处罚法第四十二条"
"""中华人民共和国行政处罚法 (2021 revision) article 42: not fewer than two certified enforcement officers."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A department that reported in: the call, who came, and what is to be pointed out."""

    dispatch: Dispatch
    presences: tuple[Presence, ...]
    warnings: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Comer:
    """One person who came: a name, and a certificate number where the post does not know the person."""

    name: str
    cert: str = ""


def report_in(
    watch: Watch,
    dispatch_id: str,
    comers: Sequence[Comer],
    at: datetime | None = None,
    evidence: Evidence = Evidence.PHONE,
) -> Done[Arrival]:
    """Note a department's arrival with the officers who came; the first arrival takes the whistle into action."""
    with watch.pen() as pen:
        old = watch.ledger.get(Dispatch, dispatch_id)
        when = moment(pen, at, "reported_at")
        new = old.report_in(when)
        pen.change(old, new)
        whistle = watch.ledger.get(Whistle, old.whistle)
        pen.change(whistle, whistle.first_report_in())
        department = watch.ledger.get(Department, old.department)
        came = _stand(pen, new, department, comers, when, evidence)
        say = {
            "department": department.short,
            "officers": "、".join(one.name for one in came),
            "evidence": evidence,
            "late": "1" if new.late else "",
            "dispatch": new.id,
        }
        seq = pen.entry("report_in", "whistle", new.whistle, say, when)
        warnings = _warnings(watch, department, came, whistle)
    return done(pen, Arrival(new, came, warnings), seq)


def join(
    watch: Watch,
    dispatch_id: str,
    comers: Sequence[Comer],
    at: datetime | None = None,
    evidence: Evidence = Evidence.PHONE,
) -> Done[Arrival]:
    """Note further officers of a department that is there already: reinforcement or relief."""
    with watch.pen() as pen:
        call = watch.ledger.get(Dispatch, dispatch_id)
        if not call.on_site:
            raise no("state", "该部门还没有报到，请先记报到。", "The department has not reported in yet.")
        when = moment(pen, at, "arrived_at")
        follows("arrived_at", when, "到场", "Arrival", ((call.reported_at, Words("部门报到", "the report-in")),))
        department = watch.ledger.get(Department, call.department)
        if not comers:
            raise no("officers", "没有写谁到场。请写姓名。", "Nobody is named. Write who came.")
        came = _stand(pen, call, department, comers, when, evidence)
        say = {"department": department.short, "officers": "、".join(one.name for one in came), "evidence": evidence}
        seq = pen.entry("join", "whistle", call.whistle, say, when)
        whistle = watch.ledger.get(Whistle, call.whistle)
        warnings = _warnings(watch, department, came, whistle)
    return done(pen, Arrival(call, came, warnings), seq)


def _stand(
    pen: Pen,
    call: Dispatch,
    department: Department,
    comers: Sequence[Comer],
    when: datetime,
    evidence: Evidence,
) -> tuple[Presence, ...]:
    known = {person(one.name): one for one in pen.ledger.having(Officer, department=department.id, active=True)}
    stood = pen.ledger.having(Presence, whistle=call.whistle, department=department.id)
    there = {person(one.name) for one in stood if one.there}
    came = []
    for comer in comers:
        name = person(comer.name)
        if not name:
            raise no("officers", "有一个姓名是空的。请写上或去掉。", "One name is empty. Fill it in or remove it.")
        if name in there:
            raise no("officers", f"{name}已记在场。", f"{name} is on the scene already.")
        there.add(name)
        officer = known.get(name)
        came.append(
            pen.add(
                Presence(
                    id=new_id(),
                    dispatch=call.id,
                    whistle=call.whistle,
                    department=department.id,
                    name=name,
                    arrived_at=when,
                    officer=officer.id if officer else "",
                    cert=officer.cert if officer else comer.cert.strip(),
                    certified=officer.certified if officer else bool(comer.cert.strip()),
                    evidence=evidence,
                )
            )
        )
    go_out(pen, came, when)
    return tuple(came)


def _warnings(watch: Watch, department: Department, came: Sequence[Presence], whistle: Whistle) -> tuple[Words, ...]:
    """Say what is allowed and yet to be known: too few certified officers, one person on two scenes."""
    told = []
    present = [one for one in watch.ledger.having(Presence, whistle=whistle.id, department=department.id) if one.there]
    least = watch.rules(version=whistle.rules).min_certified
    lack = certified_shortfall(department, present, least)
    if lack:
        told.append(
            Words(
                f"{department.short}还差 {lack} 名持证人员（{ARTICLE_42}：不少于两人）。",
                f"{department.short} lacks {lack} certified officer(s) (行政处罚法 art. 42: not fewer than two).",
            )
        )
    for one in came:
        for other in watch.ledger.having(Presence, department=department.id, name=one.name, left_at=None, void=False):
            if other.whistle != whistle.id:
                number = watch.ledger.get(Whistle, other.whistle).number
                told.append(
                    Words(
                        f"{one.name}同时记在 {number} 号哨现场，请核对。",
                        f"{one.name} is also on the scene of whistle {number}. Please check.",
                    )
                )
    return tuple(told)
