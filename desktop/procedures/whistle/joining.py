"""A further call about what is in hand already: it joins the open whistle instead of blowing another (并哨, A34)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.whistle import Whistle
from desktop.procedures.watch import Done, Watch, done
from desktop.procedures.whistle.register import write_draft

if TYPE_CHECKING:
    from desktop.post.draft import Draft


def join(watch: Watch, draft: Draft, into_id: str, reason: str, draft_id: str = "") -> Done[Whistle]:
    """Register a draft and merge it into the whistle `into_id` in one go.

    What the township tried itself is not asked for here: that is asked before a blow, and nothing is blown (A33).
    """
    with watch.pen() as pen:
        into = watch.ledger.get(Whistle, into_id)
        registered, _ = write_draft(watch, pen, draft)
        kind = replace(watch.rules(version=registered.rules).kind(registered.kind), self_handling=False)
        whistle = registered.submit(kind).merge(into, (), reason)
        pen.change(registered, whistle)
        say = {"into": str(into.serial or into.place), "reason": whistle.end_reason}
        seq = pen.entry("merge", "whistle", whistle.id, say)
        if draft_id:
            pen.drop_draft(draft_id)
    return done(pen, whistle, seq)
