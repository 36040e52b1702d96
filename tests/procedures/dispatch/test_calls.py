from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.post.states import DispatchState, Evidence, Ground, Role
from desktop.procedures.directory.departments import keep_department
from desktop.procedures.dispatch import calls, departure
from desktop.procedures.whistle import closing, register
from tests.post_of import CLERK, COMMANDER, LEADER, NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_an_added_department_has_its_own_clock(post: Post) -> None:
    whistle = post.blown("水务")
    post.later(12)
    call = calls.call_department(post.watch, whistle.id, post.departments["公安"].id, " 有人阻挠 ").result
    assert (call.issued_at, call.limit_minutes, call.role) == (post.now, 30, Role.SUPPORT)
    assert call.reason == "有人阻挠"
    assert call.deadline == NOON + timedelta(minutes=42)
    with refusing("department"):
        calls.call_department(post.watch, whistle.id, post.departments["公安"].id, "")
    calls.stand_down(post.watch, call.id, COMMANDER, "够了")
    again = calls.call_department(post.watch, whistle.id, post.departments["公安"].id, "").result
    assert post.call(whistle, "公安") == again
    post.sound()


def test_a_stood_down_lead_is_called_again_as_the_lead(post: Post) -> None:
    whistle = post.blown("水务", "公安", opinion_risk=True)
    calls.stand_down(post.watch, post.call(whistle, "水务").id, COMMANDER, "换人")
    again = calls.call_department(post.watch, whistle.id, post.departments["水务"].id, "").result
    assert (again.role, again.limit_minutes) == (Role.LEAD, 20)


def test_a_call_is_not_issued_before_the_blow_nor_in_the_future(post: Post) -> None:
    whistle = post.blown("水务")
    department = post.departments["公安"].id
    for when in (NOON - timedelta(minutes=1), NOON + timedelta(minutes=1)):
        with refusing("issued_at"):
            calls.call_department(post.watch, whistle.id, department, "", when)


def test_a_department_that_no_longer_serves_is_not_called(post: Post) -> None:
    whistle = post.blown("水务")
    keep_department(post.watch, replace(post.departments["公安"], active=False))
    with refusing("department") as caught:
        calls.call_department(post.watch, whistle.id, post.departments["公安"].id, "")
    assert "公安已停用" in caught[0].reason.zh
    with refusing("department"):
        post.blown("公安")
    with refusing("department"):
        calls.call_department(post.watch, whistle.id, "nobody", "")


def test_nobody_is_called_while_it_is_checked_or_before_the_blow(post: Post) -> None:
    checking = post.worked()
    draft = register.register(post.watch, post.draft()).result
    for whistle in (checking, draft):
        with refusing("state"):
            calls.call_department(post.watch, whistle.id, post.departments["公安"].id, "")
    closing.check_fail(post.watch, checking.id, "网格员赵", "残土")
    calls.call_department(post.watch, checking.id, post.departments["公安"].id, "")


def test_steps_are_noted_when_they_happened(post: Post) -> None:
    whistle = post.blown("水务")
    call = post.call(whistle, "水务")
    post.later(10)
    signed = calls.acknowledge(post.watch, call.id, NOON + timedelta(minutes=2), Evidence.RADIO)
    assert signed.result.acknowledged_at == NOON + timedelta(minutes=2)
    gone = calls.depart(post.watch, call.id).result
    assert (gone.state, gone.departed_at) == (DispatchState.EN_ROUTE, post.now)
    for order, name in ((calls.acknowledge, "acknowledged_at"), (calls.depart, "departed_at")):
        with refusing(name):
            order(post.watch, call.id, post.now + timedelta(minutes=1))


def test_a_no_show_is_confirmed_after_the_limit(post: Post) -> None:
    whistle = post.blown("水务")
    call = post.call(whistle, "水务")
    post.later(30)
    with refusing("deadline"):
        calls.no_show(post.watch, call.id)
    post.later(1)
    assert calls.no_show(post.watch, call.id).result.state is DispatchState.NO_SHOW


@pytest.mark.parametrize("by", [LEADER, CLERK, "路人", ""])
def test_only_the_commander_stands_a_department_down(post: Post, by: str) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务")
    call = post.call(whistle, "水务")
    departure.leave_early(post.watch, call.id, ["水务甲"], "自行离开")
    with refusing("by"):
        calls.stand_down(post.watch, call.id, by, "够了")
    assert post.there(whistle) == ["水务乙"]
    freed = calls.stand_down(post.watch, call.id, COMMANDER, "够了").result
    assert (freed.state, freed.ground) == (DispatchState.STOOD_DOWN, Ground.STOOD_DOWN)
    assert post.there(whistle) == []
    post.sound()
