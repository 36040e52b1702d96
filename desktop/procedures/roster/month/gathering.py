"""Reading a month from the ledger: everything that planning, checking and explaining it rests on."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.ledger import published, rosters
from desktop.ledger.stood import stood, sums
from desktop.post.department import Department
from desktop.post.roster.planning.cell import month_days, month_of
from desktop.post.roster.planning.plan_rules import FIRST_PLAN_RULES
from desktop.post.roster.states import LeavePart, LeaveState
from desktop.procedures.roster.month.material import REACH, Burden, Material

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.ledger.book import Ledger
    from desktop.post.roster.calendar import Calendar
    from desktop.post.roster.leave import Leave
    from desktop.post.roster.planning.plan_rules import PlanRules
    from desktop.post.roster.shift import ShiftKind

_REST, _HOLIDAY = 1, 2
YEAR = 365
"""Days over which burdens are evened out: the rolling year of issue 3."""


def gather(ledger: Ledger, month: str, today: date) -> Material:
    """Return the month as the planner and the grid need it; refuse what is no month."""
    days = month_days(month)
    first, last = days[0], days[-1]
    shifts, calendar = rosters.shifts(ledger, every=True), rosters.calendar(ledger)
    return Material(
        month=month,
        today=today,
        people=rosters.people(ledger, first, last),
        shifts=shifts,
        needs=rosters.needs(ledger, first, last),
        rules=_rules(ledger, first),
        departments=tuple((one.id, one.short) for one in ledger.having(Department)),
        # Those just before the month say which of its last days were no rest.
        leaves=rosters.leaves_in(ledger, first - timedelta(days=REACH), last),
        wishes=rosters.wishes_in(ledger, first, last),
        calendar=calendar,
        cells=rosters.cells(ledger, month),
        published=tuple(
            (person, date.fromisoformat(day), shift) for person, day, shift in published.triples(ledger, month)
        ),
        before=_before(ledger, first),
        burdens=burdens(ledger, first - timedelta(days=YEAR), first - timedelta(days=1), shifts, calendar),
    )


def _rules(ledger: Ledger, day: date) -> PlanRules:
    """Return the rules in force, or those that a post begins with while it has none of its own."""
    begun = any(one.effective_from <= day for one in rosters.all_plan_rules(ledger))
    return rosters.plan_rules(ledger, day) if begun else FIRST_PLAN_RULES


def _before(ledger: Ledger, first: date) -> tuple[tuple[str, date, str], ...] | None:
    """Return what stands in the days before a month: as published, else as drafted, else None."""
    eve, month = first - timedelta(days=1), month_of(first - timedelta(days=1))
    rows = stood(ledger, first - timedelta(days=REACH), eve)
    if rows:
        return tuple((person, date.fromisoformat(day), shift) for person, day, shift in rows)
    drafted = tuple((one.person, one.day, one.shift) for one in rosters.cells(ledger, month) if one.shift)
    return drafted or None


def burdens(
    ledger: Ledger, since: date, until: date, shifts: Iterable[ShiftKind], calendar: Calendar
) -> tuple[Burden, ...]:
    """Return what everybody has borne in a span by class of duty, with the days on which they were there.

    Somebody is there from their first duty in the span on; whole days of approved leave are not counted.
    """
    kinds = {one.id: one for one in shifts}
    days = [since + timedelta(days=at) for at in range((until - since).days + 1)]
    holidays = [day for day in days if calendar.holiday(day)]
    rest = [day for day in days if calendar.rests(day)]
    borne: dict[tuple[str, str], Counter[str]] = {}
    begun: dict[str, str] = {}
    for person, duty, shift, sort, count, first in sums(ledger, since, until, rest, holidays):
        begun[person] = min(first, begun.get(person, first))
        tally = borne.setdefault((person, duty), Counter())
        tally["nights"] += count * kinds[shift].night
        tally["weekends"] += count * (sort == _REST)
        tally["holidays"] += count * (sort == _HOLIDAY)
        tally["load"] += count * kinds[shift].load
    away = away_days(rosters.leaves_in(ledger, since, until), since, until)
    return tuple(
        Burden(
            person,
            duty,
            tally["nights"],
            tally["weekends"],
            tally["holidays"],
            tally["load"],
            max(0, (until - date.fromisoformat(begun[person])).days + 1 - away.get(person, 0)),
        )
        for (person, duty), tally in borne.items()
    )


def away_days(leaves: Iterable[Leave], since: date, until: date) -> dict[str, int]:
    """Return on how many days of a span everybody is away whole, with leave that was approved."""
    found: dict[str, set[str]] = {}
    for one in leaves:
        if one.state is LeaveState.APPROVED and one.part is LeavePart.WHOLE:
            inside = {day for day in one.days if since.isoformat() <= day <= until.isoformat()}
            found.setdefault(one.person, set()).update(inside)
    return {person: len(days) for person, days in found.items()}
