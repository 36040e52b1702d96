from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.ledger import rosters
from desktop.post.department import Officer
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.planning.cell import CellChange, RosterCell, cell_id
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import DutyClass, LeaveKind, LeaveState, WishKind
from desktop.post.states import Duty
from desktop.procedures.directory.departments import keep_department, keep_officer, post_officer, recall_officer
from desktop.procedures.roster import duty as orders
from desktop.procedures.roster import leaves, setup
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.watch import new_id
from tests.post_of import COMMANDER, refusing
from tests.roster_of import DRIVER, MONTH, OTHER, SECOND, SHIFTS, TODAY, RosterPost, at, roster_post

FIRST, LAST = date(2026, 9, 1), date(2026, 9, 30)


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def test_the_draft_is_cells_with_a_shift_or_a_lock(post: RosterPost) -> None:
    assert rosters.roster_of(post.ledger, MONTH) is None
    post.draft_cells(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"), ("水务甲", 24, "on_call_1"))
    set_cells(post.watch, MONTH, [
        CellChange(post.ids["公安甲"], date(2026, 9, 24)),
        CellChange(post.ids["公安甲"], date(2026, 9, 25), locked=True),
    ])  # fmt: skip
    found = {(one.person, one.day.day): (one.shift, one.locked) for one in rosters.cells(post.ledger, MONTH)}
    assert found == {
        (post.ids["公安乙"], 24): ("stationed_night", False),
        (post.ids["水务甲"], 24): ("on_call_1", False),
        (post.ids["公安甲"], 25): ("", True),
    }
    kept = {one.id for one in post.ledger.having(RosterCell, month=MONTH)}
    emptied = cell_id(MONTH, post.ids["公安甲"], date(2026, 9, 24))
    assert {one.id for one in rosters.cells(post.ledger, MONTH)} == kept - {emptied} != kept
    assert rosters.cells(post.ledger, "2026-10") == ()
    roster = rosters.roster_of(post.ledger, MONTH)
    assert roster is not None
    assert roster.edition == 0


def test_duties_by_day_and_person(post: RosterPost) -> None:
    day, night, home, next_day = post.published(
        ("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"), ("水务甲", 24, "on_call_1"),
        ("公安甲", 25, "stationed_day"),
    )  # fmt: skip
    ledger = post.ledger
    assert {one.id for one in rosters.duties(ledger, date(2026, 9, 24), date(2026, 9, 24))} == {
        day.id,
        night.id,
        home.id,
    }
    assert rosters.duties_of(ledger, post.ids["公安甲"], date(2026, 9, 25), date(2026, 9, 25)) == (day, next_day)
    assert rosters.running(ledger, post.ids["公安乙"], at(25, 8, 29)) == (night,)
    assert rosters.running(ledger, post.ids["公安乙"], at(25, 8, 30)) == ()
    assert rosters.standby_over(ledger, at(25, 8, 29)) == ()
    assert rosters.standby_over(ledger, at(25)) == (home,)
    post.on(24, 9)
    orders.confirm_absent(post.watch, home.id)
    assert home.id not in {one.id for one in rosters.duties(ledger, FIRST, LAST, live=True)}
    assert home.id in {one.id for one in rosters.duties(ledger, FIRST, LAST)}


def test_who_may_be_named_and_in_which_order(post: RosterPost) -> None:
    water = keep_department(post.watch, post.departments["水务"]).result
    keep_department(post.watch, replace(water, call_order=("水务丙", "水务甲")))
    leaves.keep_limit(post.watch, DutyLimit(new_id(), post.ids[SECOND], excused=True))
    people = rosters.people(post.ledger, FIRST, LAST)
    names = [one.name for one in people]
    assert names[:4] == [COMMANDER, "镇长乙", "副镇长丙", "值班员丁"]
    assert names[4:7] == [OTHER, DRIVER, SECOND]
    assert names[7:] == [
        *("公安甲", "公安乙", "公安丙"), *("水务丙", "水务甲", "水务乙"), *("国土甲", "国土乙", "国土丙"),
    ]  # fmt: skip
    by_name = {one.name: one for one in people}
    assert by_name[SECOND].excused
    assert by_name["公安甲"].classes == (DutyClass.STATIONED, DutyClass.ON_CALL)
    assert by_name["公安丙"].classes == (DutyClass.ON_CALL,)


def test_postings_count_where_they_touch_the_span(post: RosterPost) -> None:
    posting = post_officer(post.watch, post.ids["水务甲"], date(2026, 10, 5)).result
    recall_officer(post.watch, posting.id, date(2026, 10, 9), "回原单位")

    def posted(since: date, until: date) -> bool:
        people = {one.name: one for one in rosters.people(post.ledger, since, until)}
        return bool(people["水务甲"].postings)

    assert not posted(FIRST, LAST)
    assert posted(date(2026, 10, 9), date(2026, 10, 31))
    assert not posted(date(2026, 10, 10), date(2026, 10, 31))


def test_who_has_left_is_not_named_but_still_has_a_name(post: RosterPost) -> None:
    officer = post.ledger.get(Officer, post.ids["水务乙"])
    keep_officer(post.watch, replace(officer, active=False))
    keep_department(post.watch, replace(post.departments["国土"], active=False))
    names = [one.name for one in rosters.people(post.ledger, FIRST, LAST)]
    assert "水务乙" not in names
    assert "国土甲" not in names
    assert rosters.names(post.ledger)[officer.id] == "水务乙"


def test_leave_and_wishes_of_a_span(post: RosterPost) -> None:
    days = ("2026-08-31", "2026-09-01")
    leave = leaves.keep_leave(post.watch, Leave(new_id(), post.ids["水务甲"], days, LeaveKind.SICK)).result
    wish = leaves.keep_wish(post.watch, DutyWish(new_id(), post.ids["水务甲"], days, WishKind.AVOIDS)).result
    assert rosters.leaves_in(post.ledger, FIRST, LAST) == (leave,)
    assert rosters.wishes_in(post.ledger, FIRST, LAST) == (wish,)
    assert rosters.leaves_in(post.ledger, date(2026, 9, 2), LAST) == ()
    assert rosters.wishes_in(post.ledger, date(2026, 9, 2), LAST) == ()
    leaves.cancel_leave(post.watch, leave.id, "已好")
    leaves.drop_wish(post.watch, wish.id)
    assert rosters.leaves_in(post.ledger, FIRST, LAST) == ()
    assert rosters.wishes_in(post.ledger, FIRST, LAST) == ()
    asked = leaves.ask_leave(post.watch, leave).result
    assert asked.state is LeaveState.ASKED


def test_shifts_needs_and_rules_in_force(post: RosterPost) -> None:
    setup.keep_shift(post.watch, replace(SHIFTS["driver_whole"], active=False))
    assert len(rosters.shifts(post.ledger, every=True)) == len(rosters.shifts(post.ledger)) + 1
    need = rosters.needs(post.ledger)[0]
    setup.keep_need(post.watch, replace(need, since=date(2026, 9, 10), until=date(2026, 9, 20)))

    def there(since: date, until: date) -> bool:
        return need.id in {one.id for one in rosters.needs(post.ledger, since, until)}

    assert there(FIRST, date(2026, 9, 10))
    assert there(date(2026, 9, 20), LAST)
    assert not there(FIRST, date(2026, 9, 9))
    assert not there(date(2026, 9, 21), LAST)
    assert rosters.plan_rules(post.ledger, TODAY).version == "2018-01"
    with refusing("plan_rules"):
        rosters.plan_rules(post.ledger, date(2017, 1, 1))
    assert not rosters.used(post.ledger, "clerk_day")
    post.draft_cells(("值班员丁", 24, "clerk_day"))
    assert rosters.used(post.ledger, "clerk_day")
    assert Duty.DRIVER.words.zh == "驾驶员"


def test_who_is_out_with_a_whistle(post: RosterPost) -> None:
    day, _ = post.published(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"))
    post.on(24, 9)
    whistle = post.blown("公安")
    post.arrive(whistle, "公安", "甲")
    (out,) = rosters.out_with(post.ledger, post.ids["公安甲"], whistle.id)
    assert out.id == day.id
    assert rosters.out_with(post.ledger, post.ids["公安乙"], whistle.id) == ()
    assert rosters.out_with(post.ledger, post.ids["公安甲"], "x") == ()
