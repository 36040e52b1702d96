"""Shifts of one kind stand in for each other, and counters and minutes say which lines keep their limits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Person, Problem, Shift
from desktop.planner.search import kinds as module
from desktop.planner.search.kinds import kinds
from tests.planner.problems import keeps, lines
from tests.planner.tables import SLOW, tabled

if TYPE_CHECKING:
    from desktop.planner.search.kinds import Kinds

LIMITED = Problem(
    6,
    (Shift("D", 480), Shift("E", 480), Shift("N", 720, ("D", "E"))),
    (Person("a", ("D", "E", "N"), (("D", 2), ("N", 3), ("E", 6))),),
    (),
)


def _state(own: Kinds, sheet: Sheet, line: tuple[str, ...]) -> tuple[int, ...]:
    """Return the counters and steps of minutes at the end of a line."""
    state = [0] * len(own.shape)
    for kind, group in enumerate(own.of):
        many = sum(sheet.shift[it] in group for it in line)
        state[-1] += many * own.units[kind]
        if own.counter[kind] >= 0:
            state[own.counter[kind]] += many
    return tuple(state)


@given(tabled(), st.data())
@settings(max_examples=40, suppress_health_check=SLOW)
def test_a_line_ends_well_just_when_it_keeps_its_sums(small: Problem, data: st.DataObject) -> None:
    sheet = Sheet(small)
    loose = replace(small, shifts=tuple(replace(it, forbidden_next=()) for it in small.shifts))
    for number, person in enumerate(small.people):
        own = kinds(sheet, number, 1)
        assert not own.loose
        line = tuple(sheet.names[data.draw(st.sampled_from(list(day.nonzero()[0])))] for day in sheet.open[number])
        state = _state(own, sheet, line)
        inside = all(it < length for it, length in zip(state, own.shape, strict=True))
        only_sums = Person(person.id, sheet.names, person.most, person.min_minutes, person.max_minutes)
        assert (inside and bool(own.good[state])) == keeps(loose, only_sums, line)


@given(tabled())
@settings(max_examples=40, suppress_health_check=SLOW)
def test_shifts_of_a_kind_can_stand_in_for_each_other(small: Problem) -> None:
    sheet = Sheet(small)
    for number, person in enumerate(small.people):
        own = kinds(sheet, number, 1)
        can = [it for it in range(len(sheet.names)) if sheet.open[number, :, it].any() and sheet.works[it]]
        assert sorted(shift for group in own.of for shift in group) == can
        groups = [[sheet.names[it] for it in group] for group in own.of if len(group) > 1]
        for line in lines(small, person) if groups else ():
            for day, shift in enumerate(line):
                for other in next((it for it in groups if shift in it), ()):
                    if sheet.open[number, day, sheet.shift[other]]:
                        assert keeps(small, person, (*line[:day], other, *line[day + 1 :]))


def test_what_may_follow_is_what_the_shifts_say() -> None:
    own = kinds(Sheet(LIMITED), 0, 1)
    # D is limited and E is not (six of six days): they are two kinds though all else is the same.
    assert own.of == ((1,), (2,), (3,))
    assert own.follow.tolist() == [[True, True, True], [True, True, True], [False, False, True]]
    assert sorted(own.counter) == [-1, 0, 1]
    assert own.size == 3 * 3 * 4
    bare = replace(LIMITED, people=(Person("a", ("D", "E", "N")),))
    assert kinds(Sheet(bare), 0, 1).of == ((1, 2), (3,))


@pytest.mark.parametrize(("size", "left"), [(36, ()), (35, ((1, 2),)), (8, ((1, 2),)), (7, ((1, 2), (3, 3)))])
def test_limits_that_are_too_much_are_left_loose(
    monkeypatch: pytest.MonkeyPatch, size: int, left: tuple[tuple[int, int], ...]
) -> None:
    monkeypatch.setattr(module, "SIZE", size)
    own = kinds(Sheet(LIMITED), 0, 1)
    assert own.loose == left
    assert own.size <= size


def test_long_runs_leave_less_room_for_counters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SIZE", 36)
    assert len(kinds(Sheet(LIMITED), 0, 1).loose) == 0
    assert len(kinds(Sheet(LIMITED), 0, 2).loose) == 1
