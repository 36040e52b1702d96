from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.states import DispatchState
from desktop.procedures.dispatch import tasks
from tests.post_of import NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_a_task_is_given_finished_and_keeps_the_work_open(post: Post) -> None:
    whistle = post.blown("水务")
    department = post.departments["水务"].id
    post.later(10)
    post.arrive(whistle, "水务")
    call = post.call(whistle, "水务")
    task = tasks.give_task(
        post.watch, whistle.id, department, " 清运 ", standard=" 无残土 ", quantity="三车", due_at=post.now
    ).result
    assert (task.what, task.standard, task.given_at) == ("清运", "无残土", post.now)
    with refusing("tasks"):
        tasks.finish_work(post.watch, call.id)
    with refusing("done_at"):
        tasks.finish_task(post.watch, task.id, "运完", NOON)
    post.later(5)
    tasks.finish_task(post.watch, task.id, "运完")
    with refusing("work_done_at"):
        tasks.finish_work(post.watch, call.id, post.now - timedelta(minutes=1))
    assert tasks.finish_work(post.watch, call.id).result.state is DispatchState.WORK_DONE
    tasks.give_task(post.watch, whistle.id, department, "再清")
    assert post.call(whistle, "水务").state is DispatchState.REPORTED
    post.sound()


def test_only_who_was_called_gets_a_task_while_the_whistle_runs(post: Post) -> None:
    whistle = post.blown("水务")
    with refusing("department"):
        tasks.give_task(post.watch, whistle.id, post.departments["公安"].id, "清运")
    with refusing("what"):
        tasks.give_task(post.watch, whistle.id, post.departments["水务"].id, " ")
    with refusing("due_at"):
        tasks.give_task(post.watch, whistle.id, post.departments["水务"].id, "清运", due_at=NOON - timedelta(minutes=1))
    checking = post.worked("公安")
    with refusing("state"):
        tasks.give_task(post.watch, checking.id, post.departments["公安"].id, "清运")
