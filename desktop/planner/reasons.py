"""Why a wish was refused: what stands against a person having a shift on a day, in figures to check."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from desktop.planner.cost import Breach, Cost, breaches_of, cost_of, cover_cost, lines_of, present
from desktop.planner.problem import OFF, Plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.planner.problem import Problem, Wish

HARD = (
    "closed",
    "fixed",
    "can",
    "forbidden_next",
    "max_run",
    "max_weekends",
    "most",
    "max_minutes",
    "window",
    "min_rest",
    "min_run",
    "min_minutes",
    "max_rest",
)
"""The hard rules in the order in which they are named: first what a person sees at a glance."""

_FACTS = HARD[:3]
"""What holds whatever else the person has on that day."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What stands against one person having a shift on a day, everything else in the plan staying as it is.

    `rule` is the hard rule that would be broken (the keys of `Breach`), or `busy` for who has another shift on that
    day; else `short` where another cover would be left short, `dearer` where it only costs more, and `free` where
    nothing stands against it because the planner was stopped before it had found that.
    """

    person: str
    day: int
    shift: str
    """What they would have; OFF where a free day was wished for."""
    rule: str
    breach: Breach | None = None
    """The hard rule with its figures; None where no hard rule stands against it."""
    instead: str = OFF
    """What they have on that day as the plan is."""
    short: tuple[str, ...] = ()
    """Covers that would have fewer people than they want and than they have now."""
    extra: Cost = field(default_factory=Cost)
    """What the plan would cost more, part by part; a part may be negative."""

    @property
    def hard(self) -> bool:
        """Whether it is impossible as long as the rest of the plan stays."""
        return self.breach is not None


def forced(plan: Plan, person: str, day: int, shift: str) -> Plan:
    """Return the plan with one cell set, OFF for a free day."""
    rest = (it for it in plan.cells if it[:2] != (person, day))
    return Plan(tuple(sorted((*rest, *([(person, day, shift)] if shift != OFF else [])))))


def why_refused(problem: Problem, plan: Plan, wish: Wish) -> Reason | None:
    """Return what stands against a wish in the way that is least in the way, None where it was granted."""
    person = next(it for it in problem.people if it.id == wish.person)
    everything = tuple(it.id for it in problem.shifts)
    meant = wish.shifts or everything
    shift = lines_of(problem, plan)[wish.person].cells[wish.day]
    if wish.wanted is (shift in meant):
        return None
    if wish.wanted:
        ways = [it for it in meant if it in person.can] or list(meant)
    else:
        ways = [OFF, *(it for it in everything if it in person.can and it not in meant)]
    return _least(problem, plan, wish.person, wish.day, ways)


def _least(problem: Problem, plan: Plan, person: str, day: int, ways: Iterable[str]) -> Reason:
    """Return the reason of the shift that is least in the way."""
    near = _near(problem, person, day)
    reasons = [_reason(near, plan, person, day, it) for it in ways]
    return min(reasons, key=lambda it: (it.hard, it.extra.total, it.shift))


def _near(problem: Problem, person: str, day: int) -> Problem:
    """Return the problem with no more of the cost than one cell can change."""

    def own(people: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(it for it in people if it == person)

    standing = problem.standing
    return replace(
        problem,
        covers=tuple(it for it in problem.covers if it.day == day),
        wishes=tuple(it for it in problem.wishes if it.person == person),
        tallies=tuple(replace(it, people=own(it.people)) for it in problem.tallies),
        windows=tuple(replace(it, people=own(it.people)) for it in problem.windows),
        standing=standing and replace(standing, people=own(standing.people)),
    )


def _reason(problem: Problem, plan: Plan, person: str, day: int, shift: str) -> Reason:
    """Return what stands against one shift; found by setting the cell and counting again."""
    tried = forced(plan, person, day, shift)
    broken_before = breaches_of(problem, plan, person)
    broken = [it for it in breaches_of(problem, tried, person) if it not in broken_before]
    breach = min(broken, key=lambda it: HARD.index(it.rule), default=None)
    before, after = lines_of(problem, plan), lines_of(problem, tried)
    instead = before[person].cells[day]
    short = tuple(
        it.id
        for it in problem.covers
        if sum(cover_cost(it, present(it, after))[:2]) > sum(cover_cost(it, present(it, before))[:2])
    )
    old, new = cost_of(problem, plan), cost_of(problem, tried)
    extra = Cost(**{it.name: getattr(new, it.name) - getattr(old, it.name) for it in fields(Cost)})
    rule = _rule(breach, instead if shift != OFF else OFF, short, extra)
    return Reason(person, day, shift, rule, breach, instead, short, extra)


def _rule(breach: Breach | None, busy: str, short: tuple[str, ...], extra: Cost) -> str:
    if breach is not None and (breach.rule in _FACTS or busy == OFF):
        return breach.rule
    if busy != OFF:
        return "busy"
    if extra.total <= 0:
        return "free"
    return "short" if short else "dearer"
