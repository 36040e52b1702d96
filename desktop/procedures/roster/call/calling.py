"""Who is telephoned when a whistle is blown: those at the post first, then those on call in their order (A12, A20)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.moment import CHINA
from desktop.post.roster.planning.cell import month_of
from desktop.post.roster.states import LIVE_STATES, DutyClass, DutyState
from desktop.post.words import Words
from desktop.procedures.roster.call.roll import Roll, Turn, roll_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.post.department import Department

_DAY_BEGINS = timedelta(hours=8, minutes=30)
"""An office's day of duty runs from 8:30 to 8:30 (practice.md 2.3)."""


@dataclass(frozen=True, slots=True)
class Callee:
    """One person in the order of the calls of a department."""

    person: str
    name: str
    phone: str
    what: Words
    """What they are: 驻地夜班, 备勤第1, or their place in the list where there is no roster."""
    minutes: int
    """How long they usually take to arrive."""
    here: bool
    """Whether they are at the post."""
    why: Words | None = None
    """Why they cannot come; None where they can be telephoned."""
    out: bool = False
    """Whether they cannot come because they are out on a whistle."""
    spare: bool = False
    """Whether they are not on duty, and are telephoned only because nobody on duty can come."""


def call_list(ledger: Ledger, department: str, at: datetime) -> tuple[Callee, ...]:
    """Return whom to telephone of a department at a moment, in order; who cannot come stands with the reason."""
    return call_lists(ledger, at).get(department, ())


def call_lists(ledger: Ledger, at: datetime) -> dict[str, tuple[Callee, ...]]:
    """Return the call lists of all departments at a moment, who stands on a scene now known to be there.

    Where nobody on duty can come, those of the department who are not on duty may be telephoned after them.
    """
    roll = roll_of(ledger, at, at, now=True)
    return {one.id: called(roll, one, at, spare=True) for one in roll.departments}


def called(roll: Roll, department: Department, at: datetime, *, spare: bool = False) -> tuple[Callee, ...]:
    """Return the call list of one department at a moment.

    Where the roster of the month names nobody of the department, its call order stands in, so that a post without a
    roster calls as before. Where nobody on duty can come, everybody is listed with why they are not on duty; with
    `spare` who is at home and has no leave can be telephoned: for a call that is a way out, for a forecast a hole.
    """
    turns = [one for one in roll.turns.get(department.id, ()) if one.starts_at <= at < one.ends_at]
    listed = tuple(_turn(roll, department, one) for one in sorted(turns, key=_place))
    if any(one.why is None for one in listed):
        return listed
    if not _rostered(roll, department, at):
        return tuple(_in_order(roll, department, at))
    there = {one.person for one in listed}
    return (*listed, *(one for one in _idle(roll, department, at, spare=spare) if one.person not in there))


def at_home(roll: Roll, department: Department, at: datetime) -> tuple[Callee, ...]:
    """Return who is not on duty at a moment and could be telephoned all the same: no leave, on no scene.

    Nobody where no roster names the department: there everybody stands in the list itself.
    """
    if not _rostered(roll, department, at):
        return ()
    there = {one.person for one in roll.turns.get(department.id, ()) if one.starts_at <= at < one.ends_at}
    return tuple(one for one in _idle(roll, department, at, spare=True) if one.spare and one.person not in there)


def _rostered(roll: Roll, department: Department, at: datetime) -> bool:
    """Tell whether the roster of the month of an office's day names anybody of a department."""
    return (department.id, month_of((at.astimezone(CHINA) - _DAY_BEGINS).date())) in roll.rostered


def _place(turn: Turn) -> tuple[int, int]:
    """Return where a turn stands: at the post, then by rank; a night before a day that has just begun."""
    return turn.shift.rank, -turn.starts_at.toordinal()


def _turn(roll: Roll, department: Department, turn: Turn) -> Callee:
    pace, here = roll.paces[department.id], turn.shift.duty is DutyClass.STATIONED
    person = roll.people.get(turn.person)
    kind = turn.shift.name.removeprefix("常驻")
    return Callee(
        turn.person,
        person.name if person is not None else "？",
        person.phone if person is not None else "",
        Words(f"驻地{kind}", f"here, {kind}") if here else _rank(turn.shift.rank),
        pace.here if here else pace.home,
        here,
        _why(roll, turn),
        out=turn.person in roll.busy or turn.state is DutyState.DEPLOYED,
    )


def _rank(rank: int) -> Words:
    return Words(f"备勤第{rank}", f"on call {rank}")


def _why(roll: Roll, turn: Turn) -> Words | None:
    """Return why the person of a turn cannot come, or None."""
    if turn.person not in roll.people:
        return Words("已不在名册", "no longer in the list")
    if turn.state not in (*LIVE_STATES, DutyState.PLANNED):
        return turn.state.words
    if turn.person in roll.busy:
        return roll.busy[turn.person]
    if turn.state is DutyState.DEPLOYED:
        return turn.state.words
    if turn.shift.duty is DutyClass.STATIONED and (turn.person, turn.day) in roll.absent:
        return Words("今日未到岗", "not at the post today")
    leave = next((one for one in roll.away.get(turn.person, ()) if one.bars(turn.shift, turn.day)), None)
    return None if leave is None else leave.kind.words


def _in_order(roll: Roll, department: Department, at: datetime) -> Iterator[Callee]:
    """Yield who is posted here, then those of the call order, the list that a department gave once, then the others.

    A name of the list that nobody knows has no telephone.
    """
    day = at.astimezone(CHINA).date()
    people = {one.name: one for one in roll.of(department.id)}
    pace = roll.paces[department.id]
    places = {name: place for place, name in enumerate(dict.fromkeys((*department.call_order, *people)), 1)}
    posted = {name for name, one in people.items() if one.posted(day)}
    absent = Words("今日未到岗", "not at the post today")
    for name in sorted(places, key=lambda name: (name not in posted, places[name])):
        known, here = people.get(name), name in posted
        gone = known is not None and (known.id, day) in roll.absent
        busy = roll.busy.get(known.id) if known is not None else None
        yield Callee(
            known.id if known is not None else "",
            name,
            known.phone if known is not None else "",
            Words("常驻", "stationed here") if here else _listed(places[name]),
            pace.here if here else pace.home,
            here=here and not gone,
            why=busy or (absent if gone else None),
        )


def _listed(place: int) -> Words:
    return Words(f"名单第{place}", f"no. {place} in the list")


def _idle(roll: Roll, department: Department, at: datetime, *, spare: bool) -> Iterator[Callee]:
    """Yield who is not on duty where nobody can come, each with the reason: leave, a scene, their turn not come."""
    day = (at.astimezone(CHINA) - _DAY_BEGINS).date().isoformat()
    for one in roll.of(department.id):
        leave = next((it for it in roll.away.get(one.id, ()) if day in it.days), None)
        why = leave.kind.words if leave is not None else roll.busy.get(one.id)
        free = spare and why is None
        if why is None and not spare:
            why = Words("轮空", "not on duty")
        minutes, what = roll.paces[department.id].home, Words("不当班", "off duty")
        out = leave is None and one.id in roll.busy
        yield Callee(one.id, one.name, one.phone, what, minutes, here=False, why=why, out=out, spare=free)
