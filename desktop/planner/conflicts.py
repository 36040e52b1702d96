"""Whose own rules cannot be kept together whatever the plan, and which of them give way so that there is a plan.

Covers are soft, so a problem has a plan when each person has a line of their own that keeps their hard rules.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from desktop.planner.cost import Line, line_breaches, lines_of
from desktop.planner.problem import OFF, Closed, Plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.planner.problem import Person, Problem, Shift, Window

ORDER = ("max_rest", "min_minutes", "min_rest", "min_run", "window", "max_weekends", "most", "max_minutes", "max_run")
"""The rules that can be bargained over, in the order in which they give way, the least precious first.

What a person is owed gives way before what protects their health. Locked cells always stand: what just they break
(`forbidden_next`, `can`, `closed`) gives way around them and nowhere else.
"""

_TRIED = 12
"""Lines of others that are tried before a search: together they take less than that."""


@dataclass(frozen=True, slots=True)
class Loosened:
    """A problem that certainly has a plan."""

    problem: Problem
    gave_way: tuple[tuple[str, str], ...]
    """Person and rule, as they stand in `Answer.conflicts`."""
    plan: Plan
    """A plan that keeps every hard rule of the problem, but cares for no cost."""


@dataclass(frozen=True, slots=True)
class _Own:
    """One person with the hard windows that concern them."""

    person: Person
    windows: tuple[Window, ...]


def loosen(problem: Problem, start: Plan | None = None) -> Loosened:
    """Return the problem with as few and as little precious rules loosened, each no further than it must.

    A rule gives way only when it cannot be kept together with the rules that stand behind it in `ORDER`. Whose line
    in `start` keeps all rules needs no search. Exact: whether a line exists is decided by an integer program.
    """
    given = lines_of(problem, start) if start is not None else {}
    # Many people have the same rules: what one of them can keep another often can too, and trying costs nothing.
    found: dict[tuple[str, ...], None] = {}
    people, cells, windows, gave_way = [], [], list(problem.windows), []
    for person in problem.people:
        own = _Own(person, tuple(it for it in problem.windows if it.weight is None and person.id in it.people))
        bench = _Bench(problem, own)
        line = bench.kept(own, *([given[person.id].cells] if given else []), *reversed(found))
        if line is None:
            own, line = bench.settle()
            gave_way += [(person.id, rule) for rule in bench.gave_way]
            windows = _apart(windows, own)
        found |= {line: None}
        people.append(own.person)
        cells += [(person.id, day, shift) for day, shift in enumerate(line) if shift != OFF]
    out = replace(problem, people=tuple(people), windows=tuple(windows)) if gave_way else problem
    return Loosened(out, tuple(gave_way), Plan(tuple(sorted(cells))))


def _apart(windows: list[Window], own: _Own) -> list[Window]:
    """Return the windows with those of one person that were loosened apart from those of the others."""
    loose = {it.id: it for it in own.windows}
    out = []
    for window in windows:
        mine = loose.get(window.id, window)
        if mine.most == window.most:
            out.append(window)
            continue
        others = tuple(it for it in window.people if it != own.person.id)
        out.append(replace(window, people=others))
        out.append(replace(mine, id=f"{window.id} {own.person.id}", people=(own.person.id,)))
    return [it for it in out if it.people]


class _Bench:
    """The rules of one person on trial."""

    def __init__(self, problem: Problem, own: _Own) -> None:
        self.problem = problem
        self.own = own
        self.shifts = {it.id: it for it in problem.shifts}
        self.gave_way: list[str] = []

    def kept(self, own: _Own, *given: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return a line that keeps these rules: a given one, the locked cells alone or a searched one; or None."""
        alone = replace(
            self.problem, people=(own.person,), covers=(), wishes=(), tallies=(), windows=own.windows, standing=None
        )
        locked = dict(own.person.fixed)
        for cells in (*given[:_TRIED], tuple(locked.get(day, OFF) for day in range(alone.days))):
            if next(line_breaches(alone, self.shifts, Line(own.person, cells)), None) is None:
                return cells
        return _searched(alone)

    def settle(self) -> tuple[_Own, tuple[str, ...]]:
        """Loosen the rules until there is a line, and return them with it."""
        full = replace(self.own, person=self._around_locks(self.own.person))
        held = full
        for rule in ORDER:
            held = _free(held, rule)
        loose = []
        for rule in reversed(ORDER):
            tried = _asked(held, full, rule)
            if tried == held or self.kept(tried) is not None:
                held = tried
            else:
                loose.append(rule)
        for rule in loose:
            for put, asked, free in self._figures(full, rule):
                held = self._nearest(held, put, asked, free)
        self.gave_way = [it for it in ORDER if it in loose] + self.gave_way
        line = self.kept(held)
        if line is None:  # pragma: no cover - without rules the locked cells alone are a line
            raise AssertionError(self.own.person.id)
        return held, line

    def _around_locks(self, person: Person) -> Person:
        """Return the person with the rules out of force that the locked cells break by themselves."""
        locked = dict(person.fixed)
        clashes = tuple(_clashes(person, self.shifts))
        if clashes:
            self.gave_way.append("forbidden_next")
        strange = sorted({it for it in locked.values() if it != OFF and it not in person.can})
        elsewhere = tuple(
            Closed(day, (shift,), "can")
            for shift in strange
            for day in range(self.problem.days)
            if locked.get(day) != shift
        )
        if strange:
            self.gave_way.append("can")
        closed = tuple(_opened(person, tuple(self.shifts)))
        if closed != person.closed:
            self.gave_way.append("closed")
        return replace(
            person,
            eased=(*person.eased, *clashes),
            can=(*person.can, *strange),
            closed=(*closed, *elsewhere),
        )

    def _figures(self, full: _Own, rule: str) -> Iterator[tuple[Callable[[_Own, int], _Own], int, int]]:
        """Yield how to set each figure of a rule, a value that cannot be kept, and one that certainly can."""
        # More than any count, sum of minutes or length can be.
        days = self.problem.days + len(full.person.before)
        huge = days * max([1, *(it.minutes for it in self.problem.shifts)]) + 1
        if rule == "window":
            for window in full.windows:
                yield partial(_put_window, window), window.most - 1, huge
        elif rule == "most":
            for shift, most in full.person.most:
                yield partial(_put_most, shift), most - 1, huge
        else:
            free = _FREE.get(rule, huge)
            yield partial(_put, rule), getattr(full.person, rule), huge if free is None else free

    def _nearest(self, held: _Own, put: Callable[[_Own, int], _Own], asked: int, free: int) -> _Own:
        """Return the rules with the figure nearest to the one asked for that can be kept."""
        while abs(free - asked) > 1:
            middle = (asked + free) // 2
            if self.kept(put(held, middle)) is None:
                asked = middle
            else:
                free = middle
        return put(held, free)


