"""Orders about cadres sunk to villages and grids (A20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.cadre import CadrePosting, alone
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from datetime import date


def keep_cadre(watch: Watch, posting: CadrePosting) -> Done[CadrePosting]:
    """Post a cadre to a village or grid, or change the posting."""
    with watch.pen() as pen:
        posting = alone(posting.checked(), watch.ledger.having(CadrePosting))
        old = watch.ledger.find(CadrePosting, posting.id)
        if old is None:
            pen.add(posting)
        else:
            pen.change(old, posting)
        say = {"name": posting.name, "village": posting.village, "since": posting.since, "until": posting.until}
        seq = pen.entry("keep_cadre", "cadre", posting.id, say)
    return done(pen, posting, seq)


def recall_cadre(watch: Watch, posting_id: str, until: date, reason: str) -> Done[CadrePosting]:
    """End a posting, with the reason."""
    with watch.pen() as pen:
        old = watch.ledger.get(CadrePosting, posting_id)
        new = old.recalled(until, reason)
        pen.change(old, new)
        say = {"name": new.name, "village": new.village, "until": until, "reason": new.end_reason}
        seq = pen.entry("recall_cadre", "cadre", new.id, say)
    return done(pen, new, seq)
