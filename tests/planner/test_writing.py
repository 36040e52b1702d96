"""What is written comes back equal; equal problems are written in equal bytes; what is wrong is named."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.problem import Answer, Plan, Problem
from desktop.planner.writing import (
    answer_from,
    answer_text,
    data_from,
    in_order,
    plan_from,
    plan_text,
    problem_from,
    problem_text,
)
from desktop.post.refused import Refused
from tests.planner.problems import problems, shuffled

if TYPE_CHECKING:
    from random import Random


@given(problems(kept=False), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_a_problem_comes_back_however_it_was_entered(small: Problem, chance: Random) -> None:
    text = problem_text(small)
    assert problem_from(text) == in_order(small)
    assert problem_text(problem_from(text)) == text
    assert problem_text(shuffled(small, chance)) == text


def test_a_plan_and_an_answer_come_back() -> None:
    plan = Plan((("a", 0, "D"), ("张某01", 3, "N")))
    answer = Answer(plan, 7, 5, 1.5, "time", (("a", "max_run"),))
    assert plan_from(plan_text(plan)) == plan
    assert plan_from('{"cells":[["b",0,"D"],["a",0,"D"]]}').cells[0][0] == "a"
    assert "张某01" in plan_text(plan)
    assert answer_from(answer_text(answer)) == answer
    assert answer_from(answer_text(answer).replace("1.5", "1")).seconds == 1.0


SMALL = {
    "days": 3,
    "shifts": [{"id": "D", "minutes": 480}],
    "people": [{"id": "a", "can": ["D"]}],
    "covers": [{"id": "c", "day": 0, "shifts": ["D"], "wanted": 1}],
}


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        (("days",), 0, "days"),
        (("days",), "3", "days"),
        (("days",), True, "days"),
        (("format",), 2, "format"),
        (("colour",), "red", "colour"),
        (("people", 0, "colour"), "red", "people[0].colour"),
        (("shifts",), {}, "shifts"),
        (("shifts", 0), [], "shifts[0]"),
        (("shifts", 0, "id"), "", "shifts"),
        (("shifts", 0, "minutes"), -1, "shifts[0].minutes"),
        (("shifts", 0, "works"), 1, "shifts[0].works"),
        (("shifts", 0, "forbidden_next"), ["N"], "shifts[0].forbidden_next"),
        (("people",), [{"id": "a", "can": []}, {"id": "a", "can": []}], "people"),
        (("people", 0, "can"), ["N"], "people[0].can"),
        (("people", 0, "most"), [["D"]], "people[0].most[0]"),
        (("people", 0, "most"), [["D", None]], "people[0].most[0][1]"),
        (("people", 0, "most"), [["D", -1]], "people[0].most.D"),
        (("people", 0, "max_run"), -1, "people[0].max_run"),
        (("people", 0, "min_run"), 0, "people[0].min_run"),
        (("people", 0, "max_rest"), -1, "people[0].max_rest"),
        (("people", 0, "max_rest"), "2", "people[0].max_rest"),
        (("people", 0, "rested"), 10**30, "people[0].rested"),
        (("people", 0, "closed"), [{"day": 3, "shifts": [], "why": "leave"}], "people[0].closed[0].day"),
        (("people", 0, "fixed"), [[0, "D"], [0, ""]], "people[0].fixed"),
        (("people", 0, "before"), ["N"], "people[0].before"),
        (("covers", 0, "day"), -1, "covers[0].day"),
        (("covers", 0, "shifts"), [], "covers[0].shifts"),
        (("covers", 0, "people"), ["b"], "covers[0].people"),
        (("covers", 0, "hole"), -5, "covers[0].hole"),
        (("wishes",), [{"person": "b", "day": 0, "shifts": [], "weight": 1}], "wishes[0].person"),
        (("weekends",), [[2, 3]], "weekends[0]"),
        (("tallies",), [{"id": "t", "people": ["a"], "days": [1, 1], "points": [], "weight": 1}], "tallies[0].days"),
        (("windows",), [{"id": "w", "people": ["a"], "shifts": ["D"], "days": 0, "most": 1}], "windows[0].days"),
        (("standing",), {"cells": [["a", 1, "N"]], "people": [], "person": 1, "cell": 1}, "standing.cells"),
        (("standing",), {"cells": [], "people": [], "person": 1}, "standing.cell"),
    ],
)
def test_what_is_wrong_is_named(path: tuple[str | int, ...], value: object, field: str) -> None:
    data = json.loads(json.dumps(SMALL))
    at = data
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    with pytest.raises(Refused) as caught:
        problem_from(json.dumps(data))
    assert caught.value.field == field
    assert caught.value.reason.zh
    assert caught.value.reason.en


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "[" * 100_000])
def test_what_is_no_problem_at_all_is_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        problem_from(text)
    assert caught.value.field == "json"


def test_a_missing_field_is_named() -> None:
    with pytest.raises(Refused) as caught:
        problem_from(json.dumps({it: SMALL[it] for it in SMALL if it != "covers"}))
    assert caught.value.field == "covers"
    small = problem_from(json.dumps(SMALL))
    assert small.covers[0].most is None
    assert replace(small, days=4) != small


@pytest.mark.parametrize(
    ("text", "words"), [("[1,", "1:"), ("[" * 200_000, "层数太多"), (f'{{"days": {"1" * 5000}}}', "有的数太长")]
)
def test_what_is_no_json_is_refused_with_why(text: str, words: str) -> None:
    with pytest.raises(Refused) as caught:
        data_from(text)
    assert caught.value.field == "json"
    assert words in caught.value.reason.zh
