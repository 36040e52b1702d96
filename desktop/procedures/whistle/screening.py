"""Screening 甄别: submit, send back, merge, withdraw (A03, A19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.whistle import Whistle
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from desktop.post.states import ReturnKind


def submit(watch: Watch, whistle_id: str) -> Done[Whistle]:
    """Send a draft to screening."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        whistle = old.submit(watch.rules(version=old.rules).kind(old.kind))
        pen.change(old, whistle)
        seq = pen.entry("submit", "whistle", whistle_id, {})
    return done(pen, whistle, seq)


def send_back(watch: Watch, whistle_id: str, kind: ReturnKind, reason: str) -> Done[Whistle]:
    """Return a whistle with a kind and a written reason."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        whistle = old.send_back(kind, reason)
        pen.change(old, whistle)
        seq = pen.entry("send_back", "whistle", whistle_id, {"kind": kind, "reason": whistle.end_reason})
    return done(pen, whistle, seq)


def merge(watch: Watch, whistle_id: str, into_id: str, reason: str) -> Done[Whistle]:
    """Join a whistle into another."""
    with watch.pen() as pen:
        old, into = watch.ledger.get(Whistle, whistle_id), watch.ledger.get(Whistle, into_id)
        chain: list[str] = []
        following = into
        while following.merged_into and following.merged_into not in chain:
            chain.append(following.merged_into)
            following = watch.ledger.get(Whistle, following.merged_into)
        whistle = old.merge(into, tuple(chain), reason)
        pen.change(old, whistle)
        target = str(into.serial or into.place)
        seq = pen.entry("merge", "whistle", whistle_id, {"into": target, "reason": whistle.end_reason})
    return done(pen, whistle, seq)


def withdraw(watch: Watch, whistle_id: str, reason: str) -> Done[Whistle]:
    """Take back a whistle before the blow."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        whistle = old.withdraw(reason)
        pen.change(old, whistle)
        seq = pen.entry("withdraw", "whistle", whistle_id, {"reason": whistle.end_reason})
    return done(pen, whistle, seq)
