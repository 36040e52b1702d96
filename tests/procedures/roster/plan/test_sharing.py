"""Fair shares: what is carried is set against what is due, so that the fairest plan is the cheapest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.post.roster.leave import Leave
from desktop.post.roster.states import LeaveKind
from desktop.procedures.roster.month.frame import frame_of
from desktop.procedures.roster.month.material import Burden
from desktop.procedures.roster.plan.setting import problem_of
from desktop.procedures.roster.plan.sharing import shared, tallies_of
from tests.procedures.roster.material_of import OCTOBER, RULES, material, officers


def test_a_total_is_shared_by_weight() -> None:
    assert shared(12, {"a": 1, "b": 2}) == {"a": 4, "b": 8}
    assert shared(12, {"a": 0, "b": 0}) == {"a": 6, "b": 6}


def test_shares_are_taken_within_one_department_and_class() -> None:
    problem = problem_of(material(month="2026-10", today=date(2026, 9, 9), calendar=OCTOBER))
    tallies = {one.id: one for one in problem.tallies}
    assert tallies["nights:水务:stationed"].people == ("水务0", "水务1", "水务2", "水务3")
    assert tallies["load:水务:stationed"].people[-1] == "水务4"
    assert tallies["holidays::duty_leader"].days == tuple(range(7))
    assert tallies["rest:交通:on_call"].days == (*range(7), 10, 16, 17, 23, 24, 30)
    assert "nights:交通:on_call" not in tallies
    assert dict(tallies["load:公安:stationed"].points)["stationed_night"] == 2


def test_one_alone_and_a_burden_without_weight_are_not_shared() -> None:
    problem = problem_of(material(people=officers("公安", 1, posted=1)))
    assert problem.tallies == ()
    unweighed = problem_of(material(rules=replace(RULES, fair_nights=0, fair_weekends=0, fair_holidays=0)))
    assert {one.id.split(":")[0] for one in unweighed.tallies} == {"load"}


def carried(**changes: Any) -> dict[str, int]:  # noqa: ANN401 - any field of the month
    """Return what everybody of three officers carries into the nights."""
    people = officers("公安", 3, posted=3)
    problem = problem_of(material(people=people, **changes))
    return {one.id: dict(one.carried)["nights:公安:stationed"] for one in problem.people}


def test_a_month_that_gives_everybody_their_due_leaves_all_at_zero() -> None:
    assert carried() == {"公安0": -10, "公安1": -10, "公安2": -10}


def test_who_has_stood_more_nights_this_year_is_due_fewer() -> None:
    nights = (("公安0", "stationed", 30), ("公安1", "stationed", 12), ("公安0", "on_call", 99))
    burdens = tuple(Burden(who, duty, many, 0, 0, 0, 100) for who, duty, many in nights)
    assert carried(burdens=burdens) == {"公安0": -1, "公安1": -19, "公安2": -10}


def test_who_stood_on_a_holiday_stands_fewer_weekends() -> None:
    people = officers("交通", 2)
    burdens = (Burden("交通0", "on_call", 0, 0, 6, 0, 50), Burden("交通1", "on_call", 0, 0, 0, 0, 50))
    brought = {one.id: dict(one.carried) for one in problem_of(material(people=people, burdens=burdens)).people}
    assert {who: of["rest:交通:on_call"] for who, of in brought.items()} == {"交通0": 3 - 9, "交通1": -3 - 9}


def test_who_is_away_is_due_less_this_month() -> None:
    days = tuple(f"2026-11-{day:02}" for day in range(1, 16))
    found = carried(leaves=(Leave("a", "公安0", days, LeaveKind.ANNUAL),))
    assert found == {"公安0": -6, "公安1": -12, "公安2": -12}


def test_a_need_of_shifts_that_do_not_count_adds_nothing_to_what_is_due() -> None:
    made = material(people=officers("公安", 3, posted=3))
    needs = tuple(replace(one, shifts=("stationed_day",)) for one in made.needs if one.id == "公安:stationed_night")
    frame = frame_of(replace(made, needs=needs))
    tallies, brought = tallies_of(frame, {f"公安{at}": ("stationed_day",) for at in range(3)})
    assert {one.id.split(":")[0] for one in tallies} == {"rest", "load"}
    assert dict(brought["公安0"])["load:公安:stationed"] == -10
