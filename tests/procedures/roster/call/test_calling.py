"""Whom to telephone: who is at the post first, then the order of those on call, and why somebody cannot come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.post.department import Officer
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.leave import Leave
from desktop.post.roster.states import LeaveKind, LeaveState
from desktop.procedures.directory.departments import keep_officer, mark_attendance
from desktop.procedures.dispatch.arrivals import Comer, join, report_in
from desktop.procedures.roster.call.calling import Callee, call_list, call_lists, called
from desktop.procedures.roster.call.roll import roll_of
from desktop.procedures.roster.leaves import keep_leave
from desktop.procedures.watch import new_id
from tests.procedures.roster.call.roll_of import DAYS, at, rostered_post, who

if TYPE_CHECKING:
    from tests.post_of import Post


@pytest.fixture
def post() -> Post:
    return rostered_post()


def told(post: Post, short: str, day: int, clock: str) -> list[tuple[str, str, str]]:
    """Return the call list of a department: name, what, why not."""
    found = call_list(post.ledger, post.departments[short].id, at(day, clock))
    return [(one.name, one.what.zh, one.why.zh if one.why is not None else "") for one in found]


def test_by_day_and_by_night_another_one_is_at_the_post(post: Post) -> None:
    assert told(post, "公安", 5, "09:00") == [("公安甲", "驻地白班", "")]
    assert told(post, "公安", 5, "17:29") == [("公安甲", "驻地白班", "")]
    assert told(post, "公安", 5, "17:30") == [("公安乙", "驻地夜班", "")]
    assert told(post, "公安", 6, "08:29") == [("公安乙", "驻地夜班", "")]
    first = call_list(post.ledger, post.departments["公安"].id, at(5, "09:00"))[0]
    assert isinstance(first, Callee)
    assert (first.here, first.minutes, first.person) == (True, 9, who(post, "公安甲"))


def test_those_on_call_come_in_their_order(post: Post) -> None:
    assert told(post, "水务", 5, "22:00") == [("水务甲", "备勤第1", ""), ("水务乙", "备勤第2", "")]
    assert call_list(post.ledger, post.departments["水务"].id, at(5, "22:00"))[0].minutes == 20
    assert call_list(post.ledger, "nobody", at(5, "22:00")) == ()


def test_a_department_that_is_on_no_roster_is_called_by_its_order(post: Post) -> None:
    assert told(post, "国土", 5, "09:00") == [
        ("国土甲", "名单第1", ""), ("国土乙", "名单第2", ""), ("国土丙", "名单第3", ""),
    ]  # fmt: skip
    assert set(call_lists(post.ledger, at(5, "09:00"))) == {one.id for one in post.departments.values()}


def test_before_there_is_a_roster_the_posted_come_first_and_an_unknown_name_has_no_telephone(post: Post) -> None:
    post.now = at(1, "07:00")
    mark_attendance(post.watch, who(post, "公安甲"), present=False, day=DAYS[0])
    november = at(31, "23:00").replace(month=11, day=3)
    found = call_list(post.ledger, post.departments["水务"].id, november)
    assert [(one.name, one.what.zh) for one in found] == [
        ("水务丙", "名单第1"), ("水务甲", "名单第2"), ("水务己", "名单第3"), ("水务乙", "名单第4"),
    ]  # fmt: skip
    assert (found[2].person, found[2].phone) == ("", "")
    police = call_list(post.ledger, post.departments["公安"].id, november)
    assert [(one.name, one.here) for one in police] == [("公安甲", True), ("公安乙", True), ("公安丙", False)]


def test_a_hole_lists_everybody_with_why_they_are_not_there(post: Post) -> None:
    leave = Leave(new_id(), who(post, "水务乙"), (DAYS[9].isoformat(),), LeaveKind.ANNUAL)
    keep_leave(post.watch, leave)
    assert told(post, "水务", 10, "12:00") == [
        ("水务丙", "不当班", ""), ("水务甲", "不当班", ""), ("水务乙", "不当班", "年假"),
    ]  # fmt: skip
    found = call_list(post.ledger, post.departments["水务"].id, at(10, "12:00"))
    assert [one.spare for one in found] == [True, True, False]
    moment, unit = at(10, "12:00"), post.departments["水务"]
    forecast = called(roll_of(post.ledger, moment, moment), unit, moment)
    assert [one.why.zh for one in forecast if one.why is not None] == ["轮空", "轮空", "年假"]


def test_where_all_on_duty_are_out_the_others_follow_and_who_is_out_too_is_none_of_them(post: Post) -> None:
    post.now = at(5, "10:00")
    whistle = post.blown("公安", "水务")
    post.later(10)
    people = [Comer(f"水务{letter}", who(post, f"水务{letter}")) for letter in "甲乙丙"]
    call = post.call(whistle, "水务").id
    report_in(post.watch, call, people[:2], post.now)
    found = call_list(post.ledger, post.departments["水务"].id, at(5, "10:20"))
    assert [(one.name, one.spare, one.out) for one in found] == [
        ("水务甲", False, True), ("水务乙", False, True), ("水务丙", True, False),
    ]  # fmt: skip
    join(post.watch, call, people[2:])
    last = call_list(post.ledger, post.departments["水务"].id, at(5, "10:20"))[-1]
    assert (last.name, last.spare, last.out, last.why is None) == ("水务丙", False, True, False)


def test_who_cannot_come_stands_in_the_list_with_the_reason(post: Post) -> None:
    keep_leave(post.watch, Leave(new_id(), who(post, "水务甲"), (DAYS[4].isoformat(),), LeaveKind.SICK))
    asked = Leave(new_id(), who(post, "水务乙"), (DAYS[4].isoformat(),), LeaveKind.SICK, state=LeaveState.ASKED)
    keep_leave(post.watch, asked)
    assert told(post, "水务", 5, "12:00") == [("水务甲", "备勤第1", "病假"), ("水务乙", "备勤第2", "")]
    post.now = at(5, "08:30")
    mark_attendance(post.watch, who(post, "公安甲"), present=False, day=DAYS[4])
    assert told(post, "公安", 5, "12:00")[0][2]
    gone = post.ledger.having(Officer, name="水务乙")[0]
    keep_officer(post.watch, replace(gone, active=False))
    assert told(post, "水务", 5, "12:00")[1] == ("？", "备勤第2", "已不在名册")


def test_who_stands_on_a_scene_is_called_by_nobody(post: Post) -> None:
    post.now = at(5, "10:00")
    whistle = post.blown("公安", "水务")
    post.later(10)
    for short in ("公安", "水务"):
        officer = post.ledger.having(Officer, name=f"{short}甲")[0]
        comers = [Comer(officer.name, officer.id), Comer("临时同行")]
        report_in(post.watch, post.call(whistle, short).id, comers, post.now)
    number = post.whistle(whistle).number
    assert told(post, "水务", 5, "10:20") == [("水务甲", "备勤第1", f"在{number}号现场"), ("水务乙", "备勤第2", "")]
    assert told(post, "公安", 5, "10:20")[0] == ("公安甲", "驻地白班", f"在{number}号现场")


@pytest.mark.parametrize(("state", "why"), [("relieved", "中途接替"), ("deployed", "出动"), ("absent", "缺岗")])
def test_what_became_of_a_duty_is_the_reason(post: Post, state: str, why: str) -> None:
    duty = post.ledger.having(DutyAssignment, person=who(post, "水务甲"), day=DAYS[4])[0]
    with post.watch.pen() as pen:
        pen.change(duty, replace(duty, state=type(duty.state)(state)))
        pen.entry("come_back", "duty", duty.id, {})
    assert told(post, "水务", 5, "12:00")[0] == ("水务甲", "备勤第1", why)


def test_a_duty_that_is_over_or_taken_back_is_nobodys(post: Post) -> None:
    duty = post.ledger.having(DutyAssignment, person=who(post, "水务甲"), day=DAYS[4])[0]
    with post.watch.pen() as pen:
        pen.change(duty, replace(duty, state=type(duty.state)("withdrawn")))
        pen.entry("come_back", "duty", duty.id, {})
    assert told(post, "水务", 5, "12:00") == [("水务乙", "备勤第2", "")]
