"""Whether a problem makes sense: nothing named that is not there, nothing twice, no day outside, no absurd figure."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.planner.problem import OFF
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.planner.problem import Closed, Person, Problem, Standing

_DAYS = 3_660
"""Longest horizon: ten years."""
_FIGURE = 10**9
"""Largest weight, strength or number of minutes: sums of such costs are still exact as floating point numbers."""
_POINTS, _CARRIED, _FAIR = 1_000, 10_000, 10**6
"""Most points of a shift, most carried either way, and the largest weight of a tally, whose points are squared."""


def checked(problem: Problem) -> Problem:
    """Return the problem; Refused names the first field, such as `people[3].closed[0].day`, that makes no sense."""
    _Check(problem).all()
    return problem


class _Check:
    """The names and days of one problem, against which its parts are held."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.shifts = {it.id for it in problem.shifts}
        self.people = {it.id for it in problem.people}

    def all(self) -> None:
        problem = self.problem
        if problem.days < 1:
            raise Refused("days", Words("至少要有 1 天", "There must be a day at least"))
        self.most("", _DAYS, days=problem.days)
        for name in ("shifts", "people", "covers", "tallies", "windows"):
            self.once(name, (it.id for it in getattr(problem, name)))
        if OFF in self.shifts:
            raise Refused("shifts", Words("班次要有代号", "A shift needs an id"))
        for at, shift in enumerate(problem.shifts):
            self.least(f"shifts[{at}]", minutes=shift.minutes)
            self.known(f"shifts[{at}].forbidden_next", shift.forbidden_next, self.shifts)
        for at, person in enumerate(problem.people):
            self.person(f"people[{at}]", person)
        self.covers()
        for at, wish in enumerate(problem.wishes):
            where = f"wishes[{at}]"
            self.known(f"{where}.person", (wish.person,), self.people)
            self.inside(f"{where}.day", wish.day)
            self.known(f"{where}.shifts", wish.shifts, self.shifts)
            self.least(where, weight=wish.weight)
        for at, weekend in enumerate(problem.weekends):
            self.inside(f"weekends[{at}]", *weekend)
        self.burdens()
        if problem.standing is not None:
            self.standing(problem.standing)

    def person(self, where: str, person: Person) -> None:
        self.known(f"{where}.can", person.can, self.shifts)
        self.known(f"{where}.before", person.before, {*self.shifts, OFF})
        self.once(f"{where}.most", (it[0] for it in person.most))
        self.known(f"{where}.most", (it[0] for it in person.most), self.shifts)
        self.least(f"{where}.most", **{it[0]: it[1] for it in person.most})
        self.least(where, min_minutes=person.min_minutes, max_minutes=person.max_minutes or 0)
        self.least(where, max_run=person.max_run or 0, max_weekends=person.max_weekends or 0)
        self.least(where, max_rest=person.max_rest or 0, rested=person.rested or 0)
        self.least(where, 1, min_run=person.min_run, min_rest=person.min_rest)
        for at, closed in enumerate(person.closed):
            self.closed(f"{where}.closed[{at}]", closed)
        self.once(f"{where}.fixed", (str(it[0]) for it in person.fixed))
        self.inside(f"{where}.fixed", *(it[0] for it in person.fixed))
        self.known(f"{where}.fixed", (it[1] for it in person.fixed), {*self.shifts, OFF})
        self.inside(f"{where}.eased", *person.eased)
        self.once(f"{where}.carried", (it[0] for it in person.carried))
        self.most(f"{where}.carried", _CARRIED, **{it[0]: abs(it[1]) for it in person.carried})

    def closed(self, where: str, closed: Closed) -> None:
        self.inside(f"{where}.day", closed.day)
        self.known(f"{where}.shifts", closed.shifts, self.shifts)

    def covers(self) -> None:
        for at, cover in enumerate(self.problem.covers):
            where = f"covers[{at}]"
            self.inside(f"{where}.day", cover.day)
            self.some(f"{where}.shifts", cover.shifts)
            self.known(f"{where}.shifts", cover.shifts, self.shifts)
            self.once(f"{where}.people", cover.people)
            self.known(f"{where}.people", cover.people, self.people)
            self.least(where, wanted=cover.wanted, least=cover.least, most=cover.most or 0)
            self.least(where, hole=cover.hole, under=cover.under, over=cover.over)

    def burdens(self) -> None:
        for at, tally in enumerate(self.problem.tallies):
            where = f"tallies[{at}]"
            self.once(f"{where}.people", tally.people)
            self.known(f"{where}.people", tally.people, self.people)
            self.once(f"{where}.days", map(str, tally.days))
            self.inside(f"{where}.days", *tally.days)
            self.once(f"{where}.points", (it[0] for it in tally.points))
            self.known(f"{where}.points", (it[0] for it in tally.points), self.shifts)
            self.least(f"{where}.points", **{it[0]: it[1] for it in tally.points})
            self.most(f"{where}.points", _POINTS, **{it[0]: it[1] for it in tally.points})
            self.least(where, weight=tally.weight)
            self.most(where, _FAIR, weight=tally.weight)
        for at, window in enumerate(self.problem.windows):
            where = f"windows[{at}]"
            self.once(f"{where}.people", window.people)
            self.known(f"{where}.people", window.people, self.people)
            self.some(f"{where}.shifts", window.shifts)
            self.known(f"{where}.shifts", window.shifts, self.shifts)
            self.least(where, 1, days=window.days)
            self.least(where, most=window.most, weight=window.weight or 0)

    def standing(self, standing: Standing) -> None:
        self.once("standing.cells", (f"{person} {day}" for person, day, _ in standing.cells))
        self.known("standing.cells", (it[0] for it in standing.cells), self.people)
        self.inside("standing.cells", *(it[1] for it in standing.cells))
        self.known("standing.cells", (it[2] for it in standing.cells), self.shifts)
        self.once("standing.people", standing.people)
        self.known("standing.people", standing.people, self.people)
        self.least("standing", person=standing.person, cell=standing.cell)

    def once(self, field: str, names: Iterable[str]) -> None:
        twice = [name for name, count in Counter(names).items() if count > 1]
        if twice:
            raise Refused(field, Words(f"{field} 里 {twice[0]} 出现两次", f"{field} has {twice[0]} twice"))

    def known(self, field: str, names: Iterable[str], known: set[str]) -> None:
        strange = next((it for it in names if it not in known), None)
        if strange is not None:
            raise Refused(
                field, Words(f"{field} 里的 {strange} 不存在", f"{field} names {strange}, which is not there")
            )

    def some(self, field: str, names: tuple[str, ...]) -> None:
        if not names:
            raise Refused(field, Words(f"{field} 不能为空", f"{field} must not be empty"))

    def inside(self, field: str, *days: int) -> None:
        outside = [it for it in days if not 0 <= it < self.problem.days]
        if outside:
            raise Refused(
                field, Words(f"{field} 的第 {outside[0]} 天不在范围内", f"{field} has day {outside[0]}, outside")
            )

    def least(self, where: str, least: int = 0, /, **figures: int) -> None:
        for name, figure in figures.items():
            if figure < least:
                field = f"{where}.{name}"
                raise Refused(field, Words(f"{field} 不能小于 {least}", f"{field} must not be below {least}"))
        self.most(where, **figures)

    def most(self, where: str, most: int = _FIGURE, /, **figures: int) -> None:
        for name, figure in figures.items():
            if figure > most:
                field = f"{where}.{name}".removeprefix(".")
                raise Refused(field, Words(f"{field} 不能大于 {most}", f"{field} must not be above {most}"))
