"""Who was on site from when to when, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["way", "present", "left"]
"""On the way, on site now, on site until they left."""

STEPS: Final = (5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 4320, 7200, 10080, 20160, 43200, 129600)
"""Minutes between the marks of the time axis that may be chosen."""


@dataclass(frozen=True, slots=True)
class Span:
    """One stretch of time of one person; `end` is None while it goes on. `words` stand in the bar."""

    kind: Kind
    start: datetime
    end: datetime | None = None
    words: str = ""
    whole: str = ""


@dataclass(frozen=True, slots=True)
class PresenceRow:
    """One person or pair: the department's name (empty when the same as above), who, and the stretches."""

    department: str
    person: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Presence:
    """The whole chart: since the whistle, the moment by which all had to be there, now, the rows, one sentence."""

    start: datetime
    limit: datetime
    now: datetime
    rows: tuple[PresenceRow, ...] = ()
    sentence: str = ""

    def last(self) -> datetime:
        """Return the moment at which the axis ends: now, or the limit while it lies ahead."""
        return max(self.now, self.limit)


def marks(start: datetime, end: datetime, most: int) -> Iterator[datetime]:
    """Yield round times between `start` and `end`, at most `most` of them, evenly apart."""
    minutes = max((end - start).total_seconds() / 60, 1)
    step = next((one for one in STEPS if minutes / one <= max(most, 1)), STEPS[-1])
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    count = int((start - midnight).total_seconds() // 60 // step) + 1
    mark = midnight + timedelta(minutes=count * step)
    while mark < end:
        yield mark
        mark += timedelta(minutes=step)
