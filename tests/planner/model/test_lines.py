"""The columns and rows of a person allow exactly the lines that keep the rules, and each at its own cost."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.planner.model.linear import Program
from desktop.planner.model.lines import OpenLine
from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import OFF, Person, Problem, Shift
from tests.planner.problems import keeps, lines, own_cost, problems

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.planner.model.sheet import Grid

ALL = list(HealthCheck)


class Model:
    """The program of one person alone, with the rows as a table."""

    def __init__(self, sheet: Sheet, span: tuple[int, int], row: Grid) -> None:
        self.sheet, self.program = sheet, Program()
        self.line = OpenLine(self.program, sheet, 0, span, row, sheet.open[0])
        self.table = np.zeros((len(self.program.row_lower), len(self.program.costs)))
        for number, (first, end) in enumerate(zip(self.program.starts, self.program.starts[1:], strict=False)):
            self.table[number, self.program.index[first:end]] = self.program.value[first:end]

    def values(self, row: Grid) -> NDArray[np.float64] | None:
        """Return the values of a line; None where it does not fill the columns or breaks a row or a bound."""
        values, program = np.zeros(len(self.program.costs)), self.program
        if not self.line.fill(values, row):
            return None
        program.complete(values)
        sums = self.table @ values
        kept = (sums >= np.array(program.row_lower) - 1e-6) & (sums <= np.array(program.row_upper) + 1e-6)
        within = (values >= program.lower) & (values <= program.upper)
        return values if kept.all() and within.all() else None


def numbered(sheet: Sheet, line: tuple[str, ...]) -> Grid:
    """Return a line by numbers."""
    return np.array([sheet.shift[it] for it in line], dtype=np.int16)


def alike(problem: Problem, base: tuple[str, ...], span: tuple[int, int]) -> list[tuple[str, ...]]:
    """Return every line that is the same outside the open days, whether or not it keeps the rules."""
    first, last = span
    names = (OFF, *(it.id for it in problem.shifts))
    return [(*base[:first], *it, *base[last + 1 :]) for it in product(names, repeat=last + 1 - first)]


@given(problems())
@settings(max_examples=25, suppress_health_check=ALL)
def test_exactly_the_legal_lines_keep_all_rows_and_cost_what_they_cost(small: Problem) -> None:
    sheet, span = Sheet(small), (0, small.days - 1)
    model, person = Model(sheet, span, sheet.empty()[0]), small.people[0]
    for line in alike(small, (OFF,) * small.days, span):
        values = model.values(numbered(sheet, line))
        assert (values is not None) is keeps(small, person, line), line
        if values is not None:
            assert model.program.cost(values) == own_cost(small, person, line)
            read = sheet.empty()[0]
            model.line.read(values, read)
            assert (read == numbered(sheet, line)).all()


@given(problems(), st.data())
@settings(max_examples=40, suppress_health_check=ALL)
def test_with_some_days_open_the_others_stand_and_count(small: Problem, data: st.DataObject) -> None:
    sheet, person = Sheet(small), small.people[0]
    legal = list(lines(small, person))
    base = data.draw(st.sampled_from(legal))
    first = data.draw(st.integers(0, small.days - 1))
    span = first, data.draw(st.integers(first, min(first + 3, small.days - 1)))
    model, left = Model(sheet, span, numbered(sheet, base)), set()
    for line in alike(small, base, span):
        values = model.values(numbered(sheet, line))
        assert (values is not None) is keeps(small, person, line), line
        if values is not None:
            left.add(own_cost(small, person, line) - model.program.cost(values))
    assert len(left) == 1  # what the open days cannot change


def test_a_weekend_already_begun_counts_and_minutes_are_rounded_up() -> None:
    person = Person("a", ("D",), max_weekends=1, min_minutes=1200)
    small = Problem(6, (Shift("D", 480),), (person,), (), weekends=((0, 1), (4, 5)))
    sheet, base = Sheet(small), ("D", "", "D", "", "", "D")
    model = Model(sheet, (1, 5), numbered(sheet, base))
    for line in alike(small, base, (1, 5)):
        assert (model.values(numbered(sheet, line)) is not None) is keeps(small, person, line), line
    assert model.values(numbered(sheet, base)) is None
    assert model.values(numbered(sheet, ("D", "", "D", "", "", ""))) is None
    assert model.values(numbered(sheet, ("D", "", "D", "D", "", ""))) is not None


def test_short_runs_need_no_arcs_and_count_what_stands_around() -> None:
    shifts = Shift("D", 480), Shift("N", 720, ("D",))
    person = Person("a", ("D", "N"), max_run=2, max_weekends=1, before=("D", "D"))
    small = Problem(7, shifts, (person,), (), weekends=((1, 2), (5, 6)))
    for base, span in (((OFF,) * 7, (0, 6)), ((OFF, "D", OFF, OFF, OFF, "D", OFF), (2, 4))):
        sheet = Sheet(small)
        model = Model(sheet, span, numbered(sheet, base))
        assert not model.line.arcs
        for line in alike(small, base, span):
            assert (model.values(numbered(sheet, line)) is not None) is keeps(small, person, line), line
