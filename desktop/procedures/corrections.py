"""Correcting entries: take back a wrong tap within a minute, put a time right later; nothing is deleted (C22)."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop.ledger import journal
from desktop.ledger.rows import columns_of, fact_of, row_of
from desktop.ledger.tables import TABLES
from desktop.post.dispatch import Dispatch
from desktop.post.guard import no, written
from desktop.post.presence import Presence
from desktop.post.words import Words
from desktop.procedures.dispatch.calls import short_of
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.journal import Entry
    from desktop.ledger.pen import Pen

REVERSIBLE = (
    "acknowledge", "depart", "report_in", "join", "no_show", "finish_task", "finish_work", "release", "leave_early",
    "note", "witness", "leader_arrives", "leader_leaves", "give_opinion", "join_team", "mark_attendance",
)  # fmt: skip
"""Orders that one key press gives and one key press may take back; numbers once given are never taken back."""

STEPS = {
    "acknowledged_at": Words("签收", "Acknowledged"),
    "departed_at": Words("出发", "Departed"),
    "reported_at": Words("到场", "Arrived"),
    "work_done_at": Words("任务完成", "Work done"),
}
"""Times of a dispatch that may be put right."""


def undo(watch: Watch, seq: int) -> Done[int]:
    """Take back entry `seq` by a correcting entry: rows go back to what they were, new rows are marked void.

    Refused after the minute of the rules, for orders that cannot be taken back, and where a later order has
    changed the same rows.
    """
    with watch.pen() as pen:
        found = journal.entries(watch.ledger.connection, after=seq - 1, before=seq + 1)
        if not found or found[0].order not in REVERSIBLE:
            raise no("undo", "这一笔不能撤回。请用更正。", "This cannot be taken back; correct it instead.")
        entry = found[0]
        limit = watch.rules().undo_seconds
        if pen.now - entry.recorded_at > timedelta(seconds=limit):
            raise no(
                "undo",
                f"已过 {limit} 秒，不能撤回。请用更正，写明理由。",
                f"More than {limit} seconds have passed. Correct it with a reason.",
            )
        for table, key, columns in reversed(entry.rows):
            _put_back(pen, entry, table, key, columns)
        say = {"undone": entry.order, "entry": seq, "department": entry.said.get("department", "")}
        number = pen.entry("undo", entry.noun, entry.noun_id, say)
    return done(pen, number, number)


def _put_back(pen: Pen, entry: Entry, table: str, key: str, columns: dict[str, list[Any]]) -> None:
    cls = next(cls for cls, name in TABLES.items() if name == table)
    old = pen.ledger.get(cls, key)
    row = row_of(old)
    if any(row[name] != after for name, (_, after) in columns.items()):
        raise no(
            "undo",
            f"第 {entry.seq} 笔之后又有改动，不能直接撤回。请用更正。",
            "Later orders changed the same record; correct it instead.",
        )
    if "id" in columns:
        new = dataclasses.replace(old, void=True)
    else:
        row.update({name: before for name, (before, _) in columns.items()})
        new = fact_of(cls, [row[name] for name in columns_of(cls)])
    pen.change(old, new)


def correct_time(watch: Watch, dispatch_id: str, step: str, at: datetime, reason: str) -> Done[Dispatch]:
    """Put one time of a dispatch right, with a reason; the others must still follow one another."""
    with watch.pen() as pen:
        old = watch.ledger.get(Dispatch, dispatch_id)
        why = written("reason", reason, "更正理由", "The reason")
        new = old.corrected(step, at.replace(microsecond=0), pen.now)
        before = getattr(old, step)
        pen.change(old, new)
        if step == "reported_at":
            for one in watch.ledger.having(Presence, dispatch=dispatch_id):
                if one.arrived_at == before and not one.void:
                    pen.change(one, dataclasses.replace(one, arrived_at=new.reported_at or one.arrived_at))
        say = {
            "department": short_of(watch.ledger, new),
            "step": STEPS[step].zh,
            "from": f"{before:%m-%d %H:%M}",
            "to": f"{at:%m-%d %H:%M}",
            "reason": why,
        }
        seq = pen.entry("correct_time", "whistle", new.whistle, say)
    return done(pen, new, seq)
