from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.moment import CHINA
from desktop.post.permit import Permit
from desktop.post.presence import Presence, certified_shortfall, departure_gate, since_ground
from desktop.post.states import DispatchState, Ground, Role, WhistleState
from desktop.post.task import Task
from desktop.post.whistle import Whistle
from tests.post_of import refusing

NOW = datetime(2026, 9, 22, 14, 0, tzinfo=CHINA)
LATER = NOW + timedelta(minutes=30)
FIRST = Presence("p1", "d", "w", "gongan", "公安甲", NOW, certified=True)
RELIEF = Presence("p2", "d", "w", "gongan", "公安乙", LATER, certified=True)
CALL = Dispatch("d", "w", "gongan", Role.LEAD, NOW, 30, state=DispatchState.REPORTED)
DONE = replace(CALL, state=DispatchState.WORK_DONE)
WHISTLE = Whistle("w", "enforcement", "龙王沟", "挖沙", NOW, "v1", state=WhistleState.IN_ACTION)
CLOSED = replace(WHISTLE, state=WhistleState.CLOSED, closed_at=LATER)
PERMIT = Permit("q", "w", "d", 2026, 1, "书记甲", LATER, "另有警情")
TASK = Task("t", "w", "gongan", "清运", NOW, due_at=LATER)


def gate(
    whistle: Whistle = WHISTLE,
    call: Dispatch = CALL,
    tasks: tuple[Task, ...] = (),
    permit: Permit | None = None,
    reliever: Presence | None = None,
    present: tuple[Presence, ...] = (FIRST, RELIEF),
) -> Ground:
    return departure_gate(whistle, call, (FIRST,), present, tasks, permit, reliever, "公安")


def test_the_three_grounds_open_the_gate() -> None:
    assert gate(CLOSED) is Ground.CLOSED
    assert gate(replace(CLOSED, state=WhistleState.ARCHIVED)) is Ground.CLOSED
    assert gate(call=DONE, permit=PERMIT) is Ground.PERMIT
    assert gate(reliever=RELIEF) is Ground.RELIEF


@pytest.mark.parametrize(
    "state", [one for one in WhistleState if one not in (WhistleState.CLOSED, WhistleState.ARCHIVED)]
)
def test_without_ground_nobody_leaves(state: WhistleState) -> None:
    whistle = replace(WHISTLE, state=state)
    with refusing("release"):
        gate(whistle)
    with refusing("release"):
        gate(whistle, DONE)


@pytest.mark.parametrize("permit", [replace(PERMIT, void=True), replace(PERMIT, dispatch="other")])
def test_a_void_or_foreign_permit_opens_nothing(permit: Permit) -> None:
    with refusing("release"):
        gate(call=DONE, permit=permit)


def test_a_permit_opens_nothing_before_the_work_is_done() -> None:
    with refusing("release") as caught:
        gate(permit=PERMIT, tasks=(TASK, replace(TASK, department="shuiwu", what="别家")))
    assert caught[0].rule == "A07"
    assert "清运（14:30 前）未办结" in caught[0].reason.zh
    assert "别家" not in caught[0].reason.zh
    finish, relieve, permit = caught[0].opens_with
    assert (finish.key, relieve.key, permit.key) == ("finish_task", "relieve", "permit")
    assert finish.closed is None
    assert permit.closed is not None


def test_the_doors_say_what_is_missing() -> None:
    with refusing("release") as caught:
        gate()
    assert "还没有报任务完成" in caught[0].reason.zh
    assert caught[0].opens_with[0].key == "work_done"
    with refusing("release") as caught:
        gate(call=DONE)
    assert "还差总指挥许可" in caught[0].reason.zh
    finish, _, permit = caught[0].opens_with
    assert finish.closed is not None
    assert permit.closed is None
    with refusing("release") as caught:
        gate(tasks=(replace(TASK, due_at=None),))
    assert "清运未办结" in caught[0].reason.zh


@pytest.mark.parametrize(
    "reliever",
    [
        replace(RELIEF, department="shuiwu"),
        replace(RELIEF, left_at=LATER),
        replace(RELIEF, void=True),
        FIRST,
        replace(RELIEF, arrived_at=NOW),
    ],
    ids=["other department", "left", "void", "himself", "came together"],
)
def test_a_relief_is_of_the_same_department_there_and_came_later(reliever: Presence) -> None:
    with refusing("reliever"):
        gate(reliever=reliever)


def test_one_relief_takes_over_once() -> None:
    relieved = replace(FIRST, id="p0", left_at=LATER, ground=Ground.RELIEF, relieved_by="p2")
    with refusing("reliever"):
        gate(reliever=RELIEF, present=(FIRST, RELIEF, relieved))
    assert gate(reliever=RELIEF, present=(FIRST, RELIEF, replace(relieved, void=True))) is Ground.RELIEF


def test_nobody_leaves_before_the_ground_was_there() -> None:
    before = LATER - timedelta(minutes=1)
    for ground in (Ground.CLOSED, Ground.PERMIT, Ground.RELIEF):
        since_ground(LATER, ground, CLOSED, PERMIT, RELIEF)
        with refusing("released_at"):
            since_ground(before, ground, CLOSED, PERMIT, RELIEF)
    since_ground(before, Ground.CLOSED, WHISTLE, None, None)


def test_who_left_or_was_void_cannot_leave_again_nor_before_arriving() -> None:
    assert FIRST.there
    for gone in (replace(FIRST, left_at=LATER), replace(FIRST, void=True)):
        assert not gone.there
        with refusing("officers"):
            gone.leave(LATER, Ground.PERMIT)
    with refusing("left_at"):
        FIRST.leave(NOW - timedelta(minutes=1), Ground.PERMIT)
    left = FIRST.leave(LATER, Ground.RELIEF, relieved_by="p2")
    assert (left.left_at, left.ground, left.relieved_by) == (LATER, Ground.RELIEF, "p2")


def test_two_certified_officers_must_stand_there() -> None:
    police = Department("gongan", "公安局", "公安")
    assert certified_shortfall(police, (FIRST, RELIEF), 2) == 0
    assert certified_shortfall(police, (FIRST, replace(RELIEF, certified=False)), 2) == 1
    assert certified_shortfall(police, (FIRST, replace(RELIEF, void=True)), 2) == 1
    assert certified_shortfall(police, (), 2) == 2
    assert certified_shortfall(replace(police, enforcing=False), (), 2) == 0
