from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.post.clock import reading
from desktop.post.presence import Presence
from desktop.post.states import ClockState, DispatchState, Escalation, Ground, WhistleState
from desktop.post.telling import tell
from desktop.procedures.dispatch import calls, departure, objections, tasks
from desktop.procedures.whistle import overlays
from tests.conference_of import old_mark
from tests.post_of import CLERK, COMMANDER, LEADER, NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post

TOMORROW = (NOON + timedelta(days=1)).date()


@pytest.mark.parametrize("by", [LEADER, CLERK, "路人", " "])
def test_only_the_commander_calls_it_off_and_everybody_stands_down(post: Post, by: str) -> None:
    whistle = post.blown()
    post.arrive(whistle, "水务")
    departure.leave_early(post.watch, post.call(whistle, "水务").id, ["水务甲"], "自行离开")
    objections.refuse(post.watch, post.call(whistle, "国土").id, "非职责")
    objections.rule(post.watch, post.call(whistle, "国土").id, LEADER, "免", upheld=False)
    with refusing("by"):
        overlays.cancel_blown(post.watch, whistle.id, by, "已自行停工")
    with refusing("reason"):
        overlays.cancel_blown(post.watch, whistle.id, COMMANDER, "")
    off = overlays.cancel_blown(post.watch, whistle.id, COMMANDER, "已自行停工").result
    assert off.state is WhistleState.WITHDRAWN
    states = {short: post.call(whistle, short).state for short in post.departments}
    expected = {"公安": DispatchState.STOOD_DOWN, "水务": DispatchState.STOOD_DOWN, "国土": DispatchState.CANCELLED}
    assert states == expected
    assert {one.ground for one in post.ledger.having(Presence)} == {Ground.LEFT_EARLY, Ground.STOOD_DOWN}
    assert reading(post.call(whistle, "公安"), post.now).state is ClockState.EXCUSED
    post.sound()


def test_it_is_not_called_off_while_checked(post: Post) -> None:
    with refusing("state"):
        overlays.cancel_blown(post.watch, post.worked().id, COMMANDER, "算了")


def test_nobody_is_left_on_the_scene_of_what_goes_on_the_ledger(post: Post) -> None:
    whistle = post.blown("水务", "公安")
    post.arrive(whistle, "水务")
    with refusing("presence") as caught:
        overlays.suspend(post.watch, whistle.id, "权属不清", COMMANDER, TOMORROW)
    assert "水务甲、水务乙" in caught[0].reason.zh
    assert [door.key for door in caught[0].opens_with] == ["permit", "stand_down"]
    calls.stand_down(post.watch, post.call(whistle, "水务").id, COMMANDER, "挂账")
    post.arrive(whistle, "公安", "")
    with refusing("presence") as caught:
        overlays.suspend(post.watch, whistle.id, "权属不清", COMMANDER, TOMORROW)
    assert "未记姓名" in caught[0].reason.zh
    calls.stand_down(post.watch, post.call(whistle, "公安").id, COMMANDER, "挂账")
    with refusing("review_on"):
        overlays.suspend(post.watch, whistle.id, "权属不清", COMMANDER, NOON.date())
    kept = overlays.suspend(post.watch, whistle.id, "权属不清", COMMANDER, TOMORROW).result
    assert (kept.state, kept.review_on) == (WhistleState.ON_LEDGER, TOMORROW)
    with refusing("state"):
        tasks.give_task(post.watch, whistle.id, post.departments["水务"].id, "清运")
    with refusing("result"):
        overlays.resume(post.watch, whistle.id, "")
    back = overlays.resume(post.watch, whistle.id, "已查清").result
    assert (back.state, back.review_on) == (WhistleState.IN_ACTION, None)
    post.sound()


def test_it_goes_up_step_by_step(post: Post) -> None:
    whistle = post.blown()
    with refusing("level"):
        overlays.move_escalation(post.watch, whistle.id, Escalation.SENT, "请区里协调")
    with refusing("text"):
        overlays.move_escalation(post.watch, whistle.id, Escalation.SENT, "", "district")
    sent = overlays.move_escalation(post.watch, whistle.id, Escalation.SENT, "请区里协调", "district").result
    assert (sent.escalation, sent.escalation_level) == (Escalation.SENT, "district")
    with refusing("escalation"):
        overlays.move_escalation(post.watch, whistle.id, Escalation.ANSWERED, "已协调")
    post.sound()


def test_a_conference_that_an_older_program_noted_ends_with_its_conclusion(post: Post) -> None:
    whistle = post.blown()
    with refusing("conference_open"):
        overlays.close_conference(post.watch, whistle.id, "都同意")
    old_mark(post.watch, whistle.id, "怎么清")
    assert tell("open_conference", {"text": "怎么清"}).zh == "会商开始：怎么清"
    with refusing("text"):
        overlays.close_conference(post.watch, whistle.id, "")
    assert not overlays.close_conference(post.watch, whistle.id, "都同意").result.conference_open
    post.sound()
