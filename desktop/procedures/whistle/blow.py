"""Blow a whistle: it gets its number, and one clock starts for each called department (A01, A04, A05)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.closing import recur
from desktop.post.command_post import duty_of
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.guard import no, state_in
from desktop.post.precheck import lead_chosen, reasons_given
from desktop.post.serial import WHISTLE, Serial
from desktop.post.states import Role, WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.dispatch.calls import callable_department
from desktop.procedures.matching import advise, names
from desktop.procedures.watch import Done, Watch, done, moment, new_id
from desktop.procedures.whistle.register import keep_reporter, refill, use_form, write_draft

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.pen import Pen
    from desktop.post.command_post import Member
    from desktop.post.draft import Call, Draft
    from desktop.post.matching import DutyIndex
    from desktop.post.rules import Kind, Rules


def blow(
    watch: Watch, draft: Draft, *, registered: str = "", draft_id: str = "", index: DutyIndex | None = None
) -> Done[Whistle]:
    """Register, screen, approve and blow in one go: what the form's Ctrl+Enter does.

    `registered` names a whistle that lies in the inbox already; `draft_id` the autosaved form, forgotten with the
    blow. An emergency, or an offence found on the spot, may be blown without a signer and is signed later.
    """
    with watch.pen() as pen:
        at = moment(pen, draft.blown_at, "blown_at")
        rules = watch.rules(at.date())
        kind = rules.kind(draft.kind)
        advice = advise(watch, draft, index)
        reasons_given(advice.findings, draft.own_reason, draft.lead_reason)
        lead_chosen(advice.matching, draft.lead, draft.lead_reason, names(watch.ledger))
        whistle = _taken(watch, pen, draft, registered)
        if (kind.urgent or draft.on_the_spot) and whistle.state is WhistleState.DRAFT:
            signed = replace(whistle, signer=draft.signer.strip(), sign_manner=draft.sign_manner, signed_at=at)
            blown = (signed if signed_before(draft.signer, watch.members(), kind) else whistle).blow_urgent(
                _number(pen, at), at, len(draft.calls), kind, on_the_spot=draft.on_the_spot
            )
        else:
            if whistle.state is WhistleState.DRAFT:
                submitted = whistle.submit(kind)
                pen.change(whistle, submitted)
                pen.entry("submit", "whistle", whistle.id, {}, at)
                whistle = submitted
            power = duty_of(draft.signer, watch.members()) if draft.signer.strip() else ""
            approved = whistle.approve(draft.signer, draft.sign_manner, at, duty=power, kind=kind)
            pen.change(whistle, approved)
            pen.entry("approve", "whistle", whistle.id, {"by": approved.signer, "manner": draft.sign_manner}, at)
            whistle = approved
            blown = whistle.blow(_number(pen, at), at, len(draft.calls))
        blown = replace(blown, rules=rules.version)
        seq = _start(watch, pen, whistle, blown, draft.calls, rules)
        if draft_id:
            pen.drop_draft(draft_id)
    return done(pen, blown, seq)


def signed_before(signer: str, members: tuple[Member, ...], kind: Kind) -> bool:
    """Tell whether an urgent blow was signed before it; refuse one who may not sign."""
    if not signer.strip():
        return False
    if duty_of(signer, members) not in kind.approvers:
        raise no("signer", "这个人不能签发。请另选，或先吹后补签。", "This person may not approve.")
    return True


def _taken(watch: Watch, pen: Pen, draft: Draft, registered: str) -> Whistle:
    """Return the whistle to be blown: a new draft, or one from the inbox with the form's facts."""
    if not registered:
        return write_draft(watch, pen, draft)[0]
    old = watch.ledger.get(Whistle, registered)
    state_in(old.state, (WhistleState.DRAFT, WhistleState.SCREENING), "吹哨", "blowing")
    whistle = refill(old, draft).registered(pen.now)
    if draft.parent and draft.parent != old.parent:
        whistle = recur(watch.ledger.get(Whistle, draft.parent), whistle)
    keep_reporter(pen, watch.ledger, registered, draft)
    pen.change(old, whistle)
    if whistle.fallback != old.fallback:
        use_form(pen, whistle.fallback, registered)
    pen.entry("edit", "whistle", registered, {"place": whistle.place, "facts": whistle.facts})
    return whistle


def _number(pen: Pen, at: datetime) -> Serial:
    return Serial(at.year, pen.number(WHISTLE, at.year))


def _start(watch: Watch, pen: Pen, before: Whistle, blown: Whistle, calls: tuple[Call, ...], rules: Rules) -> int:
    """Write the blown whistle and start its clocks; exactly one of the called departments leads (B01)."""
    if blown.lead not in {call.department for call in calls}:
        raise no(
            "lead", "牵头部门不在被叫部门里。请勾上它，或改定牵头。", "The lead is not among the called departments."
        )
    if len({call.department for call in calls}) != len(calls):
        raise no("departments", "同一家部门叫了两次。请去掉一个。", "A department is called twice.")
    pen.change(before, blown)
    limit = rules.kind(blown.kind).limit(opinion_risk=blown.opinion_risk)
    assert blown.blown_at is not None  # noqa: S101 - blow() has just set it; narrows the type
    shorts = []
    for call in calls:
        department = callable_department(watch.ledger.get(Department, call.department))
        role = Role.LEAD if call.department == blown.lead else Role.SUPPORT
        shorts.append(department.short)
        pen.add(
            Dispatch(
                id=new_id(),
                whistle=blown.id,
                department=call.department,
                role=role,
                issued_at=blown.blown_at,
                limit_minutes=limit,
                stops_at=rules.clock_stops_at,
                reason=call.reason,
            )
        )
    say = {"serial": str(blown.serial), "departments": "、".join(shorts), "limit": limit, "by": blown.signer}
    return pen.entry("blow", "whistle", blown.id, say, blown.blown_at)


def countersign(watch: Watch, whistle_id: str, signer: str, manner: str, at: datetime | None = None) -> Done[Whistle]:
    """Sign an urgent whistle afterwards 补签; only who may approve its kind."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        when = moment(pen, at, "signed_at")
        duty = duty_of(signer, watch.members())
        if duty not in watch.rules(version=old.rules).kind(old.kind).approvers:
            raise no("signer", f"{signer.strip()}不能签发这类哨。", f"{signer.strip()} may not approve this kind.")
        whistle = old.countersign(signer, manner, when)
        pen.change(old, whistle)
        say = {"by": whistle.signer, "manner": manner, "late": "1" if whistle.signed_late else ""}
        seq = pen.entry("countersign", "whistle", whistle_id, say, when)
    return done(pen, whistle, seq)
