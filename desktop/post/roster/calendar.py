"""Holidays and moved working days (节假日与调休) as a table that a year's notice fills."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.post.guard import no, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SATURDAY = 5


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
    active: bool = True
    """False where it was taken out of the table again."""

    def checked(self) -> CalendarDay:
        """Return it with its own id and a clean name; refuse a statutory day that is worked, and a nameless one."""
        if self.statutory and not self.rest:
            raise no("statutory", "法定节日不能是上班日。请改为休息。", "A statutory day is no working day.")
        name = written("name", self.name, "节日名称", "The name of the holiday")
        return replace(self, id=self.day.isoformat(), name=name, source=self.source.strip())


@dataclass(frozen=True, slots=True)
class Calendar:
    """The plain week with the days of the table laid over it."""

    days: Mapping[date, CalendarDay] = field(default_factory=dict)

    def rests(self, day: date) -> bool:
        """Whether offices are closed on `day`: a holiday, or a weekend that was not moved."""
        known = self.days.get(day)
        return known.rest if known is not None else weekend(day)

    def holiday(self, day: date) -> str:
        """Return the name of the holiday whose break `day` belongs to, or nothing."""
        known = self.days.get(day)
        return known.name if known is not None and known.rest else ""

    def statutory(self, day: date) -> bool:
        """Whether `day` is one of the statutory days themselves."""
        known = self.days.get(day)
        return known is not None and known.statutory

    def moved(self, day: date) -> str:
        """Return the holiday for which offices work on this weekend day (调休上班), or nothing."""
        known = self.days.get(day)
        return known.name if known is not None and not known.rest else ""

    def knows(self, year: int) -> bool:
        """Whether the year's notice is in the table: New Year's Day and National Day stand in every notice."""
        return date(year, 1, 1) in self.days and date(year, 10, 1) in self.days

    def missing(self, since: date, until: date) -> tuple[int, ...]:
        """Return the years of a span whose notice is not in the table; their holidays count as plain days."""
        return tuple(year for year in range(since.year, until.year + 1) if not self.knows(year))

    def blocks(self, since: date, until: date) -> tuple[tuple[date, ...], ...]:
        """Return the runs of rest days in a span, each as its days: weekends and whole holidays."""
        found: list[tuple[date, ...]] = []
        run: tuple[date, ...] = ()
        for at in range((until - since).days + 1):
            day = since + timedelta(days=at)
            if self.rests(day):
                run = (*run, day)
            elif run:
                found.append(run)
                run = ()
        return (*found, run) if run else tuple(found)


def calendar_of(days: Iterable[CalendarDay]) -> Calendar:
    """Return the calendar of a table; days that were taken out do not count."""
    return Calendar({one.day: one for one in days if one.active})


def weekend(day: date) -> bool:
    """Whether `day` is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY
