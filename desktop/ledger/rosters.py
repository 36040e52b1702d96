"""The roster as it is read: the draft of a month, its duties, who may stand, leave and wishes, shifts and needs."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.ledger.rows import columns_of, fact_of, written
from desktop.ledger.tables import TABLES
from desktop.post.command_post import Member
from desktop.post.department import Department, Officer, Posting
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.calendar import Calendar, CalendarDay, calendar_of
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.person import RosterPerson, of_member, of_officer
from desktop.post.roster.planning import plan_rules as rules
from desktop.post.roster.planning.cell import RosterCell
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.planning.month import DutyRoster
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.planning.plan_rules import PlanRules
from desktop.post.roster.shift import ShiftKind
from desktop.post.roster.states import LIVE_STATES, OWN, DutyClass, DutyState, LeaveState

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger

F = TypeVar("F")


def roster_of(ledger: Ledger, month: str) -> DutyRoster | None:
    """Return how the roster of a month stands, or None where nobody has begun it."""
    return ledger.find(DutyRoster, month)


def cells(ledger: Ledger, month: str) -> tuple[RosterCell, ...]:
    """Return the draft of a month: cells with a shift, and locked free days; in no particular order."""
    rows = ledger.connection.execute(
        "SELECT person, day, shift, locked FROM roster_cell WHERE month = ? AND (shift <> '' OR locked = 1)", (month,)
    )
    # The id is made anew, as cell_id makes it: reading it takes a third of the time of the whole month.
    return tuple(
        RosterCell(f"{month}:{person}:{day}", month, person, _day(day), shift, lock == 1)
        for person, day, shift, lock in rows
    )


@lru_cache(maxsize=4096)
def _day(text: str) -> date:
    return date.fromisoformat(text)


def duties(ledger: Ledger, since: date, until: date, *, live: bool = False) -> tuple[DutyAssignment, ...]:
    """Return the duties of the days from `since` to `until`, both included, by day; `live`: of those who stand."""
    where, values = "day BETWEEN ? AND ?", [written(since), written(until)]
    if live:
        where += f" AND state IN ({','.join('?' * len(LIVE_STATES))})"
        values.extend(LIVE_STATES)
    return _facts(ledger, DutyAssignment, f"{where} ORDER BY day, rowid", values)


def running(ledger: Ledger, person: str, at: datetime) -> tuple[DutyAssignment, ...]:
    """Return the duties of a person whose time holds a moment: the live ones, else one marked absent and unfilled."""
    day = at.date()
    found = [one for one in duties_of(ledger, person, day, day, absent=True) if one.starts_at <= at < one.ends_at]
    return tuple(one for one in found if one.live) or tuple(found)


def out_with(ledger: Ledger, person: str, whistle: str) -> tuple[DutyAssignment, ...]:
    """Return the duties of a person that are out with a whistle."""
    where = "state = 'deployed' AND whistle = ? AND person = ? ORDER BY rowid"
    return _facts(ledger, DutyAssignment, where, [whistle, person])


def standby_over(ledger: Ledger, at: datetime) -> tuple[DutyAssignment, ...]:
    """Return the standby that was over at a moment, in which nobody was called and which nobody has ended."""
    where = "duty = ? AND state IN (?, ?) AND ends_at <= ? ORDER BY rowid"
    return _facts(
        ledger,
        DutyAssignment,
        where,
        [DutyClass.ON_CALL, DutyState.PUBLISHED, DutyState.SWAP_REQUESTED, written(at)],
    )


def duties_of(
    ledger: Ledger, person: str, since: date, until: date, *, absent: bool = False
) -> tuple[DutyAssignment, ...]:
    """Return the live duties of one person on the days of a span, and on the day before it.

    `absent`: those too that the person was marked absent from and that nobody stands in for.
    """
    state = f"state IN ({','.join('?' * len(LIVE_STATES))})"
    if absent:
        state = f"({state} OR state = 'absent' AND replaced_by = '')"
    first = written(since - timedelta(days=1))
    where = f"person = ? AND day BETWEEN ? AND ? AND {state} ORDER BY day, rowid"
    return _facts(ledger, DutyAssignment, where, [person, first, written(until), *LIVE_STATES])


def unrecorded(ledger: Ledger, month: str, at: datetime) -> tuple[DutyAssignment, ...]:
    """Return the duties of a month that were over at a moment and of which nothing was noted, by day; no standby."""
    where = "month = ? AND duty <> ? AND state IN (?, ?) AND ends_at <= ? ORDER BY day, rowid"
    values = [month, DutyClass.ON_CALL, DutyState.PUBLISHED, DutyState.SWAP_REQUESTED, written(at)]
    return _facts(ledger, DutyAssignment, where, values)


def shifts(ledger: Ledger, *, every: bool = False) -> tuple[ShiftKind, ...]:
    """Return the kinds of shift in use, or `every` one that there ever was."""
    return ledger.having(ShiftKind) if every else ledger.having(ShiftKind, active=True)


def used(ledger: Ledger, shift: str) -> bool:
    """Whether a kind of shift stands on any roster, draft or published."""
    query = "SELECT 1 FROM roster_cell WHERE shift = ? UNION ALL SELECT 1 FROM duty WHERE shift = ? LIMIT 1"
    return bool(ledger.rows(query, (shift, shift)))


def needs(ledger: Ledger, since: date | None = None, until: date | None = None) -> tuple[DutyNeed, ...]:
    """Return the needs in force, those that hold on some day of a span where one is given."""
    return tuple(
        one
        for one in ledger.having(DutyNeed, active=True)
        if (until is None or one.since is None or one.since <= until)
        and (since is None or one.until is None or since <= one.until)
    )


def leaves_in(ledger: Ledger, since: date, until: date) -> tuple[Leave, ...]:
    """Return the leave on days of a span, asked for and approved; what was cancelled is left out."""
    where = "state <> ? AND EXISTS (SELECT 1 FROM json_each(days) WHERE value BETWEEN ? AND ?) ORDER BY rowid"
    return _facts(ledger, Leave, where, [LeaveState.CANCELLED, written(since), written(until)])


def wishes_in(ledger: Ledger, since: date, until: date) -> tuple[DutyWish, ...]:
    """Return the wishes for days of a span; dropped ones are left out."""
    where = "void = 0 AND EXISTS (SELECT 1 FROM json_each(days) WHERE value BETWEEN ? AND ?) ORDER BY rowid"
    return _facts(ledger, DutyWish, where, [written(since), written(until)])


def limits(ledger: Ledger) -> dict[str, DutyLimit]:
    """Return the limits in force by person."""
    return {one.person: one for one in ledger.having(DutyLimit, active=True)}


def calendar(ledger: Ledger) -> Calendar:
    """Return the calendar with all holidays and moved working days that were brought in."""
    return calendar_of(ledger.having(CalendarDay, active=True))


def all_plan_rules(ledger: Ledger) -> tuple[PlanRules, ...]:
    """Return every version of the planning rules, oldest first."""
    return tuple(sorted(ledger.having(PlanRules), key=lambda one: (one.effective_from, one.version)))


def plan_rules(ledger: Ledger, day: date) -> PlanRules:
    """Return the planning rules in force on a day; refuse where there are none."""
    return rules.in_force(all_plan_rules(ledger), day)


def people(ledger: Ledger, since: date, until: date) -> tuple[RosterPerson, ...]:
    """Return whom the roster of a span may name: leaders, clerks, drivers, then officers by department.

    Postings count where they touch the span. Who is excused is among them, with no class to stand; members of the
    post who stand no duty are not.
    """
    bound = limits(ledger)
    members = [of_member(one, bound.get(one.id)) for one in ledger.having(Member, active=True)]
    own = [one for one in members if one.classes or one.excused]
    own.sort(key=lambda one: [*_OWN, ()].index(one.classes))
    posted: dict[str, list[Posting]] = {}
    for posting in ledger.having(Posting):
        if posting.since <= until and (posting.until is None or since <= posting.until):
            posted.setdefault(posting.officer, []).append(posting)
    departments = {one.id: one for one in ledger.having(Department, active=True)}
    officers = [one for one in ledger.having(Officer, active=True) if one.department in departments]
    order = {name: at for at, name in enumerate(departments)}
    officers.sort(key=lambda one: (order[one.department], _place(one, departments[one.department])))
    return (
        *own,
        *(of_officer(one, departments[one.department], posted.get(one.id, ()), bound.get(one.id)) for one in officers),
    )


_OWN = tuple((one,) for one in OWN)


def _place(officer: Officer, department: Department) -> int:
    """Return the place of an officer in the department's call order, or after all of it."""
    names = department.call_order
    return names.index(officer.name) if officer.name in names else len(names)


def names(ledger: Ledger) -> dict[str, str]:
    """Return the names of all officers and members by id, of those too who have left."""
    rows = ledger.rows("SELECT id, name FROM officer UNION ALL SELECT id, name FROM member")
    return dict(rows)


def _facts(ledger: Ledger, cls: type[F], where: str, values: list[Any]) -> tuple[F, ...]:
    columns = ", ".join(f'"{name}"' for name in columns_of(cls))
    query = f"SELECT {columns} FROM {TABLES[cls]} WHERE {where}"  # noqa: S608 - our own names and marks
    return tuple(fact_of(cls, row) for row in ledger.connection.execute(query, values))
