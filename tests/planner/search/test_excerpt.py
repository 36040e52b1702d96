"""What keeps the rules of an excerpt keeps those of the whole plan, and what it saves there it saves in the whole."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.cost import breaches, cost_of
from desktop.planner.model.sheet import Sheet
from desktop.planner.problem import Cover, Person, Plan, Problem, Shift
from desktop.planner.search.excerpt import Scissors
from tests.planner.problems import lines, plan_of, problems
from tests.planner.tables import SLOW

YEAR = Problem(
    28,
    (Shift("D", 480), Shift("N", 720)),
    (
        Person("a", ("D", "N"), (("N", 8),), min_minutes=20 * 480, max_minutes=24 * 480, max_weekends=2),
        Person("b", ("D", "N")),
    ),
    tuple(Cover(f"D{day}", day, ("D",), 1, under=5, least=1, most=1, hole=9) for day in range(28)),
    (),
    tuple((day, day + 1) for day in range(5, 28, 7)),
)


@given(problems(), st.data())
@settings(max_examples=150, suppress_health_check=SLOW)
def test_an_excerpt_asks_for_just_what_the_whole_does(small: Problem, data: st.DataObject) -> None:
    small = replace(small, standing=None)
    every = {it.id: list(lines(small, it)) for it in small.people}
    sheet = Sheet(small)
    old = plan_of(small, [data.draw(st.sampled_from(every[it.id])) for it in small.people])
    grid = sheet.grid(old)
    many = len(small.people)
    people = sorted(data.draw(st.sets(st.integers(0, many - 1), min_size=1)))
    first = data.draw(st.integers(0, small.days - 1))
    last = data.draw(st.integers(first, small.days - 1))
    part = Scissors(sheet).cut(grid, people, first, last)
    first = part.first
    assert not breaches(part.sheet.problem, part.sheet.plan(part.out_of(grid)))
    own = part.sheet.problem
    rows = []
    for number, person in zip(people, own.people, strict=True):
        within = {
            line
            for line in every[small.people[number].id]
            if all(sheet.shift[cell] == grid[number, day] for day, cell in enumerate(line) if not first <= day <= last)
        }
        cut = {line[first : first + own.days] for line in within}
        assert set(lines(own, person)) == cut
        rows.append(data.draw(st.sampled_from(sorted(cut))))
    new = np.array([[sheet.shift[cell] for cell in row] for row in rows], dtype=np.int16)
    whole = part.into(grid, new)
    assert not breaches(small, sheet.plan(whole))
    saved = cost_of(small, old).total - cost_of(small, sheet.plan(whole)).total
    assert saved == part.sheet.cost(part.out_of(grid)) - part.sheet.cost(new)


def test_a_weekend_is_not_torn() -> None:
    sheet = Sheet(YEAR)
    part = Scissors(sheet).cut(sheet.empty(), [0], 6, 10)
    # From the Saturday on; two days after the last are looked at, and the second of them is a Saturday.
    assert part.first == 5
    assert part.sheet.days == 9
    assert part.sheet.problem.weekends == ((0, 1), (7, 8))
    assert part.into(sheet.empty(), np.ones((1, part.sheet.days), dtype=np.int16))[0].nonzero()[0].tolist() == [
        *range(5, 11)
    ]


def test_who_begins_uses_up_an_even_share() -> None:
    sheet = Sheet(YEAR)
    grid = sheet.grid(Plan((("a", 0, "N"), ("a", 1, "N"), ("a", 2, "N"), ("b", 8, "D"))))
    scissors = Scissors(sheet)
    part = scissors.begin(grid, [0], 7, 13)
    person, days = part.sheet.people[0], part.sheet.days
    share = (7 + days) / 28
    assert person.most == (("N", -(-8 * (7 + days) // 28) - 3),)
    assert person.max_minutes == int(24 * 480 * share) + 2 * 720 - 3 * 720
    assert person.min_minutes == max(0, int(20 * 480 * share) - 2 * 720 - 3 * 720)
    assert person.max_weekends == 1
    loose = scissors.begin(grid, [0], 7, 13, even=False).sheet.people[0]
    assert (loose.min_minutes, loose.max_minutes, loose.max_weekends) == (0, 24 * 480 - 3 * 720, 2)
    # The other one is there on the ninth day already.
    costs = {need.day: need.cover.wanted for need in part.sheet.needs}
    assert costs[1] == 0
    assert costs[2] == 1
    end = scissors.begin(grid, [0], 21, 27).sheet.people[0]
    assert (end.min_minutes, end.max_minutes) == (20 * 480 - 3 * 720, 24 * 480 - 3 * 720)
