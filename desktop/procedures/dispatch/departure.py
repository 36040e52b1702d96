"""Departure 撤离: nobody leaves before the work is done, unless relieved or permitted (A07)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.command_post import commanding
from desktop.post.dispatch import Dispatch
from desktop.post.guard import no, written
from desktop.post.permit import Permit, Violation, permitted
from desktop.post.person import same_person
from desktop.post.presence import GATE, Presence, departure_gate, since_ground
from desktop.post.refused import Refused
from desktop.post.serial import PERMIT
from desktop.post.states import Ground
from desktop.post.task import Task
from desktop.post.whistle import Whistle
from desktop.procedures.dispatch.calls import short_of
from desktop.procedures.roster.following import come_home
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen


def _leaving(ledger: Ledger, call: Dispatch, names: Sequence[str]) -> tuple[Presence, ...]:
    """Return who is to leave: the named officers, or everybody of the department who is there."""
    there = [one for one in ledger.having(Presence, dispatch=call.id) if one.there]
    unknown = [name for name in names if not any(same_person(name, one.name) for one in there)]
    if unknown:
        raise no("officers", f"{'、'.join(unknown)}不在现场。", f"{', '.join(unknown)} is not on the scene.")
    return tuple(one for one in there if not names or any(same_person(name, one.name) for name in names))


def release(
    watch: Watch, dispatch_id: str, names: Sequence[str] = (), *, reliever: str = "", at: datetime | None = None
) -> Done[Dispatch]:
    """Let officers of a department leave, all of them where no `names` are given; the gate decides (A07).

    `reliever` names the officer of the same department who took over. The department itself is released when its
    last officer leaves on closing or permit, or when all leave and the reliever stands there on another call. What the
    gate refuses is an entry of the journal too: somebody asked to leave, and was not let.
    """
    try:
        return _released(watch, dispatch_id, names, reliever, at)
    except Refused as refused:
        if refused.rule == GATE:
            _note_refusal(watch, dispatch_id, names, refused)
        raise


def _note_refusal(watch: Watch, dispatch_id: str, names: Sequence[str], refused: Refused) -> None:
    with watch.pen() as pen:
        call = watch.ledger.get(Dispatch, dispatch_id)
        say = {
            "department": short_of(watch.ledger, call),
            "officers": "、".join(one.name for one in _leaving(watch.ledger, call, names)),
            "reason": refused.reason.zh,
        }
        pen.entry("release_refused", "whistle", call.whistle, say)


def _released(
    watch: Watch, dispatch_id: str, names: Sequence[str], reliever: str, at: datetime | None
) -> Done[Dispatch]:
    with watch.pen() as pen:
        call = watch.ledger.get(Dispatch, dispatch_id)
        whistle = watch.ledger.get(Whistle, call.whistle)
        when = moment(pen, at, "released_at")
        name = short_of(watch.ledger, call)
        leaving = _leaving(watch.ledger, call, names)
        everybody = watch.ledger.having(Presence, whistle=whistle.id)
        permit = next((one for one in watch.ledger.having(Permit, dispatch=call.id) if not one.void), None)
        relief = _reliever(everybody, call, reliever)
        tasks = watch.ledger.having(Task, whistle=whistle.id)
        if not call.on_site:
            call.release(when, Ground.CLOSED)
        if not leaving and any(one.dispatch == call.id and not one.void for one in everybody):
            raise no("officers", f"现场已没有{name}的人。", f"Nobody of {name} is on the scene any more.")
        ground = departure_gate(whistle, call, leaving, everybody, tasks, permit, relief, name)
        since_ground(when, ground, whistle, permit, relief)
        for one in leaving:
            pen.change(
                one,
                one.leave(
                    when,
                    ground,
                    relieved_by=relief.id if relief is not None and ground is Ground.RELIEF else "",
                    permit=str(permit.serial) if permit is not None and ground is Ground.PERMIT else "",
                ),
            )
        come_home(pen, leaving)
        new = call
        if all(not one.there for one in watch.ledger.having(Presence, dispatch=call.id)):
            new = pen.change(call, call.release(when, ground))
        say = {
            "department": name,
            "officers": "、".join(one.name for one in leaving),
            "ground": ground,
            "reliever": relief.name if relief is not None and ground is Ground.RELIEF else "",
            "permit": str(permit.serial) if permit is not None and ground is Ground.PERMIT else "",
            "dispatch": call.id,
        }
        seq = pen.entry("release", "whistle", whistle.id, say, when)
    return done(pen, new, seq)


def _reliever(everybody: Sequence[Presence], call: Dispatch, name: str) -> Presence | None:
    if not name.strip():
        return None
    for one in everybody:
        if one.there and one.department == call.department and same_person(one.name, name):
            return one
    raise no(
        "reliever",
        f"{name.strip()}还没有到场，不能接替。接替人先报到，再放人。",
        f"{name.strip()} is not on the scene. The relief reports in first.",
    )


def give_permit(
    watch: Watch, dispatch_id: str, by: str, reason: str, manner: str = "", at: datetime | None = None
) -> Done[Permit]:
    """Write the commander's permission to leave; it gets a number, 〔2026〕撤字9号 (A07)."""
    with watch.pen() as pen:
        call = watch.ledger.get(Dispatch, dispatch_id)
        name = commanding(by, watch.members())
        when = moment(pen, at, "permit_at")
        why = permitted(call, name, reason, when)
        if any(not one.void for one in watch.ledger.having(Permit, dispatch=dispatch_id)):
            raise no("permit", "已有撤离许可。", "There is a permit already.")
        permit = Permit(
            id=new_id(),
            whistle=call.whistle,
            dispatch=dispatch_id,
            year=when.year,
            number=pen.number(PERMIT, when.year),
            by=name,
            at=when,
            reason=why,
            manner=manner.strip(),
        )
        pen.add(permit)
        say = {"department": short_of(watch.ledger, call), "by": name, "reason": why, "permit": str(permit.serial)}
        seq = pen.entry("give_permit", "whistle", call.whistle, say, when)
    return done(pen, permit, seq)


def reopen_work(pen: Pen, call: Dispatch) -> Dispatch:
    """Open a department's work again within an order under way; a permit for the work that was done is void (A07)."""
    new = pen.change(call, call.reopen_work())
    if new != call:
        for permit in pen.ledger.having(Permit, dispatch=call.id, void=False):
            pen.change(permit, replace(permit, void=True))
    return new


def leave_early(
    watch: Watch, dispatch_id: str, names: Sequence[str], reason: str, at: datetime | None = None
) -> Done[Violation]:
    """Record that officers left without ground: the times are kept, the state is not changed (domain.md 7.2)."""
    with watch.pen() as pen:
        call = watch.ledger.get(Dispatch, dispatch_id)
        if not call.on_site:
            raise no("state", "该部门不在现场。", "The department is not on the scene.")
        when = moment(pen, at, "left_at")
        leaving = _leaving(watch.ledger, call, names)
        if not leaving:
            raise no("officers", "现场没有这个部门的人。", "Nobody of this department is on the scene.")
        why = written("reason", reason, "经过", "What happened")
        for one in leaving:
            pen.change(one, one.leave(when, Ground.LEFT_EARLY))
        come_home(pen, leaving)
        told = "、".join(one.name for one in leaving)
        violation = Violation(new_id(), call.whistle, call.id, call.department, told, when, why)
        pen.add(violation)
        say = {"department": short_of(watch.ledger, call), "officers": told, "reason": why}
        seq = pen.entry("leave_early", "whistle", call.whistle, say, when)
    return done(pen, violation, seq)
