"""Holidays and moved working days (节假日与调休) as a table that a year's notice fills."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day on which the calendar differs from the plain week."""

    id: str
    """The ISO date: there is one for each day."""
    day: date
    name: str
    """国庆节, 春节 ...; for a moved working day the holiday it belongs to."""
    rest: bool
    """True: a holiday 休; False: a working day on a weekend 班."""
    statutory: bool = False
    """Whether it is one of the statutory days themselves (法定节日, triple pay), not only a day of the break."""
    source: str = ""
    """The notice it comes from, or the table of the package."""
