"""An officer falls out of a published plan: who steps in, so that as few others as possible are disturbed."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from math import gcd
from typing import TYPE_CHECKING

from desktop.planner.conflicts import loosen
from desktop.planner.cost import cost_of, lines_of, present
from desktop.planner.filling import filled
from desktop.planner.problem import OFF, Answer, Closed, Plan, Standing
from desktop.planner.progress import Progress
from desktop.planner.stand_in import stand_in

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

    Mostly one person can stand in for all, which is found by trying. Else two runs decide: the first finds the least
    holes, people and cells. With these known, the weights of the second, which looks at the old cost too, can stay
    small enough for exact arithmetic.
    """
    # Loads HiGHS, which only the solving process needs.
    from desktop.planner.solve import solve

    begun = time.monotonic()
    standing = without(published, absence)
    whole, gave_way = _eased(problem, standing, absence)
    restored = _restored(whole, published, absence)
    lean = replace(
        whole,
        covers=restored,
        wishes=(),
        tallies=(),
        windows=tuple(it for it in whole.windows if it.weight is None),
    )
    touched = _touched(lean, standing)
    rest = tuple(it for it in standing.cells if it[0] not in touched)
    own = Plan(tuple(it for it in standing.cells if it[0] in touched))
    full, lean = _narrowed(whole, touched, standing), _narrowed(lean, touched, standing)
    proven = True

    def told(now: Plan) -> Plan:
        out = Plan(tuple(sorted((*rest, *now.cells))))
        tell(Progress(time.monotonic() - begun, cost_of(whole, out).total, 0, out))
        return out

    plan = told(own)
    alone = stand_in(full, lean, own) if touched else None
    if alone is not None:
        plan = told(alone)
    elif touched:
        best = own
        for step in (_lean_weighed, _full_weighed):
            part = step(full, lean, own, best)
            answer = solve(
                part,
                seconds=max(0.1, seconds - (time.monotonic() - begun)),
                seed=seed,
                tell=lambda _: None,
                start=filled(part, best),
            )
            proven = proven and answer.ended == "proven"
            best = answer.plan
            plan = told(best)
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


def _lean_weighed(full: Problem, lean: Problem, own: Plan, best: Plan) -> Problem:
    """Return the problem whose least cost is the fewest holes, then people, then cells; no matter what else it costs.

    A weight is dear when it is above all that the lesser ones can come to.
    """
    del full, best
    person = len(lean.people) * lean.days + 1
    return _weighed(
        lean, (), lean.covers, Standing(own.cells, _names(lean), person, 1), person * (len(lean.people) + 1)
    )


def _full_weighed(full: Problem, lean: Problem, own: Plan, best: Plan) -> Problem:
    """Return the problem whose least cost is the best repair, `best` having the least holes, people and cells.

    A weight need not be dearer than all that the lesser ones can come to without being worse than that plan.
    """
    done = disturbance(own, best)
    gap = cost_of(full, best).total - _floor(full)
    cell = gap + 1
    person = max(1, cell * (len(done.changes) - len(done.people) - 1) + gap + 1)
    hole = person * len(done.people) + cell * len(done.changes) + gap + 1
    return _weighed(full, full.covers, lean.covers, Standing(own.cells, _names(lean), person, cell), hole)


def _weighed(
    problem: Problem, covers: tuple[Cover, ...], restored: tuple[Cover, ...], standing: Standing, hole: int
) -> Problem:
    dear = (replace(it, id=f"{it.id} restored", hole=it.hole * hole, under=it.under * hole) for it in restored)
    return replace(problem, covers=(*covers, *dear), standing=standing)


def _names(problem: Problem) -> tuple[str, ...]:
    return tuple(it.id for it in problem.people)


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
