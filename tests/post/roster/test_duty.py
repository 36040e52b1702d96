from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.post.roster import duty as course
from desktop.post.roster.planning.cell import RosterCell
from desktop.post.roster.states import DutyState
from tests.post_of import refusing
from tests.roster_of import SHIFTS, at, duty_on

DAY = duty_on(3)
"""8:30 to 17:30 on 3 September."""
ON = course.start(DAY, at(3))
OUT = course.deploy(ON, "w", at(3, 10))
ASKED = replace(DAY, state=DutyState.SWAP_REQUESTED, swap_with="q", swap_for="x", swap_reason="家里有事")
GONE = course.confirm_absent(DAY, at(3, 9), "丁")
HOME = duty_on(3, "on_call_1")
LEADER = duty_on(3, "leader_whole")


def test_a_cell_becomes_a_duty_with_its_times() -> None:
    cell = RosterCell("c", "2026-09", "p", date(2026, 9, 3), "stationed_night")
    duty = course.of_cell(cell, SHIFTS["stationed_night"], "d", "n", 2)
    assert duty == replace(duty_on(3, "stationed_night"), id="n", edition=2)
    assert duty.span == (at(3, 17, 30), at(4))


@pytest.mark.parametrize("when", [at(3, 6), at(3, 6, 30), at(3), at(3, 17, 29), at(3, 17, 30)])
def test_a_duty_begins_within_its_time(when: object) -> None:
    early, late = at(3, 6, 30), at(3, 17, 30)
    if early <= when < late:  # type: ignore[operator]
        begun = course.start(DAY, when)  # type: ignore[arg-type]
        assert (begun.state, begun.started_at) == (DutyState.ON_DUTY, when)
    else:
        with refusing("at"):
            course.start(DAY, when)  # type: ignore[arg-type]


def test_a_swap_that_nobody_agreed_to_lapses_when_the_duty_begins() -> None:
    begun = course.start(ASKED, at(3))
    assert (begun.swap_with, begun.swap_for, begun.swap_reason) == ("", "", "")
    assert course.deploy(ASKED, "w", at(3, 9)).swap_with == ""
    assert course.confirm_absent(ASKED, at(3, 9), "丁").swap_with == ""


def test_who_was_absent_comes_late_unless_somebody_stands_in() -> None:
    absent = course.confirm_absent(DAY, at(3, 8, 45), " 值班员丁 ")
    assert (absent.state, absent.by) == (DutyState.ABSENT, "值班员丁")
    assert course.start(absent, at(3, 9)).state is DutyState.ON_DUTY
    with refusing("state"):
        course.start(replace(absent, replaced_by="n"), at(3, 9))


def test_who_was_absent_and_is_on_the_scene_has_come_late() -> None:
    came = course.deploy(GONE, "w", at(3, 10))
    assert (came.state, came.started_at, came.by) == (DutyState.DEPLOYED, at(3, 10), "丁")
    assert course.late(came)
    with refusing("state"):
        course.deploy(replace(GONE, replaced_by="n"), "w", at(3, 10))
    home = course.confirm_absent(HOME, at(3, 9), "丁")
    assert course.deploy(home, "w", at(3, 10)).started_at == at(3, 10)
    assert course.late(course.deploy(home, "w", at(3, 10)))


def test_late_is_after_the_grace_and_never_by_the_clock() -> None:
    assert not course.late(DAY)
    assert not course.late(course.start(DAY, at(3, 8, 45)))
    assert course.late(course.start(DAY, at(3, 8, 46)))
    assert not course.late(course.start(HOME, at(3, 12)))


def test_what_nobody_noted_is_known_once_it_is_over_and_noted_by_name() -> None:
    assert not course.unrecorded(DAY, at(3, 17, 29))
    assert course.unrecorded(DAY, at(3, 17, 30))
    assert course.unrecorded(ASKED, at(4))
    for one in (ON, GONE, HOME):
        assert not course.unrecorded(one, at(5))
    stood = course.note_stood(ASKED, at(4), " 丁 ")
    assert (stood.state, stood.started_at, stood.ended_at) == (DutyState.ENDED, ASKED.starts_at, ASKED.ends_at)
    assert (stood.by, stood.reason, stood.swap_with) == ("丁", course.AFTERWARDS, "")
    assert not course.late(stood)
    with refusing("by"):
        course.note_stood(DAY, at(4), " ")
    for one, when in ((DAY, at(3, 12)), (ON, at(4)), (HOME, at(5))):
        with refusing("state"):
            course.note_stood(one, when, "丁")


def test_absence_waits_for_the_grace_and_has_a_name() -> None:
    with refusing("at") as caught:
        course.confirm_absent(DAY, at(3, 8, 44), "丁")
    assert "09-03 08:45" in caught[0].reason.zh
    with refusing("by"):
        course.confirm_absent(DAY, at(3, 9), " ")
    with refusing("state"):
        course.confirm_absent(ON, at(3, 9), "丁")


