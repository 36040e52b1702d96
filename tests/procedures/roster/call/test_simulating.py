"""What if a whistle blew: who is called, in time or too late, where one person is all there is, and holes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.post.department import Officer
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.states import DutyState, LeaveKind
from desktop.post.rules import ENFORCEMENT, KEY_TASK
from desktop.procedures.directory.departments import keep_department, keep_officer
from desktop.procedures.roster.call.simulating import Answering, gather_week, week_map, week_of, what_if
from desktop.procedures.roster.leaves import keep_leave
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.gathering import gather
from desktop.procedures.watch import new_id
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
    assert (police.minutes, police.in_time, police.single, police.limit) == (9, True, False, 30)
    assert police.spares > 1, "one officer a shift is as planned while others are at home"
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
    assert {one.single for one in hours} == {0}


def test_a_draft_can_be_asked_before_it_is_published(post: Post) -> None:
    grid = grid_of(gather(post.ledger, MONTH, date(2026, 9, 28)))
    filled = grid.changed([
        CellChange(who(post, "水务丙"), DAYS[9], "on_call_1"),
        CellChange("stranger", DAYS[9], "on_call_1"),
        CellChange(who(post, "公安甲"), DAYS[9], "abolished"),
    ])  # fmt: skip
    water = next(one for one in what_if(post.ledger, ENFORCEMENT, at(10, "12:00"), filled) if one.short == "水务")
    assert [one.name for one in water.callees] == ["水务丙"]
    assert water.single, "one on call without a second, whoever else is at home"
    before = at(1, "09:00") - timedelta(days=1)
    assert {one.first is None for one in what_if(post.ledger, ENFORCEMENT, before, filled)} == {False}


def test_where_no_roster_names_a_department_its_list_is_all_there_is(post: Post) -> None:
    for letter in "乙丙":
        officer = post.ledger.get(Officer, who(post, f"国土{letter}"))
        keep_officer(post.watch, replace(officer, active=False))
    land = next(one for one in what_if(post.ledger, ENFORCEMENT, at(5, "12:00")) if one.short == "国土")
    assert (land.single, land.spares) == (True, 0)


def test_one_is_too_few_where_nobody_is_behind(post: Post) -> None:
    for name in ("公安乙", "公安丙"):
        keep_leave(post.watch, Leave(new_id(), who(post, name), (DAYS[4].isoformat(),), LeaveKind.ANNUAL))
    keep_leave(post.watch, Leave(new_id(), who(post, "水务乙"), (DAYS[5].isoformat(),), LeaveKind.SICK))

    def at_noon(day: int) -> dict[str, tuple[bool, int]]:
        found = what_if(post.ledger, ENFORCEMENT, at(day, "12:00"))
        return {one.short: (one.single, one.spares) for one in found if one.short != "国土"}

    assert at_noon(5) == {"公安": (True, 0), "水务": (False, 0)}
    # The second on call is away: others at home do not make up for the order that the roster promised.
    assert at_noon(6) == {"公安": (False, 2), "水务": (True, 1)}
    assert at_noon(7) == {"公安": (False, 2), "水务": (False, 0)}
