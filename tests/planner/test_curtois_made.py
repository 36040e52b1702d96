"""Invented rostering problems have the sizes they should, are the same again, and everybody can keep their rules."""

from __future__ import annotations

import pytest

from bench.curtois import check, problem_of
from bench.curtois_made import SIZES, made
from desktop.planner.checking import checked
from desktop.planner.conflicts import loosen


@pytest.mark.parametrize("size", sorted(SIZES))
def test_a_made_problem_is_as_large_as_the_published_one(size: int) -> None:
    text = made(size)
    assert text == made(size)
    assert text != made(size, 1)
    assert "not a published instance" in text
    weeks, people, shifts = SIZES[size]
    problem = checked(problem_of(text))
    assert (problem.days, len(problem.people), len(problem.shifts)) == (7 * weeks, people, shifts)
    assert len(problem.covers) == 7 * weeks * shifts
    assert all(person.can for person in problem.people)


@pytest.mark.parametrize("size", [14, 16])
def test_everybody_can_keep_their_rules_there(size: int) -> None:
    text = made(size)
    out = loosen(problem_of(text))
    assert not out.gave_way
    assert not check(text, out.plan.cells).broken
