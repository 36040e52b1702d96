"""What if a whistle blew at some hour of the week: who is called, in time or not, and where one is all there is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop.ledger import rulebook
from desktop.ledger.stood import usually_called
from desktop.post import rules as post_rules
from desktop.post.moment import CHINA
from desktop.procedures.roster.call.calling import Callee, at_home, called
from desktop.procedures.roster.call.roll import Roll, roll_of

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.post.department import Department
    from desktop.post.words import Words
    from desktop.procedures.roster.month.checking import Grid

YEAR = timedelta(days=365)
KNOWN = 5
"""Whistles of a kind from which the departments that they called are taken for the usual ones."""
USUAL = 5
"""One in so many whistles of a kind must have called a department, that it counts as usually called."""
HOURS = 7 * 24
_HALF = time(0, 30)
"""The moment of each hour that is looked at: half past, so that 8:30 is the new day's duty."""


@dataclass(frozen=True, slots=True)
class Answering:
    """How one department would answer a whistle at one moment."""

    department: str
    short: str
    callees: tuple[Callee, ...]
    minutes: int | None
    """Minutes until it arrives; None where nobody can be called."""
    basis: Words
    limit: int
    in_time: bool
    single: bool
    """Whether only one person can be called and nobody is behind. One officer at the post, as the roster plans it, with
    others at home who could be telephoned is none; one on call without a second is, and one at the post whose second
    cannot come."""
    spares: int = 0
    """How many more are at home, not on duty, and could be telephoned; counted where only one on duty can come."""

    @property
    def first(self) -> Callee | None:
        """The first who can be called."""
        return next((one for one in self.callees if one.why is None), None)


@dataclass(frozen=True, slots=True)
class Hour:
    """One hour of a week with the answers of all departments that would be called."""

    at: datetime
    answering: tuple[Answering, ...]

    @property
    def holes(self) -> int:
        """Departments of which nobody can be called."""
        return sum(one.first is None for one in self.answering)

    @property
    def late(self) -> int:
        """Departments that would come, but after their limit."""
        return sum(one.first is not None and not one.in_time for one in self.answering)

    @property
    def single(self) -> int:
        """Departments that depend on one person with nobody behind."""
        return sum(one.single for one in self.answering)


@dataclass(frozen=True, slots=True)
class WeekMaterial:
    """What a week's map rests on; a frozen value, so that it can be worked out beside the window."""

    roll: Roll
    departments: tuple[Department, ...]
    limit: int
    monday: date
    guessed: bool
    """Whether too few whistles of the kind are known, so that every enforcing department is taken."""


def what_if(ledger: Ledger, kind: str, at: datetime, grid: Grid | None = None) -> tuple[Answering, ...]:
    """Return who would answer a whistle of a kind at a moment; a `grid` stands for the draft of its month.

    The departments with a hole come first, then those too late, then by minutes.
    """
    week = _week(ledger, kind, at, at, grid)
    return answering(week, at)


def gather_week(ledger: Ledger, kind: str, monday: date, grid: Grid | None = None) -> WeekMaterial:
    """Read what the map of a week needs."""
    since = datetime.combine(monday, _HALF, CHINA)
    return _week(ledger, kind, since, since + timedelta(hours=HOURS - 1), grid)


def week_of(material: WeekMaterial) -> tuple[Hour, ...]:
    """Return the hours of a week, from Monday 0:30 to Sunday 23:30, each with who would answer."""
    first = datetime.combine(material.monday, _HALF, CHINA)
    moments = [first + timedelta(hours=hour) for hour in range(HOURS)]
    return tuple(Hour(at, answering(material, at)) for at in moments)


def week_map(ledger: Ledger, kind: str, monday: date, grid: Grid | None = None) -> tuple[Hour, ...]:
    """Return the map of the week that begins on `monday`."""
    return week_of(gather_week(ledger, kind, monday, grid))


def _week(ledger: Ledger, kind: str, since: datetime, until: datetime, grid: Grid | None) -> WeekMaterial:
    roll = roll_of(ledger, since, until, grid)
    day = since.astimezone(CHINA).date()
    rules = post_rules.in_force(rulebook.all_rules(ledger), day)
    limit = rules.kind(kind).response_minutes
    whistles, called_to = usually_called(ledger, kind, since - YEAR)
    guessed = whistles < KNOWN
    departments = tuple(
        one for one in roll.departments if (one.enforcing if guessed else called_to.get(one.id, 0) * USUAL >= whistles)
    )
    return WeekMaterial(roll, departments, limit, day, guessed)


def answering(material: WeekMaterial, at: datetime) -> tuple[Answering, ...]:
    """Return who would answer at a moment, the worst first."""
    found = [_answering(material, one, at) for one in material.departments]
    return tuple(sorted(found, key=lambda one: (one.first is not None, one.in_time, one.minutes or 0)))


def _answering(material: WeekMaterial, department: Department, at: datetime) -> Answering:
    callees = called(material.roll, department, at)
    ready = [one for one in callees if one.why is None]
    minutes = ready[0].minutes if ready else None
    pace = material.roll.paces[department.id]
    spares = len(at_home(material.roll, department, at)) if len(ready) == 1 else 0
    return Answering(
        department.id,
        department.short,
        callees,
        minutes,
        pace.here_basis if ready and ready[0].here else pace.home_basis,
        material.limit,
        in_time=minutes is not None and minutes <= material.limit,
        single=len(ready) == 1 and not (ready[0].here and len(callees) == 1 and spares),
        spares=spares,
    )
