"""Somebody falls out of a published roster: what the planner is asked, who moves, and taking its repair over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.planner.problem import Plan
from desktop.planner.repair import Absence
from desktop.post.guard import no, written
from desktop.post.roster.leave import Leave
from desktop.post.roster.states import LeaveKind, LeaveState
from desktop.post.words import Words
from desktop.procedures.roster.drafting import write_cells
from desktop.procedures.roster.leaves import write_leave
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.explaining import day_words
from desktop.procedures.roster.month.frame import frame_of
from desktop.procedures.roster.month.gathering import gather
from desktop.procedures.roster.plan.planning import plannable
from desktop.procedures.roster.plan.setting import problem_in
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.planner.problem import Answer, Problem
    from desktop.post.roster.planning.cell import CellChange
    from desktop.procedures.roster.month.checking import Grid
    from desktop.procedures.roster.month.material import Material


@dataclass(frozen=True, slots=True)
class Fallout:
    """What the planner needs to mend a roster: the problem, the roster as it stands, and who does not come."""

    problem: Problem
    standing: Plan
    absence: Absence


@dataclass(frozen=True, slots=True)
class Move:
    """One line of the change list: whose duty of a day changes, from what to what (shift ids, empty for free)."""

    person: str
    day: date
    was: str
    now: str
    words: Words


def fall_out(material: Material, person: str, days: Iterable[date], kind: LeaveKind = LeaveKind.SICK) -> Fallout:
    """Return the repair of a month after somebody falls out on some days.

    What is published is mended, or the draft where nothing is published yet. Refuses a month without either, a person
    who is not rostered, days of another month, and days that are all past.
    """
    frame = frame_of(plannable(material))
    days = tuple(days)
    strange = next((day for day in days if day not in frame.place), None)
    if strange is not None:
        raise no("days", f"{strange} 不在 {material.month}。请一个月一个月地改。", f"{strange} is of another month.")
    places = sorted({frame.place[day] for day in days if frame.place[day] >= frame.past})
    if person not in frame.terms:
        raise no("person", "这个人不排班，没有班可改。", "This person is not rostered; there is no duty to change.")
    if not places:
        raise no("days", "没有可改的日子。请选本月今天以后的日子。", "Choose days of this month from today on.")
    if not material.stood:
        raise no(
            "month", f"{material.month} 还没有排班，没有班可改。请先排班。", f"{material.month} has no roster yet."
        )
    problem = problem_in(frame)
    able = {one.id: set(one.can) for one in problem.people}
    cells = sorted((who, frame.place[day], shift) for who, day, shift in material.stood if shift in able.get(who, ()))
    return Fallout(problem, Plan(tuple(cells)), Absence(person, tuple(places), kind))


def moves(grid: Grid, plan: Plan) -> tuple[Move, ...]:
    """Return what changes on the sheet if a plan is taken over, by day: the change list, who had what and has what.

    Locked cells do not change; for a repair give the sheet `unlocked` where the person falls out.
    """
    kinds = grid.frame.shifts
    found = []
    for change in grid.changes_to(plan):
        was = grid.shift(change.person, change.day)
        name, day = grid.name(change.person), day_words(change.day)
        old = kinds[was].name if was in kinds else "休"
        new = kinds[change.shift].name if change.shift in kinds else "休"
        words = Words(f"{day.zh} {name}：{old} → {new}", f"{day.en} {name}: {old} → {new}")
        found.append(Move(change.person, change.day, was, change.shift, words))
    return tuple(sorted(found, key=lambda one: (one.day, one.person)))


def take_repair(
    watch: Watch, month: str, answer: Answer, person: str, days: tuple[date, ...], kind: LeaveKind, note: str
) -> Done[tuple[CellChange, ...]]:
    """Take a repair over as the draft and note the leave that made it needed; the result undoes the cells.

    Days on which leave is noted already need no second slip. The change is not yet published.
    """
    grid = grid_of(plannable(gather(watch.ledger, month, watch.today))).unlocked(person, days)
    why = written("note", note, "原因", "The reason")
    with watch.pen() as pen:
        name = grid.name(person)
        known = {
            day
            for one in rosters.leaves_in(watch.ledger, min(days), max(days))
            if one.person == person and one.state is LeaveState.APPROVED
            for day in one.days
        }
        left = tuple(sorted({day.isoformat() for day in days} - known))
        if left:
            write_leave(pen, Leave(new_id(), person, left, kind, note=why, by=watch.actor))
        changes = grid.changes_to(answer.plan)
        reverse = write_cells(pen, month, changes)
        others = {one.person for one in changes} - {person}
        said = {"month": month, "person": name, "reason": why, "count": len(reverse), "people": len(others)}
        seq = pen.entry("take_repair", "roster", month, said)
    return done(pen, reverse, seq)
