from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.post.department import Attendance
from desktop.post.presence import Presence
from desktop.post.roster import swap
from desktop.post.roster.duty import late
from desktop.post.roster.states import DutyState
from desktop.procedures.corrections import undo
from desktop.procedures.directory.departments import mark_attendance
from desktop.procedures.dispatch.arrivals import Comer, report_in
from desktop.procedures.dispatch.calls import stand_down
from desktop.procedures.dispatch.departure import give_permit, leave_early, release
from desktop.procedures.dispatch.tasks import finish_work
from desktop.procedures.roster.duty import confirm_absent, stand_in, start_duty
from desktop.procedures.roster.following import come_home
from desktop.procedures.watch import new_id
from desktop.procedures.whistle.overlays import cancel_blown
from tests.post_of import COMMANDER
from tests.roster_of import RosterPost, at, roster_post

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def test_who_reports_in_is_out_and_who_leaves_is_back(post: RosterPost) -> None:
    day, home, idle = post.published(
        ("公安甲", 24, "stationed_day"), ("水务甲", 24, "on_call_1"), ("水务乙", 24, "on_call_2")
    )
    post.on(24, 9)
    start_duty(post.watch, day.id)
    whistle = post.blown("公安", "水务")
    post.on(24, 10)
    post.arrive(whistle, "公安", "甲丙")
    post.arrive(whistle, "水务", "甲")
    assert (post.duty(day).state, post.duty(day).whistle) == (DutyState.DEPLOYED, whistle.id)
    # Standby began by the clock; who came without being on the roster came all the same.
    assert (post.duty(home).state, post.duty(home).started_at) == (DutyState.DEPLOYED, at(24))
    assert post.duty(idle) == idle
    assert sorted(post.there(whistle)) == ["公安丙", "公安甲", "水务甲"]
    post.on(24, 12)
    finish_work(post.watch, post.call(whistle, "水务").id)
    give_permit(post.watch, post.call(whistle, "水务").id, COMMANDER, "已办结")
    release(post.watch, post.call(whistle, "水务").id)
    assert (post.duty(home).state, post.duty(home).whistle) == (DutyState.ON_DUTY, whistle.id)
    assert post.duty(day).state is DutyState.DEPLOYED
    post.sound()


@pytest.mark.parametrize(
    "end",
    [
        lambda post, whistle: leave_early(post.watch, post.call(whistle, "公安").id, (), "自行离开"),
        lambda post, whistle: stand_down(post.watch, post.call(whistle, "公安").id, COMMANDER, "不需要"),
        lambda post, whistle: cancel_blown(post.watch, whistle.id, COMMANDER, "误报"),
    ],
    ids=["leave_early", "stand_down", "cancel_blown"],
)
def test_however_somebody_leaves_the_duty_goes_on(post: RosterPost, end: Callable[..., object]) -> None:
    (day,) = post.published(("公安甲", 24, "stationed_day"))
    post.on(24, 9)
    whistle = post.blown("公安")
    post.arrive(whistle, "公安", "甲")
    end(post, whistle)
    assert post.duty(day).state is DutyState.ON_DUTY
    post.sound()


def test_an_arrival_taken_back_takes_the_deployment_back(post: RosterPost) -> None:
    (day,) = post.published(("公安甲", 24, "stationed_day"))
    post.on(24, 9)
    whistle = post.blown("公安")
    seq = post.arrive(whistle, "公安", "甲")
    undo(post.watch, seq)
    assert post.duty(day) == day
    post.arrive(whistle, "公安", "甲")
    seq = leave_early(post.watch, post.call(whistle, "公安").id, (), "自行离开").seq
    undo(post.watch, seq)
    assert post.duty(day).state is DutyState.DEPLOYED
    post.sound()


def test_an_arrival_is_never_refused_for_the_rosters_sake(post: RosterPost) -> None:
    absent, later, over = post.published(
        ("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"), ("公安丙", 23, "on_call_1")
    )
    post.on(24, 9)
    confirm_absent(post.watch, absent.id)
    whistle = post.blown("公安")
    report_in(
        post.watch, post.call(whistle, "公安").id, [Comer("公安甲"), Comer("公安乙"), Comer("公安丙"), Comer("路人")]
    )
    assert (post.duty(later), post.duty(over)) == (later, over)
    second = post.blown("公安")
    post.arrive(second, "公安", "甲")
    post.sound()


