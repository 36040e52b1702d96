"""Which whistle comes before and after another: among those in hand, else by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import boards
from desktop.post.whistle import Whistle

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger


def place(ledger: Ledger, whistle: Whistle) -> tuple[int, int]:
    """Return which of how many whistles in hand this is; 0 where it is none of them."""
    found = [case.whistle.id for case in boards.in_hand(ledger)]
    return (found.index(whistle.id) + 1 if whistle.id in found else 0, len(found))


def beside(ledger: Ledger, whistle: Whistle, step: int) -> str:
    """Return the id of the whistle before (-1) or after (1) this one; empty where there is none."""
    found = [case.whistle.id for case in boards.in_hand(ledger)]
    if whistle.id not in found:
        found = [one.id for one in boards.inbox(ledger)]
    if whistle.id in found:
        at = found.index(whistle.id) + step
        return found[at] if 0 <= at < len(found) else ""
    if whistle.number is None:
        return ""
    numbered = ledger.having(Whistle, year=whistle.year, number=whistle.number + step)
    return numbered[0].id if numbered else ""
