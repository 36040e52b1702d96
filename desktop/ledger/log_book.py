"""The duty log read from the ledger: a span of days, what is open, the follow-ups of a matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger.rows import columns_of, fact_of, written
from desktop.ledger.tables import TABLES
from desktop.post.roster.duty_log import LogEntry

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from typing import Any

    from desktop.ledger.book import Ledger


def between(ledger: Ledger, since: datetime, until: datetime) -> tuple[LogEntry, ...]:
    """Return the entries of calls that came from `since` until before `until`, in that order."""
    return _entries(ledger, "void = 0 AND at >= ? AND at < ? ORDER BY at, rowid", (written(since), written(until)))


def latest(ledger: Ledger, most: int) -> tuple[LogEntry, ...]:
    """Return the last entries by the time of the call, the latest first."""
    return _entries(ledger, "void = 0 ORDER BY at DESC, rowid DESC LIMIT ?", (most,))


def open_entries(ledger: Ledger) -> tuple[LogEntry, ...]:
    """Return the matters that nobody has settled, the oldest first."""
    return _entries(ledger, "settled_at IS NULL AND first = '' AND void = 0 ORDER BY at, rowid")


def noted_since(ledger: Ledger, since: datetime) -> tuple[LogEntry, ...]:
    """Return what was written into the log, or settled in it, since a moment."""
    moment = written(since)
    return _entries(ledger, "void = 0 AND (recorded_at >= ? OR settled_at >= ?) ORDER BY at, rowid", (moment, moment))


def follow_ups(ledger: Ledger, first: str) -> tuple[LogEntry, ...]:
    """Return the follow-ups of a matter in their order."""
    return _entries(ledger, "first = ? AND first <> '' AND void = 0 ORDER BY number", (first,))


def _entries(ledger: Ledger, where: str, values: Iterable[Any] = ()) -> tuple[LogEntry, ...]:
    columns = ", ".join(f'"{name}"' for name in columns_of(LogEntry))
    query = f"SELECT {columns} FROM {TABLES[LogEntry]} WHERE {where}"  # noqa: S608 - our own names and marks
    return tuple(fact_of(LogEntry, row) for row in ledger.connection.execute(query, tuple(values)))
