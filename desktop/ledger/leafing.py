"""Leafing through the journal: which entries hold some words, newest first, and the entries by their numbers."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from desktop.ledger import journal
from desktop.ledger.search import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.ledger.book import Ledger
    from desktop.ledger.journal import Entry


def numbers(ledger: Ledger, words: str = "", orders: Iterable[str] = (), nouns: Iterable[str] = ()) -> array[int]:
    """Return the numbers of the entries, newest first: those that say every one of `words`, or are of `orders`.

    Only what an order says about itself is looked through, and who gave it; the rows that it wrote are not.
    """
    where: list[str] = []
    values: list[object] = []
    kinds = tuple(nouns)
    if kinds:
        where.append(f"noun IN ({','.join('?' * len(kinds))})")
        values.extend(kinds)
    parts = parts_of(words)
    if parts:
        said = "lower(actor || ' ' || json_extract(payload, '$.say'))"
        holds = " AND ".join([f"instr({said}, ?)"] * len(parts))
        named = tuple(orders)
        either = f' OR "order" IN ({",".join("?" * len(named))})' if named else ""
        where.append(f"({holds}{either})")
        values.extend([*parts, *named])
    clause = f"WHERE {' AND '.join(where)}" if where else ""
    query = f"SELECT seq FROM entry {clause} ORDER BY seq DESC"  # noqa: S608 - marks and our own names only
    return array("q", (row[0] for row in ledger.connection.execute(query, values)))


def leaf(ledger: Ledger, wanted: Sequence[int]) -> tuple[Entry, ...]:
    """Return the entries with these numbers, in the same order."""
    if not wanted:
        return ()
    least, most = min(wanted), max(wanted)
    known = {one.seq: one for one in journal.entries(ledger.connection, after=least - 1, before=most + 1)}
    return tuple(known[seq] for seq in wanted)
