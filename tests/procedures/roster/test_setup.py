from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.ledger import journal, rosters
from desktop.post.department import Department, Officer
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.shift import STANDARD_SHIFTS, ShiftKind
from desktop.post.roster.states import DutyClass
from desktop.post.states import Mode
from desktop.procedures.directory.departments import keep_department, keep_officer
from desktop.procedures.roster.setup import keep_need, keep_shift, standard_setup
from desktop.procedures.watch import new_id
from tests.post_of import founded_post, refusing
from tests.roster_of import SHIFTS, RosterPost, roster_post


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def test_the_standard_asks_for_everybody_once() -> None:
    post = founded_post()
    police = replace(post.departments["公安"], mode=Mode.STATIONED)
    keep_department(post.watch, police)
    keep_department(post.watch, replace(post.departments["国土"], enforcing=False))
    water = post.departments["水务"]
    keep_officer(post.watch, Officer(new_id(), "水务丁", water.id, cert="水务丁1", certified=True))
    found = {one.name: one for one in standard_setup(post.watch).result}
    assert set(found) == {
        "带班领导", "值班员白班", "值班员夜班", "公安常驻白班", "公安常驻夜班", "公安持证", "水务备勤第一",
        "水务备勤第二", "水务持证", "国土备勤第一", "国土备勤第二",
    }  # fmt: skip
    assert found["带班领导"].shifts == ("leader_whole",)
    assert found["公安常驻夜班"].duty is DutyClass.STATIONED
    # Four certified of 水务: two a day are a must; three of 公安: a wish.
    assert (found["水务持证"].least, found["公安持证"].least, found["公安持证"].wanted) == (2, 0, 2)
    assert set(found["公安持证"].shifts) == {
        one.id for one in STANDARD_SHIFTS if one.duty in (DutyClass.STATIONED, DutyClass.ON_CALL)
    }
    assert rosters.shifts(post.ledger) == STANDARD_SHIFTS
    with refusing("needs"):
        standard_setup(post.watch)
    post.sound()


def test_a_new_department_is_added_to_a_standard_that_is_there(post: RosterPost) -> None:
    keep_need(post.watch, replace(rosters.needs(post.ledger)[0], name="带班的人"))
    keep_department(post.watch, Department(new_id(), "交通局", "交通"))
    assert [one.name for one in standard_setup(post.watch).result] == ["交通备勤第一", "交通备勤第二"]
    assert "带班的人" in {one.name for one in rosters.needs(post.ledger)}
    assert len(rosters.all_plan_rules(post.ledger)) == 1


def test_signs_and_keys_stay_unique_among_shifts_in_use(post: RosterPost) -> None:
    extra = ShiftKind("guard", "巡逻", "巡", DutyClass.STATIONED, "20:00", 240, key="p")
    assert keep_shift(post.watch, extra).result.key == "P"
    with refusing("glyph") as caught:
        keep_shift(post.watch, replace(extra, id="other", glyph="驻"))
    assert "常驻白班" in caught[0].reason.zh
    with refusing("key"):
        keep_shift(post.watch, replace(extra, id="other", glyph="另", key="z"))
    keep_shift(post.watch, replace(extra, id="other", glyph="驻", key="", active=False))
    assert keep_shift(post.watch, replace(extra, name="夜巡", load=2)).result.load == 2
    entry = journal.entries(post.ledger.connection, newest=True, most=1)[0]
    assert (entry.order, entry.said["name"]) == ("keep_shift", "夜巡")
    post.sound()


def test_a_shift_that_stands_on_a_roster_keeps_its_times(post: RosterPost) -> None:
    day = SHIFTS["stationed_day"]
    keep_shift(post.watch, replace(day, start="09:00", minutes=480))
    post.draft_cells(("公安甲", 24, "stationed_day"))
    for change in ({"start": "08:30"}, {"minutes": 540}, {"duty": DutyClass.DUTY_CLERK}):
        with refusing("start"):
            keep_shift(post.watch, replace(day, **{"start": "09:00", "minutes": 480, **change}))  # type: ignore[arg-type]
    assert keep_shift(post.watch, replace(day, start="09:00", minutes=480, load=5)).result.load == 5


def test_a_need_names_shifts_in_use_and_a_department_that_is_there(post: RosterPost) -> None:
    need = DutyNeed(new_id(), "公安巡逻", DutyClass.STATIONED, post.departments["公安"].id, ("stationed_day",))
    assert keep_need(post.watch, need).result == need
    with refusing("department"):
        keep_need(post.watch, replace(need, department="nobody"))
    keep_shift(post.watch, replace(SHIFTS["stationed_day"], active=False))
    with refusing("shifts"):
        keep_need(post.watch, need)
    assert not keep_need(post.watch, replace(need, active=False)).result.active
    post.sound()
