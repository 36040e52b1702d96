"""One cell of the draft of a month: a planned duty that is not published yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class RosterCell:
    """Which shift a person is planned for on a day; the draft of a month is all its cells (state `planned`)."""

    id: str
    """month:person:day, such as 2026-11:0192...:2026-11-08."""
    month: str
    """2026-11."""
    person: str
    day: date
    shift: str
    """Id of the shift kind; empty for a free day that is locked or was emptied by hand."""
    locked: bool = False
    """Set by hand: the planner leaves it alone."""


def cell_id(month: str, person: str, day: date) -> str:
    """Return the id of a cell."""
    return f"{month}:{person}:{day.isoformat()}"
