"""The duty log 值班日志: calls noted, followed up, corrected while the watch lasts, and settled (practice.md 2.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.ledger import log_book
from desktop.post.guard import written
from desktop.post.moment import CHINA
from desktop.post.roster.duty_log import WRITTEN, LogEntry, amendable
from desktop.post.roster.handover import Handover
from desktop.post.roster.states import LogReport
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen


def note_call(watch: Watch, at: datetime | None = None, **texts: str) -> Done[LogEntry]:
    """Note a call, or what the watch saw itself; `texts` are the fields of `duty_log.WRITTEN`, `facts` is needed."""
    with watch.pen() as pen:
        entry = replace(_blank(watch, pen, at), **_texts(watch.ledger, texts)).checked()
        pen.add(entry)
        say = {"unit": entry.unit, "place": entry.place, "facts": entry.facts}
        seq = pen.entry("note_call", "log", entry.id, say, entry.at)
    return done(pen, entry, seq)


def follow_up(
    watch: Watch, entry_id: str, at: datetime | None = None, *, final: bool = False, **texts: str
) -> Done[LogEntry]:
    """Add 续报一, 续报二 … to a matter, or the 终报, which settles it with its own text; return the follow-up."""
    with watch.pen() as pen:
        first = watch.ledger.get(LogEntry, entry_id)
        kind = LogReport.FINAL if final else LogReport.FOLLOW_UP
        new, more = first.follow(replace(_blank(watch, pen, at), report=kind, **_texts(watch.ledger, texts)))
        pen.change(first, new)
        pen.add(more)
        say = {"report": more.name.zh, "place": more.place, "facts": more.facts}
        seq = pen.entry("follow_up", "log", first.id, say, more.at)
    return done(pen, more, seq)


def amend_entry(watch: Watch, entry_id: str, reason: str, at: datetime | None = None, **texts: str) -> Done[LogEntry]:
    """Correct an entry, with a reason; what it was stays in the journal.

    Refused once the watch that wrote it was signed over, and once it is settled: a follow-up says it then.
    """
    with watch.pen() as pen:
        old = watch.ledger.get(LogEntry, entry_id)
        amendable(old, watch.ledger.having(Handover, void=False))
        why = written("reason", reason, "更正理由", "The reason")
        when = old.at if at is None or at.astimezone(CHINA) == old.at else moment(pen, at)
        new = pen.change(old, replace(old, at=when, **_texts(watch.ledger, texts)).checked())
        seq = pen.entry("amend_entry", "log", new.first or new.id, {"facts": new.facts, "reason": why})
    return done(pen, new, seq)


def settle_entry(watch: Watch, entry_id: str, outcome: str, by: str = "", at: datetime | None = None) -> Done[LogEntry]:
    """Settle a matter: what came of it, by whom (else who keeps the desk), and when."""
    with watch.pen() as pen:
        old = watch.ledger.get(LogEntry, entry_id)
        new = pen.change(old, old.settle(moment(pen, at), by.strip() or watch.actor, outcome))
        say = {"facts": new.facts, "by": new.settled_by, "outcome": new.outcome}
        seq = pen.entry("settle_entry", "log", new.id, say, new.settled_at)
    return done(pen, new, seq)


def _blank(watch: Watch, pen: Pen, at: datetime | None) -> LogEntry:
    return LogEntry(new_id(), moment(pen, at), "", recorder=watch.actor, recorded_at=pen.now)


def _texts(ledger: Ledger, texts: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields that a person writes; refuse a whistle that the ledger does not know."""
    known: dict[str, Any] = {name: text for name, text in texts.items() if name in WRITTEN}
    if known.get("whistle", "").strip():
        ledger.get(Whistle, known["whistle"].strip())
    return known


def matter(entry: LogEntry) -> Words:
    """Say of an open entry what the next watch takes over."""
    last = f"{entry.at:%m-%d %H:%M}"
    return Words(f"{last} {entry.brief}，未办结", f"{last} {entry.brief}: not settled")


def handled_since(ledger: Ledger, since: datetime) -> Iterator[tuple[datetime, str]]:
    """Yield what a watch noted and settled since a moment, as it stands in a handover record."""
    for one in log_book.noted_since(ledger, since):
        if one.report is LogReport.FINAL:
            continue  # it settles its first report, which is told
        what = one.brief if not one.first else f"{one.name.zh}：{one.brief}"
        settled = one.settled_at is not None and one.settled_at >= since
        if one.recorded_at is not None and one.recorded_at >= since:
            yield one.at, f"{one.at:%H:%M} 接报{what}{'，已办结' if settled else ''}"
        else:
            at = one.settled_at or one.at
            yield at, f"{at:%H:%M} 办结{what}"
