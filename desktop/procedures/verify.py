"""Verify everything that was ever written: journal, rows, numbers, the file and the filed papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger.audit import Report, audit

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ledger.book import Ledger

PAPERS = "papers"
"""Folder of the filed papers beside the ledger."""


def verify(ledger: Ledger, tell: Callable[[int], None] | None = None) -> Report:
    """Return what the audit found; `tell` hears how many entries are done."""
    return audit(ledger, None if ledger.folder is None else ledger.folder / PAPERS, tell)
