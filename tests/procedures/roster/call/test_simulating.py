"""What if a whistle blew: who is called, in time or too late, where one person is all there is, and holes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.states import DutyState
from desktop.post.rules import ENFORCEMENT, KEY_TASK
from desktop.procedures.directory.departments import keep_department
from desktop.procedures.roster.call.simulating import Answering, gather_week, week_map, week_of, what_if
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.gathering import gather
from tests.post_of import Post, refusing
from tests.procedures.roster.call.roll_of import DAYS, MONTH, at, rostered_post, who


@pytest.fixture
def post() -> Post:
    return rostered_post()


def shorts(found: tuple[Answering, ...]) -> list[str]:
    """Return the departments in the order in which they are told."""
    return [one.short for one in found]


def test_without_whistles_every_enforcing_department_is_asked(post: Post) -> None:
    keep_department(post.watch, replace(post.departments["国土"], enforcing=False))
    found = what_if(post.ledger, ENFORCEMENT, at(5, "12:00"))
    assert shorts(found) == ["公安", "水务"]
    police, water = found
    assert (police.minutes, police.in_time, police.single, police.limit) == (9, True, True, 30)
    assert (water.minutes, water.single, water.basis.zh) == (20, False, "不足 5 次，按 20 分")
    assert water.first is not None
    assert water.first.name == "水务甲"


def test_those_usually_called_for_a_kind_are_asked(post: Post) -> None:
    post.now = at(1, "09:00")
    for _ in range(4):
        post.blown("公安", "水务")
    assert len(what_if(post.ledger, ENFORCEMENT, at(5, "12:00"))) == 3
    for _ in range(5):
        post.blown("水务")
    post.blown("国土")
    assert shorts(what_if(post.ledger, ENFORCEMENT, at(5, "12:00"))) == ["公安", "水务"]
    assert len(what_if(post.ledger, KEY_TASK, at(5, "12:00"))) == 3
    with refusing("kind"):
        what_if(post.ledger, "nothing", at(5, "12:00"))


def test_holes_come_first_then_those_too_late(post: Post) -> None:
    keep_department(post.watch, replace(post.departments["国土"], minutes=50))
    found = what_if(post.ledger, ENFORCEMENT, at(10, "12:00"))
    assert [(one.short, one.minutes, one.in_time) for one in found] == [
        ("公安", None, False), ("水务", None, False), ("国土", 50, False),
    ]  # fmt: skip
    assert found[0].first is None
    assert not found[0].single


@pytest.mark.parametrize("state", [DutyState.DEPLOYED, DutyState.ENDED])
def test_who_is_out_just_now_or_stood_then_is_not_missed(post: Post, state: DutyState) -> None:
    duty = post.ledger.having(DutyAssignment, person=who(post, "公安甲"), day=DAYS[4])[0]
    with post.watch.pen() as pen:
        pen.change(duty, replace(duty, state=state))
        pen.entry("come_back", "duty", duty.id, {})
    police = next(one for one in what_if(post.ledger, ENFORCEMENT, at(5, "12:00")) if one.short == "公安")
    assert police.in_time


def test_a_week_is_168_hours_with_its_holes(post: Post) -> None:
    hours = week_map(post.ledger, ENFORCEMENT, date(2026, 10, 5))
    assert len(hours) == 168
    assert hours == week_of(gather_week(post.ledger, ENFORCEMENT, date(2026, 10, 5)))
    holes = [one.at for one in hours if one.holes]
    assert (holes[0], holes[-1]) == (at(10, "08:30"), at(11, "07:30"))
    assert {one.holes for one in hours} == {0, 2}
    assert {one.late for one in hours} == {0}
    assert hours[12].single == 1


def test_a_draft_can_be_asked_before_it_is_published(post: Post) -> None:
    grid = grid_of(gather(post.ledger, MONTH, date(2026, 9, 28)))
    filled = grid.changed([
        CellChange(who(post, "水务丙"), DAYS[9], "on_call_1"),
        CellChange("stranger", DAYS[9], "on_call_1"),
        CellChange(who(post, "公安甲"), DAYS[9], "abolished"),
    ])  # fmt: skip
    water = next(one for one in what_if(post.ledger, ENFORCEMENT, at(10, "12:00"), filled) if one.short == "水务")
    assert [one.name for one in water.callees] == ["水务丙"]
    assert water.single
    before = at(1, "09:00") - timedelta(days=1)
    assert {one.first is None for one in what_if(post.ledger, ENFORCEMENT, before, filled)} == {False}
