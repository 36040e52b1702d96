from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import journal
from desktop.post.permit import Permit, Violation
from desktop.post.presence import Presence
from desktop.post.states import DispatchState, Ground
from desktop.procedures.dispatch import arrivals, departure, tasks
from desktop.procedures.dispatch.arrivals import Comer
from desktop.procedures.whistle import closing
from tests.post_of import CLERK, COMMANDER, DEPUTY, LEADER, NOON, refusing

if TYPE_CHECKING:
    from desktop.post.whistle import Whistle
    from tests.post_of import Post


@pytest.fixture
def whistle(post: Post) -> Whistle:
    blown = post.blown("水务")
    post.later(10)
    post.arrive(blown, "水务")
    return blown


def test_nobody_leaves_until_the_work_is_done_and_permitted(post: Post, whistle: Whistle) -> None:
    call = post.call(whistle, "水务")
    task = tasks.give_task(post.watch, whistle.id, call.department, "清运").result
    with refusing("release") as caught:
        departure.release(post.watch, call.id)
    assert caught[0].rule == "A07"
    with refusing("permit"):
        departure.give_permit(post.watch, call.id, COMMANDER, "另有警情")
    tasks.finish_task(post.watch, task.id, "运完")
    tasks.finish_work(post.watch, call.id)
    with refusing("release"):
        departure.release(post.watch, call.id)
    for by in (LEADER, CLERK, "路人"):
        with refusing("by"):
            departure.give_permit(post.watch, call.id, by, "另有警情")
    permit = departure.give_permit(post.watch, call.id, DEPUTY, "另有警情", "电话").result
    assert str(permit.serial) == "〔2026〕撤字1号"
    with refusing("permit"):
        departure.give_permit(post.watch, call.id, DEPUTY, "另有警情")
    half = departure.release(post.watch, call.id, ["水 务 甲"]).result
    assert half.state is DispatchState.WORK_DONE
    whole = departure.release(post.watch, call.id).result
    assert (whole.state, whole.ground) == (DispatchState.RELEASED, Ground.PERMIT)
    assert {one.permit for one in post.ledger.having(Presence)} == {"〔2026〕撤字1号"}
    with refusing("state"):
        departure.release(post.watch, call.id)
    post.sound()


def test_nobody_leaves_before_the_permit_or_the_relief(post: Post, whistle: Whistle) -> None:
    call = post.call(whistle, "水务")
    tasks.finish_work(post.watch, call.id)
    post.later(10)
    with refusing("permit_at"):
        departure.give_permit(post.watch, call.id, COMMANDER, "警情", at=NOON + timedelta(minutes=9))
    departure.give_permit(post.watch, call.id, COMMANDER, "警情")
    post.later(10)
    with refusing("released_at"):
        departure.release(post.watch, call.id, at=post.now - timedelta(minutes=11))
    arrivals.join(post.watch, call.id, [Comer("水务丙")])
    post.later(5)
    with refusing("released_at"):
        departure.release(post.watch, call.id, ["水务甲"], reliever="水务丙", at=post.now - timedelta(minutes=6))
    with refusing("released_at"):
        departure.release(post.watch, call.id, at=post.now + timedelta(minutes=1))


def test_new_work_makes_the_permit_void(post: Post, whistle: Whistle) -> None:
    call = post.call(whistle, "水务")
    tasks.finish_work(post.watch, call.id)
    departure.give_permit(post.watch, call.id, COMMANDER, "警情")
    task = tasks.give_task(post.watch, whistle.id, call.department, "再清").result
    tasks.finish_task(post.watch, task.id, "好")
    tasks.finish_work(post.watch, call.id)
    with refusing("release"):
        departure.release(post.watch, call.id)
    assert str(departure.give_permit(post.watch, call.id, COMMANDER, "警情").result.serial) == "〔2026〕撤字2号"
    assert [one.void for one in post.ledger.having(Permit)] == [True, False]
    departure.release(post.watch, call.id)
    post.sound()


def test_a_relief_comes_later_stays_and_takes_over_once(post: Post, whistle: Whistle) -> None:
    call = post.call(whistle, "水务")
    for name in ("水务乙", "水务丁"):  # who came together, who is not there
        with refusing("reliever"):
            departure.release(post.watch, call.id, ["水务甲"], reliever=name)
    post.later(5)
    arrivals.join(post.watch, call.id, [Comer("水务丙")])
    left = departure.release(post.watch, call.id, ["水务甲"], reliever="水务 丙").result
    assert left.state is DispatchState.REPORTED
    gone = post.ledger.having(Presence, name="水务甲")[0]
    relief = post.ledger.having(Presence, name="水务丙")[0]
    assert (gone.ground, gone.relieved_by) == (Ground.RELIEF, relief.id)
    with refusing("reliever"):
        departure.release(post.watch, call.id, ["水务乙"], reliever="水务丙")
    with refusing("reliever"):
        departure.release(post.watch, call.id, reliever="水务丙")
    with refusing("officers"):
        departure.release(post.watch, call.id, ["水务甲"], reliever="水务丙")


def test_leaving_anyway_is_a_violation_and_changes_no_state(post: Post, whistle: Whistle) -> None:
    call = post.call(whistle, "水务")
    with refusing("reason"):
        departure.leave_early(post.watch, call.id, [], " ")
    with refusing("left_at"):
        departure.leave_early(post.watch, call.id, [], "自行离开", NOON)
    done = departure.leave_early(post.watch, call.id, [], "自行离开").result
    assert done.names == "水务甲、水务乙"
    assert post.ledger.having(Violation) == (done,)
    assert post.call(whistle, "水务").state is DispatchState.REPORTED
    with refusing("officers"):
        departure.leave_early(post.watch, call.id, [], "再走")
    with refusing("officers"):
        departure.release(post.watch, call.id)
    post.sound()


def test_who_is_not_there_neither_leaves_nor_leaves_early(post: Post) -> None:
    whistle = post.blown("水务")
    call = post.call(whistle, "水务")
    with refusing("state"):
        departure.leave_early(post.watch, call.id, [], "自行离开")
    with refusing("state"):
        departure.release(post.watch, call.id)


def test_a_department_whose_names_nobody_noted_is_released_as_a_whole(post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务", "")
    call = post.call(whistle, "水务")
    with refusing("release"):
        departure.release(post.watch, call.id)
    tasks.finish_work(post.watch, call.id)
    departure.give_permit(post.watch, call.id, COMMANDER, "警情")
    assert departure.release(post.watch, call.id).result.state is DispatchState.RELEASED


def test_closing_lets_everybody_go(post: Post) -> None:
    whistle = post.worked("水务", "公安")
    assert len(post.there(whistle)) == 4
    closing.check_pass(post.watch, whistle.id, "网格员赵", "好")
    assert post.there(whistle) == []
    assert {one.ground for one in post.ledger.having(Presence)} == {Ground.CLOSED}
    with refusing("state"):
        departure.release(post.watch, post.call(whistle, "水务").id)


def test_what_the_gate_refuses_is_written_down_and_nothing_else(post: Post, whistle: Whistle) -> None:
    before = post.ledger.head()[0]
    with refusing("release"):
        departure.release(post.watch, post.call(whistle, "水务").id)
    entry = journal.entries(post.ledger.connection, after=before)
    assert [(one.order, one.said["department"]) for one in entry] == [("release_refused", "水务")]
    assert entry[0].rows == []
    assert "水务甲" in post.there(whistle)