def test_who_was_absent_and_reports_in_has_come_late(post: RosterPost) -> None:
    day, home = post.published(("公安甲", 24, "stationed_day"), ("水务甲", 24, "on_call_1"))
    post.on(24, 9)
    mark_attendance(post.watch, post.ids["公安甲"], present=False)
    for one in (day, home):
        confirm_absent(post.watch, one.id, "值班员丁")
    whistle = post.blown("公安", "水务")
    post.on(24, 10)
    seq = post.arrive(whistle, "公安", "甲")
    came = post.duty(day)
    assert (came.state, came.started_at, came.by) == (DutyState.DEPLOYED, post.now, "值班员丁")
    assert late(came)
    (mark,) = post.ledger.having(Attendance, officer=post.ids["公安甲"], void=False)
    assert mark.present
    undo(post.watch, seq)
    assert post.duty(day).state is DutyState.ABSENT
    (mark,) = post.ledger.having(Attendance, officer=post.ids["公安甲"], void=False)
    assert not mark.present
    post.arrive(whistle, "水务", "甲")
    # Standby of one who did not answer began when they came after all, not by the clock.
    assert (post.duty(home).state, post.duty(home).started_at) == (DutyState.DEPLOYED, post.now)
    post.sound()


def test_who_is_filled_in_for_or_has_another_duty_stays_absent(post: RosterPost) -> None:
    day, night = post.published(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"))
    post.on(24, 9)
    confirm_absent(post.watch, day.id)
    stand_in(post.watch, day.id, post.ids["公安丙"])
    whistle = post.blown("公安")
    post.arrive(whistle, "公安", "甲")
    mark_attendance(post.watch, post.ids["公安甲"], present=True)
    assert post.duty(day).state is DutyState.ABSENT
    post.on(24, 17, 50)
    confirm_absent(post.watch, night.id)
    other = swap.taking(post.duty(night), post.ids["公安乙"], post.duty(night).department, new_id())
    with post.watch.pen() as pen:
        pen.add(other)
        pen.entry("stand_in", "duty", other.id, {})
    mark_attendance(post.watch, post.ids["公安乙"], present=True)
    assert (post.duty(night).state, post.duty(other).state) == (DutyState.ABSENT, DutyState.ON_DUTY)


def test_a_mark_of_presence_lets_the_absent_come_late(post: RosterPost) -> None:
    (day,) = post.published(("公安甲", 24, "stationed_day"))
    post.on(24, 9)
    confirm_absent(post.watch, day.id)
    post.on(24, 11)
    mark_attendance(post.watch, post.ids["公安甲"], present=True)
    assert (post.duty(day).state, post.duty(day).started_at) == (DutyState.ON_DUTY, post.now)
    assert late(post.duty(day))


def test_an_arrival_noted_for_a_time_before_the_start_leaves_the_duty(post: RosterPost) -> None:
    (day,) = post.published(("公安甲", 24, "stationed_day"))
    post.on(24, 8, 40)
    whistle = post.blown("公安")
    post.on(24, 9)
    start_duty(post.watch, day.id)
    report_in(post.watch, post.call(whistle, "公安").id, [Comer("公安甲")], at(24, 8, 50))
    assert post.duty(day).state is DutyState.ON_DUTY
    with post.watch.pen() as pen:
        come_home(pen, [Presence("x", "d", whistle.id, "d", "路人", post.now)])


def test_an_attendance_mark_begins_the_duty(post: RosterPost) -> None:
    day, home, later = post.published(
        ("公安甲", 24, "stationed_day"), ("公安丙", 24, "on_call_1"), ("公安乙", 24, "stationed_night")
    )
    post.on(24, 8, 10)
    for name in ("公安甲", "公安乙", "公安丙"):
        mark_attendance(post.watch, post.ids[name], present=True)
    assert post.duty(day).state is DutyState.ON_DUTY
    assert post.duty(home) == home
    assert post.duty(later) == later
    post.on(24, 17, 20)
    mark_attendance(post.watch, post.ids["公安乙"], present=False)
    mark_attendance(post.watch, post.ids["公安乙"], present=True, day=at(23).date())
    assert post.duty(later) == later
    seq = mark_attendance(post.watch, post.ids["公安乙"], present=True).seq
    assert post.duty(later).state is DutyState.ON_DUTY
    undo(post.watch, seq)
    assert post.duty(later) == later
    post.sound()
