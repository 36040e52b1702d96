"""One cell of the draft of a month: a planned duty that is not published yet."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from desktop.post.guard import no

_MONTH = re.compile(r"^\d{4}-\d{2}$", re.ASCII)
_MONTHS = 12
_OLDEST = 2000
"""As for moments (post/guard.py): no roster is older."""


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


@dataclass(frozen=True, slots=True)
class CellChange:
    """What a cell is to hold from now on, whatever it held before; the reverse of a change is a change too."""

    person: str
    day: date
    shift: str = ""
    """Id of the shift kind; empty for a free day."""
    locked: bool = False


def month_of(day: date) -> str:
    """Return the month of a day, such as 2026-11."""
    return f"{day:%Y-%m}"


@lru_cache(maxsize=64)
def month_days(month: str) -> tuple[date, ...]:
    """Return the days of a month, such as 2026-11; refuse what is no month."""
    year, _, number = month.partition("-")
    if not _MONTH.match(month) or not 1 <= int(number) <= _MONTHS or int(year) < _OLDEST:
        raise no("month", f"“{month}”不是月份。请写成 2026-11。", f"“{month}” is no month. Write it as 2026-11.")
    return tuple(date(int(year), int(number), day + 1) for day in range(monthrange(int(year), int(number))[1]))
