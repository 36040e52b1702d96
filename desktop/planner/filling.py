"""A first plan in no time: covers filled one after the other with whoever it costs least, all hard rules kept."""

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
    """Return a plan that costs no more, with free people put where they are missed; no duty is moved or dropped.

    The plan must keep every hard rule, and so does what is returned. The same problem gives the same plan.
    """
    desk = _Desk(problem, plan)
    # Whom few can stand in for comes first, or the few are taken by what many could do.
    for cover in sorted(problem.covers, key=lambda it: (len(it.people or problem.people), it.day, it.id)):
        while present(cover, desk.lines) < max(cover.least, cover.wanted) and desk.fill(cover):
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
