"""The grid's own checks and the planner's checker, written apart, agree on what a line breaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.planner.cost import breaches as planner_breaches
from desktop.planner.problem import Plan
from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import DutyClass, LeaveKind
from desktop.procedures.roster.month.frame import Frame, frame_of
from desktop.procedures.roster.month.lines import breaches_of
from desktop.procedures.roster.month.why import Why
from desktop.procedures.roster.plan.setting import problem_in
from tests.procedures.roster.material_of import OCTOBER, RULES, material, officers

if TYPE_CHECKING:
    from desktop.procedures.roster.month.material import Material

SAME = {
    "forbidden_next": {Why.AFTER, Why.NIGHT_BEFORE, Why.BARRED},
    "closed": {Why.LEAVE, Why.NO_NIGHTS, Why.NOT_POSTED, Why.POSTED, Why.ERRAND},
    "max_run": {Why.LONG_RUN},
    "min_run": {Why.SHORT_RUN},
    "min_rest": {Why.SHORT_REST},
    "max_rest": {Why.LONG_REST},
    "max_weekends": {Why.WEEKENDS},
    "max_minutes": {Why.HOURS},
    "min_minutes": {Why.FEW_HOURS},
    "window": {Why.NIGHTS_IN_7, Why.NIGHTS},
    "most": {Why.NIGHTS},
}
RULES_OF = {why: rule for rule, many in SAME.items() for why in many if why is not Why.NIGHTS}


def strict(before: tuple[str, ...]) -> Material:
    """Return a month with every kind of limit, whose officer carries `before` in."""
    made = material(
        month="2026-10",
        today=date(2026, 9, 20),
        calendar=OCTOBER,
        rules=replace(
            RULES,
            min_run=2,
            min_rest=2,
            max_run=4,
            max_rest=3,
            max_hours=110,
            min_hours=20,
            max_weekends=2,
            barred=("stationed_day>stationed_night",),
        ),
        leaves=(
            Leave("a", "公安0", ("2026-10-12", "2026-10-13"), LeaveKind.ERRAND),
            Leave("b", "公安0", ("2026-10-20",), LeaveKind.ANNUAL),
        ),
    )
    limit = DutyLimit("l", "公安0", max_nights=4)
    people = tuple(replace(one, limit=limit) if one.id == "公安0" else one for one in made.people)
    days = tuple(("公安0", date(2026, 9, 30 - back), shift) for back, shift in enumerate(reversed(before)) if shift)
    return replace(made, people=people, before=days)


SHIFTS = st.sampled_from(["", "", "stationed_day", "stationed_night"])


@given(st.lists(SHIFTS, min_size=31, max_size=31), st.lists(SHIFTS, min_size=10, max_size=10))
def test_what_a_line_breaks_is_the_same_for_grid_and_planner(line: list[str], before: list[str]) -> None:
    frame = frame_of(strict(tuple(before)))
    problem = problem_in(frame)
    cells = tuple(("公安0", day, shift) for day, shift in enumerate(line) if shift)
    planner = {one.rule for one in planner_breaches(problem, Plan(cells)) if one.person == "公安0"}
    own = breaches_of(frame, "公安0", line)
    assert {RULES_OF[one.why] for one in own if one.why is not Why.NIGHTS} == planner - {"most"} or (
        planner - {"most"} - {RULES_OF[one.why] for one in own if one.why is not Why.NIGHTS} <= {"window"}
    )
    assert ("most" in planner) == any(one.why is Why.NIGHTS for one in own)
    assert bool(own) == bool(planner)


def broken(frame: Frame, person: str, **days: str) -> list[tuple[int, Why]]:
    """Return what a line breaks, as day and reason; days are named d1, d2 ..."""
    line = [""] * len(frame.days)
    for day, shift in days.items():
        line[int(day[1:]) - 1] = shift
    return [(one.day.day, one.why) for one in breaches_of(frame, person, line)]


def test_the_reason_says_which_duty_is_too_near() -> None:
    frame = frame_of(material())
    assert broken(frame, "公安0", d1="stationed_night", d2="stationed_day") == [(2, Why.NIGHT_BEFORE)]
    assert broken(frame, "公安0", d1="stationed_night", d2="stationed_night") == []
    assert broken(frame, "领导0", d1="leader_whole", d2="leader_whole") == [(2, Why.NIGHT_BEFORE)]
    day = replace(next(one for one in frame.material.shifts if one.id == "stationed_day"), rest_minutes=1440)
    tired = tuple(day if one.id == "stationed_day" else one for one in frame.material.shifts)
    frame = frame_of(material(shifts=tired))
    assert broken(frame, "公安0", d1="stationed_day", d2="stationed_day") == [(2, Why.AFTER)]


def test_a_succession_that_the_office_bars_is_told_as_such() -> None:
    frame = frame_of(material(rules=replace(RULES, barred=("stationed_day>stationed_night",))))
    assert broken(frame, "公安0", d1="stationed_day", d2="stationed_night") == [(2, Why.BARRED)]
    assert broken(frame, "公安0", d1="stationed_day", d3="stationed_night") == []


def test_a_rest_that_is_too_long_is_marked_once_and_leave_is_none() -> None:
    leave = (Leave("a", "公安0", ("2026-11-09",), LeaveKind.ANNUAL),)
    frame = frame_of(material(rules=replace(RULES, max_rest=4), leaves=leave))
    days = {f"d{day}": "stationed_day" for day in (5, 14, 19, 24, 29)}
    assert broken(frame, "公安0", **days) == []
    assert broken(frame, "公安0", **(days | {"d19": "", "d24": ""})) == [(19, Why.LONG_REST)]
    assert broken(frame, "交通0") == []  # who is only on call has no work to rest from


def test_who_and_what_the_roster_does_not_know_breaks_it() -> None:
    frame = frame_of(material())
    assert broken(frame, "nobody", d3="stationed_day") == [(3, Why.STRANGER)]
    assert broken(frame, "公安0", d3="abolished") == [(3, Why.NOT_FOR)]
    assert broken(frame, "公安5", d3="stationed_day") == [(3, Why.NOT_POSTED)]
    assert broken(frame, "公安0", d3="on_call_1") == [(3, Why.POSTED)]
    assert broken(frame, "水务4", d3="stationed_night") == [(3, Why.NO_NIGHTS)]
    assert broken(frame, "领导0", d3="clerk_day") == [(3, Why.NOT_FOR)]


def test_nights_of_a_person_without_a_limit_are_counted_by_seven_days_only() -> None:
    frame = frame_of(material(rules=replace(RULES, max_run=31, max_weekends=9, max_hours=999)))
    days = {f"d{day}": "stationed_night" for day in (2, 4, 6, 8)}
    assert broken(frame, "公安0", **days) == [(8, Why.NIGHTS_IN_7)]


@pytest.mark.parametrize("free", [0, 1])
def test_a_person_bound_by_nothing_may_work_every_day(free: int) -> None:
    people = officers("公安", 2 + free, posted=2 + free)
    unbound = DutyLimit("x", "公安0", max_run=99, max_weekends=99, max_hours=999)
    made = material(people=(replace(people[0], limit=unbound), *people[1:]))
    days = {f"d{day}": "stationed_day" for day in range(1, 31)}
    assert broken(frame_of(made), "公安0", **days) == []
    assert DutyClass.STATIONED in people[0].classes