_FREE = {
    "max_rest": None,
    "min_minutes": 0,
    "min_rest": 1,
    "min_run": 1,
    "max_weekends": None,
    "max_minutes": None,
    "max_run": None,
}
"""What each limit is where it is out of force."""


def _put(rule: str, own: _Own, value: int | None) -> _Own:
    changed: dict[str, Any] = {rule: value}
    return replace(own, person=replace(own.person, **changed))


def _put_most(shift: str, own: _Own, value: int) -> _Own:
    return replace(own, person=replace(own.person, most=(*own.person.most, (shift, value))))


def _put_window(window: Window, own: _Own, value: int) -> _Own:
    return replace(own, windows=(*own.windows, replace(window, most=value)))


def _free(own: _Own, rule: str) -> _Own:
    """Return the rules with one out of force."""
    if rule == "window":
        return replace(own, windows=())
    if rule == "most":
        return replace(own, person=replace(own.person, most=()))
    return _put(rule, own, _FREE[rule])


def _asked(own: _Own, full: _Own, rule: str) -> _Own:
    """Return the rules with one in force as it was asked for."""
    if rule == "window":
        return replace(own, windows=full.windows)
    if rule == "most":
        return replace(own, person=replace(own.person, most=full.person.most))
    return _put(rule, own, getattr(full.person, rule))


def _clashes(person: Person, shifts: Mapping[str, Shift]) -> Iterator[int]:
    """Yield the days on which a locked shift must not follow the locked or carried one of the day before."""
    known = {-1: person.before[-1]} if person.before else {}
    known |= dict(person.fixed)
    for day, shift in person.fixed:
        before = known.get(day - 1, OFF)
        if before != OFF and shift in shifts[before].forbidden_next and day not in person.eased:
            yield day


def _opened(person: Person, shifts: tuple[str, ...]) -> Iterator[Closed]:
    """Yield what is closed, with locked shifts open and all else of their days as it was."""
    locked = dict(person.fixed)
    for it in person.closed:
        mine, shut = locked.get(it.day, OFF), it.shifts or shifts
        if mine == OFF or mine not in shut:
            yield it
        elif len(shut) > 1:
            yield replace(it, shifts=tuple(one for one in shut if one != mine))


def _searched(alone: Problem) -> tuple[str, ...] | None:
    """Return a line of the only person of a problem that keeps all rules, None where there is none."""
    # Only the process that solves comes here; it alone can afford to load HiGHS.
    from desktop.planner.model.flow import Flow
    from desktop.planner.model.linear import Limits
    from desktop.planner.model.sheet import Sheet

    sheet = Sheet(alone)
    flow = Flow(sheet, {0: (0, alone.days - 1)})
    found = flow.program.solve(Limits())
    if found.values is None:
        return None
    return tuple(sheet.names[it] for it in flow.plan(found.values)[0])
