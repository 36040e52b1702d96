"""An officer falls out of a published plan: who steps in, so that as few others as possible are disturbed."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from math import gcd
from typing import TYPE_CHECKING

from desktop.planner.conflicts import loosen
from desktop.planner.cost import cost_of, lines_of, present
from desktop.planner.problem import OFF, Answer, Closed, Plan, Standing
from desktop.planner.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.planner.problem import Cover, Problem


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody who cannot come on some days after the plan was published."""

    person: str
    days: tuple[int, ...]
    why: str = "absent"
    """Key of the reason, as in `Closed`."""
    preferred: bool = False
    """Whether the preferred strength of a cover is worth a disturbance; otherwise only the least one is."""


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the change list."""

    person: str
    day: int
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Disturbance:
    """What a repaired plan asks of the people, the days of the absence itself left out."""

    people: tuple[str, ...]
    changes: tuple[Change, ...]


def disturbance(published: Plan, plan: Plan, absence: Absence | None = None) -> Disturbance:
    """Return what differs between two plans, sorted by person and day."""
    was = {(person, day): shift for person, day, shift in published.cells}
    now = {(person, day): shift for person, day, shift in plan.cells}
    away = {(absence.person, day) for day in absence.days} if absence else set()
    changes = tuple(
        Change(*at, was.get(at, OFF), now.get(at, OFF))
        for at in sorted({*was, *now} - away)
        if was.get(at, OFF) != now.get(at, OFF)
    )
    return Disturbance(tuple(sorted({it.person for it in changes})), changes)


def without(published: Plan, absence: Absence) -> Plan:
    """Return the published plan with the duties of the absence dropped and nobody in their place."""
    away = {(absence.person, day) for day in absence.days}
    return Plan(tuple(it for it in published.cells if it[:2] not in away))


def repaired(
    problem: Problem,
    published: Plan,
    absence: Absence,
    seconds: float,
    seed: int = 0,
    tell: Callable[[Progress], None] = lambda _: None,
) -> Answer:
    """Return the repaired plan.

    First no cover is worse off than in the published plan (as far as it needs its least strength, or the preferred
    one), then the fewest people are disturbed, then the fewest cells change, then the plan costs least by the rules
    it was made with. `ended` is "proven" when no plan is better in this order. People that the absence does not touch
    are not even looked at: they cannot be part of the answer. Days that are past must be locked.

    Two runs decide it: the first finds the least holes, people and cells. With these known, the weights of the
    second, which looks at the old cost too, can stay small enough for exact arithmetic.
    """
    # Loads HiGHS, which only the solving process needs.
    from desktop.planner.solve import solve

    begun = time.monotonic()
    standing = without(published, absence)
    whole, gave_way = _eased(problem, standing, absence)
    restored = _restored(whole, published, absence)
    touched = _touched(replace(whole, covers=restored, wishes=(), tallies=(), windows=()), standing)
    plan, proven = standing, True

    def told(now: Plan) -> None:
        tell(Progress(time.monotonic() - begun, cost_of(whole, now).total, 0, now))

    told(plan)
    for lean in (True, False) if touched else ():
        part = _narrowed(_weighed(whole, restored, standing, plan, touched, lean=lean), touched, standing)
        answer = solve(
            part,
            seconds=max(0.1, seconds - (time.monotonic() - begun)),
            seed=seed,
            tell=lambda _: None,
            start=Plan(tuple(it for it in plan.cells if it[0] in touched)),
        )
        proven = proven and answer.ended == "proven"
        plan = Plan(tuple(sorted((*(it for it in standing.cells if it[0] not in touched), *answer.plan.cells))))
        told(plan)
    cost = cost_of(whole, plan).total
    ended = "proven" if proven else "time"
    return Answer(plan, cost, cost if proven else 0, time.monotonic() - begun, ended, gave_way)


def _eased(problem: Problem, standing: Plan, absence: Absence) -> tuple[Problem, tuple[tuple[str, str], ...]]:
    """Return the problem with the absence closed and with the rules loosened that the standing plan breaks anyhow.

    What the leader has published against a rule stays as it is, or the repair would disturb people over it.
    """
    lines = lines_of(problem, standing)
    away = tuple(Closed(day, (), absence.why) for day in absence.days)
    people = []
    for person in problem.people:
        cells = lines[person.id].cells
        gone = absence.days if person.id == absence.person else ()
        fixed = tuple(it for it in person.fixed if it[0] not in gone and cells[it[0]] == it[1])
        people.append(replace(person, fixed=fixed, closed=person.closed + (away if gone else ())))
    out = replace(problem, people=tuple(people), standing=None)
    locked = tuple(replace(it, fixed=tuple(enumerate(lines[it.id].cells))) for it in people)
    loose = loosen(replace(out, people=locked))
    eased = tuple(replace(it, fixed=was.fixed) for it, was in zip(loose.problem.people, people, strict=True))
    return replace(out, people=eased, windows=loose.problem.windows), loose.gave_way


def _restored(problem: Problem, published: Plan, absence: Absence) -> tuple[Cover, ...]:
    """Return covers that ask for no more than the published plan gave, at the price of one hole each."""
    lines = lines_of(problem, published)
    unit = gcd(*(it.hole for it in problem.covers)) or 1
    out = []
    for cover in problem.covers:
        there = present(cover, lines)
        need = min(there, max(cover.least, cover.wanted) if absence.preferred else cover.least)
        most = None if cover.most is None else max(cover.most, there)
        weight = max(1, cover.hole // unit)
        if need or most is not None:
            out.append(replace(cover, wanted=need, least=0, most=most, hole=weight, under=weight, over=0))
    return tuple(out)


def _touched(lean: Problem, standing: Plan) -> frozenset[str]:
    """Return the people of those parts of the problem in which the standing plan has a hole to be filled."""
    from desktop.planner.parts import parts

    touched: set[str] = set()
    for part in parts(lean)[1]:
        names = {it.id for it in part.people}
        if cost_of(part, Plan(tuple(it for it in standing.cells if it[0] in names))).total:
            touched |= names
    return frozenset(touched)


def _weighed(
    problem: Problem, restored: tuple[Cover, ...], standing: Plan, plan: Plan, touched: frozenset[str], *, lean: bool
) -> Problem:
    """Return the problem whose least cost is the best repair: holes before people, people before cells.

    Args:
        problem: The problem with its own cost.
        restored: The covers that must not be worse off.
        standing: What changes are counted from.
        plan: The best plan so far; with `lean` unset it has the least holes, people and cells.
        touched: The people who may be disturbed.
        lean: Whether the own cost is left out.
    """
    done = disturbance(standing, plan)
    if lean:
        # A weight is dear when it is above all that the lesser ones can come to.
        cell, person = 1, len(touched) * problem.days + 1
        hole = person * (len(touched) + 1)
    else:
        # Or above all that they can come to without being worse than the plan that is there.
        gap = cost_of(problem, plan).total - _floor(problem)
        cell = gap + 1
        person = max(1, cell * (len(done.changes) - len(done.people) - 1) + gap + 1)
        hole = person * len(done.people) + cell * len(done.changes) + gap + 1
    covers = tuple(replace(it, id=f"{it.id} restored", hole=it.hole * hole, under=it.under * hole) for it in restored)
    hard = tuple(it for it in problem.windows if it.weight is None)
    out = replace(problem, covers=covers, wishes=(), tallies=(), windows=hard) if lean else problem
    return replace(
        out,
        covers=covers if lean else (*problem.covers, *covers),
        standing=Standing(standing.cells, tuple(sorted(touched)), person, cell),
    )


def _floor(problem: Problem) -> int:
    """Return a cost that no plan is below: burdens that people carry along and can only add to."""
    carried = {it.id: dict(it.carried) for it in problem.people}
    return sum(
        tally.weight * max(0, carried[person].get(tally.id, 0)) ** 2
        for tally in problem.tallies
        for person in tally.people
    )


def _narrowed(problem: Problem, names: frozenset[str], standing: Plan) -> Problem:
    """Return the problem of some people, all others staying as they are."""
    lines = lines_of(problem, standing)

    def own(people: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(it for it in people if it in names)

    covers = []
    for cover in problem.covers:
        people = own(cover.people or tuple(lines))
        if people:
            there = sum(lines[it].cells[cover.day] in cover.shifts for it in cover.people or lines if it not in names)
            most = None if cover.most is None else max(0, cover.most - there)
            wanted, least = max(0, cover.wanted - there), max(0, cover.least - there)
            covers.append(replace(cover, people=people, wanted=wanted, least=least, most=most))
    kept = problem.standing
    return replace(
        problem,
        people=tuple(it for it in problem.people if it.id in names),
        covers=tuple(covers),
        wishes=tuple(it for it in problem.wishes if it.person in names),
        tallies=tuple(replace(it, people=own(it.people)) for it in problem.tallies),
        windows=tuple(replace(it, people=own(it.people)) for it in problem.windows),
        standing=kept and replace(kept, cells=tuple(it for it in kept.cells if it[0] in names)),
    )
