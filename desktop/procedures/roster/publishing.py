"""Publishing the roster of a month: the draft becomes duties, and a new edition writes only the differences."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import published, rosters
from desktop.post.command_post import commanding, duty_of
from desktop.post.department import Department, Officer
from desktop.post.guard import no, written
from desktop.post.roster import duty as course
from desktop.post.roster.fitness import doubled, unrested
from desktop.post.roster.planning.cell import CellChange, month_days
from desktop.post.roster.planning.holes import broken, hole, listed, unpublished
from desktop.post.roster.planning.month import DutyRoster
from desktop.post.roster.planning.staffing import lacking
from desktop.post.roster.span import end_of
from desktop.post.roster.states import OWN, LeaveState, SheetState
from desktop.post.words import Words
from desktop.procedures.roster.drafting import put_cells
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.planning.cell import RosterCell
    from desktop.post.roster.shift import ShiftKind

Duties = tuple["DutyAssignment", ...]
Standing = dict[tuple[str, "date"], list["DutyAssignment"]]
"""What stands of a month, by person and day: mostly one duty, two after a swap."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What one publication did: the roster as it stands now, new duties, and those taken back."""

    roster: DutyRoster
    added: Duties
    withdrawn: Duties


def publish(
    watch: Watch,
    month: str,
    by: str,
    holes: Sequence[Words] = (),
    holes_reason: str = "",
    breaches: Sequence[Words] = (),
) -> Done[Publication]:
    """Publish the draft of a month; `by` is a member of the post.

    Refused with the days named where somebody is missing (then only a commander's reason opens the gate) or a hard
    rule is broken: two duties of one person at once, too little rest, approved leave, a department's shift
    for somebody of none, and whatever `breaches` says.
    Holes and these rules are looked at here too, whatever the caller says; `holes` are the caller's words for them.
    Duties that have begun or are over are never touched, and where they differ the draft follows them.
    """
    with watch.pen() as pen:
        ledger = watch.ledger
        days = month_days(month)
        old = rosters.roster_of(ledger, month)
        name = _publisher(watch, by)
        draft = [one for one in rosters.cells(ledger, month) if one.shift]
        if old is not None and old.edition and not draft:
            raise no(
                "month",
                f"{month} 的草稿是空的，公布不了。请先排班，或丢掉改动，回到已公布的。",
                f"The draft of {month} is empty. Plan it, or throw the changes away to go back to what is published.",
            )
        if old is None or not draft:
            raise no("month", f"{month} 还没有排班，公布不了。请先排班。", f"{month} has no roster yet. Plan it first.")
        shifts = {one.id: one for one in rosters.shifts(ledger, every=True)}
        standing: Standing = {}
        for one in published.duties(ledger, month):
            standing.setdefault((one.person, one.day), []).append(one)
        added = _new(ledger, pen.now, draft, shifts, standing, old.edition + 1)
        withdrawn = _withdrawn(pen.now, draft, standing, old.edition + 1)
        if not added and not withdrawn and old.edition:
            raise no("month", f"{month} 没有未公布的改动。", f"{month} has no unpublished changes.")
        gone = {before.id for before, _ in withdrawn}
        remaining = [one for mine in standing.values() for one in mine if one.id not in gone]
        found = [*breaches, *_broken(ledger, pen.now, days, added, remaining, shifts)]
        if found:
            raise broken(found)
        missing = _missing(ledger, pen, days, [*remaining, *added])
        if missing or holes:
            name = _allowed(watch, name, holes or missing, holes_reason)
        for before, after in withdrawn:
            pen.change(before, after)
        for one in added:
            pen.add(one)
        told = holes or missing
        new = _next_edition(pen, old, name, holes_reason.strip() if told else "")
        say = {
            "month": month,
            "edition": new.edition,
            "added": len(added),
            "withdrawn": len(withdrawn),
            "holes": listed(told).zh if told else "",
            "reason": new.holes_reason,
            "by": name,
        }
        seq = pen.entry("publish", "roster", month, say)
    return done(pen, Publication(new, added, tuple(after for _, after in withdrawn)), seq)


def _next_edition(pen: Pen, old: DutyRoster, by: str, holes_reason: str) -> DutyRoster:
    """Note who published a month once more, and let its draft be what stands now."""
    new = replace(
        old,
        state=SheetState.PUBLISHED,
        edition=old.edition + 1,
        published_at=pen.now,
        published_by=by,
        holes_reason=holes_reason,
    )
    pen.change(old, new)
    _follow(pen, old.id)
    return pen.ledger.get(DutyRoster, new.id)


def _publisher(watch: Watch, by: str) -> str:
    duty_of(by, watch.members(), "by")
    return by.strip()


def _allowed(watch: Watch, by: str, holes: Sequence[Words], reason: str) -> str:
    """Return the commander who lets a roster with holes out; refuse without a reason, and everybody else."""
    if not reason.strip():
        raise unpublished(holes)
    written("holes_reason", reason, "理由", "The reason")
    return commanding(by, watch.members())


def _same(cell: RosterCell, duties: Iterable[DutyAssignment]) -> bool:
    """Whether a cell says what stands: of two duties on one day it can show only one."""
    return any(one.shift == cell.shift for one in duties)


