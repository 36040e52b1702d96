"""What each person may stand in a month: shifts, closed days with their reasons, and limits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.roster.states import DutyClass, LeaveKind, LeavePart, LeaveState
from desktop.procedures.roster.month.material import REACH
from desktop.procedures.roster.month.why import Why

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desktop.post.roster.leave import Leave
    from desktop.post.roster.person import RosterPerson
    from desktop.post.roster.shift import ShiftKind
    from desktop.procedures.roster.month.material import Material

_AWAY = {LeaveKind.ERRAND: Why.ERRAND, LeaveKind.TRAINING: Why.TRAINING, LeaveKind.CHECKUP: Why.CHECKUP}


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one person for one month."""

    person: RosterPerson
    days: tuple[date, ...]
    max_run: int
    min_run: int
    min_rest: int
    max_weekends: int
    max_minutes: int
    min_minutes: int
    max_nights: int | None
    """Nights of the month."""
    nights_in_7: int
    posted: frozenset[int]
    """Days of the month on which an officer is posted."""
    away: Mapping[int, tuple[Leave, ...]]
    max_rest: int | None
    """Most days off in a row."""
    rested: int
    """Days off just before the month that count for it."""
    before: tuple[str, ...]
    """Shifts of the last days before the month; empty where nothing is known."""

    def closed(self, day: int, shift: ShiftKind) -> Why | None:
        """Return why the person cannot have the shift on a day of the month whatever else they have, or None."""
        if shift.duty not in self.person.classes:
            return Why.NOT_POSTED if shift.duty is DutyClass.STATIONED and self.person.department else Why.NOT_FOR
        if shift.night and shift.works and not self.person.nights:
            return Why.NO_NIGHTS
        if shift.duty is DutyClass.STATIONED and day not in self.posted:
            return Why.NOT_POSTED
        if shift.duty is DutyClass.ON_CALL and day in self.posted:
            return Why.POSTED
        away = next((one for one in self.away.get(day, ()) if one.bars(shift, self.days[day])), None)
        return None if away is None else _AWAY.get(away.kind, Why.LEAVE)


def terms_of(material: Material) -> dict[str, Terms]:
    """Return the terms of everybody who is rostered, by id; who is excused is not."""
    away = _away(material)
    before = _before(material)
    return {
        one.id: _terms(material, one, away.get(one.id, {}), before.get(one.id))
        for one in material.people
        if not one.excused
    }


def _terms(
    material: Material, person: RosterPerson, away: Mapping[int, tuple[Leave, ...]], before: tuple[str, ...] | None
) -> Terms:
    rules, limit = material.rules, person.limit
    known = material.before is not None
    line = (before or ("",) * REACH) if known else ()
    rest = rules.max_rest if limit is None or limit.max_rest is None else limit.max_rest
    most = rules.max_hours if limit is None or limit.max_hours is None else limit.max_hours
    least = rules.min_hours if limit is None or limit.min_hours is None else limit.min_hours
    return Terms(
        person=person,
        days=material.days,
        max_run=rules.max_run if limit is None or limit.max_run is None else limit.max_run,
        min_run=rules.min_run,
        min_rest=rules.min_rest,
        max_weekends=rules.max_weekends if limit is None or limit.max_weekends is None else limit.max_weekends,
        max_minutes=most * 60,
        min_minutes=least * 60,
        max_nights=None if limit is None else limit.max_nights,
        nights_in_7=rules.max_nights_in_7,
        posted=_posted(material, person),
        away=away,
        max_rest=rest or None,
        rested=_rested(material, person, line, rest) if rest else 0,
        before=line,
    )


def _rested(material: Material, person: RosterPerson, before: tuple[str, ...], most: int) -> int:
    """Return how many days off just before the month count: those since the last day of work or of leave.

    None, where no such day is known or the rest was too long already: nobody makes up on the 1st for what is past.
    """
    works = {one.id for one in material.shifts if one.works}
    away = {
        day
        for leave in material.leaves
        if leave.person == person.id and leave.state is LeaveState.APPROVED and leave.part is LeavePart.WHOLE
        for day in leave.days
    }
    first = material.days[0]
    for back, shift in enumerate(reversed(before)):
        if shift in works or (first - timedelta(days=back + 1)).isoformat() in away:
            return back if back <= most else 0
    return 0


def _posted(material: Material, person: RosterPerson) -> frozenset[int]:
    """Return the days of the month on which a person is stationed: most often all of them, or none."""
    days = material.days
    if any(since <= days[0] and (until is None or days[-1] <= until) for since, until in person.postings):
        return frozenset(range(len(days)))
    return frozenset(number for number, day in enumerate(days) if person.postings and person.posted(day))


def _away(material: Material) -> dict[str, dict[int, tuple[Leave, ...]]]:
    place = {day.isoformat(): number for number, day in enumerate(material.days)}
    found: dict[str, dict[int, tuple[Leave, ...]]] = {}
    for leave in material.leaves:
        if leave.state is not LeaveState.APPROVED:
            continue
        for day in leave.days:
            if day in place:
                days = found.setdefault(leave.person, {})
                days[place[day]] = (*days.get(place[day], ()), leave)
    return found


def _before(material: Material) -> dict[str, tuple[str, ...]]:
    """Return the shifts of the days before the month of everybody who had any."""
    first, known = material.days[0], {one.id for one in material.shifts}
    lines: dict[str, list[str]] = {}
    for person, day, shift in material.before or ():
        back = (first - day).days
        if 1 <= back <= REACH and shift in known:
            lines.setdefault(person, [""] * REACH)[REACH - back] = shift
    return {person: tuple(line) for person, line in lines.items()}
