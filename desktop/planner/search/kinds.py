"""What distinguishes one person's shifts for the rules, and how large a table over the person's days gets."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.planner.model.sheet import Sheet

SIZE = 60_000
"""States of one day that a table may have."""
_COUNTERS = 3


@dataclass(frozen=True, slots=True)
class Kinds:
    """One person's working shifts, sorted by what they mean for the rules: those of a kind differ in price alone.

    A counter counts how often a limited shift is had. Minutes are counted in steps, but those of a counted shift
    follow from its counter.
    """

    of: tuple[tuple[int, ...], ...]
    """The shifts of each kind."""
    units: tuple[int, ...]
    """Steps of minutes of each kind."""
    follow: NDArray[np.bool_]
    """Whether kind j may follow kind i."""
    counter: tuple[int, ...]
    """For each kind the number of its counter, -1 for none."""
    shape: tuple[int, ...]
    """Counters and steps of minutes: how many values each has."""
    good: NDArray[np.bool_]
    """With which counters and minutes the days may end; of that shape."""
    loose: tuple[tuple[int, int], ...]
    """Limited shifts that are not counted, and their limits."""

    @property
    def size(self) -> int:
        """States of one day, for each length of a run."""
        return max(len(self.of), 1) * math.prod(self.shape)


def kinds(sheet: Sheet, person: int, runs: int, size: int | None = None) -> Kinds:
    """Sort the shifts that a person can have at all; count as many limited shifts as `size` (or `SIZE`) allows."""
    can = sheet.open[person]
    limits = {
        sheet.shift[name]: most
        for name, most in sheet.people[person].most
        if 0 < most < int(can[:, sheet.shift[name]].sum()) and sheet.works[sheet.shift[name]]
    }
    shifts = [int(shift) for shift in np.flatnonzero(can.any(axis=0)) if sheet.works[shift]]
    alike: dict[int, int] = {}
    marks: dict[tuple[object, ...], int] = {}
    for shift in shifts:
        barred = sheet.forbids[shift, shifts].tobytes(), sheet.forbids[shifts, shift].tobytes()
        alike[shift] = marks.setdefault((*barred, int(sheet.minutes[shift])), len(marks))
    tried = [
        _Layout.of(sheet, person, alike, {shift: limits[shift] for shift in counted})
        for many in range(min(len(limits), _COUNTERS) + 1)
        for counted in combinations(limits, many)
    ]
    return min(
        tried, key=lambda it: (it.size * runs > (SIZE if size is None else size), -len(it.counted), it.size)
    ).kinds(sheet, person, limits)


class _Layout(NamedTuple):
    """Which shifts are counted, and how large the table gets by that; nothing is laid out yet."""

    groups: tuple[tuple[int, ...], ...]
    counted: tuple[int, ...]
    step: int
    shape: tuple[int, ...]

    @classmethod
    def of(cls, sheet: Sheet, person: int, alike: dict[int, int], counted: dict[int, int]) -> _Layout:
        """Sort the shifts, of which those with equal marks are `alike`, and each counted one is by itself."""
        groups: dict[tuple[int, int], list[int]] = {}
        for shift, mark in alike.items():
            groups.setdefault((mark, shift if shift in counted else 0), []).append(shift)
        rules = sheet.people[person]
        step, reach = 1, 0
        if rules.min_minutes > 0 or rules.max_minutes is not None:
            lengths = [int(sheet.minutes[group[0]]) for group in groups.values() if group[0] not in counted]
            step = math.gcd(*lengths) or 1
            most = rules.max_minutes
            reach = (sheet.days * max(lengths, default=0) if most is None else most) // step
        shape = (*(limit + 1 for limit in counted.values()), reach + 1)
        return cls(tuple(map(tuple, groups.values())), tuple(counted), step, shape)

    @property
    def size(self) -> int:
        """States of one day, for each length of a run."""
        return max(len(self.groups), 1) * math.prod(self.shape)

    def kinds(self, sheet: Sheet, person: int, limits: dict[int, int]) -> Kinds:
        """Lay it out."""
        rules, counted, heads = sheet.people[person], self.counted, [group[0] for group in self.groups]
        minutes = np.zeros(self.shape)
        for axis, each in enumerate((*(int(sheet.minutes[it]) for it in counted), self.step)):
            across = np.moveaxis(minutes, axis, -1)
            across += np.arange(self.shape[axis]) * each
        good, free = np.ones(self.shape, dtype=bool), rules.min_minutes <= 0 and rules.max_minutes is None
        if not free:
            most = math.inf if rules.max_minutes is None else rules.max_minutes
            good = (minutes >= rules.min_minutes) & (minutes <= most)
        return Kinds(
            self.groups,
            tuple(0 if free or head in counted else int(sheet.minutes[head]) // self.step for head in heads),
            ~sheet.forbids[np.ix_(heads, heads)],
            tuple(counted.index(head) if head in counted else -1 for head in heads),
            self.shape,
            good,
            tuple((shift, limit) for shift, limit in limits.items() if shift not in counted),
        )
