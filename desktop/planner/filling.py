"""A first plan in no time: covers filled one after the other with whoever it costs least, all hard rules kept.

Where nobody is free for a hole, somebody may leave another duty for it that is filled in turn.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.planner.cost import Line, cost_of_lines, cover_cost, line_breaches, lines_of, present
from desktop.planner.problem import OFF, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.planner.problem import Cover, Problem


def filled(problem: Problem, plan: Plan) -> Plan:
    """Return a plan that costs no more, with people put where they are missed.

    The plan must keep every hard rule, and so does what is returned. The same problem gives the same plan.
    """
    desk = _Desk(problem, plan)
    # Whom few can stand in for comes first, or the few are taken by what many could do.
    for cover in sorted(problem.covers, key=lambda it: (len(it.people or problem.people), it.day, it.id)):
        while present(cover, desk.lines) < max(cover.least, cover.wanted) and desk.fill(cover):
            pass
    for cover in problem.covers:
        while present(cover, desk.lines) < cover.least and desk.shift_round(cover):
            pass
    cells = [
        (who, day, shift) for who, line in desk.lines.items() for day, shift in enumerate(line.cells) if shift != OFF
    ]
    return Plan(tuple(sorted(cells)))


_PATIENCE = 50_000
"""Lines that are looked at before it is enough; some seconds' work, and the same on every machine."""


class _Desk:
    """A plan while it is filled, with what each person alone costs at hand."""

    def __init__(self, problem: Problem, plan: Plan) -> None:
        self.shifts = {it.id: it for it in problem.shifts}
        self.lines = lines_of(problem, plan)
        self.left = _PATIENCE
        self.covers: defaultdict[int, list[Cover]] = defaultdict(list)
        for cover in problem.covers:
            self.covers[cover.day].append(cover)
        self.alone = {it.id: _alone(problem, it.id) for it in problem.people}
        self.costs = {it.person.id: self._own(it) for it in self.lines.values()}

    def fill(self, cover: Cover) -> bool:
        """Give one more person a duty that a cover misses; False where nobody can or it costs more than it brings."""
        best = min(self._offers(cover), default=None) if self.left > 0 else None
        if best is None or best[0] >= 0:
            return False
        _, who, shift = best
        self.lines[who] = line = self._with(who, cover.day, shift)
        self.costs[who] = self._own(line)
        return True

    def _offers(self, cover: Cover) -> Iterator[tuple[int, str, str]]:
        """Yield what it would cost more, for each person who is free and each shift that breaks no rule."""
        for who in cover.people or tuple(self.lines):
            if self.lines[who].cells[cover.day] != OFF:
                continue
            for shift in cover.shifts:
                line = self._with(who, cover.day, shift)
                self.left -= 1
                if next(line_breaches(self.alone[who], self.shifts, line), None) is None:
                    yield self._own(line) - self.costs[who] + self._brings(line, cover.day), who, shift

    def shift_round(self, cover: Cover) -> bool:
        """Give a duty that a cover misses to somebody who leaves another one; False where nothing is won by it."""
        for who in cover.people or tuple(self.lines):
            for line, left in self._exchanges(who, cover):
                days = {cover.day, left}
                before, kept = self._price(days), (self.lines.copy(), self.costs.copy())
                self.lines[who], self.costs[who] = line, self._own(line)
                for other in self.covers[left]:
                    if present(other, self.lines) < max(other.least, other.wanted):
                        self.fill(other)
                if self._price(days) < before:
                    return True
                self.lines, self.costs = kept
        return False

    def _exchanges(self, who: str, cover: Cover) -> Iterator[tuple[Line, int]]:
        """Yield lines in which one has a shift of a cover and not one of their other duties, and the day of that."""
        if self.lines[who].cells[cover.day] in cover.shifts:
            return
        for shift in cover.shifts:
            base = self._with(who, cover.day, shift)
            for day, had in enumerate(self.lines[who].cells):
                if had != OFF and self.left > 0:
                    cells = base.cells if day == cover.day else (*base.cells[:day], OFF, *base.cells[day + 1 :])
                    line = Line(base.person, cells)
                    self.left -= 1
                    if next(line_breaches(self.alone[who], self.shifts, line), None) is None:
                        yield line, day

    def _price(self, days: set[int]) -> int:
        """Return what all people cost by themselves and the covers of some days."""
        covers = (sum(cover_cost(it, present(it, self.lines))) for day in days for it in self.covers[day])
        return sum(self.costs.values()) + sum(covers)

    def _with(self, who: str, day: int, shift: str) -> Line:
        line = self.lines[who]
        return Line(line.person, (*line.cells[:day], shift, *line.cells[day + 1 :]))

    def _own(self, line: Line) -> int:
        """Return what a line costs by itself."""
        who = line.person.id
        return cost_of_lines(self.alone[who], {who: line}).total

    def _brings(self, line: Line, day: int) -> int:
        """Return what the covers of a day cost more with a line in the place of the one that stands."""
        who, more = line.person.id, 0
        for cover in self.covers[day]:
            if line.cells[day] in cover.shifts and (not cover.people or who in cover.people):
                count = present(cover, self.lines)
                more += sum(cover_cost(cover, count + 1)) - sum(cover_cost(cover, count))
        return more


def _alone(problem: Problem, who: str) -> Problem:
    """Return the cost that one person has by themselves, as a problem without covers."""
    standing = problem.standing
    return replace(
        problem,
        people=tuple(it for it in problem.people if it.id == who),
        covers=(),
        wishes=tuple(it for it in problem.wishes if it.person == who),
        tallies=tuple(replace(it, people=(who,)) for it in problem.tallies if who in it.people),
        windows=tuple(replace(it, people=(who,)) for it in problem.windows if who in it.people),
        standing=standing
        and replace(
            standing,
            cells=tuple(it for it in standing.cells if it[0] == who),
            people=tuple(it for it in standing.people if it == who),
        ),
    )
