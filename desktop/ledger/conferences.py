"""Conferences read from the ledger: of a whistle, of a year, in a state, with all that was said and decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.ledger.issued import Wrong
from desktop.ledger.rows import columns_of, fact_of, written
from desktop.ledger.tables import TABLES
from desktop.post.conferences.conference import Conference, ConferenceDecision, ConferenceGuest, ConferenceSeat
from desktop.post.conferences.contribution import Contribution
from desktop.post.conferences.record import Proceedings, digest
from desktop.post.conferences.shares import ResponsibilityShare
from desktop.post.serial import CONFERENCE, Serial
from desktop.post.superior_action import SuperiorAction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.ledger.book import Ledger
    from desktop.post.conferences.states import ConferenceState

_WHEN = "coalesce(issued_at, opened_at, starts_at, proposed_at)"


def proceedings(ledger: Ledger, conference_id: str) -> Proceedings:
    """Return a conference with its table, guests, decisions, shares, proposed compensation; refuse an unknown one."""
    return Proceedings(
        ledger.get(Conference, conference_id),
        seats(ledger, conference_id),
        ledger.having(ConferenceGuest, conference=conference_id, void=False),
        tuple(
            sorted(
                ledger.having(ConferenceDecision, conference=conference_id, void=False),
                key=lambda decision: decision.place,
            )
        ),
        ledger.having(ResponsibilityShare, conference=conference_id, void=False),
        ledger.having(Contribution, conference=conference_id, void=False),
    )


def seats(ledger: Ledger, conference_id: str) -> tuple[ConferenceSeat, ...]:
    """Return the seats at the table of a conference in their order."""
    found = ledger.having(ConferenceSeat, conference=conference_id, void=False)
    return tuple(sorted(found, key=lambda seat: seat.rank))


def of_whistle(ledger: Ledger, whistle_id: str) -> tuple[Conference, ...]:
    """Return the conferences about a whistle, in the order in which they were proposed."""
    where = "EXISTS (SELECT 1 FROM json_each(whistles) WHERE value = ?) ORDER BY rowid"
    return _conferences(ledger, where, (whistle_id,))


def listed(ledger: Ledger, states: Iterable[ConferenceState] = (), year: int | None = None) -> tuple[Conference, ...]:
    """Return the conferences in some of `states` (any), of one year (all), the latest first."""
    wanted = tuple(states)
    where, values = ["1"], list[Any](wanted)
    if wanted:
        where.append(f"state IN ({', '.join('?' * len(wanted))})")
    if year is not None:
        where.append(f"substr({_WHEN}, 1, 4) = ?")
        values.append(str(year))
    return _conferences(ledger, f"{' AND '.join(where)} ORDER BY {_WHEN} DESC, rowid DESC", values)


def years(ledger: Ledger) -> tuple[int, ...]:
    """Return the years that have conferences, the latest first."""
    rows = ledger.rows(f"SELECT DISTINCT substr({_WHEN}, 1, 4) FROM conference ORDER BY 1 DESC")  # noqa: S608 - our own
    return tuple(int(row[0]) for row in rows)


def unanswered(ledger: Ledger) -> tuple[SuperiorAction, ...]:
    """Return the actions of superiors that wait for an answer, the first due first."""
    columns = ", ".join(f'"{name}"' for name in columns_of(SuperiorAction))
    where = "answer_by IS NOT NULL AND answered_at IS NULL AND void = 0 ORDER BY answer_by, rowid"
    rows = ledger.rows(f"SELECT {columns} FROM {TABLES[SuperiorAction]} WHERE {where}")  # noqa: S608 - our own names
    return tuple(fact_of(SuperiorAction, row) for row in rows)


def changed(ledger: Ledger) -> Iterator[Wrong]:
    """Yield every issued record whose text is not what was issued, and every one whose text is gone."""
    rows = ledger.rows("SELECT year, number, record, digest FROM conference WHERE number IS NOT NULL ORDER BY 1, 2")
    for year, number, text, sealed in rows:
        if digest(str(text)) != sealed:
            serial = Serial(year, number, CONFERENCE)
            yield Wrong(
                f"conference {year} {number}", f"{serial}纪要的文字被改过，与签发时不符", f"{serial} was changed"
            )


def _conferences(ledger: Ledger, where: str, values: Iterable[Any]) -> tuple[Conference, ...]:
    columns = ", ".join(f'"{name}"' for name in columns_of(Conference))
    query = f"SELECT {columns} FROM {TABLES[Conference]} WHERE {where}"  # noqa: S608 - our own names and marks
    return tuple(fact_of(Conference, row) for row in ledger.rows(query, [written(one) for one in values]))