def test_somebody_goes_out_and_comes_back() -> None:
    assert (OUT.state, OUT.whistle, OUT.started_at) == (DutyState.DEPLOYED, "w", at(3))
    back = course.come_back(OUT)
    assert (back.state, back.whistle) == (DutyState.ON_DUTY, "w")
    assert course.deploy(back, "v", at(3, 12)).whistle == "v"
    with refusing("state"):
        course.come_back(back)
    with refusing("state"):
        course.deploy(OUT, "v", at(3, 12))
    with refusing("whistle"):
        course.deploy(ON, "", at(3, 12))
    with refusing("at"):
        course.deploy(ON, "w", at(3, 8, 29))
    with refusing("at"):
        course.deploy(ON, "w", at(3, 18))


def test_standby_begins_by_the_clock_when_somebody_is_called_from_home() -> None:
    assert course.deploy(HOME, "w", at(3, 23)).started_at == at(3)
    assert course.deploy(HOME, "w", at(3, 8, 0)).started_at == at(3, 8, 0)
    assert course.deploy(DAY, "w", at(3, 9)).started_at == at(3, 9)


@pytest.mark.parametrize(
    ("duty", "when", "ready"),
    [
        (DAY, at(3), True), (DAY, at(3, 8, 29), False), (DAY, at(3, 17, 30), False), (ON, at(3, 9), True),
        (OUT, at(3, 11), False), (course.start(DAY, at(3, 9)), at(3, 8, 45), False),
        (GONE, at(3, 11), True), (replace(GONE, replaced_by="n"), at(3, 11), False),
    ],
)  # fmt: skip
def test_who_can_go_out(duty: object, when: object, *, ready: bool) -> None:
    assert course.ready(duty, when) is ready  # type: ignore[arg-type]


def test_leave_is_for_what_has_not_begun() -> None:
    away = course.go_on_leave(ASKED, " 发烧 ", " 副镇长丙 ")
    assert (away.state, away.reason, away.by, away.swap_with) == (DutyState.ON_LEAVE, "发烧", "副镇长丙", "")
    with refusing("reason"):
        course.go_on_leave(DAY, " ", "")
    with refusing("state"):
        course.go_on_leave(ON, "发烧", "")


def test_who_is_out_hands_over_only_when_free() -> None:
    for free in (False, None):
        with refusing("state") as caught:
            course.hand_over(OUT, at(3, 17, 30), free=free)
        assert [door.key for door in caught[0].opens_with] == ["relieve", "release"]
    assert course.hand_over(OUT, at(3, 17, 30), free=True).state is DutyState.HANDING_OVER
    assert course.hand_over(ON, at(3, 17), free=None).state is DutyState.HANDING_OVER
    with refusing("at") as caught:
        course.hand_over(ON, at(3, 16, 59), free=None)
    assert [door.key for door in caught[0].opens_with] == ["relieve"]
    with refusing("state"):
        course.hand_over(DAY, at(3, 17, 30), free=True)


def test_a_duty_ends_and_a_leader_only_by_a_signed_handover() -> None:
    going = course.hand_over(ON, at(3, 17, 20), free=None)
    assert course.stay(going).state is DutyState.ON_DUTY
    with refusing("state"):
        course.stay(ON)
    ended = course.end(going, at(3, 17, 30), signed=False)
    assert (ended.state, ended.ended_at) == (DutyState.ENDED, at(3, 17, 30))
    with refusing("at"):
        course.end(going, at(3, 16), signed=True)
    with refusing("state"):
        course.end(ON, at(3, 17, 30), signed=True)
    leading = course.hand_over(course.start(LEADER, at(3)), at(4), free=None)
    with refusing("handover") as caught:
        course.end(leading, at(4), signed=False)
    assert [door.key for door in caught[0].opens_with] == ["handover"]
    assert course.end(leading, at(4), signed=True).state is DutyState.ENDED


def test_nobody_ends_before_they_began() -> None:
    late = course.start(DAY, at(3, 17, 20))
    with refusing("at"):
        course.hand_over(late, at(3, 17, 10), free=None)


def test_standby_in_which_nobody_was_called_is_over_by_the_clock() -> None:
    over = course.lapse(HOME, at(4))
    assert (over.state, over.started_at, over.ended_at) == (DutyState.ENDED, at(3), at(4))
    for duty, now in ((HOME, at(4, 8, 29)), (DAY, at(5))):
        with refusing("state"):
            course.lapse(duty, now)
    with refusing("state"):
        course.lapse(replace(HOME, state=DutyState.DEPLOYED), at(5))


def test_what_has_begun_is_never_withdrawn() -> None:
    gone = course.withdraw(ASKED, at(2), "第2版", 2)
    assert (gone.state, gone.reason, gone.gone_with, gone.swap_with) == (DutyState.WITHDRAWN, "第2版", 2, "")
    with refusing("day"):
        course.withdraw(DAY, at(3), "第2版")
    with refusing("state"):
        course.withdraw(ON, at(2), "第2版")


def test_standby_ends_for_who_takes_another_duty() -> None:
    up = course.stepped_up(HOME, at(3, 12))
    assert (up.state, up.started_at, up.ended_at) == (DutyState.RELIEVED, at(3), at(3, 12))
    begun = course.start(HOME, at(3, 9))
    assert course.stepped_up(begun, at(3, 12)).started_at == at(3, 9)
    with refusing("state"):
        course.stepped_up(replace(HOME, state=DutyState.DEPLOYED), at(3, 12))
    assert course.overlaps(HOME, DAY)
    assert not course.overlaps(HOME, replace(DAY, starts_at=at(4), ends_at=at(4) + timedelta(hours=9)))
