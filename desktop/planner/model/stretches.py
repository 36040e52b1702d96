"""The ways of one person through the days: arcs that work or rest from one day to another, as the rules allow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.planner.problem import Person


@dataclass(frozen=True, slots=True)
class Edge:
    """What is fixed just before or just after the days that are open: a stretch of work or of rest."""

    works: bool
    length: int
    exempt: bool = False
    """Whether the stretch touches an end of the horizon and so need not be long enough."""


@dataclass(frozen=True, slots=True)
class Arc:
    """A stretch from day `first` to day `last` (both included; none where last is before first)."""

    tail: int
    head: int
    first: int
    last: int
    works: bool

    @property
    def ended(self) -> int | None:
        """The last day of the run of work that ends with this arc."""
        return self.head // 3 - 1 if self.works and self.head >= 0 and self.head % 3 == 1 else None


SOURCE, SINK = -1, -2
_SHORT = 14
"""Days up to which a run without a limit is one arc each; beyond, it goes on day by day, to keep the arcs few."""


def starting(day: int) -> int:
    """Return the node of who has rested long enough to work from `day` on."""
    return 3 * day


def resting(day: int) -> int:
    """Return the node of who has ended a run of work and rests from `day` on."""
    return 3 * day + 1


def _going_on(day: int) -> int:
    """Return the node of who has worked long enough to end the run before `day`, but may also go on."""
    return 3 * day + 2


class _Net:
    """The arcs while they are collected. Days are counted from 0 inside the open days."""

    def __init__(self, person: Person, can_work: Sequence[bool], can_rest: Sequence[bool]) -> None:
        """Begin without arcs."""
        self.person = person
        self.days = len(can_work)
        self.work_until = _reaches(can_work)
        self.rest_until = _reaches(can_rest)
        self.arcs: list[Arc] = []
        self.reached: set[int] = set()

    def add(self, tail: int, head: int, first: int, last: int, *, works: bool) -> None:
        """Add an arc where each of its days can be so."""
        until = self.work_until if works else self.rest_until
        if last < first or until[first] >= last:
            self.arcs.append(Arc(tail, head, first, last, works))
            self.reached.add(head)

    def work(self, tail: int, first: int, least: int, most: int | None, after: Edge | None) -> None:
        """Add the runs from day `first` on with `least` to `most` days, joined to what comes after."""
        days, joined = self.days - first, after.length if after is not None and after.works else 0
        long = self.days > _SHORT and (most is None or most >= self.days + joined)
        if not long:
            for length in range(max(least, 1), days + 1 if most is None else min(most, days) + 1):
                self.add(tail, resting(first + length), first, first + length - 1, works=True)
        elif least <= days:
            length = max(least, 1)
            self.add(tail, _going_on(first + length), first, first + length - 1, works=True)
        if (
            (days < least or (joined and not long))
            and (after is None or (joined and (days + joined >= least or after.exempt)))
            and (most is None or days + joined <= most)
        ):
            self.add(tail, SINK, first, self.days - 1, works=True)


def _reaches(can: Sequence[bool]) -> list[int]:
    """Return for each day the last day up to which all days can be so."""
    until = [0] * len(can)
    for day in range(len(can) - 1, -1, -1):
        if not can[day]:
            until[day] = day - 1
        elif day + 1 < len(can) and can[day + 1]:
            until[day] = until[day + 1]
        else:
            until[day] = day
    return until


def stretches(
    person: Person,
    can_work: Sequence[bool],
    can_rest: Sequence[bool],
    before: Edge | None,
    after: Edge | None,
) -> tuple[Arc, ...]:
    """Return the ways of a person through some open days.

    Each way from SOURCE to SINK is one pattern of work and rest that keeps the rules.

    Args:
        person: Their rules on runs and rest.
        can_work: For each open day whether they can work.
        can_rest: Same, whether they can be without work.
        before: What comes just before the open days; None where the horizon begins and nothing is carried in.
        after: What comes just after them; None at the end of the horizon.
    """
    net = _Net(person, can_work, can_rest)
    least, most, pause, days = person.min_run, person.max_run, max(person.min_rest, 1), len(can_work)
    _begin(net, before, after)
    for day in range(1, days):
        net.work(starting(day), day, least, most, after)
    for day in range(days):
        net.add(starting(day), starting(day + 1), day, day, works=False)
        if day + pause <= days:
            net.add(resting(day), starting(day + pause), day, day + pause - 1, works=False)
        elif after is None or (not after.works and (after.exempt or days - day + after.length >= pause)):
            net.add(resting(day), SINK, day, days - 1, works=False)
        if _going_on(day) in net.reached:
            net.add(_going_on(day), resting(day), day, day - 1, works=True)
            net.add(_going_on(day), _going_on(day + 1), day, day, works=True)
    _end(net, after)
    return _useful(net.arcs)


def _begin(net: _Net, before: Edge | None, after: Edge | None) -> None:
    """Add the arcs out of the source."""
    person = net.person
    pause = max(person.min_rest, 1)
    if before is None:
        net.add(SOURCE, starting(0), 0, -1, works=False)
        net.work(starting(0), 0, 1, person.max_run, after)
    elif before.works:
        least = 0 if before.exempt else max(0, person.min_run - before.length)
        most = None if person.max_run is None else max(0, person.max_run - before.length)
        if least == 0:
            net.add(SOURCE, resting(0), 0, -1, works=True)
        net.work(SOURCE, 0, least, most, after)
    else:
        net.work(starting(0), 0, person.min_run, person.max_run, after)
        missing = 0 if before.exempt else max(0, pause - before.length)
        if missing <= net.days:
            net.add(SOURCE, starting(missing), 0, missing - 1, works=False)
        elif after is None or (not after.works and (after.exempt or before.length + net.days + after.length >= pause)):
            net.add(SOURCE, SINK, 0, net.days - 1, works=False)


def _end(net: _Net, after: Edge | None) -> None:
    """Add the arcs into the sink from who is between two stretches after the last open day."""
    person, days = net.person, net.days
    if _going_on(days) in net.reached:
        net.add(_going_on(days), resting(days), days, days - 1, works=True)
        if after is not None and after.works:
            net.add(_going_on(days), SINK, days, days - 1, works=True)
    if after is None or not after.works or after.exempt or after.length >= person.min_run:
        net.add(starting(days), SINK, days, days - 1, works=False)
    if after is None or (not after.works and (after.exempt or after.length >= max(person.min_rest, 1))):
        net.add(resting(days), SINK, days, days - 1, works=False)


def _useful(arcs: list[Arc]) -> tuple[Arc, ...]:
    """Return the arcs that lie on a way from the source to the sink."""
    ahead, back = {SOURCE}, {SINK}
    outward: dict[int, list[int]] = {}
    inward: dict[int, list[int]] = {}
    for arc in arcs:
        outward.setdefault(arc.tail, []).append(arc.head)
        inward.setdefault(arc.head, []).append(arc.tail)
    for seen, links in ((ahead, outward), (back, inward)):
        waiting = list(seen)
        while waiting:
            for node in links.get(waiting.pop(), ()):
                if node not in seen:
                    seen.add(node)
                    waiting.append(node)
    return tuple(arc for arc in arcs if arc.tail in ahead and arc.head in back)
