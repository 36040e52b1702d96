"""What the post knows already, in the form in which a file is compared with it; and the columns chosen before."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from desktop.intake.known import Known, KnownDepartment, KnownGrid, KnownMember, KnownOfficer
from desktop.intake.mapping import Found
from desktop.ledger import rosters, rulebook
from desktop.post.command_post import Member
from desktop.post.department import Department, Officer
from desktop.post.duty_list import DutyItem
from desktop.post.place import Grid
from desktop.post.roster.calendar import CalendarDay
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.shift import STANDARD_SHIFTS
from desktop.post.roster.states import LeavePart, LeaveState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.intake.mapping import Mapping
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.post.roster.planning.limit import DutyLimit
    from desktop.procedures.watch import Watch


def known(watch: Watch) -> Known:
    """Return units, people, grids, duty codes and whistle numbers of the ledger, for reading a file against them."""
    ledger = watch.ledger
    limits, away = rosters.limits(ledger), _away(ledger)
    departments = ledger.having(Department, active=True)
    short = {one.id: one.short for one in departments}
    grids = tuple(KnownGrid(one.code, one.village) for one in ledger.having(Grid, active=True))
    officers = tuple(
        KnownOfficer(
            one.name,
            short[one.department],
            one.phone,
            one.cert,
            _nights(one.id, one.night, limits),
            away.get(one.id, ()),
        )
        for one in ledger.having(Officer, active=True)
        if one.department in short
    )
    numbers = ledger.rows("SELECT year, number FROM whistle WHERE number IS NOT NULL")
    return Known(
        today=watch.today,
        departments=tuple(
            KnownDepartment(one.short, one.name, one.code, one.aliases, enterprise=not one.enforcing)
            for one in departments
        ),
        officers=officers,
        grids=grids,
        villages=tuple(dict.fromkeys(one.village for one in grids)),
        duties=frozenset(one.code for one in ledger.having(DutyItem)),
        whistles=frozenset((row[0], row[1]) for row in numbers),
        members=tuple(
            KnownMember(
                one.name,
                one.duty.value,
                one.phone,
                _nights(one.id, None, limits),
                away.get(one.id, ()),
                _note(one.id, limits),
            )
            for one in ledger.having(Member, active=True)
        ),
        shifts=rosters.shifts(ledger) or STANDARD_SHIFTS,
        slips=frozenset(_slips(ledger, short)),
        holidays=frozenset((one.day, one.rest) for one in ledger.having(CalendarDay, active=True)),
    )


def _nights(person: str, night: bool | None, limits: dict[str, DutyLimit]) -> bool | None:  # noqa: FBT001 - a record's
    """Return what is known of a person's nights: their own limit first, then the officer's record."""
    limit = limits.get(person)
    return night if limit is None or limit.nights is None else limit.nights


def _note(person: str, limits: dict[str, DutyLimit]) -> str:
    return limits[person].note if person in limits else ""


def _away(ledger: Ledger) -> dict[str, tuple[date, ...]]:
    """Return the whole days of approved leave by person."""
    found: dict[str, tuple[date, ...]] = {}
    for leave in ledger.having(Leave, state=LeaveState.APPROVED, part=LeavePart.WHOLE):
        found[leave.person] = (*found.get(leave.person, ()), *(date.fromisoformat(day) for day in leave.days))
    return found


def _slips(ledger: Ledger, short: dict[str, str]) -> Iterator[tuple[str, str, date, str]]:
    """Return name, unit, day and kind of each leave and wish, as files name them."""
    people = {one.id: (one.name, short.get(one.department, "")) for one in ledger.having(Officer)}
    people |= {one.id: (one.name, "") for one in ledger.having(Member)}
    told: list[Leave | DutyWish] = [one for one in ledger.having(Leave) if one.holds]
    told += ledger.having(DutyWish, void=False)
    for slip in told:
        for day in slip.days:
            yield (*people[slip.person], date.fromisoformat(day), slip.kind.value)


def remembered(ledger: Ledger, mapping: Mapping) -> Mapping:
    """Return a guessed mapping with the columns that a clerk chose before for the same header texts."""
    chosen = rulebook.mappings(ledger, mapping.kind.value)
    if not chosen:
        return mapping
    return mapping.remembered(json.dumps({"kind": mapping.kind.value, "headers": chosen}))


def remember(pen: Pen, mapping: Mapping) -> None:
    """Keep the columns that the clerk chose, each by its header text; guesses are made anew for every file."""
    for column in mapping.columns:
        if column.header and column.found in (Found.CHOSEN, Found.REMEMBERED):
            key = {"kind": mapping.kind.value, "header": column.header}
            pen.put("mapping", key, {"body": json.dumps(column.field, ensure_ascii=False)})
