"""The roll of those who can be called: duties of some days, leave and absence, and how long each department takes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.ledger.stood import rostered
from desktop.post.department import Attendance, Department
from desktop.post.moment import CHINA
from desktop.post.presence import Presence
from desktop.post.roster.planning.cell import month_of
from desktop.post.roster.span import begin_of, end_of
from desktop.post.roster.states import DutyState, LeaveState
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.roster.call.pace import Pace, paces

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.ledger.book import Ledger
    from desktop.post.roster.leave import Leave
    from desktop.post.roster.person import RosterPerson
    from desktop.post.roster.shift import ShiftKind
    from desktop.procedures.roster.month.checking import Grid

_LONGEST = timedelta(days=2)
"""No shift lasts longer (ShiftKind.checked)."""
_STOOD = (DutyState.ON_DUTY, DutyState.DEPLOYED, DutyState.HANDING_OVER, DutyState.ENDED)
"""States of a duty that somebody stands or stood: at any hour of it they could have been called."""
_GONE = (DutyState.SWAPPED, DutyState.WITHDRAWN)
"""States of a duty that is nobody's any more: another row has taken its place."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One person's turn of duty for a department, published or only drafted."""

    person: str
    department: str
    shift: ShiftKind
    day: date
    starts_at: datetime
    ends_at: datetime
    state: DutyState = DutyState.PLANNED


@dataclass(frozen=True, slots=True)
class Roll:
    """Everything that the call lists of some days rest on."""

    departments: tuple[Department, ...]
    people: Mapping[str, RosterPerson]
    turns: Mapping[str, tuple[Turn, ...]]
    """By department, by day."""
    rostered: frozenset[tuple[str, str]]
    """Department and month where the roster says who is to be called."""
    away: Mapping[str, tuple[Leave, ...]]
    absent: frozenset[tuple[str, date]]
    """Officers who were marked absent on a day (A11)."""
    busy: Mapping[str, Words]
    """Officers who stand on a scene now, and which."""
    paces: Mapping[str, Pace]

    def of(self, department: str) -> tuple[RosterPerson, ...]:
        """Return the people of a department in the order in which they are telephoned without a roster."""
        return tuple(one for one in self.people.values() if one.department == department)


def roll_of(ledger: Ledger, since: datetime, until: datetime, grid: Grid | None = None, *, now: bool = False) -> Roll:
    """Return the roll for the moments of a span; a `grid` stands for the draft of its month, which is not published.

    `now`: leave out who is out or stands on a scene at this moment; what a future hour brings nobody knows.
    """
    first, last = (since - _LONGEST).astimezone(CHINA).date(), until.astimezone(CHINA).date()
    people = {one.id: one for one in rosters.people(ledger, first, last)}
    drafted = _drafted(grid, people) if grid is not None else ()
    month = grid.frame.material.month if grid is not None else ""
    published = [one for one in _published(ledger, first, last, now=now) if month_of(one.day) != month]
    turns: dict[str, list[Turn]] = defaultdict(list)
    for turn in sorted((*published, *drafted), key=lambda one: one.day):
        turns[turn.department].append(turn)
    months = {month_of(first), month_of(last)} - {month}
    away: dict[str, list[Leave]] = defaultdict(list)
    for leave in rosters.leaves_in(ledger, first, last):
        if leave.state is LeaveState.APPROVED:
            away[leave.person].append(leave)
    return Roll(
        departments=ledger.having(Department, active=True),
        people=people,
        turns={one: tuple(many) for one, many in turns.items()},
        rostered=frozenset(
            {(one, of) for of in months for one in rostered(ledger, of)} | {(one.department, month) for one in drafted}
        ),
        away={one: tuple(many) for one, many in away.items()},
        absent=frozenset(
            (one.officer, one.day) for one in ledger.having(Attendance, present=False, void=False) if first <= one.day
        ),
        busy=_busy(ledger) if now else {},
        paces=paces(ledger, since),
    )


def _published(ledger: Ledger, first: date, last: date, *, now: bool) -> Iterable[Turn]:
    kinds = {one.id: one for one in rosters.shifts(ledger, every=True)}
    for one in rosters.duties(ledger, first, last):
        gone = one.state in _GONE or (now and one.state is DutyState.ENDED)
        if one.department and not gone:
            state = one.state if now or one.state not in _STOOD else DutyState.PUBLISHED
            yield Turn(one.person, one.department, kinds[one.shift], one.day, one.starts_at, one.ends_at, state)


def _drafted(grid: Grid, people: Mapping[str, RosterPerson]) -> tuple[Turn, ...]:
    kinds, days = grid.frame.shifts, grid.frame.days
    return tuple(
        Turn(
            person,
            people[person].department,
            kinds[shift],
            days[at],
            begin_of(kinds[shift], days[at]),
            end_of(kinds[shift], days[at]),
        )
        for person, line in grid.lines.items()
        if person in people and people[person].department
        for at, shift in enumerate(line)
        if shift in kinds
    )


def _busy(ledger: Ledger) -> dict[str, Words]:
    """Return who stands on a scene now."""
    there = ledger.having(Presence, left_at=None, void=False)
    whistles = {one.id: one for one in ledger.having(Whistle, id=tuple({one.whistle for one in there}))}
    found = {}
    for one in there:
        whistle = whistles[one.whistle]
        if one.officer:
            found[one.officer] = Words(f"在{whistle.number}号现场", f"on the scene of no. {whistle.number}")
    return found
