"""The ways through the arcs are exactly the patterns of work and rest that keep the rules, each of them once."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.model import stretches as module
from desktop.planner.model.stretches import SINK, SOURCE, Edge, stretches
from desktop.planner.problem import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.planner.model.stretches import Arc


def patterns(arcs: tuple[Arc, ...], days: int) -> list[str]:
    """Return the pattern of every way from the source to the sink."""
    outward: defaultdict[int, list[Arc]] = defaultdict(list)
    for arc in arcs:
        outward[arc.tail].append(arc)
    found, ways = [], [(SOURCE, "")]
    while ways:
        node, line = ways.pop()
        if node == SINK:
            assert len(line) == days
            found.append(line)
        for arc in outward[node]:
            assert arc.first == len(line)
            ways.append((arc.head, line + ("x" if arc.works else "-") * (arc.last - arc.first + 1)))
    return found


def fits(person: Person, line: str, first: int, end: int) -> bool:
    """Tell by plain counting whether the stretches that have or touch a day from `first` to before `end` are legal."""
    for it in re.finditer("x+|-+", line):
        length, works = it.end() - it.start(), it[0][0] == "x"
        inside = it.start() < end and it.end() > first
        if works and inside and person.max_run is not None and length > person.max_run:
            return False
        whole = it.start() > 0 and it.end() < len(line)
        least = person.min_run if works else person.min_rest
        if whole and it.start() <= end and it.end() >= first and length < least:
            return False
    return True


def legal(person: Person, days: int, masks: tuple[str, str], around: tuple[str, str]) -> Iterator[str]:
    """Yield every pattern of the open days that keeps the rules, with what stands before and after."""
    before, after = around
    for cells in product(*("x" * (work == "1") + "-" * (rest == "1") for work, rest in zip(*masks, strict=True))):
        line = "".join(cells)
        if fits(person, before + line + after, len(before), len(before) + days):
            yield line


def edge(known: str) -> Edge | None:
    """Return the stretch at the beginning of what stands, seen from the open days."""
    if not known:
        return None
    length = len(known) - len(known.lstrip(known[0]))
    return Edge(known[0] == "x", length, exempt=length == len(known))


PEOPLE = st.builds(
    Person,
    st.just("a"),
    st.just(("D",)),
    min_run=st.integers(1, 3),
    max_run=st.sampled_from((None, None, 1, 2, 3, 4)),
    min_rest=st.integers(1, 4),
)
AROUND = st.text("x-", max_size=4)


@pytest.mark.parametrize("short", [14, 1], ids=["an arc for each run", "long runs day by day"])
@given(person=PEOPLE, days=st.integers(1, 7), before=AROUND, after=AROUND, data=st.data())
@settings(max_examples=80)
def test_the_ways_are_exactly_the_legal_patterns(
    short: int, person: Person, days: int, before: str, after: str, data: st.DataObject
) -> None:
    mask = st.text("1110", min_size=days, max_size=days)
    masks = data.draw(mask), data.draw(mask)
    can_work, can_rest = ([it == "1" for it in mask] for mask in masks)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_SHORT", short)
        arcs = stretches(person, can_work, can_rest, edge(before[::-1]), edge(after))
    assert sorted(patterns(arcs, days)) == sorted(legal(person, days, masks, (before, after)))


def test_runs_without_a_limit_need_few_arcs_over_a_long_horizon() -> None:
    arcs = stretches(Person("a", ("D",)), [True] * 60, [True] * 60, None, None)
    assert len(arcs) < 60 * 6
    assert {it.ended for it in arcs} >= set(range(60))


def test_an_arc_that_ends_a_run_knows_its_last_day() -> None:
    arcs = stretches(Person("a", ("D",), min_run=2, max_run=2), [True] * 4, [True] * 4, None, None)
    for it in arcs:
        if it.works and it.head != SINK:
            assert it.ended == it.last
        else:
            assert it.ended is None


def test_a_rest_that_reaches_the_end_of_the_horizon_is_long_enough() -> None:
    arcs = stretches(Person("a", ("D",), min_rest=4), [True], [True], Edge(works=False, length=1), edge("-"))
    assert patterns(arcs, 1) == ["-"]


def test_a_run_goes_on_from_before_and_is_no_longer_for_that() -> None:
    person = Person("a", ("D",), max_run=3, min_run=2)
    arcs = stretches(person, [True] * 3, [True] * 3, edge("xx-"), None)
    assert sorted(patterns(arcs, 3)) == ["---", "--x", "-xx", "x--", "x-x"]
