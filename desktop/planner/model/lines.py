"""One person's columns and rows in the exact model: which stretches, which shifts, and the limits on their sums."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from desktop.planner.model.linear import INFINITE
from desktop.planner.model.stretches import SINK, SOURCE, Edge, stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from desktop.planner.model.linear import Program
    from desktop.planner.model.sheet import Burden, Grid, Sheet
    from desktop.planner.model.stretches import Arc


class OpenLine:
    """A person's open days in the model. Outside them the cells of `row` stand.

    Args:
        program: Where columns and rows go.
        sheet: The problem.
        person: The person's number.
        span: First and last open day.
        row: The person's cells; those of open days say nothing.
        allowed: Cells that may be used, days by shifts.
    """

    def __init__(
        self,
        program: Program,
        sheet: Sheet,
        person: int,
        span: tuple[int, int],
        row: Grid,
        allowed: NDArray[np.bool_],
    ) -> None:
        """Add all columns and rows."""
        self.program, self.sheet, self.person = program, sheet, person
        self.first, self.last = span
        self.row = row
        self.rules = sheet.people[person]
        self.open = self._reachable(allowed)
        self.cells: list[dict[int, int]] = [{} for _ in range(sheet.days)]
        """For each day the column of each shift."""
        self.arcs: list[tuple[Arc, int]] = []
        self.ends: defaultdict[int, list[int]] = defaultdict(list)
        """For each day the columns of the runs of work that end with it, where the person has arcs."""
        self._columns()
        self.short = self.rules.min_run <= 1 and self.rules.min_rest <= 1
        """Whether runs and rests may be as short as a day. Rows on days then say all that the arcs would say, with a
        third of the columns."""
        if self.short:
            self._runs()
        else:
            self._stretches()
        if self.rules.max_rest is not None:
            self._rests(self.rules.max_rest)
        self._successions()
        self._sums()
        self._weekends()
        self._spacings()
        for burden in sheet.burdens[person]:
            self._burden(burden)
        self._standing()

    @property
    def days(self) -> range:
        """The open days."""
        return range(self.first, self.last + 1)

    def _reachable(self, allowed: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return the cells allowed beside what stands before and after the open days."""
        can, forbids = allowed.copy(), self.sheet.forbids
        if self.first > 0 and self.first not in self.rules.eased:
            can[self.first] &= ~forbids[self.row[self.first - 1]]
        if self.last + 1 < self.sheet.days and self.last + 1 not in self.rules.eased:
            can[self.last] &= ~forbids[:, self.row[self.last + 1]]
        return can

    def _columns(self) -> None:
        price = self.sheet.price[self.person]
        for day in self.days:
            free = float(price[day, 0])
            self.program.constant += free
            for shift in np.flatnonzero(self.open[day]):
                if shift:
                    self.cells[day][int(shift)] = self.program.column(float(price[day, shift]) - free)

    def _kind(self, day: int, *, works: bool = True) -> list[int]:
        return [column for shift, column in self.cells[day].items() if self.sheet.works[shift] == works]

    def _edge(self, day: int, way: int) -> Edge | None:
        """Return the stretch that stands from `day` on, back (-1) or ahead (1)."""
        before, works = self.sheet.before[self.person], self.sheet.works
        if day >= self.sheet.days or (day < 0 and not before):
            return None
        known = (*before, *self.row[: self.first]) if way < 0 else tuple(self.row[self.last + 1 :])
        line = [bool(works[shift]) for shift in (known[::-1] if way < 0 else known)]
        length = next((at for at, it in enumerate(line) if it != line[0]), len(line))
        return Edge(line[0], length, exempt=length == len(line))

    def _stretches(self) -> None:
        """Add the ways through the open days and tie the shifts of each day to them."""
        works = self.sheet.works
        arcs = stretches(
            self.rules,
            [bool((self.open[day] & works).any()) for day in self.days],
            [bool((self.open[day] & ~works).any()) for day in self.days],
            self._edge(self.first - 1, -1),
            self._edge(self.last + 1, 1),
        )
        self.arcs = [(arc, self.program.column(0)) for arc in arcs]
        nodes: defaultdict[int, dict[int, float]] = defaultdict(dict)
        working: list[dict[int, float]] = [{} for _ in self.days]
        for arc, column in self.arcs:
            nodes[arc.tail][column] = 1
            nodes[arc.head][column] = -1
            for day in range(arc.first, arc.last + 1) if arc.works else ():
                working[day][column] = -1
            if arc.ended is not None:
                self.ends[self.first + arc.ended].append(column)
        for node, terms in nodes.items():
            right = {SOURCE: 1, SINK: -1}.get(node, 0)
            self.program.row(right, right, terms)
        if not arcs:
            self.program.row(1, 1, {})
        for day, terms in zip(self.days, working, strict=True):
            work, standby = self._kind(day), self._kind(day, works=False)
            self.program.row(0, 0, terms | dict.fromkeys(work, 1.0))
            if standby:
                self.program.row(0 if self.open[day, 0] else 1, 1, dict.fromkeys(work + standby, 1.0))

    def _runs(self) -> None:
        """Allow one shift a day, and in one day more than a run may be long one day without work."""
        works, most, before = self.sheet.works, self.rules.max_run, self.sheet.before[self.person]
        for day in self.days:
            self.program.row(0 if self.open[day, 0] else 1, 1, dict.fromkeys(self.cells[day].values(), 1.0))
        if most is None:
            return
        for first in range(max(self.first - most, -len(before)), min(self.last, self.sheet.days - 1 - most) + 1):
            spent, terms, days = 0, dict[int, float](), 0
            for day in range(first, first + most + 1):
                if day in self.days:
                    kind = self._kind(day)
                    terms |= dict.fromkeys(kind, 1.0)
                    days += bool(kind)
                else:
                    spent += bool(works[before[day] if day < 0 else self.row[day]])
            if days + spent > most:
                self.program.row(-INFINITE, most - spent, terms)

    def _rests(self, most: int) -> None:
        """Ask for one day of work in one day more than a rest may be long, where all of them are open to work."""
        able, rested = self.sheet.able(self.person), self.sheet.rested(self.person, self.row)
        for first in range(max(self.first - most, -rested), min(self.last, self.sheet.days - 1 - most) + 1):
            span = range(max(first, 0), first + most + 1)
            stands = any(day not in self.days and self.sheet.works[self.row[day]] for day in span)
            if not stands and able[span.start : span.stop].all():
                columns = [column for day in span if day in self.days for column in self._kind(day)]
                self.program.row(1, INFINITE, dict.fromkeys(columns, 1.0))

    def _barred(self, day: int) -> Iterator[tuple[dict[int, int], dict[int, int]]]:
        """Yield shifts of a day and those that none of them allows on the next, each with its column."""
        if day + 1 in self.rules.eased:
            return
        today, tomorrow, forbids = self.cells[day], self.cells[day + 1], self.sheet.forbids
        barred = {shift: frozenset(it for it in tomorrow if forbids[shift, it]) for shift in today}
        for those in set(barred.values()) - {frozenset()}:
            these = {shift: column for shift, column in today.items() if barred[shift] >= those}
            yield these, {it: column for it, column in tomorrow.items() if it in those}

    def _successions(self) -> None:
        """Forbid what must not follow: who has one of `these` and goes on working has one of those it allows."""
        works = self.sheet.works
        for day in range(self.first, self.last):
            for these, those in self._barred(day):
                terms = dict.fromkeys(these.values(), 1.0)
                if self.short or not all(works[shift] for shift in (*these, *those)):
                    self.program.row(-INFINITE, 1, terms | dict.fromkeys(those.values(), 1.0))
                else:
                    tomorrow = self.cells[day + 1]
                    terms |= {tomorrow[it]: -1.0 for it in tomorrow if works[it] and it not in those}
                    terms |= dict.fromkeys(self.ends[day], -1.0)
                    self.program.row(-INFINITE, 0, terms)

    def _outside(self) -> Iterator[tuple[int, int]]:
        """Yield the days that are not open and their shifts."""
        for day in (*range(self.first), *range(self.last + 1, self.sheet.days)):
            yield day, int(self.row[day])

    def _sums(self) -> None:
        """Limit how often a shift is had, and the minutes in all."""
        used = np.bincount([shift for _, shift in self._outside()] or [0], minlength=len(self.sheet.names))
        for name, most in self.rules.most:
            shift = self.sheet.shift[name]
            columns = [cells[shift] for cells in self.cells if shift in cells]
            if len(columns) > most - used[shift]:
                self.program.row(-INFINITE, int(most - used[shift]), dict.fromkeys(columns, 1.0))
        minutes = {column: int(self.sheet.minutes[shift]) for cells in self.cells for shift, column in cells.items()}
        spent = int(sum(self.sheet.minutes[shift] for _, shift in self._outside()))
        step = math.gcd(*minutes.values()) or 1
        most_minutes = self.rules.max_minutes
        least = -(-(self.rules.min_minutes - spent) // step)
        most_steps = INFINITE if most_minutes is None else (most_minutes - spent) // step
        if least > 0 or most_minutes is not None:
            self.program.row(least, most_steps, {column: length / step for column, length in minutes.items() if length})

    def _weekends(self) -> None:
        """Limit the weekends worked: with arcs, such a one ends with work, or a run ended on the day before."""
        if self.rules.max_weekends is None:
            return
        left, terms = self.rules.max_weekends, defaultdict[int, float](float)
        for weekend in self.sheet.problem.weekends:
            days = sorted({day for day in weekend if day in self.days})
            if any(self.sheet.works[self.row[day]] for day in weekend if day not in self.days):
                left -= 1
            elif len(days) == 1 or (self.arcs and len(days) == 2 and days[1] == days[0] + 1):  # noqa: PLR2004 - two days
                for column in self._kind(days[-1]) + (self.ends[days[0]] if days[1:] else []):
                    terms[column] += 1
            elif days:
                terms[self._worked(days)] += 1
        if len(terms) > left or left < 0:
            self.program.row(-INFINITE, left, terms)

    def _worked(self, days: Sequence[int]) -> int:
        """Return a column that is 1 where any of some days is worked.

        A shift counts together with those of the next day that must not follow it: in fractions the sum of both is
        more than either of them.
        """
        worked, works = self.program.column(0), self.sheet.works
        for day in days:
            self.program.surplus(worked, dict.fromkeys(self._kind(day), 1.0), 0)
            for these, those in self._barred(day) if day + 1 in days else ():
                if all(works[shift] for shift in (*these, *those)):
                    self.program.surplus(worked, dict.fromkeys((*these.values(), *those.values()), 1.0), 0)
        return worked

    def _spacings(self) -> None:
        """Limit or price how many of some shifts are in a window."""
        for spacing in self.sheet.spacings[self.person]:
            inside = range(spacing.first, spacing.last + 1)
            most = spacing.most - sum(shift in spacing.shifts for day, shift in self._outside() if day in inside)
            columns = [self.cells[day][it] for day in inside for it in spacing.shifts if it in self.cells[day]]
            days = sum(any(it in self.cells[day] for it in spacing.shifts) for day in inside)
            if days <= most:
                continue
            if spacing.weight is None:
                self.program.row(-INFINITE, most, dict.fromkeys(columns, 1.0))
            else:
                too_many = self.program.column(spacing.weight, 0, days - most)
                self.program.surplus(too_many, dict.fromkeys(columns, 1.0), most)

    def _burden(self, burden: Burden) -> None:
        """Price the square of the points, in steps that each cost more than the one before."""
        terms = {
            column: float(burden.points[shift])
            for day in burden.days
            for shift, column in self.cells[day].items()
            if burden.points[shift]
        }
        known = sum(burden.points[shift] for day, shift in self._outside() if day in burden.days)
        if not terms:
            self.program.constant += burden.cost(known)
            return
        step = math.gcd(*(int(it) for it in terms.values()))
        each = [[burden.points[shift] for shift in self.cells[day]] for day in burden.days if self.cells[day]]
        low = sum(min(0, *points) for points in each) // step
        high = sum(max(0, *points) for points in each) // step
        costs = [float(burden.cost(known + at * step)) for at in range(low, high + 1)]
        self.program.curve(terms, costs, step, known=-low * step)

    def _standing(self) -> None:
        """Price that anything changes for the person."""
        standing, published = self.sheet.problem.standing, self.sheet.published
        if standing is None or published is None or published[self.person, 0] < 0:
            return
        if any(published[self.person, day] != shift for day, shift in self._outside()):
            self.program.constant += standing.person
            return
        touched = self.program.column(standing.person)
        for day in self.days:
            was = int(published[self.person, day])
            if was == 0:
                self.program.surplus(touched, dict.fromkeys(self.cells[day].values(), 1.0), 0)
            elif was in self.cells[day]:
                self.program.surplus(touched, {self.cells[day][was]: -1.0}, -1)
            else:
                self.program.surplus(touched, {}, -1)

    def fill(self, values: NDArray[np.float64], row: Grid) -> bool:
        """Set the person's columns to the shifts of `row`; False where the arcs know no such way."""
        for day in self.days:
            shift = int(row[day])
            if shift:
                if shift not in self.cells[day]:
                    return False
                values[self.cells[day][shift]] = 1
        if self.short:
            return True
        pattern = [bool(self.sheet.works[row[day]]) for day in self.days]
        outward: defaultdict[int, list[tuple[Arc, int]]] = defaultdict(list)
        for arc, column in self.arcs:
            if all(pattern[day] == arc.works for day in range(arc.first, arc.last + 1)):
                outward[arc.tail].append((arc, column))
        ways: list[tuple[int, tuple[int, ...]]] = [(SOURCE, ())]
        while ways:
            node, way = ways.pop()
            if node == SINK:
                values[list(way)] = 1
                return True
            ways.extend((arc.head, (*way, column)) for arc, column in outward[node])
        return False

    def read(self, values: NDArray[np.float64], row: Grid) -> None:
        """Write the shifts of the open days into `row`."""
        for day in self.days:
            row[day] = next((shift for shift, column in self.cells[day].items() if values[column] > 0.5), 0)  # noqa: PLR2004 - whole numbers
