"""A conference in session: the roll, what each department says, guests, the one conclusion or none (A28, B03)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ledger import conferences
from desktop.post.conferences import course, side
from desktop.post.conferences import seats as table
from desktop.post.conferences.conference import Conference, ConferenceGuest, ConferenceSeat
from desktop.post.conferences.states import ConferenceState, SeatMark
from desktop.post.guard import no, state_in, written
from desktop.post.person import person
from desktop.procedures.conferences.flags import lower_flags, send_up
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.conferences.states import Position

_CALLED = (ConferenceState.NOTIFIED, ConferenceState.IN_SESSION)


def _seat(watch: Watch, seat_id: str, states: tuple[ConferenceState, ...], zh: str, en: str) -> ConferenceSeat:
    seat = watch.ledger.get(ConferenceSeat, seat_id)
    state_in(watch.ledger.get(Conference, seat.conference).state, states, zh, en)
    if seat.void:
        raise no("seats", f"{seat.unit}已不在参会部门里。", "It sits there no longer.")
    return seat


def call_seat(watch: Watch, seat_id: str, mark: SeatMark, name: str = "", excuse: str = "") -> Done[ConferenceSeat]:
    """Mark who came for a department: present with a name, excused with the reason, or missing."""
    with watch.pen() as pen:
        old = _seat(watch, seat_id, _CALLED, "点到", "calling the roll")
        new = pen.change(old, table.called(old, mark, name, excuse))
        say = {"department": new.unit, "seat_mark": mark, "person": new.person, "reason": new.excuse}
        seq = pen.entry("call_seat", "conference", new.conference, say)
    return done(pen, new, seq)


def begin(watch: Watch, conference_id: str, recorder: str = "", at: datetime | None = None) -> Done[Conference]:
    """Open the session: the lead and all required departments are present or excused."""
    with watch.pen() as pen:
        old = watch.ledger.get(Conference, conference_id)
        when = moment(pen, at, "opened_at")
        seats = conferences.seats(watch.ledger, conference_id)
        new = pen.change(old, course.begun(old, seats, recorder, when))
        say = {"by": new.chair, "count": sum(one.mark is SeatMark.PRESENT for one in seats)}
        seq = pen.entry("begin_conference", "conference", new.id, say, when)
    return done(pen, new, seq)


def say(watch: Watch, seat_id: str, position: Position, says: str = "") -> Done[ConferenceSeat]:
    """Note the position of a department, in its own words unless it plainly agrees; until the draft goes round."""
    with watch.pen() as pen:
        old = _seat(watch, seat_id, course.WRITABLE, "记表态", "noting a position")
        new = pen.change(old, table.said(old, position, says))
        told = {"department": new.unit, "position": position, "text": new.says}
        seq = pen.entry("say_position", "conference", new.conference, told)
    return done(pen, new, seq)


def add_guest(watch: Watch, conference_id: str, name: str, capacity: str, says: str = "") -> Done[ConferenceGuest]:
    """Note somebody at the table who speaks for no department: expert, party, deputy, witness (A27, A32)."""
    with watch.pen() as pen:
        conference = watch.ledger.get(Conference, conference_id)
        states = (ConferenceState.NOTIFIED, *course.WRITABLE)
        state_in(conference.state, states, "记列席人员", "noting a guest")
        guest = ConferenceGuest(
            new_id(),
            conference_id,
            person(written("name", name, "姓名", "The name")),
            written("capacity", capacity, "身份", "The capacity"),
            says.strip(),
        )
        pen.add(guest)
        told = {"name": guest.name, "capacity": guest.capacity, "text": guest.says}
        seq = pen.entry("add_guest", "conference", conference_id, told)
    return done(pen, guest, seq)


def drop_guest(watch: Watch, guest_id: str) -> Done[ConferenceGuest]:
    """Strike a guest who was noted wrongly."""
    with watch.pen() as pen:
        old = watch.ledger.get(ConferenceGuest, guest_id)
        conference = watch.ledger.get(Conference, old.conference)
        state_in(conference.state, (ConferenceState.NOTIFIED, *course.WRITABLE), "删列席人员", "striking a guest")
        new = pen.change(old, replace(old, void=True))
        seq = pen.entry("drop_guest", "conference", old.conference, {"name": old.name})
    return done(pen, new, seq)


def conclude(watch: Watch, conference_id: str, conclusion: str, at: datetime | None = None) -> Done[Conference]:
    """Close the session with its one conclusion; every department has a position (A28, B03)."""
    with watch.pen() as pen:
        old = watch.ledger.get(Conference, conference_id)
        when = moment(pen, at, "ended_at")
        new = pen.change(old, course.drafted(old, conferences.seats(watch.ledger, old.id), conclusion, when))
        seq = pen.entry("conclude", "conference", new.id, {"text": new.conclusion}, when)
    return done(pen, new, seq)


def reword(watch: Watch, conference_id: str, conclusion: str) -> Done[Conference]:
    """Put the conclusion into other words before the draft goes round."""
    with watch.pen() as pen:
        old = watch.ledger.get(Conference, conference_id)
        new = pen.change(old, course.reworded(old, conclusion))
        seq = pen.entry("reword_conclusion", "conference", new.id, {"text": new.conclusion})
    return done(pen, new, seq)


def no_consensus(
    watch: Watch, conference_id: str, reason: str, level: str = "district", at: datetime | None = None
) -> Done[Conference]:
    """End a conference that does not agree, and send its whistles up to the district or the city (E03)."""
    with watch.pen() as pen:
        old = watch.ledger.get(Conference, conference_id)
        when = moment(pen, at, "ended_at")
        new = side.without_consensus(old, conferences.seats(watch.ledger, old.id), reason, when)
        lower_flags(pen, new, f"未达成一致：{new.end_reason}", when)
        send_up(pen, new, level)
        pen.change(old, new)
        seq = pen.entry("no_consensus", "conference", new.id, {"reason": new.end_reason}, when)
    return done(pen, new, seq)
