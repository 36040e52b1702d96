"""How days and people are named on the line."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.console.roster.told import days, gathered, person
from desktop.console.speech import Mistyped
from desktop.post.department import Officer
from desktop.procedures.directory.departments import keep_officer
from desktop.procedures.watch import new_id
from tests.post_of import Post, refusing


def test_days_are_read_as_numbers_spans_and_dates() -> None:
    assert days("2026-12", "8") == (date(2026, 12, 8),)
    assert days("2026-12", "10-12，8, 2026-12-31,8") == tuple(date(2026, 12, day) for day in (8, 10, 11, 12, 31))
    assert days("2026-12", "９、10 - 11") == tuple(date(2026, 12, day) for day in (9, 10, 11))
    for text in ("30-32", "0", "10-8"):
        with refusing("days"):
            days("2026-12", text)
    for text in ("someday", "8-", "8,", "", "8-10-12", "9999-12-31"):
        with pytest.raises(Mistyped):
            days("2026-12", text)


def test_people_are_named_once(post: Post) -> None:
    made = gathered(post.watch, " 2026-12 ")
    assert person(made, "公安 甲").name == "公安甲"
    assert person(made, "公安：公安甲").name == "公安甲"
    assert person(made, "指挥部:书记甲").name == "书记甲"
    for name in ("公安", "水务:公安甲", "", ":"):
        with refusing("person"):
            person(made, name)


def test_of_two_with_one_name_the_department_tells(post: Post) -> None:
    keep_officer(post.watch, Officer(new_id(), "公安甲", post.departments["水务"].id))
    made = gathered(post.watch, "2026-12")
    with refusing("person") as found:
        person(made, "公安甲")
    assert "公安:公安甲" in str(found[0].reason)
    assert "水务:公安甲" in str(found[0].reason)
    assert person(made, "水务:公安甲").short == "水务"
