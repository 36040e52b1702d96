"""What distinguishes one person's shifts for the rules, and how large a table over the person's days gets."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def kinds(sheet: Sheet, person: int, runs: int) -> Kinds:
    """Sort the shifts that a person can have at all; count as many limited shifts as `SIZE` allows."""
    can = sheet.open[person]
    limits = {
        sheet.shift[name]: most
        for name, most in sheet.people[person].most
        if 0 < most < int(can[:, sheet.shift[name]].sum()) and sheet.works[sheet.shift[name]]
    }
    tried = [
        _kinds(sheet, person, limits, counted)
        for many in range(min(len(limits), _COUNTERS) + 1)
        for counted in combinations(limits, many)
    ]
    return min(tried, key=lambda it: (it.size * runs > SIZE, len(it.loose), it.size))


def _kinds(sheet: Sheet, person: int, limits: dict[int, int], counted: Sequence[int]) -> Kinds:
    rules, can = sheet.people[person], sheet.open[person]
    shifts = [int(shift) for shift in np.flatnonzero(can.any(axis=0)) if sheet.works[shift]]
    groups: dict[tuple[object, ...], list[int]] = {}
    for shift in shifts:
        barred = tuple(sheet.forbids[shift, shifts]), tuple(sheet.forbids[shifts, shift])
        mark = (*barred, int(sheet.minutes[shift]), shift if shift in counted else 0)
        groups.setdefault(mark, []).append(shift)
    of = tuple(tuple(group) for group in groups.values())
    heads = [group[0] for group in of]
    lengths = [0 if head in counted else int(sheet.minutes[head]) for head in heads]
    step = math.gcd(*lengths) or 1
    least, most = rules.min_minutes, rules.max_minutes
    if least <= 0 and most is None:
        lengths, step, reach = [0] * len(heads), 1, 0
    else:
        reach = (sheet.days * max(lengths, default=0) if most is None else most) // step
    shape = (*(limits[shift] + 1 for shift in counted), reach + 1)
    minutes = np.zeros(shape)
    for axis, each in enumerate((*(int(sheet.minutes[it]) for it in counted), step)):
        across = np.moveaxis(minutes, axis, -1)
        across += np.arange(shape[axis]) * each
    good = np.ones(shape, dtype=bool)
    if rules.min_minutes > 0 or rules.max_minutes is not None:
        good = (minutes >= least) & (minutes <= (math.inf if rules.max_minutes is None else rules.max_minutes))
    return Kinds(
        of,
        tuple(length // step for length in lengths),
        ~sheet.forbids[np.ix_(heads, heads)],
        tuple(counted.index(head) if head in counted else -1 for head in heads),
        shape,
        good,
        tuple((shift, limit) for shift, limit in limits.items() if shift not in counted),
    )
