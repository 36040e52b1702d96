"""What helps a form on its way: the places that earlier whistles named, and the number that comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger

_LATEST = 3000
"""Whistles whose places are offered again: about three years of a busy township."""


def earlier_places(ledger: Ledger) -> tuple[tuple[str, str, str], ...]:
    """Return village, place and grid of the latest whistles, each once, the most frequent first."""
    rows = ledger.rows(
        """SELECT village, place, max(grid) FROM
             (SELECT village, place, grid FROM whistle WHERE place <> '' ORDER BY rowid DESC LIMIT ?)
           GROUP BY village, place ORDER BY count(*) DESC, village, place""",
        (_LATEST,),
    )
    return tuple((row[0], row[1], row[2]) for row in rows)


def next_number(ledger: Ledger, series: str, year: int) -> int:
    """Return the number that the next paper of a yearly series will get, if nobody else takes it first."""
    rows = ledger.rows('SELECT "last" FROM serial WHERE series = ? AND year = ?', (series, year))
    return int(rows[0][0]) + 1 if rows else 1
