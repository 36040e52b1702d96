"""What people have stood, as bare rows: a year of duties is thousands, and for a sum nobody needs each as a fact."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from desktop.ledger.rows import written
from desktop.post.roster.states import STOOD_STATES, DutyClass, DutyState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from desktop.ledger.book import Ledger

_DONE = tuple(one for one in STOOD_STATES if one is not DutyState.ABSENT)
_MARKS = ", ".join("?" * len(_DONE))
Stood = tuple[str, str, str]
"""Person, ISO day, shift."""
Sum = tuple[str, str, str, int, int, str]
"""Person, class of duty, shift, 1 for a rest day and 2 for a holiday (else 0), how many, the ISO day of the first."""
Arrival = tuple[str, str, str, int]
"""Department, when it was called and when it arrived (ISO), whether it had somebody stationed at the post then."""

Scene = tuple[str, str, str, str | None]
"""Officer, whistle, when they arrived and when they were done there (ISO); None where they are at it still."""


class Attended(NamedTuple):
    """A duty that was somebody's when its day came, with what was noted of it; days and moments are ISO."""

    person: str
    department: str
    duty: str
    shift: str
    day: str
    state: str
    starts_at: str
    ends_at: str
    started_at: str | None
    ended_at: str | None


def attended(ledger: Ledger, since: date, until: date) -> tuple[Attended, ...]:
    """Return the duties of a span with what was noted of each, absence too; swapped and withdrawn ones are none."""
    marks = ", ".join("?" * len(STOOD_STATES))
    query = (
        f"SELECT {', '.join(Attended._fields)} FROM duty WHERE day BETWEEN ? AND ? AND state IN ({marks})"  # noqa: S608 - our own names and marks
        " ORDER BY day, rowid"
    )
    return tuple(Attended(*row) for row in ledger.rows(query, (written(since), written(until), *STOOD_STATES)))


def on_scene(ledger: Ledger, since: datetime, until: datetime) -> tuple[Scene, ...]:
    """Return who whom the post knows came to which scene in a span; what was taken back is none.

    They were done when they left, or when their department's work was: from then on the whistle waits for its check.
    """
    query = (
        "SELECT p.officer, p.whistle, p.arrived_at, CASE WHEN d.work_done_at > p.arrived_at"
        " AND (p.left_at IS NULL OR d.work_done_at < p.left_at) THEN d.work_done_at ELSE p.left_at END"
        " FROM presence p JOIN dispatch d ON d.id = p.dispatch"
        " WHERE p.void = 0 AND p.officer <> '' AND p.arrived_at BETWEEN ? AND ? ORDER BY p.arrived_at, p.rowid"
    )
    return tuple(ledger.rows(query, (written(since), written(until))))


def stood(ledger: Ledger, since: date, until: date) -> tuple[Stood, ...]:
    """Return the duties of the days from `since` to `until` that were stood or are to be, by day; absence is none."""
    query = f"SELECT person, day, shift FROM duty WHERE day BETWEEN ? AND ? AND state IN ({_MARKS}) ORDER BY day, rowid"  # noqa: S608 - marks only
    return tuple(ledger.rows(query, (written(since), written(until), *_DONE)))


def sums(ledger: Ledger, since: date, until: date, rest: Iterable[date], holidays: Iterable[date]) -> tuple[Sum, ...]:
    """Return how often everybody stood which shift on working days, rest days and holidays of a span."""
    days = [json.dumps([written(day) for day in many]) for many in (holidays, rest)]
    query = (
        "SELECT person, duty, shift, CASE WHEN day IN (SELECT value FROM json_each(?)) THEN 2"  # noqa: S608 - marks
        " WHEN day IN (SELECT value FROM json_each(?)) THEN 1 ELSE 0 END AS sort, count(*), min(day) FROM duty"
        f" WHERE day BETWEEN ? AND ? AND state IN ({_MARKS}) GROUP BY person, duty, shift, sort"
    )
    return tuple(ledger.rows(query, (*days, written(since), written(until), *_DONE)))


def rostered(ledger: Ledger, month: str) -> frozenset[str]:
    """Return the departments that have duties in a month, whatever became of them."""
    return frozenset(one for (one,) in ledger.rows("SELECT DISTINCT department FROM duty WHERE month = ?", (month,)))


def arrivals(ledger: Ledger, since: datetime, until: datetime) -> tuple[Arrival, ...]:
    """Return the arrivals at whistles that were called in a span, each with whether somebody was stationed then."""
    query = (
        "SELECT d.department, d.issued_at, d.reported_at, EXISTS (SELECT 1 FROM duty s"
        " WHERE s.department = d.department AND s.duty = ? AND s.starts_at <= d.issued_at AND d.issued_at < s.ends_at"
        " AND s.day BETWEEN date(substr(d.issued_at, 1, 10), '-1 day') AND substr(d.issued_at, 1, 10))"
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
