"""Whom a name may mean."""

from __future__ import annotations

from dataclasses import replace

from desktop.intake.known import Known, KnownMember, KnownOfficer
from desktop.intake.roster.people import People, stranger
from desktop.post.roster.states import DutyClass
from tests.intake.baishui import KNOWN, TODAY


def test_names_are_looked_up_by_unit_and_by_duty() -> None:
    known = replace(
        KNOWN,
        officers=(KnownOfficer("公安甲", "公安"), KnownOfficer("公安甲", "水务"), KnownOfficer("文书甲", "国土")),
        members=(KnownMember("文书甲", "duty_clerk"), KnownMember("乡长甲", "commander")),
    )
    people = People(known)
    assert [one.unit for one in people.named("公安甲")] == ["公安", "水务"]
    assert [one.unit for one in people.named("公安甲", "水务")] == ["水务"]
    assert [one.unit for one in people.named("公安甲", "城管")] == ["公安", "水务"]
    clerk, officer = people.for_duty("文书甲", DutyClass.DUTY_CLERK), people.for_duty("文书甲", DutyClass.ON_CALL)
    assert (clerk and clerk.unit, officer and officer.unit) == ("", "国土")
    leader = people.for_duty("乡长甲", DutyClass.DUTY_CLERK)
    assert leader is not None
    assert (leader.may(DutyClass.DUTY_LEADER), leader.may(DutyClass.DUTY_CLERK)) == (True, False)
    assert people.for_duty("谁", DutyClass.DRIVER) is None
    assert "公安甲" in people
    assert people
    assert not People(Known(TODAY))


def test_a_unit_is_no_person() -> None:
    people = People(KNOWN)
    assert people.is_a_unit("派出所")
    assert people.is_a_unit("巡查队")
    assert not people.is_a_unit("公安甲")
    assert not people.is_a_unit("公安丁")
    assert stranger("公安丁").zh.startswith("“公安丁”不在人员表和通讯录。")
