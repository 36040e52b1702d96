"""What a plan breaks and what it costs, counted from the problem and the plan alone and apart from any model."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from desktop.planner.problem import OFF

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.planner.problem import Cover, Person, Plan, Problem, Shift, Tally, Window


@dataclass(frozen=True, slots=True)
class Breach:
    """A hard rule that a plan breaks for one person.

    `rule` is the name of the limit in `Person` (min_minutes, max_run, most, closed, fixed, can ...), `forbidden_next`,
    `window`, `overlap` for two duties on one day, or `unknown` for a cell of which the problem knows nothing.
    """

    person: str
    rule: str
    day: int | None = None
    """The day on which it shows, None where it is a matter of the whole horizon."""
    shift: str = OFF
    """The shift concerned, or the id of the window."""
    count: int = 0
    limit: int = 0
    why: str = ""
    """For `closed` the key that the problem gave; for `forbidden_next` the shift of the day before."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The parts of the objective; what each of them means stands with the rules in `problem`."""

    holes: int = 0
    """Missing below `least` and surplus above `most`."""
    under: int = 0
    over: int = 0
    wishes: int = 0
    tallies: int = 0
    windows: int = 0
    standing: int = 0

    @property
    def total(self) -> int:
        """What the planner makes as small as can be."""
        return self.holes + self.under + self.over + self.wishes + self.tallies + self.windows + self.standing


@dataclass(frozen=True, slots=True)
class Line:
    """One person's days in a row, what is known of the days before the horizon included."""

    person: Person
    cells: tuple[str, ...]
    """Shifts of the horizon, OFF for a free day."""

    @property
    def first(self) -> int:
        """The first day that is known, 0 or below."""
        return -len(self.person.before)

    @property
    def known(self) -> tuple[str, ...]:
        """Shifts from the first known day on."""
        return self.person.before + self.cells


def breaches(problem: Problem, plan: Plan) -> tuple[Breach, ...]:
    """Return every hard rule that the plan breaks, person by person."""
    known = {it.id for it in problem.people}
    lost = tuple(Breach(who, "unknown", day, shift) for who, day, shift in plan.cells if who not in known)
    return lost + tuple(it for person in problem.people for it in breaches_of(problem, plan, person.id))


def breaches_of(problem: Problem, plan: Plan, person: str) -> tuple[Breach, ...]:
    """Return every hard rule that the plan breaks for one person; quick enough for each step of a dragged cell."""
    shifts = {it.id: it for it in problem.shifts}
    own = [(day, shift) for who, day, shift in plan.cells if who == person]
    cells = [OFF] * problem.days
    found = []
    for day, shift in own:
        if shift not in shifts or not 0 <= day < problem.days:
            found.append(Breach(person, "unknown", day, shift))
        else:
            cells[day] = shift
    found += [
        Breach(person, "overlap", day, count=n, limit=1) for day, n in Counter(it[0] for it in own).items() if n > 1
    ]
    line = Line(next(it for it in problem.people if it.id == person), tuple(cells))
    return (*found, *line_breaches(problem, shifts, line))


def line_breaches(problem: Problem, shifts: Mapping[str, Shift], line: Line) -> Iterator[Breach]:
    """Yield what one line breaks; `shifts` are those of the problem by their id."""
    yield from _cells(line)
    yield from _successions(shifts, line)
    yield from _sums(problem, shifts, line)
    yield from _stretches(shifts, line)
    if line.person.max_rest is not None:
        yield from _idle(shifts, line, line.person.max_rest)
    for window in problem.windows:
        if window.weight is None and line.person.id in window.people:
            yield from _crowded(window, line)


def _cells(line: Line) -> Iterator[Breach]:
    person = line.person
    for day, shift in person.fixed:
        if line.cells[day] != shift:
            yield Breach(person.id, "fixed", day, shift)
    for closed in person.closed:
        shift = line.cells[closed.day]
        if shift != OFF and (not closed.shifts or shift in closed.shifts):
            yield Breach(person.id, "closed", closed.day, shift, why=closed.why)
    for day, shift in enumerate(line.cells):
        if shift != OFF and shift not in person.can:
            yield Breach(person.id, "can", day, shift)


def _successions(shifts: Mapping[str, Shift], line: Line) -> Iterator[Breach]:
    before = line.person.before[-1] if line.person.before else OFF
    for day, shift in enumerate(line.cells):
        if before != OFF and shift in shifts[before].forbidden_next and day not in line.person.eased:
            yield Breach(line.person.id, "forbidden_next", day, shift, why=before)
        before = shift


def _sums(problem: Problem, shifts: Mapping[str, Shift], line: Line) -> Iterator[Breach]:
    person, minutes = line.person, sum(shifts[it].minutes for it in line.cells if it != OFF)
    if minutes < person.min_minutes:
        yield Breach(person.id, "min_minutes", count=minutes, limit=person.min_minutes)
    if person.max_minutes is not None and minutes > person.max_minutes:
        yield Breach(person.id, "max_minutes", count=minutes, limit=person.max_minutes)
    for shift, most in person.most:
        if line.cells.count(shift) > most:
            yield Breach(person.id, "most", None, shift, line.cells.count(shift), most)
    if person.max_weekends is not None:
        worked = sum(any(_works(shifts, line.cells[day]) for day in weekend) for weekend in problem.weekends)
        if worked > person.max_weekends:
            yield Breach(person.id, "max_weekends", count=worked, limit=person.max_weekends)


def _works(shifts: Mapping[str, Shift], shift: str) -> bool:
    return shift != OFF and shifts[shift].works


