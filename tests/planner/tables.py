"""Small rostering problems in which every person's rules fit in a table, and lines of people by numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import HealthCheck
from hypothesis import strategies as st

from desktop.planner.search.pricing import Pricing
from tests.planner.problems import eased, lines, problems

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.planner.model.sheet import Grid, Sheet
    from desktop.planner.problem import Person, Problem

SLOW = list(HealthCheck)


def tabled() -> st.SearchStrategy[Problem]:
    """Draw a small problem of the rules that tables know."""
    return problems().map(_without_the_rest)


def _without_the_rest(problem: Problem) -> Problem:
    standby = {it.id for it in problem.shifts if not it.works}

    def own(person: Person) -> Person:
        longest = None if person.max_run is None else max(person.max_run, person.min_run)
        limits = tuple(it for it in person.most if it[0] not in standby)
        return replace(person, eased=(), max_run=longest, most=limits, max_rest=None)

    shifts = tuple(
        replace(it, minutes=0, forbidden_next=())
        if it.id in standby
        else replace(it, forbidden_next=tuple(after for after in it.forbidden_next if after not in standby))
        for it in problem.shifts
    )
    people = tuple(own(it) for it in problem.people)
    return eased(replace(problem, shifts=shifts, people=people, tallies=(), windows=(), standing=None))


def tables(sheet: Sheet) -> list[Pricing]:
    """Return everybody's table."""
    return [Pricing(sheet, person) for person in range(len(sheet.people))]


def rows(sheet: Sheet, person: int) -> list[Grid]:
    """Return every line of a person that keeps their rules, by trying all of them."""
    own = lines(sheet.problem, sheet.people[person])
    return [np.array([sheet.shift[it] for it in line], dtype=np.int16) for line in own]


def prices(sheet: Sheet) -> st.SearchStrategy[NDArray[np.float64]]:
    """Draw a price of each day and shift; whole numbers, so that sums are exact."""
    size = sheet.days, len(sheet.names)
    return st.integers(0, 2**32 - 1).map(
        lambda seed: np.random.default_rng(seed).integers(-9, 10, size).astype(np.float64)
    )


def price_of_row(price: NDArray[np.float64], row: Grid) -> float:
    """Return what a line costs at these prices."""
    return float(sum(price[day, shift] for day, shift in enumerate(row)))
