"""What stands against blowing a filled-in form, all of it at once, by the very rules that the blow obeys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.post.command_post import duty_of
from desktop.post.draft import Call
from desktop.post.precheck import lead_chosen, reasons_given
from desktop.post.refused import Refused
from desktop.post.serial import Serial
from desktop.post.whistle import Whistle
from desktop.procedures.matching import names
from desktop.procedures.whistle.blow import signed_before
from desktop.procedures.whistle.register import refill

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.draft import Draft
    from desktop.post.rules import Rules
    from desktop.procedures.matching import Advice
    from desktop.procedures.watch import Watch

_STAND_IN = "-"


def obstacles(watch: Watch, draft: Draft, advice: Advice) -> tuple[Refused, ...]:
    """Return the refusals that `draft` would meet, in the order in which the blow would give them.

    Nothing is written. Each refused field is filled with a stand-in to see what stands behind it; it ends where a
    refusal has no field that could be filled.
    """
    now = watch.now().replace(microsecond=0)
    found: list[Refused] = []
    try:
        rules = watch.rules(draft.blown_at.date() if draft.blown_at is not None else None)
    except Refused as refused:
        return (refused,)
    known = names(watch.ledger)
    while True:
        try:
            _rehearse(watch, draft, advice, rules, known, now)
        except Refused as refused:
            found.append(refused)
            if any(earlier.field == refused.field for earlier in found[:-1]):
                return tuple(found[:-1])
            draft = _filled(watch, draft, refused.field, rules, now)
        else:
            return tuple(found)


def _rehearse(watch: Watch, draft: Draft, advice: Advice, rules: Rules, known: dict[str, str], now: datetime) -> None:
    kind = rules.kind(draft.kind)
    reasons_given(advice.findings, draft.own_reason, draft.lead_reason)
    lead_chosen(advice.matching, draft.lead, draft.lead_reason, known)
    blank = Whistle("", draft.kind, "", "", now, rules.version)
    whistle = refill(blank, draft).registered(now)
    at, serial, called = draft.blown_at or now, Serial(now.year, 1), len(draft.calls)
    if kind.urgent or draft.on_the_spot:
        signed_before(draft.signer, watch.members(), kind)
        whistle.blow_urgent(serial, at, called, kind, on_the_spot=draft.on_the_spot)
        return
    submitted = whistle.submit(kind)
    duty = duty_of(draft.signer, watch.members()) if draft.signer.strip() else ""
    submitted.approve(draft.signer, draft.sign_manner, at, duty=duty, kind=kind).blow(serial, at, called)


def _filled(watch: Watch, draft: Draft, field: str, rules: Rules, now: datetime) -> Draft:
    """Return the draft with a stand-in for `field`; unchanged where there is none."""
    if field in {"place", "facts", "self_done", "self_result", "own_reason", "lead_reason", "lead"}:
        words: dict[str, Any] = {field: _STAND_IN}
        return replace(draft, **words)
    if field in {"found_at", "blown_at"}:
        return replace(draft, found_at=None, blown_at=None)
    if field == "self_at":
        return replace(draft, self_at=now)
    if field == "departments":
        return replace(draft, calls=(Call(_STAND_IN),))
    if field == "signer":
        may = rules.kind(draft.kind).approvers
        return replace(draft, signer=next((one.name for one in watch.members() if one.duty in may), ""))
    return draft
