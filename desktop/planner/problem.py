"""A rostering problem and a plan as frozen values in whole numbers, the same however they were entered."""

from __future__ import annotations

from dataclasses import dataclass

OFF = ""
"""The shift of a day without any duty."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A kind of duty that a person can have on a day."""

    id: str
    minutes: int
    forbidden_next: tuple[str, ...] = ()
    """Shifts that the same person must not have on the following day (rest after it would be too short)."""
    works: bool = True
    """Whether it counts as work in runs, rest and weekends; standby at home (备勤) does not."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A day on which a person cannot have some shifts, and why (the key of the reason comes back in explanations)."""

    day: int
    shifts: tuple[str, ...]
    """Shifts that are impossible; empty means every shift."""
    why: str


@dataclass(frozen=True, slots=True)
class Person:
    """One person with hard limits over the horizon; None and empty mean unlimited."""

    id: str
    can: tuple[str, ...]
    """Shifts that the person may have at all."""
    most: tuple[tuple[str, int], ...] = ()
    """At most so many of a shift."""
    min_minutes: int = 0
    max_minutes: int | None = None
    min_run: int = 1
    """Fewest working days in a row; runs that touch the end of the horizon, or its start where nothing is carried
    in, are exempt."""
    max_run: int | None = None
    min_rest: int = 1
    """Fewest days without work in a row between two runs of work; same exemption."""
    max_weekends: int | None = None
    closed: tuple[Closed, ...] = ()
    fixed: tuple[tuple[int, str], ...] = ()
    """Locked cells: day and shift (OFF for a locked free day)."""
    before: tuple[str, ...] = ()
    """Shifts of the days just before the horizon, oldest first: what is carried in from last month."""
    carried: tuple[tuple[str, int], ...] = ()
    """Points of each tally that the person brings along, already set against the share due; may be negative."""
    eased: tuple[int, ...] = ()
    """Days on which the shift of the day before forbids nothing, because locked cells stand against the rule."""
    max_rest: int | None = None
    """Most days without work in a row. A day that is closed to all the shifts that work ends the count: leave is no
    rest. A rest that goes on beyond the horizon counts as far as it is seen."""
    rested: int | None = None
    """Days without work just before the horizon that `max_rest` counts; None: as many as `before` shows."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish for (or against) having one of some shifts on a day; not granted, it costs its weight."""

    person: str
    day: int
    shifts: tuple[str, ...]
    weight: int
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Cover:
    """How many of some people must have one of some shifts on a day."""

    id: str
    day: int
    shifts: tuple[str, ...]
    wanted: int
    people: tuple[str, ...] = ()
    """Who counts; empty means everybody (two certified officers: the certified ones)."""
    least: int = 0
    most: int | None = None
    hole: int = 0
    """Cost of each one missing below `least`, and of each one above `most`, on top of under and over."""
    under: int = 0
    """Cost of each one missing below `wanted`."""
    over: int = 0
    """Cost of each one above `wanted`."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A burden that should be fair: the sum over people of the squared points, what they carry included.

    A person's points are what is carried plus `points` of the shift on each of `days`. Squares make one more night
    for whom has many cost more than for whom has few, so that the least sum is the fairest split.
    """

    id: str
    people: tuple[str, ...]
    days: tuple[int, ...]
    points: tuple[tuple[str, int], ...]
    weight: int


@dataclass(frozen=True, slots=True)
class Window:
    """At most `most` of some shifts in any `days` days in a row, for each person; hard where weight is None.

    Soft, each one too many in each window costs `weight`: it spaces duties out.
    """

    id: str
    people: tuple[str, ...]
    shifts: tuple[str, ...]
    days: int
    most: int
    weight: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A published plan that should be disturbed little: cost per person touched and per cell changed."""

    cells: tuple[tuple[str, int, str], ...]
    """Person, day, shift of all published duties; a day that is not named was free."""
    people: tuple[str, ...]
    """Whose changes count; the officer who fell out is left out."""
    person: int
    cell: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything the planner knows. Equal problems give equal plans (with the same seed)."""

    days: int
    shifts: tuple[Shift, ...]
    people: tuple[Person, ...]
    covers: tuple[Cover, ...]
    wishes: tuple[Wish, ...] = ()
    weekends: tuple[tuple[int, ...], ...] = ()
    """Days of each weekend inside the horizon; a weekend is worked when one of its days is."""
    tallies: tuple[Tally, ...] = ()
    windows: tuple[Window, ...] = ()
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Who has which shift on which day; days that are not named are free. Cells are sorted."""

    cells: tuple[tuple[str, int, str], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the planner found: the best plan, its cost, the proven lower bound, and what had to give way."""

    plan: Plan
    cost: int
    bound: int
    seconds: float
    ended: str
    """proven, time, cancelled or rounds."""
    conflicts: tuple[tuple[str, str], ...] = ()
    """Person and the rule of theirs that cannot be kept whatever the plan, in the order in which they gave way."""
