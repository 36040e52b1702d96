"""The material of a month is a value: equal where everything is equal, with the days of its month."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from desktop.post.roster.planning.cell import RosterCell
from desktop.post.roster.states import DutyClass
from desktop.procedures.roster.month.material import REACH, Burden
from tests.procedures.roster.material_of import RULES, material


def test_the_days_are_those_of_the_month() -> None:
    days = material(month="2028-02").days
    assert (days[0], days[-1], len(days)) == (date(2028, 2, 1), date(2028, 2, 29), 29)


def test_what_stands_is_what_was_published_else_the_draft() -> None:
    day = date(2026, 11, 3)
    drafted = (RosterCell("a", "2026-11", "水务0", day, "stationed_day"), RosterCell("b", "2026-11", "水务1", day, ""))
    assert material(cells=drafted).stood == (("水务0", day, "stationed_day"),)
    assert material(cells=drafted, published=(("水务2", day, "x"),)).stood == (("水务2", day, "x"),)


def test_it_is_a_frozen_value() -> None:
    assert material() == material()
    assert material() != material(burdens=(Burden("a", DutyClass.ON_CALL, 0, 0, 0, 0, 1),))
    with pytest.raises(FrozenInstanceError):
        material().month = "2026-12"  # type: ignore[misc]


def test_enough_is_carried_in_for_every_rule() -> None:
    assert max(RULES.max_run + 1, 7, RULES.night_apart) <= REACH