def _stretches(shifts: Mapping[str, Shift], line: Line) -> Iterator[Breach]:
    person, days, start = line.person, len(line.cells), line.first
    for works, stretch in groupby(_works(shifts, it) for it in line.known):
        length = len(list(stretch))
        first, start = start, start + length
        if works and person.max_run is not None and length > person.max_run and start > 0:
            yield Breach(person.id, "max_run", max(first + person.max_run, 0), count=length, limit=person.max_run)
        # A stretch that begins with the first known day may be longer than is known; one that ends with the horizon
        # goes on; one that was over before the horizon can no longer be mended.
        if first > line.first and 0 <= start < days:
            rule, least = ("min_run", person.min_run) if works else ("min_rest", person.min_rest)
            if length < least:
                yield Breach(person.id, rule, start, count=length, limit=least)


def _idle(shifts: Mapping[str, Shift], line: Line, most: int) -> Iterator[Breach]:
    """Yield the rests that are too long, each on the first day that is too many."""
    person, work = line.person, {it for it in line.person.can if shifts[it].works}
    shut: dict[int, set[str]] = {}
    for it in person.closed:
        shut.setdefault(it.day, set()).update(it.shifts or work)
    length = person.rested
    if length is None:
        length = next((at for at, it in enumerate(reversed(person.before)) if _works(shifts, it)), len(person.before))
    first: int | None = None
    for day, shift in enumerate((*line.cells, None)):
        goes_on = shift is not None and not _works(shifts, shift) and bool(work - shut.get(day, set()))
        if goes_on:
            length += 1
            first = day if first is None and length > most else first
            continue
        if first is not None:
            yield Breach(person.id, "max_rest", first, count=length, limit=most)
        length, first = 0, None


def spans(window: Window, line: Line) -> Iterator[tuple[int, int, int]]:
    """Yield the last day, the count in all and the count inside the horizon of each span of a window.

    Where less is known than the window is long, all that is known is one span.
    """
    counts = list(accumulate((it in window.shifts and it != OFF for it in line.known), initial=0))
    size = min(window.days, len(line.known))
    for end in range(max(size, 1 - line.first), len(counts)):
        begin = end - size
        yield end - 1 + line.first, counts[end] - counts[begin], counts[end] - counts[max(begin, -line.first)]


def _crowded(window: Window, line: Line) -> Iterator[Breach]:
    for day, count, inside in spans(window, line):
        if count > window.most and inside:
            yield Breach(line.person.id, "window", day, window.id, count, window.most)


def lines_of(problem: Problem, plan: Plan) -> dict[str, Line]:
    """Return each person's line in a plan whose cells the problem knows."""
    cells = {it.id: [OFF] * problem.days for it in problem.people}
    for person, day, shift in plan.cells:
        cells[person][day] = shift
    return {it.id: Line(it, tuple(cells[it.id])) for it in problem.people}


def cost_of(problem: Problem, plan: Plan) -> Cost:
    """Return what a plan costs whose cells the problem knows, whether or not it breaks hard rules."""
    return cost_of_lines(problem, lines_of(problem, plan))


def cost_of_lines(problem: Problem, lines: Mapping[str, Line]) -> Cost:
    """Return what the lines of all people cost."""
    covers = [cover_cost(it, present(it, lines)) for it in problem.covers]
    return Cost(
        holes=sum(it[0] for it in covers),
        under=sum(it[1] for it in covers),
        over=sum(it[2] for it in covers),
        wishes=sum(it.weight for it in problem.wishes if it.wanted != _has(lines[it.person].cells[it.day], it.shifts)),
        tallies=sum(_tally_cost(it, lines) for it in problem.tallies),
        windows=sum(_window_cost(it, lines) for it in problem.windows),
        standing=_standing_cost(problem, lines),
    )


def _has(shift: str, shifts: tuple[str, ...]) -> bool:
    return shift != OFF and (not shifts or shift in shifts)


def present(cover: Cover, lines: Mapping[str, Line]) -> int:
    """Return how many of those who count have one of the shifts of a cover."""
    return sum(lines[it].cells[cover.day] in cover.shifts for it in cover.people or lines)


def cover_cost(cover: Cover, count: int) -> tuple[int, int, int]:
    """Return what `count` people cost as holes, under and over."""
    most = count if cover.most is None else cover.most
    outside = max(0, cover.least - count) + max(0, count - most)
    return (
        cover.hole * outside,
        cover.under * max(0, cover.wanted - count),
        cover.over * max(0, count - cover.wanted),
    )


def points_of(tally: Tally, line: Line) -> int:
    """Return the points of one person in a tally, what they carry included."""
    points, carried = dict(tally.points), dict(line.person.carried)
    return carried.get(tally.id, 0) + sum(points.get(line.cells[day], 0) for day in tally.days)


def _tally_cost(tally: Tally, lines: Mapping[str, Line]) -> int:
    return tally.weight * sum(points_of(tally, lines[it]) ** 2 for it in tally.people)


def _window_cost(window: Window, lines: Mapping[str, Line]) -> int:
    if window.weight is None:
        return 0
    surplus = (max(0, count - window.most) for it in window.people for _, count, _ in spans(window, lines[it]))
    return window.weight * sum(surplus)


def _standing_cost(problem: Problem, lines: Mapping[str, Line]) -> int:
    standing = problem.standing
    if standing is None:
        return 0
    was = {(person, day): shift for person, day, shift in standing.cells}
    changed = [
        sum(was.get((it, day), OFF) != shift for day, shift in enumerate(lines[it].cells)) for it in standing.people
    ]
    return standing.person * sum(map(bool, changed)) + standing.cell * sum(changed)
