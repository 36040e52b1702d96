"""Series and seats are kept, and the usual weekly meeting is set up with members and liaisons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.department import Department, Officer
from desktop.post.meetings.series import MeetingSeries, SeriesSeat
from desktop.post.meetings.states import MeetingKind, RollGroup
from desktop.procedures.directory.departments import keep_department
from desktop.procedures.meetings import calendar
from desktop.procedures.meetings.series import keep_seat, keep_series, liaison, standard_series
from desktop.procedures.watch import new_id
from tests.post_of import CLERK, COMMANDER, DEPUTY, LEADER, founded_post, refusing

if TYPE_CHECKING:
    from tests.meeting_of import MeetingPost


def test_the_standard_series_asks_members_and_liaisons(post: MeetingPost) -> None:
    series = post.series
    assert (series.weekday, series.time, series.chair, series.recorder) == (1, "08:00", COMMANDER, CLERK)
    assert series.standing == ("传达上级文件", "本周工作", "其他")
    seats = post.ledger.having(SeriesSeat, series=series.id)
    assert [one.name for one in seats] == [COMMANDER, DEPUTY, LEADER, CLERK, "公安甲", "水务甲", "国土甲"]
    assert [one.rank for one in seats] == list(range(1, 8))
    assert seats[4].department == post.departments["公安"].id
    assert {one.group for one in seats} == {RollGroup.POST, RollGroup.DEPARTMENT}
    with refusing("series"):
        standard_series(post.watch)
    post.sound()


def test_a_post_without_people_gets_a_series_without_chair_or_seats() -> None:
    post = founded_post()
    for one in post.watch.members():
        with post.watch.pen() as pen:
            pen.change(one, replace(one, active=False))
            pen.entry("keep_member", "member", one.id, {})
    for department in post.ledger.having(Department):
        keep_department(post.watch, replace(department, active=False))
    keep_department(post.watch, Department(new_id(), "气象局", "气象"))
    series = standard_series(post.watch).result
    assert (series.chair, series.recorder) == ("", "")
    assert post.ledger.having(SeriesSeat) == ()


def test_a_second_series_has_numbers_of_its_own(post: MeetingPost) -> None:
    other = MeetingSeries(
        new_id(), "驻区单位定期会商", MeetingKind.RESIDENTS, 5, "15:00", "", COMMANDER, CLERK, first_number=7
    )
    keep_series(post.watch, other)
    for name, unit, group in (
        ("代表甲", "人大代表", RollGroup.DEPUTY),
        ("会长乙", "商会", RollGroup.ORGANISATION),
        ("矿长丙", "石料厂", RollGroup.UNIT),
    ):
        keep_seat(post.watch, SeriesSeat(new_id(), other.id, name, unit, "", group, 1))
    post.planned()
    meeting = calendar.plan_meeting(post.watch, other.id).result
    assert (meeting.number, meeting.starts_at.isoweekday(), meeting.starts_at.hour) == (7, 5, 15)
    assert [one.group for one in post.roll(meeting)] == [RollGroup.DEPUTY, RollGroup.ORGANISATION, RollGroup.UNIT]
    keep_series(post.watch, replace(other, active=False))
    with refusing("series"):
        calendar.plan_meeting(post.watch, other.id)
    post.sound()


def test_names_are_not_given_twice(post: MeetingPost) -> None:
    with refusing("name"):
        keep_series(post.watch, replace(post.series, id=new_id()))
    assert keep_series(post.watch, replace(post.series, place="三楼会议室")).result.place == "三楼会议室"
    seat = post.ledger.having(SeriesSeat)[0]
    with refusing("name"):
        keep_seat(post.watch, replace(seat, id=new_id()))
    with refusing("department"):
        keep_seat(post.watch, replace(seat, department="none"))
    assert not keep_seat(post.watch, replace(seat, active=False)).result.active


def test_the_liaison_is_the_contact_the_first_to_call_or_the_first_officer(post: MeetingPost) -> None:
    police = post.departments["公安"]
    assert liaison(post.ledger, police) == "公安甲"
    assert liaison(post.ledger, replace(police, call_order=("公安乙", "公安甲"))) == "公安乙"
    assert liaison(post.ledger, replace(police, contact="公安丙", call_order=("公安乙",))) == "公安丙"
    for one in post.ledger.having(Officer, department=police.id):
        with post.watch.pen() as pen:
            pen.change(one, replace(one, active=False))
            pen.entry("keep_officer", "officer", one.id, {})
    assert liaison(post.ledger, police) == ""