def _new(
    ledger: Ledger,
    now: datetime,
    draft: Iterable[RosterCell],
    shifts: Mapping[str, ShiftKind],
    standing: Standing,
    edition: int,
) -> Duties:
    """Return the duties that the draft adds; of a month published before, none whose time is over."""
    of = {one.id: one.department for one in ledger.having(Officer)}
    found = []
    for cell in sorted(draft, key=lambda one: (one.day, one.shift, one.person)):
        there = standing.get((cell.person, cell.day), [])
        shift = shifts[cell.shift]
        begun = any(one.state not in course.BEFORE or one.starts_at <= now for one in there)
        late = edition > 1 and end_of(shift, cell.day) <= now
        if not (_same(cell, there) or begun or late):
            found.append(course.of_cell(cell, shift, of.get(cell.person, ""), new_id(), edition))
    return tuple(found)


def _withdrawn(
    now: datetime, draft: Iterable[RosterCell], standing: Standing, edition: int
) -> tuple[tuple[DutyAssignment, DutyAssignment], ...]:
    """Return the duties that the draft has no more, as they were and as they are taken back; none that has begun.

    A cell that says something else, or nothing, stands for the whole day of its person.
    """
    kept = {(one.person, one.day) for one in draft if _same(one, standing.get((one.person, one.day), ()))}
    return tuple(
        (one, course.withdraw(one, now, f"第{edition}版", edition))
        for place, mine in standing.items()
        if place not in kept
        for one in mine
        if one.state in course.BEFORE and one.starts_at > now
    )


def _broken(
    ledger: Ledger,
    now: datetime,
    days: Sequence[date],
    added: Iterable[DutyAssignment],
    standing: Iterable[DutyAssignment],
    shifts: Mapping[str, ShiftKind],
) -> list[Words]:
    """Return what the new duties break that no publication may: two at once, too little rest, leave, no department."""
    names = rosters.names(ledger)
    added = tuple(added)
    fresh = {one.id for one in added}
    mine: dict[str, list[DutyAssignment]] = {}
    for one in (*standing, *_around(ledger, days), *added):
        mine.setdefault(one.person, []).append(one)
    leaves = [one for one in rosters.leaves_in(ledger, days[0], days[-1]) if one.state is LeaveState.APPROVED]
    told: list[Words] = []
    for one in added:
        if one.ends_at <= now:
            continue
        earlier = [
            other
            for other in mine[one.person]
            if other.id not in fresh or (other.starts_at, other.id) < (one.starts_at, one.id)
        ]
        name = names[one.person]
        why = doubled(name, one, earlier) or unrested(name, one, earlier, shifts)
        if why is not None:
            told.append(why)
        if not (one.department or one.duty in OWN):
            shift = shifts[one.shift].name
            told.append(Words(f"{name}不属于任何部门，不能值{shift}", f"{name} is of no department and has no {shift}"))
        told += [
            Words(f"{name} {one.day.month}月{one.day.day}日{leave.kind.words.zh}", f"{name} is on leave on {one.day}")
            for leave in leaves
            if leave.person == one.person and leave.bars(shifts[one.shift], one.day)
        ]
    return told


def _around(ledger: Ledger, days: Sequence[date]) -> Duties:
    """Return the live duties of the days just before and after a month, which its own must fit to."""
    reach = timedelta(days=3)
    before = rosters.duties(ledger, days[0] - reach, days[0] - timedelta(days=1), live=True)
    return (*before, *rosters.duties(ledger, days[-1] + timedelta(days=1), days[-1] + reach, live=True))


def _missing(ledger: Ledger, pen: Pen, days: Sequence[date], duties: Iterable[DutyAssignment]) -> list[Words]:
    """Return the holes of the days that are still to come, one for each person missing, as the grid counts them."""
    needs, calendar = rosters.needs(ledger, days[0], days[-1]), rosters.calendar(ledger)
    certified = {one.id for one in ledger.having(Officer, certified=True)}
    shorts = {one.id: one.short for one in ledger.having(Department)}
    by_day: dict[date, list[tuple[str, str, str]]] = {}
    for one in duties:
        by_day.setdefault(one.day, []).append((one.person, one.department, one.shift))
    told = []
    for day in days:
        if day < pen.now.date():
            continue
        lacks = lacking(needs, day, calendar, by_day.get(day, ()), certified)
        plain = Counter[str]()
        # Too few certified officers are no hole of their own where so many of the department are missing anyhow.
        for need in sorted(needs, key=lambda one: one.certified):
            missing = lacks.get(need.id, 0)
            if need.certified:
                missing = int(missing > plain[need.department])
            else:
                plain[need.department] += missing
            told += [hole(day, shorts.get(need.department, need.duty.words.zh))] * missing
    return told


def _follow(pen: Pen, month: str) -> None:
    """Let the draft be what stands: it differs only where duties had begun that nobody may change any more."""
    wanted = {(one.person, one.day): one.shift for one in published.cells(pen.ledger, month)}
    draft = {(one.person, one.day): one for one in rosters.cells(pen.ledger, month)}
    put_cells(pen, month, [
        CellChange(person, day, wanted.get((person, day), ""), (person, day) in draft and draft[person, day].locked)
        for person, day in sorted(wanted.keys() | draft.keys())
    ])  # fmt: skip
