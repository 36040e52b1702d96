"""Objection and ruling: refuse in writing, rule on it, excuse a late arrival (A24, A05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.command_post import ruling_power
from desktop.post.dispatch import Dispatch
from desktop.procedures.dispatch.calls import short_of
from desktop.procedures.watch import Done, Watch, done, moment

if TYPE_CHECKING:
    from datetime import datetime


def refuse(watch: Watch, dispatch_id: str, reason: str, at: datetime | None = None) -> Done[Dispatch]:
    """Note a department's written refusal and lay it before the one who rules; the clock runs on."""
    with watch.pen() as pen:
        old = watch.ledger.get(Dispatch, dispatch_id)
        when = moment(pen, at, "refused_at")
        refused = old.refuse(reason, when)
        pen.change(old, refused)
        say = {"department": short_of(watch.ledger, old), "reason": refused.refusal}
        pen.entry("refuse", "whistle", old.whistle, say, when)
        new = refused.await_ruling()
        pen.change(refused, new)
        seq = pen.entry("await_ruling", "whistle", old.whistle, {"department": say["department"]}, when)
    return done(pen, new, seq)


def rule(
    watch: Watch, dispatch_id: str, by: str, text: str, *, upheld: bool, at: datetime | None = None
) -> Done[Dispatch]:
    """Rule on a refusal: the call stands, or the department is excused from it (免派)."""
    with watch.pen() as pen:
        old = watch.ledger.get(Dispatch, dispatch_id)
        name = ruling_power(by, watch.members())
        when = moment(pen, at, "ruled_at")
        new = old.rule(name, text, when, upheld=upheld)
        pen.change(old, new)
        say = {
            "department": short_of(watch.ledger, new),
            "by": name,
            "text": new.ruling,
            "upheld": "1" if upheld else "",
        }
        seq = pen.entry("rule", "whistle", new.whistle, say, when)
    return done(pen, new, seq)


def excuse(watch: Watch, dispatch_id: str, by: str, reason: str) -> Done[Dispatch]:
    """Rule that a late arrival or a no-show does not count, with reason and name."""
    with watch.pen() as pen:
        old = watch.ledger.get(Dispatch, dispatch_id)
        new = old.excuse_lateness(ruling_power(by, watch.members()), reason)
        pen.change(old, new)
        say = {"department": short_of(watch.ledger, new), "by": new.excused_by, "reason": new.excuse}
        seq = pen.entry("excuse", "whistle", new.whistle, say)
    return done(pen, new, seq)
