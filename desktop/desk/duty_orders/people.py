"""Who may take a duty over: the people of the same department and class, with what they stand on that day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.desk.orders.ask import Choice, translate
from desktop.ledger import pinyin, rosters
from desktop.post.refused import Refused
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.states import DutyClass, DutyState
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.ledger.book import Ledger
    from desktop.post.roster.person import RosterPerson
    from desktop.post.roster.shift import ShiftKind

BETWEEN = "|"
"""Stands between a person's id and a duty's in the key of an exchange."""


@dataclass(frozen=True, slots=True)
class Case:
    """One duty with the names that its keys stand for."""

    duty: DutyAssignment
    name: str
    shift: ShiftKind
    short: str
    """The department; empty for the post's own people."""

    @property
    def when(self) -> str:
        """Day and shift in short."""
        return f"{self.duty.day.month}-{self.duty.day.day} {self.shift.name}"


def case(session: Session, duty_id: str) -> Case:
    """Return a duty with its names; refuse one that is not known."""
    from desktop.post.department import Department

    ledger = session.ledger
    duty = ledger.find(DutyAssignment, duty_id)
    if duty is None:
        raise Refused("duty", Words("先选一个已公布的班。", "Choose a published duty first."))
    kinds = {one.id: one for one in rosters.shifts(ledger, every=True)}
    department = ledger.find(Department, duty.department) if duty.department else None
    name = rosters.names(ledger).get(duty.person, "")
    return Case(duty, name, kinds[duty.shift], department.short if department is not None else "")


def others(session: Session, duty: DutyAssignment, *, urgent: bool = False) -> tuple[Choice, ...]:
    """Return who may stand the duty instead, those without a duty on that day first; `urgent`: posted or not."""
    ledger = session.ledger
    kinds = {one.id: one for one in rosters.shifts(ledger, every=True)}
    live = rosters.duties(ledger, duty.day, duty.day, live=True)
    stands = {one.person: kinds[one.shift].name for one in live}
    found = [one for one in _able(session, duty, kinds[duty.shift], urgent=urgent) if one.id != duty.person]
    found.sort(key=lambda one: (one.id in stands, pinyin.name_key(one.name)))
    free = translate("DutyOrders", "free that day")
    return tuple(
        Choice(one.id, one.name, stands.get(one.id, free), found_by=(pinyin.name_initials(one.name),)) for one in found
    )


def _able(session: Session, duty: DutyAssignment, shift: ShiftKind, *, urgent: bool) -> list[RosterPerson]:
    people = [one for one in rosters.people(session.ledger, duty.day, duty.day) if one.department == duty.department]
    if urgent:
        return [one for one in people if one.classes and (one.department or duty.duty in one.classes)]
    return [one for one in people if one.stands(shift, duty.day)]


def exchanges(session: Session, duty: DutyAssignment) -> tuple[Choice, ...]:
    """Return with whom a duty may be swapped: each person for nothing, then for each of their duties to come."""
    ledger, now = session.ledger, session.now()
    people = others(session, duty)
    kinds = {one.id: one for one in rosters.shifts(ledger, every=True)}
    first, last = min(duty.day, now.date()), duty.day.replace(day=28)
    theirs = [
        one
        for one in rosters.duties(ledger, first, max(last, duty.day), live=True)
        if one.state is DutyState.PUBLISHED and one.starts_at > now and one.duty is duty.duty and one.day != duty.day
    ]
    nothing = translate("DutyOrders", "for nothing in return")
    found = [Choice(f"{one.key}{BETWEEN}", one.text, f"{nothing}　{one.aside}", one.found_by) for one in people]
    known = {one.key: one for one in people}
    for other in theirs:
        who = known.get(other.person)
        if who is not None:
            back = f"{other.day.month}-{other.day.day} {kinds[other.shift].name}"
            aside = translate("DutyOrders", "for {duty}").format(duty=back)
            found.append(Choice(f"{who.key}{BETWEEN}{other.id}", who.text, aside, who.found_by))
    return tuple(found)


def out(duty: DutyAssignment) -> bool:
    """Tell whether a duty can go out with a whistle: leaders and clerks keep the post."""
    return duty.duty in {DutyClass.STATIONED, DutyClass.ON_CALL, DutyClass.DRIVER}


def phones(ledger: Ledger) -> dict[str, str]:
    """Return the telephone numbers of officers and members by id, as far as they are known."""
    from desktop.post.command_post import Member
    from desktop.post.department import Officer

    known = {one.id: one.phone for one in ledger.having(Officer, active=True)}
    known |= {one.id: one.phone for one in ledger.having(Member, active=True)}
    return {key: phone for key, phone in known.items() if phone}
