"""A problem that makes sense passes as it is; the first field that makes none is named."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from desktop.planner.checking import checked
from desktop.planner.problem import Cover, Person, Problem, Shift, Standing, Tally, Window, Wish
from desktop.post.refused import Refused
from tests.planner.problems import problems

SMALL = Problem(2, (Shift("D", 480),), (Person("a", ("D",)),), ())


@given(problems(kept=False))
@settings(max_examples=30)
def test_what_makes_sense_passes(small: Problem) -> None:
    assert checked(small) is small


@pytest.mark.parametrize(
    ("problem", "field", "words"),
    [
        (replace(SMALL, shifts=(Shift("D", 1), Shift("D", 2))), "shifts", "D 出现两次"),
        (replace(SMALL, covers=(Cover("c", 0, ("D",), 1, over=-1),)), "covers[0].over", "不能小于 0"),
        (replace(SMALL, covers=(Cover("c", 0, ("D",), 1, ("a", "a")),)), "covers[0].people", "a 出现两次"),
        (replace(SMALL, people=(Person("a", (), eased=(2,)),)), "people[0].eased", "第 2 天"),
        (replace(SMALL, people=(Person("a", (), carried=(("t", 1), ("t", 2))),)), "people[0].carried", "t 出现两次"),
        (replace(SMALL, wishes=(Wish("a", 2, (), 1),)), "wishes[0].day", "第 2 天"),
        (replace(SMALL, tallies=(Tally("t", ("b",), (0,), (), 1),)), "tallies[0].people", "b 不存在"),
        (replace(SMALL, tallies=(Tally("t", ("a",), (0,), (("D", -1),), 1),)), "tallies[0].points.D", "不能小于 0"),
        (replace(SMALL, windows=(Window("w", ("a",), (), 2, 1),)), "windows[0].shifts", "不能为空"),
        (replace(SMALL, standing=Standing((), ("a", "a"), 1, 1)), "standing.people", "a 出现两次"),
        (replace(SMALL, days=10**9), "days", "不能大于 3660"),
        (replace(SMALL, covers=(Cover("c", 0, ("D",), 10**30),)), "covers[0].wanted", "不能大于 1000000000"),
        (replace(SMALL, covers=(Cover("c", 0, ("D",), 1, hole=10**30),)), "covers[0].hole", "不能大于"),
        (replace(SMALL, people=(Person("a", (), min_minutes=10**30),)), "people[0].min_minutes", "不能大于"),
        (replace(SMALL, people=(Person("a", (), min_rest=10**30),)), "people[0].min_rest", "不能大于"),
        (replace(SMALL, people=(Person("a", (), carried=(("t", -10001),)),)), "people[0].carried.t", "不能大于 10000"),
        (
            replace(SMALL, tallies=(Tally("t", ("a",), (0,), (("D", 1001),), 1),)),
            "tallies[0].points.D",
            "不能大于 1000",
        ),
        (replace(SMALL, tallies=(Tally("t", ("a",), (0,), (), 10**7),)), "tallies[0].weight", "不能大于 1000000"),
    ],
)
def test_the_field_that_makes_no_sense_is_named(problem: Problem, field: str, words: str) -> None:
    with pytest.raises(Refused) as caught:
        checked(problem)
    assert caught.value.field == field
    assert words in caught.value.reason.zh
