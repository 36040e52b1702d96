"""The register of whistles as a long table: an array of row numbers, and blocks of rows by number (performance.md)."""

from __future__ import annotations

import json
from array import array
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.ledger import search
from desktop.post.serial import Serial
from desktop.post.states import OPEN_STATES, WhistleState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ledger.book import Ledger

BLOCK = 256
"""Rows that are read at once (performance.md: cached blocks of 256)."""
_MOST_VALUES = 20_000
"""SQLite takes 32 766 values in one query at most."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the register shows: an empty field shows all."""

    words: str = ""
    states: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    department: str = ""
    village: str = ""
    grid: str = ""
    since: str = ""
    """First day of the blow, ISO; drafts are counted by their registration."""
    until: str = ""
    late: bool = False
    """Only whistles to which a department came late or not at all."""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of the register."""

    id: str
    serial: str
    state: WhistleState
    kind: str
    village: str
    place: str
    facts: str
    blown_at: datetime | None
    closed_at: datetime | None
    lead: str
    """Short name of the lead department."""
    called: int
    late: int
    grid: str
    source: str


STOPPED = "coalesce(CASE d.stops_at WHEN 'acknowledged' THEN d.acknowledged_at END, d.reported_at)"
_AFTER = "(unixepoch({0}) > unixepoch(d.issued_at) + d.limit_minutes * 60)"
LATE = (
    f"(d.excused_by = '' AND CASE WHEN {STOPPED} IS NOT NULL THEN {_AFTER.format(STOPPED)}"
    f" ELSE d.state = 'no_show' OR (d.state = 'stood_down' AND {_AFTER.format('d.released_at')}) END)"
)
"""`Dispatch.late` or `Dispatch.missed`, not excused."""
_LEAD = "coalesce((SELECT short FROM department WHERE id = w.lead), '')"
ORDERS = {
    "serial": "w.year {0}, w.number {0}",
    "blown_at": "coalesce(w.blown_at, w.registered_at) {0}",
    "state": "w.state {0}, coalesce(w.blown_at, w.registered_at) DESC",
    "kind": "w.kind {0}, coalesce(w.blown_at, w.registered_at) DESC",
    "place": "w.village {0}, w.place {0}",
    "facts": "w.facts {0}",
    "lead": f"{_LEAD} {{0}}, coalesce(w.blown_at, w.registered_at) DESC",
    "closed_at": "w.closed_at {0}",
    "grid": "w.grid {0}",
    "called": "(SELECT count(*) FROM dispatch d WHERE d.whistle = w.id) {0}",
    "late": f"(SELECT count(*) FROM dispatch d WHERE d.whistle = w.id AND {LATE}) {{0}}",  # noqa: S608 - our own
}
"""Columns that the register can be sorted by."""


def ids(ledger: Ledger, chosen: Filter, order: str = "blown_at", *, descending: bool = True) -> array[int]:
    """Return the row numbers of the whistles that `chosen` lets through, in order."""
    where, values = _where(ledger, chosen)
    by = ORDERS[order].format("DESC" if descending else "ASC")
    query = f"SELECT w.rowid FROM whistle w {where} ORDER BY {by}, w.rowid DESC"  # noqa: S608 - our own names only
    return array("q", (row[0] for row in ledger.connection.execute(query, values)))


def _where(ledger: Ledger, chosen: Filter) -> tuple[str, list[Any]]:
    parts: list[str] = []
    values: list[Any] = []

    def among(column: str, wanted: Sequence[str]) -> None:
        if wanted:
            parts.append(f"{column} IN ({','.join('?' * len(wanted))})")
            values.extend(wanted)

    among("w.state", chosen.states)
    among("w.kind", chosen.kinds)
    for column, value in (("w.village", chosen.village), ("w.grid", chosen.grid)):
        if value:
            parts.append(f"{column} = ?")
            values.append(value)
    if chosen.since:
        parts.append("coalesce(w.blown_at, w.registered_at) >= ?")
        values.append(chosen.since)
    if chosen.until:
        parts.append("coalesce(w.blown_at, w.registered_at) < date(?, '+1 day')")
        values.append(chosen.until)
    if chosen.department:
        parts.append("w.id IN (SELECT d.whistle FROM dispatch d WHERE d.department = ?)")
        values.append(chosen.department)
    if chosen.late:
        parts.append(f"EXISTS (SELECT 1 FROM dispatch d WHERE d.whistle = w.id AND {LATE})")  # noqa: S608 - our own
    if chosen.words.strip():
        _worded(ledger, chosen.words, parts, values)
    return ("WHERE " + " AND ".join(parts) if parts else ""), values


def _worded(ledger: Ledger, words: str, parts: list[str], values: list[Any]) -> None:
    """Add what finds the whistles that hold `words`; very many hits go through a query, not through values."""
    found = search.find(ledger.connection, words, _MOST_VALUES + 1)
    if len(found) <= _MOST_VALUES:
        parts.append(f"w.id IN ({','.join('?' * len(found))})")
        values.extend(found)
        return
    parts.append(f"w.id IN (SELECT t.whistle FROM whistle_text t WHERE {search.ALL_IN})")  # noqa: S608 - our own
    values.append(json.dumps(search.parts_of(words)))


def first(ledger: Ledger, words: str, most: int) -> tuple[str, ...]:
    """Return the ids of the newest whistles that hold `words`, at most so many: what a search shows at once."""
    return search.find(ledger.connection, words, most)


def block(ledger: Ledger, numbers: Sequence[int]) -> tuple[RegisterRow, ...]:
    """Return the lines with these row numbers, in the same order; a whistle that is gone is left out."""
    marks = ",".join("?" * len(numbers))
    query = f"""
        SELECT w.rowid, w.id, w.year, w.number, w.state, w.kind, w.village, w.place, w.facts, w.blown_at, w.closed_at,
               {_LEAD},
               (SELECT count(*) FROM dispatch d WHERE d.whistle = w.id),
               (SELECT count(*) FROM dispatch d WHERE d.whistle = w.id AND {LATE}), w.grid, w.source
        FROM whistle w WHERE w.rowid IN ({marks})"""  # noqa: S608 - marks only
    found = {row[0]: _line(row) for row in ledger.connection.execute(query, list(numbers))}
    return tuple(found[number] for number in numbers if number in found)


def _line(row: tuple[Any, ...]) -> RegisterRow:
    _, whistle, year, number, state, kind, village, place, facts, blown, closed, lead, called, late, grid, source = row
    return RegisterRow(
        whistle,
        "" if number is None else str(Serial(year, number)),
        WhistleState(state),
        kind,
        village,
        place,
        facts,
        None if blown is None else datetime.fromisoformat(blown),
        None if closed is None else datetime.fromisoformat(closed),
        lead,
        called,
        late,
        grid,
        source,
    )


@dataclass(frozen=True, slots=True)
class Tally:
    """What the head of the register counts."""

    whistles: int
    blown: int
    running: int
    own: int
    """Whistles blown about the township's own matters, each with its written reason (A34)."""


def tally(ledger: Ledger, chosen: Filter) -> Tally:
    """Count the whistles that `chosen` lets through."""
    where, values = _where(ledger, chosen)
    opened = ",".join(f"'{state.value}'" for state in OPEN_STATES)
    query = f"""
        SELECT count(*), count(w.blown_at), coalesce(sum(w.state IN ({opened})), 0),
               coalesce(sum(w.blown_at IS NOT NULL AND w.own_reason <> ''), 0)
        FROM whistle w {where}"""  # noqa: S608 - our own names only
    return Tally(*ledger.rows(query, values)[0])
