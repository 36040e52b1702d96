"""The sheet of a month or a week as it stands: what was published, or the draft where nothing was yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import published, rosters
from desktop.post.department import Department, Officer
from desktop.post.guard import no
from desktop.post.roster.planning.cell import month_days
from desktop.post.roster.planning.month import DutyRoster
from desktop.post.roster.planning.staffing import lacking
from desktop.post.roster.states import DutyClass, DutyState, LeavePart, LeaveState
from desktop.procedures.dossiers import command_post, imprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from desktop.ledger.book import Ledger
    from desktop.paper.roster.facts import (
        Edition,
        RosterFacts,
        SheetDay,
        SheetDuty,
        SheetHole,
        SheetLeave,
        SheetPerson,
    )
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.calendar import Calendar
    from desktop.procedures.roster.papers.subject import Subject
    from desktop.procedures.watch import Watch


def roster_facts(watch: Watch, subject: Subject, copy: int = 1) -> RosterFacts:
    """Return the sheet of a month or a week; refuse a month in which nobody stands anything."""
    from desktop.paper.roster.facts import RosterFacts, SheetDuty

    ledger = watch.ledger
    first, last = month_days(subject.months[0])[0], month_days(subject.months[-1])[-1]
    days = tuple(subject.days())
    edition = edition_of(ledger, subject.months)
    standing = tuple(
        SheetDuty(person, day, shift)
        for month in subject.months
        for person, day, shift in _standing(ledger, month)
        if subject.since <= day <= subject.until
    )
    if not standing:
        raise no(
            "subject",
            f"{subject.month} 还没有排班，印不了值班表。请先排班。",
            f"{subject.month} has no roster yet. Plan it first.",
        )
    people = sheet_people(ledger, first, last, standing)
    calendar = rosters.calendar(ledger)
    post = command_post(ledger)
    return RosterFacts(
        post=post,
        edition=edition,
        days=tuple(sheet_day(calendar, day) for day in days),
        shifts=rosters.shifts(ledger, every=True),
        people=people,
        duties=standing,
        imprint=imprint(watch, copy, final=edition.number > 0),
        holes=tuple(_holes(ledger, days, calendar, standing)),
        leaves=tuple(_leaves(ledger, subject)),
        remarks=tuple(_remarks(ledger, subject)),
        phone=post.phone,
        only=(subject.person,) if subject.person else (),
    )


def slip_facts(watch: Watch, subject: Subject, copy: int = 1) -> RosterFacts:
    """Return what personal slips are drawn from; refuse one for a person who stands nothing."""
    facts = roster_facts(watch, subject, copy)
    if facts.only and not any(one.person in facts.only for one in facts.duties):
        name = rosters.names(watch.ledger).get(subject.person, "")
        raise no(
            "person",
            f"{name}{subject.month} 没有排班，没有值班单。",
            f"{name} stands nothing in {subject.month}; there is no slip.",
        )
    return facts


def edition_of(ledger: Ledger, months: Sequence[str]) -> Edition:
    """Return which state of the roster a paper shows: of several months the first that was never published."""
    from desktop.paper.roster.facts import Edition

    rosters_of = [rosters.roster_of(ledger, month) or DutyRoster(month) for month in months]
    shown = next((one for one in rosters_of if not one.edition), rosters_of[0])
    return Edition(
        shown.id, shown.state, shown.edition, shown.draft, shown.published_at, shown.published_by, shown.holes_reason
    )


def _standing(ledger: Ledger, month: str) -> Iterator[tuple[str, date, str]]:
    """Yield who stands which shift: as it was published, which stays in force until the next edition."""
    roster = rosters.roster_of(ledger, month)
    if roster is not None and roster.edition:
        yield from ((one.person, one.day, one.shift) for one in published.duties(ledger, month))
    else:
        yield from ((one.person, one.day, one.shift) for one in rosters.cells(ledger, month) if one.shift)


def sheet_day(calendar: Calendar, day: date) -> SheetDay:
    """Return a day with its mark in the calendar."""
    from desktop.paper.roster.facts import REST, WORK, SheetDay

    holiday, moved = calendar.holiday(day), calendar.moved(day)
    return SheetDay(day, calendar.rests(day), REST if holiday else WORK if moved else "", holiday or moved)


def sheet_people(ledger: Ledger, since: date, until: date, duties: Iterable[SheetDuty]) -> tuple[SheetPerson, ...]:
    """Return everybody of a sheet: the post's own, stationed departments, the others; with those who have left."""
    from desktop.paper.roster.facts import SheetPerson

    duties = tuple(duties)
    stands = dict.fromkeys(one.person for one in duties)
    kinds = {one.id: one.duty for one in rosters.shifts(ledger, every=True)}
    known = rosters.people(ledger, since, until)
    found = [
        SheetPerson(one.id, one.name, one.short, one.phone, one.classes[0].words.zh if one.classes else "")
        for one in known
        if one.classes or one.id in stands
    ]
    listed = {one.id for one in found}
    names = rosters.names(ledger)
    shorts = {one.id: one.short for one in ledger.having(Department)}
    of = {one.id: shorts.get(one.department, "") for one in ledger.having(Officer)}
    classes = {one.person: kinds[one.shift].words.zh for one in duties if one.shift in kinds}
    found += [
        SheetPerson(person, names.get(person, ""), of.get(person, ""), role=classes.get(person, ""))
        for person in stands
        if person not in listed
    ]
    groups = list(dict.fromkeys(one.group for one in found))
    at_post = {one.person for one in duties if kinds.get(one.shift) is DutyClass.STATIONED}
    stationed = {one.group for one in found if one.id in at_post or one.role == DutyClass.STATIONED.words.zh}
    return tuple(sorted(found, key=lambda it: (it.group != "", it.group not in stationed, groups.index(it.group))))


