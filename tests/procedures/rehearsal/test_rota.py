"""A rota by turn fills what can be filled and breaks no rule."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from desktop.procedures.rehearsal.rota import by_turn
from desktop.procedures.roster.month.checking import grid_of
from tests.procedures.roster.material_of import OCTOBER, material, officers


def test_every_need_is_met_and_everybody_takes_turns() -> None:
    grid = by_turn(grid_of(material()))
    assert grid.all_breaches() == ()
    assert grid.holes() == ()
    nights = Counter(who for who, line in grid.lines.items() for one in line if one == "leader_whole")
    assert max(nights.values()) - min(nights.values()) <= 1


def test_who_works_on_one_day_of_a_weekend_works_on_the_other() -> None:
    grid = by_turn(grid_of(material(month="2026-10", today=date(2026, 9, 9), calendar=OCTOBER)))
    saturday, sunday = date(2026, 10, 17), date(2026, 10, 18)
    both = [who for who in grid.lines if grid.shift(who, saturday) == "stationed_day"]
    assert all(grid.shift(who, sunday) == "stationed_day" for who in both)


def test_only_certified_officers_are_taken_where_two_must_be_there() -> None:
    made = material(people=officers("交通", 5))
    plain = tuple(replace(one, certified=one.id not in ("交通0", "交通1")) for one in made.people)
    grid = by_turn(grid_of(replace(made, people=plain)))
    assert {who for who, line in grid.lines.items() if any(line)} == {"交通2", "交通3", "交通4"}


def test_a_need_that_nobody_can_meet_stays_open() -> None:
    grid = by_turn(grid_of(material(people=officers("公安", 1, posted=1))))
    assert len([one for one in grid.holes() if one.need.id == "公安:stationed_night"]) > 15
    assert grid.all_breaches() == ()
