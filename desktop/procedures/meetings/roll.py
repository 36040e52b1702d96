"""The roll of a meeting: leave asked for, people called, late comers, stand-ins, guests (practice.md 2.6, A32)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.department import Department
from desktop.post.guard import no, state_in, written
from desktop.post.meetings.course import roll as rollcall
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import RollGroup, RollMark
from desktop.post.person import person
from desktop.procedures.meetings.naming import called
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger


def ask_leave(watch: Watch, roll_id: str, reason: str, at: datetime | None = None) -> Done[RollEntry]:
    """Note that somebody asked for leave, now or at an earlier moment, but before the meeting began."""
    with watch.pen() as pen:
        old, meeting = _found(watch.ledger, roll_id)
        when = moment(pen, at, "asked_at")
        new = pen.change(old, rollcall.ask_leave(old, meeting, reason, when))
        say = {"meeting": called(watch.ledger, meeting), "name": new.name, "reason": new.reason}
        seq = pen.entry("ask_meeting_leave", "meeting", meeting.id, say, when)
    return done(pen, new, seq)


def call(watch: Watch, roll_id: str, mark: RollMark, reason: str = "") -> Done[RollEntry]:
    """Mark somebody at the roll call, from the frozen agenda on; uncalled takes a mark back."""
    with watch.pen() as pen:
        old, meeting = _found(watch.ledger, roll_id)
        new = pen.change(old, rollcall.call(old, meeting, mark, reason))
        say = {"meeting": called(watch.ledger, meeting), "name": new.name, "mark": mark, "reason": reason.strip()}
        seq = pen.entry("call_roll", "meeting", meeting.id, say)
    return done(pen, new, seq)


def call_rest(watch: Watch, meeting_id: str) -> Done[tuple[RollEntry, ...]]:
    """Mark everybody who was not called as there, observers as such, by one order: 其余都到."""
    with watch.pen() as pen:
        meeting = watch.ledger.get(Meeting, meeting_id)
        rest = [one for one in _roll(watch.ledger, meeting_id) if one.mark is RollMark.UNCALLED]
        if not rest:
            raise no("roll", "都点过了。", "Everybody was called.")
        made = [pen.change(one, rollcall.call(one, meeting, rollcall.there(one), "")) for one in rest]
        say = {"meeting": called(watch.ledger, meeting), "count": len(made)}
        seq = pen.entry("call_rest", "meeting", meeting_id, say)
    return done(pen, tuple(made), seq)


def came(watch: Watch, roll_id: str, at: datetime | None = None) -> Done[RollEntry]:
    """Note that somebody came after the beginning 后到."""
    with watch.pen() as pen:
        old, meeting = _found(watch.ledger, roll_id)
        when = moment(pen, at, "came_at")
        new = pen.change(old, rollcall.came(old, meeting, when))
        seq = pen.entry(
            "came_late", "meeting", meeting.id, {"meeting": called(watch.ledger, meeting), "name": new.name}, when
        )
    return done(pen, new, seq)


def stand_in(watch: Watch, roll_id: str, name: str) -> Done[RollEntry]:
    """Seat somebody in the place of another 替会 and return the new entry; who asked for leave stays excused."""
    with watch.pen() as pen:
        old, meeting = _found(watch.ledger, roll_id)
        gone, new = rollcall.stand_in(old, meeting, name, new_id(), old.rank)
        rollcall.alone(new.name, new.unit, _roll(watch.ledger, meeting.id))
        pen.change(old, gone)
        pen.add(new)
        say = {"meeting": called(watch.ledger, meeting), "name": new.name, "instead": old.name}
        seq = pen.entry("sit_in", "meeting", meeting.id, say)
    return done(pen, new, seq)


def invite(
    watch: Watch,
    meeting_id: str,
    name: str,
    unit: str,
    department: str = "",
    *,
    group: RollGroup = RollGroup.VILLAGE,
    observer: bool = False,
) -> Done[RollEntry]:
    """Ask somebody to one meeting who has no seat in its series: a village, deputies, an organisation (A32)."""
    with watch.pen() as pen:
        meeting = watch.ledger.get(Meeting, meeting_id)
        state_in(meeting.state, rollcall.OPEN, "加人", "asking somebody")
        roll = _roll(watch.ledger, meeting_id)
        clean, of = person(written("name", name, "姓名", "The name")), unit.strip()
        rollcall.alone(clean, of, roll)
        if department:
            watch.ledger.get(Department, department)
        rank = max((one.rank for one in roll), default=0) + 1
        new = pen.add(RollEntry(new_id(), meeting_id, rank, clean, of, department, group, observer=observer))
        say = {"meeting": called(watch.ledger, meeting), "name": clean, "unit": of}
        seq = pen.entry("invite", "meeting", meeting_id, say)
    return done(pen, new, seq)


def strike(watch: Watch, roll_id: str, reason: str) -> Done[RollEntry]:
    """Take somebody off the roll of one meeting, with the reason."""
    with watch.pen() as pen:
        old, meeting = _found(watch.ledger, roll_id)
        new, why = rollcall.strike(old, meeting, reason)
        pen.change(old, new)
        say = {"meeting": called(watch.ledger, meeting), "name": new.name, "reason": why}
        seq = pen.entry("strike", "meeting", meeting.id, say)
    return done(pen, new, seq)


def _found(ledger: Ledger, roll_id: str) -> tuple[RollEntry, Meeting]:
    entry = ledger.get(RollEntry, roll_id)
    rollcall.standing(entry)
    return entry, ledger.get(Meeting, entry.meeting)


def _roll(ledger: Ledger, meeting_id: str) -> tuple[RollEntry, ...]:
    return ledger.having(RollEntry, meeting=meeting_id, void=False)
