"""Proposing a conference from whistles or none: what it is about and which departments must have a say (A14, C01)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.ledger import conferences
from desktop.post.conferences import course, side
from desktop.post.conferences.conference import Conference, ConferenceSeat
from desktop.post.conferences.contribution import Contribution
from desktop.post.conferences.record import serial_of
from desktop.post.conferences.states import ConferenceKind, SeatRole
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.guard import no, state_in
from desktop.post.person import person
from desktop.post.states import DispatchState
from desktop.post.whistle import Whistle
from desktop.procedures.conferences.flags import raise_flags
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen

_UNCALLED = (DispatchState.CANCELLED,)
"""States of a call in which a department has nothing to do with the whistle."""
_SEATING = (*course.BEFORE, course.S.IN_SESSION)


@dataclass(frozen=True, slots=True)
class Seated:
    """A department that is to sit at the table, and as what."""

    department: str
    role: SeatRole = SeatRole.REQUIRED


def suggested(ledger: Ledger, whistles: Iterable[str]) -> tuple[Seated, ...]:
    """Return who should sit at the table: the lead of the first whistle, and every department called to any."""
    lead, found = "", dict[str, SeatRole]()
    for whistle_id in whistles:
        lead = lead or ledger.get(Whistle, whistle_id).lead
        for call in ledger.having(Dispatch, whistle=whistle_id):
            if call.state not in _UNCALLED:
                found[call.department] = SeatRole.REQUIRED
    if lead:
        found = {lead: SeatRole.LEAD, **{key: role for key, role in found.items() if key != lead}}
    return tuple(Seated(key, role) for key, role in found.items())


def propose(  # noqa: PLR0913 - A14 names each of these
    watch: Watch,
    whistles: Sequence[str],
    title: str,
    reason: str,
    seats: Sequence[Seated] = (),
    *,
    kind: ConferenceKind = ConferenceKind.CASE,
    by: str = "",
    at: datetime | None = None,
) -> Done[Conference]:
    """Propose a conference; without `seats` those of `suggested` sit at the table. Its whistles are marked."""
    with watch.pen() as pen:
        when = moment(pen, at, "proposed_at")
        new = Conference(new_id(), kind, title, tuple(whistles), reason, when, person(by) or watch.actor)
        new = written_down(pen, new, seats or suggested(watch.ledger, whistles))
        seq = pen.entry("propose_conference", "conference", new.id, {"title": new.title, "by": new.proposed_by}, when)
    return done(pen, new, seq)


def written_down(pen: Pen, conference: Conference, seats: Iterable[Seated]) -> Conference:
    """Write a checked proposal with its seats, and mark its whistles."""
    new = course.proposed(conference)
    raise_flags(pen, new)
    pen.add(new)
    for one in seats:
        _seat(pen, new.id, one.department, one.role)
    return new


def supplement(watch: Watch, original_id: str, title: str, reason: str, by: str = "") -> Done[Conference]:
    """Propose a conference that adds to an issued one: the same whistles and departments, a record of its own."""
    with watch.pen() as pen:
        original = side.supplemented(watch.ledger.get(Conference, original_id))
        seats = [Seated(one.department, one.role) for one in conferences.seats(watch.ledger, original_id)]
        new = Conference(
            new_id(),
            original.kind,
            title,
            original.whistles,
            reason,
            pen.now,
            person(by) or watch.actor,
            supplements=original_id,
        )
        new = written_down(pen, new, seats)
        say = {"title": new.title, "original": str(serial_of(original))}
        seq = pen.entry("supplement_conference", "conference", new.id, say)
    return done(pen, new, seq)


_WRITTEN = ("title", "reason", "facts")


def describe(watch: Watch, conference_id: str, **texts: str) -> Done[Conference]:
    """Write what it is about (`title`, `reason`) and the case as it was told (`facts`), until it goes round."""
    with watch.pen() as pen:
        old = watch.ledger.get(Conference, conference_id)
        state_in(old.state, (*course.BEFORE, *course.WRITABLE), "改会商内容", "changing what it is about")
        known = {name: text.strip() for name, text in texts.items() if name in _WRITTEN}
        new = pen.change(old, course.proposed(replace(old, **known)))  # type: ignore[arg-type]
        seq = pen.entry("describe_conference", "conference", new.id, {"title": new.title})
    return done(pen, new, seq)


def seat(
    watch: Watch, conference_id: str, department_id: str, role: SeatRole = SeatRole.REQUIRED
) -> Done[ConferenceSeat]:
    """Give a department a seat, or another role at the table; also in session, for who was not thought of."""
    with watch.pen() as pen:
        conference = watch.ledger.get(Conference, conference_id)
        state_in(conference.state, _SEATING, "改参会部门", "changing the table")
        new = _seat(pen, conference_id, department_id, role)
        say = {"department": new.unit, "seat_role": role}
        seq = pen.entry("seat_department", "conference", conference_id, say)
    return done(pen, new, seq)


def _seat(pen: Pen, conference_id: str, department_id: str, role: SeatRole) -> ConferenceSeat:
    department = pen.ledger.get(Department, department_id)
    found = pen.ledger.having(ConferenceSeat, conference=conference_id)
    old = next((one for one in found if one.department == department_id), None)
    if old is not None:
        return pen.change(old, replace(old, role=role, unit=department.name, void=False))
    rank = len(found) + 1
    return pen.add(ConferenceSeat(new_id(), conference_id, department_id, role, rank, department.name))


def unseat(watch: Watch, seat_id: str) -> Done[ConferenceSeat]:
    """Take a department from the table before the conference is held."""
    with watch.pen() as pen:
        old = watch.ledger.get(ConferenceSeat, seat_id)
        state_in(watch.ledger.get(Conference, old.conference).state, course.BEFORE, "撤参会部门", "unseating")
        if old.void:
            raise no("seats", f"{old.unit}已不在参会部门里。", "It sits there no longer.")
        if watch.ledger.having(Contribution, conference=old.conference, department=old.department, void=False):
            raise no(
                "contribution",
                f"{old.unit}有投入列入了补偿建议。请先撤下那一行。",
                f"What {old.unit} put in stands in the proposal of compensation. Take it out first.",
            )
        new = pen.change(old, replace(old, void=True))
        seq = pen.entry("unseat_department", "conference", old.conference, {"department": old.unit})
    return done(pen, new, seq)
