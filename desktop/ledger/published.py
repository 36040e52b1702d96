"""What is published of a month: the duties that stand or were stood, as facts, as bare rows and as cells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.ledger.rows import written
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.planning.cell import RosterCell
from desktop.post.roster.states import STOOD_STATES, DutyState

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger

Place = tuple[str, str]
"""Person and ISO day: a cell of the grid."""


def duties(ledger: Ledger, month: str) -> tuple[DutyAssignment, ...]:
    """Return the duties of a month that stand or were stood, by day.

    Left out are who took over in the middle, and standby that its own person gave up for another duty of the day.
    One person may have two of one day: a swap brings them.
    """
    known = {row[0] for row in _rows(ledger, month)}
    found = ledger.having(DutyAssignment, month=month, state=STOOD_STATES)
    return tuple(sorted((one for one in found if one.id in known), key=lambda one: one.day))


def triples(ledger: Ledger, month: str) -> tuple[tuple[str, str, str], ...]:
    """Return person, ISO day and shift of what `duties` returns: ten times as fast."""
    return tuple((person, day, shift) for _, person, day, shift, _ in _rows(ledger, month))


def cells(ledger: Ledger, month: str) -> tuple[RosterCell, ...]:
    """Return what is published of a month as cells, to be held against the draft.

    Of two duties of a person on one day the cell shows the one that the draft has, or else the later one.
    """
    return tuple(
        RosterCell(f"{month}:{person}:{day}", month, person, date.fromisoformat(day), shift)
        for (person, day), shift in _shown(ledger, month).items()
    )


def begun(ledger: Ledger, month: str, at: datetime) -> dict[tuple[str, date], str]:
    """Return the cells of a month of which a published duty had begun at a moment, as shift by person and day."""
    moment = str(written(at))
    early = {(person, day) for _, person, day, _, start in _rows(ledger, month) if start <= moment}
    shown = _shown(ledger, month)
    return {(person, date.fromisoformat(day)): shown[person, day] for person, day in early}


def differs(ledger: Ledger, month: str) -> bool:
    """Whether the draft of a month is not what was published."""
    return _draft(ledger, month) != _shown(ledger, month)


def _draft(ledger: Ledger, month: str) -> dict[Place, str]:
    rows = ledger.rows("SELECT person, day, shift FROM roster_cell WHERE month = ? AND shift <> ''", (month,))
    return {(person, day): shift for person, day, shift in rows}


def _shown(ledger: Ledger, month: str) -> dict[Place, str]:
    """Return the shift that each published cell shows, by person and ISO day."""
    draft, shown = _draft(ledger, month), dict[Place, str]()
    for _, person, day, shift, _ in _rows(ledger, month):
        place = person, day
        if place not in shown or shown[place] != draft.get(place):
            shown[place] = shift
    return shown


def _rows(ledger: Ledger, month: str) -> list[tuple[str, str, str, str, str]]:
    """Return id, person, ISO day, shift and begin of what stands or was stood of a month, by day."""
    marks = ",".join("?" * len(STOOD_STATES))
    query = (
        "SELECT id, person, day, shift, starts_at, state, replaces FROM duty"  # noqa: S608 - marks only
        f" WHERE month = ? AND state IN ({marks}) ORDER BY day, rowid"
    )
    rows = ledger.rows(query, (month, *STOOD_STATES))
    known = {row[0] for row in rows}
    busy = {row[1:3] for row in rows if row[5] != DutyState.RELIEVED and row[6] not in known}
    return [row[:5] for row in rows if row[6] not in known and (row[5] != DutyState.RELIEVED or row[1:3] not in busy)]
