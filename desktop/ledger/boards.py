"""What the boards show at a glance: whistles in hand with their calls, places with a history, forces that are free."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop.ledger import journal
from desktop.ledger.rows import columns_of, fact_of, written
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.permit import Permit, Violation
from desktop.post.presence import Presence
from desktop.post.records import LeaderVisit, Note, Opinion, TeamMember, Witness
from desktop.post.states import OPEN_STATES, WhistleState
from desktop.post.task import Task
from desktop.post.whistle import Whistle

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.ledger.journal import Entry
    from desktop.post.precedent import Precedent
    from desktop.post.precheck import Repeat


@dataclass(frozen=True, slots=True)
class Case:
    """One whistle with everything that belongs to it, read in one go."""

    whistle: Whistle
    dispatches: tuple[Dispatch, ...]
    departments: tuple[Department, ...]
    """The called departments, in the order of the calls."""
    presences: tuple[Presence, ...]
    tasks: tuple[Task, ...]
    permits: tuple[Permit, ...] = ()
    violations: tuple[Violation, ...] = ()
    notes: tuple[Note, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    visits: tuple[LeaderVisit, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    team: tuple[TeamMember, ...] = ()

    def name(self, department: str) -> str:
        """Return the short name of a called department."""
        return next((one.short for one in self.departments if one.id == department), department)

    def dispatch(self, department: str) -> Dispatch | None:
        """Return the latest call to a department."""
        return next((one for one in reversed(self.dispatches) if one.department == department), None)


def case(ledger: Ledger, whistle_id: str) -> Case:
    """Return a whistle with all that belongs to it; refuse an unknown one."""
    whistle = ledger.get(Whistle, whistle_id)
    calls = ledger.having(Dispatch, whistle=whistle_id)
    return Case(
        whistle,
        calls,
        _departments(ledger, calls),
        tuple(one for one in ledger.having(Presence, whistle=whistle_id) if not one.void),
        ledger.having(Task, whistle=whistle_id),
        tuple(one for one in ledger.having(Permit, whistle=whistle_id) if not one.void),
        tuple(one for one in ledger.having(Violation, whistle=whistle_id) if not one.void),
        tuple(one for one in ledger.having(Note, whistle=whistle_id) if not one.void),
        tuple(one for one in ledger.having(Witness, whistle=whistle_id) if not one.void),
        tuple(one for one in ledger.having(LeaderVisit, whistle=whistle_id) if not one.void),
        tuple(one for one in ledger.having(Opinion, whistle=whistle_id) if not one.void),
        tuple(one for one in ledger.having(TeamMember, whistle=whistle_id) if not one.void),
    )


def _departments(ledger: Ledger, calls: tuple[Dispatch, ...]) -> tuple[Department, ...]:
    known = {one.id: one for one in ledger.having(Department, id=tuple({call.department for call in calls}))}
    return tuple(known[name] for name in dict.fromkeys(call.department for call in calls))


def in_hand(ledger: Ledger) -> tuple[Case, ...]:
    """Return the whistles that run, wait for a check or stand on the ledger, oldest blow first."""
    states = (*OPEN_STATES, WhistleState.ON_LEDGER)
    running = sorted(ledger.having(Whistle, state=states), key=lambda one: one.blown_at or one.registered_at)
    return _briefs(ledger, running)


def closed_since(ledger: Ledger, since: datetime) -> tuple[Case, ...]:
    """Return the whistles closed from a moment on, newest first."""
    names = ", ".join(f'"{name}"' for name in columns_of(Whistle))
    rows = ledger.rows(
        f"SELECT {names} FROM whistle WHERE closed_at >= ? ORDER BY closed_at DESC",  # noqa: S608 - our own names
        (written(since),),
    )
    return _briefs(ledger, [fact_of(Whistle, row) for row in rows])


def _briefs(ledger: Ledger, whistles: list[Whistle]) -> tuple[Case, ...]:
    """Return the cases of `whistles` by one query for each kind of record, however many whistles there are."""
    ids = tuple(one.id for one in whistles)
    if not ids:
        return ()
    calls, tasks = ledger.having(Dispatch, whistle=ids), ledger.having(Task, whistle=ids)
    presences = ledger.having(Presence, whistle=ids, void=False)
    known = {one.id: one for one in ledger.having(Department, id=tuple({call.department for call in calls}))}
    found = []
    for whistle in whistles:
        own = tuple(call for call in calls if call.whistle == whistle.id)
        found.append(
            Case(
                whistle,
                own,
                tuple(known[name] for name in dict.fromkeys(call.department for call in own)),
                tuple(one for one in presences if one.whistle == whistle.id),
                tuple(one for one in tasks if one.whistle == whistle.id),
            )
        )
    return tuple(found)


def recent(ledger: Ledger, most: int) -> tuple[tuple[Entry, Whistle], ...]:
    """Return the last `most` journal entries about whistles, newest first, each with its whistle."""
    newest = journal.entries(ledger.connection, most=most * 6, newest=True)
    about = [entry for entry in newest if entry.noun == "whistle"][:most]
    known = {one.id: one for one in ledger.having(Whistle, id=tuple({entry.noun_id for entry in about}))}
    return tuple((entry, known[entry.noun_id]) for entry in about if entry.noun_id in known)


def inbox(ledger: Ledger) -> tuple[Whistle, ...]:
    """Return the drafts and the whistles that wait for screening, oldest first (A19)."""
    return ledger.having(Whistle, state=(WhistleState.DRAFT, WhistleState.SCREENING))


def repeats(ledger: Ledger, village: str, place: str, before: datetime, days: int, but: str = "") -> tuple[Repeat, ...]:
    """Return whistles blown at the same place within `days` before a moment, newest first.

    The same place is the same village with one place name holding the other; without a village the name alone.
    """
    from desktop.post.precheck import Repeat  # asked for before a whistle is blown, not by the boards

    if not place.strip():
        return ()
    rows = ledger.rows(
        """SELECT id, '〔' || year || '〕哨字' || number || '号', village || place, facts, blown_at, state FROM whistle
           WHERE blown_at >= ? AND blown_at <= ? AND id <> ? AND (village = ? OR ? = '')
             AND (instr(place, ?) OR (length(place) >= 2 AND instr(?, place)))
             AND state NOT IN ('withdrawn', 'merged', 'returned')
           ORDER BY blown_at DESC LIMIT 20""",
        (written(before - timedelta(days=days)), written(before), but, village, village, place.strip(), place.strip()),
    )
    words = {state.value: state for state in WhistleState}
    opened = {*OPEN_STATES, WhistleState.ON_LEDGER}
    return tuple(
        Repeat(row[0], row[1], row[2], row[3], datetime.fromisoformat(row[4]), row[5], words[row[5]] in opened)
        for row in rows
    )


def precedents(ledger: Ledger, most: int = 1000) -> tuple[Precedent, ...]:
    """Return the last `most` whistles that went their whole way, with who was called, newest first."""
    from desktop.post.precedent import Precedent  # asked for while a whistle is written, not by the boards
    from desktop.post.serial import Serial

    rows = ledger.rows(
        """SELECT w.id, w.year, w.number, w.facts, w.lead, group_concat(d.department) FROM whistle w
           JOIN dispatch d ON d.whistle = w.id
           WHERE w.state IN ('closed', 'archived') AND w.number IS NOT NULL AND d.state <> 'cancelled'
           GROUP BY w.id ORDER BY w.blown_at DESC LIMIT ?""",
        (most,),
    )
    return tuple(
        Precedent(row[0], str(Serial(row[1], row[2])), row[3], row[4], tuple(dict.fromkeys(row[5].split(","))))
        for row in rows
    )


def away(ledger: Ledger) -> dict[str, tuple[str, str]]:
    """Return the officers on a scene by name: whistle id and its number, for not calling one person twice."""
    rows = ledger.rows(
        """SELECT p.name, w.id, w.number FROM presence p JOIN whistle w ON w.id = p.whistle
           WHERE p.left_at IS NULL AND p.void = 0"""
    )
    return {row[0]: (row[1], str(row[2])) for row in rows}


def entry(ledger: Ledger, seq: int) -> Entry | None:
    """Return one journal entry by its number, or None."""
    found = journal.entries(ledger.connection, after=seq - 1, before=seq + 1)
    return found[0] if found else None


def story(ledger: Ledger, whistle_id: str = "", most: int = -1) -> tuple[Entry, ...]:
    """Return the journal entries of one whistle, or of all, oldest first; only the last `most` where it is given."""
    return journal.entries(ledger.connection, noun_id=whistle_id, most=most, newest=True)[::-1]