def _holes(
    ledger: Ledger, days: Sequence[date], calendar: Calendar, standing: Iterable[SheetDuty]
) -> Iterator[SheetHole]:
    """Yield the duties that nobody stands; what lacks only a certificate is manned, and so no hole on the wall."""
    from desktop.paper.roster.facts import SheetHole

    needs = [one for one in rosters.needs(ledger, days[0], days[-1]) if not one.certified and one.shifts]
    by_id = {one.id: one for one in needs}
    shorts = {one.id: one.short for one in ledger.having(Department)}
    of = {one.id: one.department for one in ledger.having(Officer)}
    by_day: dict[date, list[tuple[str, str, str]]] = {}
    for one in standing:
        by_day.setdefault(one.day, []).append((one.person, of.get(one.person, ""), one.shift))
    for day in days:
        for need_id, missing in lacking(needs, day, calendar, by_day.get(day, ()), ()).items():
            need = by_id[need_id]
            yield SheetHole(day, need.shifts[0], shorts.get(need.department, ""), missing)


def _leaves(ledger: Ledger, subject: Subject) -> Iterator[SheetLeave]:
    from desktop.paper.roster.facts import SheetLeave

    inside = {day.isoformat(): day for day in subject.days()}
    for one in rosters.leaves_in(ledger, subject.since, subject.until):
        if one.state is LeaveState.APPROVED and one.part is LeavePart.WHOLE:
            yield from (SheetLeave(one.person, inside[day], one.kind.words.zh) for day in one.days if day in inside)


def _remarks(ledger: Ledger, subject: Subject) -> Iterator[tuple[date, str]]:
    """Yield what became of duties after they were published, as offices write it beside the day."""
    names = rosters.names(ledger)
    duties = rosters.duties(ledger, subject.since, subject.until)
    by_id = {one.id: one for one in duties}
    for one in duties:
        said = after(one, by_id.get(one.replaced_by), names)
        if said:
            yield one.day, said


def after(duty: DutyAssignment, successor: DutyAssignment | None, names: dict[str, str]) -> str:
    """Say who took the place of whom by a swap, leave or relief; nothing for a duty that stayed as it was."""
    if successor is None:
        return ""
    who, other = names.get(duty.person, ""), names.get(successor.person, "")
    said = {
        DutyState.SWAPPED: f"{who}与{other}换班" if duty.swap_for else f"{who}换{other}",
        DutyState.ON_LEAVE: f"{who}请假，{other}顶班",
        DutyState.RELIEVED: f"{who}由{other}接替",
        DutyState.ABSENT: f"{other}替{who}顶班",
    }
    return said.get(duty.state, "")
