"""Action items as lists and counts want them: what is owed, what was done of late, by number, by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger.rows import columns_of, fact_of, written
from desktop.ledger.search import parts_of
from desktop.post.items.item import ActionItem
from desktop.post.items.states import OWED, UNDONE, ItemState
from desktop.post.serial import ITEM, Serial

if TYPE_CHECKING:
    from datetime import date

    from desktop.ledger.book import Ledger


def undone(ledger: Ledger) -> tuple[ActionItem, ...]:
    """Return the items that are still owed, the one due first on top."""
    return _read(ledger, f"state IN ({_marks(UNDONE)}) ORDER BY due, year, number", UNDONE)


def all_items(ledger: Ledger) -> tuple[ActionItem, ...]:
    """Return every item, the latest number on top."""
    return _read(ledger, "1 ORDER BY year DESC, number DESC", ())


def count(ledger: Ledger) -> int:
    """Return how many items there are."""
    return int(ledger.rows("SELECT count(*) FROM action_item")[0][0])


def pressing(ledger: Ledger, until: date) -> tuple[ActionItem, ...]:
    """Return what Today speaks of: items that their owners owe by a day, and those reported done and not checked."""
    where = f"(state IN ({_marks(OWED)}) AND due <= ?) OR state = ? ORDER BY due, year, number"
    return _read(ledger, where, (*OWED, until, ItemState.REPORTED))


def numbered(ledger: Ledger, serial: Serial) -> ActionItem | None:
    """Return the item with a number of a year, or None."""
    found = ledger.having(ActionItem, year=serial.year, number=serial.number)
    return found[0] if found else None


def latest_of(ledger: Ledger, number: int) -> ActionItem | None:
    """Return the item with a number of the latest year that has it, as people call it within a year."""
    found = ledger.having(ActionItem, number=number)
    return max(found, key=lambda one: one.year) if found else None


def found_by(ledger: Ledger, query: str, most: int) -> tuple[ActionItem, ...]:
    """Return at most `most` items whose number, words or owner hold every part of a query, the latest first."""
    parts = parts_of(query)
    if not parts:
        return ()
    hay = (  # no words of a person in it
        f"lower('〔' || year || '〕{ITEM}' || number || '号' || char(10) || text || char(10) || owner || char(10)"  # noqa: S608
        " || standard || char(10) || coalesce((SELECT short || char(10) || name FROM department d"
        " WHERE d.id = action_item.department), ''))"
    )
    holds = " AND ".join([f"instr({hay}, ?)"] * len(parts))
    return _read(ledger, f"{holds} ORDER BY year DESC, number DESC LIMIT ?", (*parts, most))


def _marks(values: tuple[object, ...]) -> str:
    return ",".join("?" * len(values))


def _read(ledger: Ledger, where: str, values: tuple[object, ...]) -> tuple[ActionItem, ...]:
    names = ", ".join(f'"{name}"' for name in columns_of(ActionItem))
    query = f"SELECT {names} FROM action_item WHERE {where}"  # noqa: S608 - marks and our own names only
    return tuple(fact_of(ActionItem, row) for row in ledger.rows(query, [written(one) for one in values]))
