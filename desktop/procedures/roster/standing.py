"""What the orders about duties share: who may take one over, what the day then lacks, how the draft follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.command_post import COMMAND, duty_of
from desktop.post.department import Officer
from desktop.post.guard import no
from desktop.post.person import person, same_person
from desktop.post.roster import duty as course
from desktop.post.roster.fitness import able, free
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.planning.staffing import lacking, worse
from desktop.post.roster.shift import ShiftKind
from desktop.post.roster.states import DutyClass, DutyState
from desktop.post.states import Duty
from desktop.procedures.roster.drafting import mark, put_cells

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.person import RosterPerson
    from desktop.procedures.watch import Watch

_REACH = timedelta(days=3)
"""Days on both sides of a duty in which another one may leave too little rest."""


def said(ledger: Ledger, duty: DutyAssignment) -> dict[str, object]:
    """Return what every entry about a duty says: who, which shift, which day."""
    shift = ledger.find(ShiftKind, duty.shift)
    name = rosters.names(ledger).get(duty.person, "")
    return {"person": name, "shift": shift.name if shift is not None else duty.shift, "day": duty.day}


def rostered(ledger: Ledger, person_id: str, day: date, field: str) -> RosterPerson:
    """Return a person as the roster of a day knows them; refuse one whom it does not know."""
    found = next((one for one in rosters.people(ledger, day, day) if one.id == person_id), None)
    if found is None:
        raise no(field, "名册里没有这个人，或已停用。请另选。", "Nobody of this name can be rostered. Choose another.")
    return found


def fit(
    ledger: Ledger,
    duty: DutyAssignment,
    person_id: str,
    field: str,
    but: Collection[str] = (),
    *,
    urgent: bool = False,
) -> RosterPerson:
    """Return who is to take a duty over; refuse one who may not, has another in that time, or needs rest.

    `but` are duties that the person gives up for it.
    """
    who = rostered(ledger, person_id, duty.day, field)
    shifts = {one.id: one for one in rosters.shifts(ledger, every=True)}
    leaves = rosters.leaves_in(ledger, duty.day, duty.day)
    able(who, duty, shifts[duty.shift], leaves, field, urgent=urgent)
    around = rosters.duties_of(ledger, person_id, duty.day - _REACH, duty.day + _REACH)
    free(who.name, duty, [one for one in around if one.id not in but], shifts, field)
    return who


def standby(ledger: Ledger, duty: DutyAssignment, person_id: str) -> DutyAssignment | None:
    """Return the standby at home that a stand-in gives up for a duty, if any: nobody has two duties at once."""
    for other in rosters.duties_of(ledger, person_id, duty.day - _REACH, duty.day + _REACH):
        idle = other.state in (*course.BEFORE, DutyState.ON_DUTY)
        if other.duty is DutyClass.ON_CALL and idle and course.overlaps(other, duty):
            return other
    return None


def step_up(pen: Pen, other: DutyAssignment, at: datetime) -> bool:
    """End the standby of one who stands in for somebody; return whether it was taken back, not having begun."""
    early = other.state in course.BEFORE and other.starts_at > at
    pen.change(other, course.withdraw(other, at, "转为顶班") if early else course.stepped_up(other, at))
    return early


def leading(watch: Watch, name: str, but: Collection[str], field: str = "consent_by") -> str:
    """Return the clean name of a leader who consents; refuse others, and one whose own duty it is (practice.md 2.5)."""
    clean = person(name)
    leads = (*COMMAND, Duty.DUTY_LEADER)
    if not clean or duty_of(clean, watch.members(), field) not in leads:
        raise no(field, "要带班领导或总指挥、副总指挥同意。请从名单里选。", "A leader of the post must consent.")
    names = rosters.names(watch.ledger)
    if any(same_person(names.get(one, ""), clean) for one in but):
        raise no(field, "本人的班要别的领导同意。请另选。", "Another leader must consent to one's own duty.")
    return clean


def thinner(ledger: Ledger, day: date, gone: Collection[str], come: Collection[DutyAssignment]) -> tuple[str, ...]:
    """Return the names of the needs that lack more people on a day once some duties go and others come."""
    live = rosters.duties(ledger, day, day, live=True)
    before = [(one.person, one.department, one.shift) for one in live]
    after = [(one.person, one.department, one.shift) for one in live if one.id not in gone]
    after += [(one.person, one.department, one.shift) for one in come if one.day == day]
    needs, calendar = rosters.needs(ledger, day, day), rosters.calendar(ledger)
    certified = {one.id for one in ledger.having(Officer, certified=True)}
    lacks = worse(lacking(needs, day, calendar, before, certified), lacking(needs, day, calendar, after, certified))
    return tuple(need.name for need in needs if need.id in lacks)


def follow(pen: Pen, moved: Collection[tuple[DutyAssignment, str]]) -> None:
    """Let the draft follow duties that changed hands: from a duty's person to another (or nobody).

    Where the draft had other plans for one of the cells already, it keeps them.
    """
    gone = [duty for duty, _ in moved]
    came = [replace(duty, person=to) for duty, to in moved if to]
    month = {duty.month for duty in gone}
    for name in sorted(month):
        cells = {(one.person, one.day): one.shift for one in rosters.cells(pen.ledger, name)}
        changes: dict[tuple[str, date], CellChange] = {}
        for duty in gone:
            if duty.month == name and cells.get((duty.person, duty.day)) == duty.shift:
                changes[duty.person, duty.day] = CellChange(duty.person, duty.day)
        for duty in came:
            place = duty.person, duty.day
            if duty.month == name and (place in changes or not cells.get(place)):
                changes[place] = CellChange(*place, duty.shift)
        put_cells(pen, name, tuple(changes.values()))
        mark(pen, name)
