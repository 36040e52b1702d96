"""Small rostering problems of every kind of rule, and their optimum found by trying out all lines of every person."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import strategies as st

from desktop.planner.problem import (
    OFF,
    Closed,
    Cover,
    Person,
    Plan,
    Problem,
    Shift,
    Standing,
    Tally,
    Window,
    Wish,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from random import Random

T = TypeVar("T", str, int)

# With so many shifts at most so many days, that all lines of a person can be tried.
LONGEST = {1: 9, 2: 6, 3: 5}


COUNT, MAYBE = st.integers(0, 4), st.sampled_from((None, None, 0, 1, 2, 3, 4))


@st.composite
def problems(draw: st.DrawFn, *, kept: bool = True) -> Problem:
    """Draw a small problem; with `kept` every person has a line that keeps all rules.

    Sets and rows of cells are drawn as one number each, which is several times as quick as hypothesis's own.
    """
    names = ("D", "N", "S")[: draw(st.integers(1, 3))]
    days = draw(st.integers(1, LONGEST[len(names)]))
    shifts = tuple(
        Shift(it, draw(st.sampled_from((0, 480, 720))), _some(draw, names)[:1], draw(st.integers(0, 3)) > 0)
        for it in names
    )
    people = tuple(_person(draw, it, days, names) for it in "abcd"[: draw(st.integers(1, 4))])
    who, day, weight = tuple(it.id for it in people), st.integers(0, days - 1), st.integers(0, 9)
    problem = Problem(
        days,
        shifts,
        people,
        tuple(
            Cover(
                f"c{number}",
                draw(day),
                _some(draw, names, 1),
                draw(st.integers(0, 3)),
                _some(draw, who),
                draw(st.integers(0, 2)),
                draw(MAYBE),
                draw(st.integers(0, 100)),
                draw(st.integers(0, 20)),
                draw(st.integers(0, 5)),
            )
            for number in range(draw(st.integers(0, 6)))
        ),
        tuple(
            Wish(draw(st.sampled_from(who)), draw(day), _some(draw, names), draw(weight), wanted=draw(st.booleans()))
            for _ in range(draw(st.integers(0, 5)))
        ),
        draw(
            st.sampled_from(((), ((0,),), ((0, 1),), ((1, 2), (4,)), ((0,), (2, 3)))[: 2 if days < LONGEST[3] else 5])
        ),
        tuple(
            Tally(
                f"t{number}",
                _some(draw, who, 1),
                _some(draw, tuple(range(days)), 1),
                tuple((it, draw(st.integers(0, 3))) for it in _some(draw, names)),
                draw(COUNT),
            )
            for number in range(draw(st.integers(0, 2)))
        ),
        tuple(
            Window(
                f"w{number}",
                _some(draw, who, 1),
                _some(draw, names, 1),
                draw(st.integers(1, 4)),
                draw(st.integers(0, 2)),
                draw(MAYBE),
            )
            for number in range(draw(st.integers(0, 2)))
        ),
        _standing(draw, who, days, names) if draw(st.booleans()) else None,
    )
    return eased(problem) if kept else problem


def _some(draw: st.DrawFn, of: tuple[T, ...], least: int = 0) -> tuple[T, ...]:
    """Draw some of what there is, in order; `least` is 1 where it must not be none."""
    number = draw(st.integers(least, 2 ** len(of) - 1))
    return tuple(it for at, it in enumerate(of) if number >> at & 1)


def row(draw: st.DrawFn, names: tuple[str, ...], days: int) -> tuple[str, ...]:
    """Draw a row of cells."""
    number = draw(st.integers(0, (len(names) + 1) ** days - 1))
    return tuple((OFF, *names)[number // (len(names) + 1) ** day % (len(names) + 1)] for day in range(days))


def _person(draw: st.DrawFn, name: str, days: int, names: tuple[str, ...]) -> Person:
    day = st.integers(0, days - 1)
    closed = {draw(day): _some(draw, names) for _ in range(draw(st.integers(0, 2)))}
    fixed = {draw(day): draw(st.sampled_from((OFF, *names))) for _ in range(draw(st.integers(0, 2)))}
    return Person(
        name,
        names if draw(st.booleans()) else _some(draw, names),
        tuple((it, draw(COUNT)) for it in _some(draw, names)[:2]),
        draw(st.sampled_from((0, 0, 0, 480, 1200))),
        draw(st.sampled_from((None, None, 960, 1680, 2400))),
        draw(st.integers(1, 3)),
        draw(MAYBE),
        draw(st.integers(1, 3)),
        draw(MAYBE),
        tuple(Closed(at, it, "leave") for at, it in sorted(closed.items())),
        tuple(sorted(fixed.items())),
        row(draw, names, draw(st.integers(0, 3))),
        tuple((it, draw(st.integers(-2, 4))) for it in _some(draw, ("t0", "t1"))),
        _some(draw, tuple(range(days))) if draw(st.integers(0, 5)) == 0 else (),
        draw(MAYBE) if draw(st.booleans()) else None,
        draw(st.sampled_from((None, None, 0, 1, 2))),
    )


def _standing(draw: st.DrawFn, who: tuple[str, ...], days: int, names: tuple[str, ...]) -> Standing:
    cells = tuple((it, day, cell) for it in who for day, cell in enumerate(row(draw, names, days)) if cell)
    return Standing(cells, _some(draw, who), draw(st.integers(0, 8)), draw(st.integers(0, 8)))


def eased(problem: Problem) -> Problem:
    """Return the problem with bare people in the place of those who cannot keep their own rules."""
    bare = tuple(
        it if next(lines(problem, it), None) else Person(it.id, it.can, carried=it.carried) for it in problem.people
    )
    return replace(problem, people=bare)


def keeps(problem: Problem, person: Person, line: tuple[str, ...]) -> bool:
    """Tell by plain counting whether a line keeps every hard rule of a person: written apart from `cost`."""
    shift = {it.id: it for it in problem.shifts}
    marks = "".join("x" if it and shift[it].works else "-" for it in person.before + line)
    return (
        _cells_fit(person, line)
        and _sums_fit(problem, person, line, marks)
        and _runs_fit(person, marks)
        and _rests_fit(person, line, marks, {it.id for it in problem.shifts if it.works})
        and _successions_fit(shift, person, line)
        and all(_window_fits(it, person, line) for it in problem.windows)
    )


def _cells_fit(person: Person, line: tuple[str, ...]) -> bool:
    shut = [it for it in person.closed if line[it.day] and (line[it.day] in it.shifts or not it.shifts)]
    return not shut and all(line[day] == it for day, it in person.fixed) and {*line} <= {OFF, *person.can}


def _sums_fit(problem: Problem, person: Person, line: tuple[str, ...], marks: str) -> bool:
    minutes = sum(it.minutes * line.count(it.id) for it in problem.shifts)
    weekends = ["x" in [marks[len(person.before) + day] for day in weekend] for weekend in problem.weekends].count(True)
    return (
        person.min_minutes <= minutes
        and (person.max_minutes is None or minutes <= person.max_minutes)
        and (person.max_weekends is None or weekends <= person.max_weekends)
        and all(line.count(it) <= most for it, most in person.most)
    )


def _runs_fit(person: Person, marks: str) -> bool:
    behind = len(person.before)
    runs = [it for it in re.finditer("x+", marks) if it.end() > behind]
    if person.max_run is not None and any(it.end() - it.start() > person.max_run for it in runs):
        return False
    for mark, other, least in (("x", "-", person.min_run), ("-", "x", person.min_rest)):
        for it in re.finditer(f"(?<={other}){mark}+(?={other})", marks):
            if it.end() >= behind and it.end() - it.start() < least:
                return False
    return True


def _rests_fit(person: Person, line: tuple[str, ...], marks: str, work: set[str]) -> bool:
    if person.max_rest is None:
        return True
    behind = len(person.before)
    carried = behind - len(marks[:behind].rstrip("-")) if person.rested is None else person.rested
    shown = "-" * carried
    for day in range(len(line)):
        shut = {it for closed in person.closed if closed.day == day for it in closed.shifts or work}
        shown += marks[behind + day] if work & {*person.can} - shut else "o"
    long = "-" * (person.max_rest + 1)
    return long not in (shown[max(0, carried - person.max_rest) :])


def _successions_fit(shift: dict[str, Shift], person: Person, line: tuple[str, ...]) -> bool:
    nights = [*person.before[-1:], *line]
    days = range(1 - len(person.before[-1:]), len(line))
    pairs = zip(days, nights, nights[1:], strict=False)
    return not any(
        first and then in shift[first].forbidden_next for day, first, then in pairs if day not in person.eased
    )


def _window_fits(window: Window, person: Person, line: tuple[str, ...]) -> bool:
    if window.weight is not None or person.id not in window.people:
        return True
    whole, behind = person.before + line, len(person.before)
    for begin in range(max(1, len(whole) - window.days + 1)):
        part = range(begin, min(begin + window.days, len(whole)))
        hits = [at for at in part if whole[at] and whole[at] in window.shifts]
        if len(hits) > window.most and hits[-1] >= behind:
            return False
    return True


def lines(problem: Problem, person: Person) -> Iterator[tuple[str, ...]]:
    """Yield every line of a person that keeps their hard rules."""
    choices = [(OFF, *sorted(person.can))] * problem.days
    for line in product(*choices):
        if keeps(problem, person, line):
            yield line


def own_cost(problem: Problem, person: Person, line: tuple[str, ...]) -> int:
    """Return what a line costs by itself: wishes, tallies, windows, and its distance from the published plan."""
    cost = 0
    for wish in problem.wishes:
        if wish.person == person.id:
            has = line[wish.day] in (wish.shifts or [it.id for it in problem.shifts])
            cost += wish.weight * (has is not wish.wanted)
    for tally in problem.tallies:
        if person.id in tally.people:
            points = dict(person.carried).get(tally.id, 0)
            points += sum(worth * (line[day] == it) for it, worth in tally.points for day in tally.days)
            cost += tally.weight * points * points
    whole = person.before + line
    for window in problem.windows:
        if window.weight is not None and person.id in window.people:
            long = min(window.days, len(whole))
            for end in range(long, len(whole) + 1):
                if end > len(person.before):
                    hits = [it for it in whole[end - long : end] if it in window.shifts]
                    cost += window.weight * max(0, len(hits) - window.most)
    standing = problem.standing
    if standing and person.id in standing.people:
        was = {day: shift for who, day, shift in standing.cells if who == person.id}
        changed = [day for day in range(problem.days) if was.get(day, OFF) != line[day]]
        cost += standing.cell * len(changed) + (standing.person if changed else 0)
    return cost


def cover_cost(problem: Problem, counts: tuple[int, ...]) -> int:
    """Return what the covers cost with so many people present at each."""
    cost = 0
    for cover, there in zip(problem.covers, counts, strict=True):
        cost += cover.under * max(0, cover.wanted - there) + cover.over * max(0, there - cover.wanted)
        cost += cover.hole * max(0, cover.least - there)
        if cover.most is not None:
            cost += cover.hole * max(0, there - cover.most)
    return cost


def brute(problem: Problem, own: Callable[[Problem, Person, tuple[str, ...]], int] = own_cost) -> int | None:
    """Return the least cost there is, None where somebody has no line at all.

    Person by person, the cheapest way to each count of those present at every cover is kept: nothing else is
    shared between people.
    """
    best: dict[tuple[int, ...], int] = {(0,) * len(problem.covers): 0}
    for person in problem.people:
        ways: dict[tuple[int, ...], int] = {}
        for line in lines(problem, person):
            there = tuple(
                int(line[it.day] in it.shifts and (not it.people or person.id in it.people)) for it in problem.covers
            )
            cost = own(problem, person, line)
            ways[there] = min(cost, ways.get(there, cost))
        after: dict[tuple[int, ...], int] = {}
        for counts, cost in best.items():
            for there, more in ways.items():
                total = tuple(map(sum, zip(counts, there, strict=True)))
                after[total] = min(cost + more, after.get(total, cost + more))
        best = after
    return min((cost + cover_cost(problem, counts) for counts, cost in best.items()), default=None)


def plan_of(problem: Problem, chosen: Iterable[tuple[str, ...]]) -> Plan:
    """Return the plan in which the people of a problem have these lines."""
    named = zip(problem.people, chosen, strict=True)
    return Plan(tuple(sorted((it.id, day, cell) for it, line in named for day, cell in enumerate(line) if cell)))


def shuffled(problem: Problem, chance: Random) -> Problem:
    """Return the same problem as somebody else may have entered it: all lists in another order."""

    def mixed(of: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(chance.sample(of, len(of)))

    standing = problem.standing
    return Problem(
        problem.days,
        mixed(problem.shifts),
        tuple(
            replace(it, can=mixed(it.can), most=mixed(it.most), closed=mixed(it.closed), fixed=mixed(it.fixed))
            for it in mixed(problem.people)
        ),
        tuple(replace(it, shifts=mixed(it.shifts), people=mixed(it.people)) for it in mixed(problem.covers)),
        mixed(problem.wishes),
        mixed(problem.weekends),
        tuple(replace(it, people=mixed(it.people), days=mixed(it.days)) for it in mixed(problem.tallies)),
        tuple(replace(it, people=mixed(it.people)) for it in mixed(problem.windows)),
        standing and replace(standing, cells=mixed(standing.cells), people=mixed(standing.people)),
    )


@st.composite
def plans(draw: st.DrawFn, problem: Problem) -> Plan:
    """Draw any plan, whether or not it keeps the rules."""
    names = tuple(it.id for it in problem.shifts)
    return plan_of(problem, [row(draw, names, problem.days) for _ in problem.people])
