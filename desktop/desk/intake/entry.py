"""Entering a large file on a thread of its own, with a ledger opened there by its folder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.ledger import book
from desktop.procedures.imports.commit import commit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.intake.sheet import Sheet
    from desktop.procedures.imports.result import Decision, ImportResult
    from desktop.procedures.watch import Watch


def enter_by_folder(
    folder: Path,
    watch: Watch,
    sheets: tuple[Sheet[Any], ...],
    decisions: dict[tuple[str, str], Decision],
    tell: Callable[[int, int], None],
) -> ImportResult:
    """Enter what was read as the one who keeps `watch`; what `tell` raises undoes all of it.

    Raises Refused where the ledger cannot be opened or written.
    """
    with book.open_post(folder) as ledger:
        return commit(replace(watch, ledger=ledger), sheets, decisions, tell).result
