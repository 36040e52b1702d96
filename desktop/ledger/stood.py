"""What people have stood, as bare rows: a year of duties is thousands, and for a sum nobody needs each as a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger.rows import written
from desktop.post.roster.states import STOOD_STATES, DutyClass, DutyState

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.ledger.book import Ledger

_DONE = tuple(one for one in STOOD_STATES if one is not DutyState.ABSENT)
Stood = tuple[str, str, str, str]
"""Person, ISO day, shift, class of duty."""
Arrival = tuple[str, str, str, int]
"""Department, when it was called and when it arrived (ISO), whether it had somebody stationed at the post then."""


def stood(ledger: Ledger, since: date, until: date) -> tuple[Stood, ...]:
    """Return the duties of the days from `since` to `until` that were stood or are to be, by day; absence is none."""
    marks = ", ".join("?" * len(_DONE))
    query = f"SELECT person, day, shift, duty FROM duty WHERE day BETWEEN ? AND ? AND state IN ({marks}) ORDER BY day, rowid"  # noqa: E501, S608 - marks only
    return tuple(ledger.connection.execute(query, (since.isoformat(), until.isoformat(), *_DONE)))


def rostered(ledger: Ledger, month: str) -> frozenset[str]:
    """Return the departments that have duties in a month, whatever became of them."""
    return frozenset(one for (one,) in ledger.rows("SELECT DISTINCT department FROM duty WHERE month = ?", (month,)))


def arrivals(ledger: Ledger, since: datetime, until: datetime) -> tuple[Arrival, ...]:
    """Return the arrivals at whistles that were called in a span, each with whether somebody was stationed then."""
    query = (
        "SELECT d.department, d.issued_at, d.reported_at, EXISTS (SELECT 1 FROM duty s"
        " WHERE s.department = d.department AND s.duty = ? AND s.starts_at <= d.issued_at AND d.issued_at < s.ends_at)"
        " FROM dispatch d WHERE d.issued_at BETWEEN ? AND ? AND d.reported_at IS NOT NULL ORDER BY d.issued_at"
    )
    return tuple(ledger.rows(query, (DutyClass.STATIONED, written(since), written(until))))


def usually_called(ledger: Ledger, kind: str, since: datetime) -> tuple[int, dict[str, int]]:
    """Return how many whistles of a kind were blown since a moment, and to how many each department was called."""
    values = (kind, written(since))
    ((whistles,),) = ledger.rows("SELECT count(*) FROM whistle WHERE kind = ? AND blown_at >= ?", values)
    query = (
        "SELECT d.department, count(DISTINCT d.whistle) FROM dispatch d JOIN whistle w ON w.id = d.whistle"
        " WHERE w.kind = ? AND w.blown_at >= ? GROUP BY d.department"
    )
    return whistles, dict(ledger.rows(query, values))
