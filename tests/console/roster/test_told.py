"""How days and people are named on the line."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.console.roster.told import days, gathered, person
from desktop.console.speech import Mistyped
from tests.post_of import Post, refusing


def test_days_are_read_as_numbers_spans_and_dates() -> None:
    assert days("2026-12", "8") == (date(2026, 12, 8),)
    assert days("2026-12", "10-12，8, 2026-12-31,8") == tuple(date(2026, 12, day) for day in (8, 10, 11, 12, 31))
    with refusing("days"):
        days("2026-12", "30-32")
    with pytest.raises(Mistyped):
        days("2026-12", "someday")


def test_people_are_named_once(post: Post) -> None:
    made = gathered(post.watch, " 2026-12 ")
    assert person(made, "公安 甲").name == "公安甲"
    with refusing("person"):
        person(made, "公安")
