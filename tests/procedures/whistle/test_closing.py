from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.post.evaluation import Evaluation
from desktop.post.permit import Permit
from desktop.post.states import DispatchState, WhistleState
from desktop.procedures import corrections
from desktop.procedures.dispatch import arrivals, departure, tasks
from desktop.procedures.dispatch.arrivals import Comer
from desktop.procedures.whistle import closing, overlays
from tests.conference_of import old_mark
from tests.post_of import COMMANDER, NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_an_independent_check_closes_releases_and_opens_the_evaluation(post: Post) -> None:
    whistle = post.worked("水务", "公安")
    assert whistle.state is WhistleState.CHECKING
    for name in ("水务甲", "水务丙", "水 务 丙", "水务\u3000乙"):
        with refusing("checker"):
            closing.check_pass(post.watch, whistle.id, name, "好")
        with refusing("checker"):
            closing.check_fail(post.watch, whistle.id, name, "残土")
    with refusing("closed_at"):
        closing.check_pass(post.watch, whistle.id, "网格员赵", "好", NOON)
    closed = closing.check_pass(post.watch, whistle.id, "公安甲", "好").result
    assert (closed.state, closed.checker, post.there(whistle)) == (WhistleState.CLOSED, "公安甲", [])
    assert {post.call(whistle, short).state for short in ("水务", "公安")} == {DispatchState.RELEASED}
    assert post.ledger.having(Evaluation) == (Evaluation(whistle.id),)
    post.sound()


def test_who_stood_there_for_the_lead_does_not_check_unless_it_was_a_wrong_tap(post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务")
    call = post.call(whistle, "水务")
    wrong = arrivals.join(post.watch, call.id, [Comer("网格员赵")])
    corrections.undo(post.watch, wrong.seq)
    arrivals.join(post.watch, call.id, [Comer("临时工李")])
    tasks.finish_work(post.watch, call.id)
    closing.report_done(post.watch, whistle.id, "办结")
    with refusing("checker"):
        closing.check_pass(post.watch, whistle.id, "临时工李", "好")
    closing.check_pass(post.watch, whistle.id, "网格员赵", "好")


def test_a_failed_check_opens_tasks_and_the_work_of_those_concerned(post: Post) -> None:
    whistle = post.blown("水务", "公安")
    for short in ("水务", "公安"):
        post.arrive(whistle, short)
    task = tasks.give_task(post.watch, whistle.id, post.departments["公安"].id, "取证").result
    tasks.finish_task(post.watch, task.id, "好")
    for short in ("水务", "公安"):
        tasks.finish_work(post.watch, post.call(whistle, short).id)
    departure.give_permit(post.watch, post.call(whistle, "公安").id, COMMANDER, "警情")
    closing.report_done(post.watch, whistle.id, "办结")
    foreign = post.blown("水务", place="桥头")
    other = tasks.give_task(post.watch, foreign.id, post.departments["水务"].id, "清运").result
    with refusing("reopen"):
        closing.check_fail(post.watch, whistle.id, "网格员赵", "缺证据", reopen=[other.id])
    with refusing("department"):
        closing.check_fail(post.watch, whistle.id, "网格员赵", "缺", new_tasks=[(post.departments["国土"].id, "测量")])
    failed = closing.check_fail(post.watch, whistle.id, "网格员赵", "缺证据", reopen=[task.id]).result
    assert (failed.state, failed.done_at) == (WhistleState.IN_ACTION, None)
    assert post.call(whistle, "公安").state is DispatchState.REPORTED
    assert post.call(whistle, "水务").state is DispatchState.WORK_DONE
    assert [one.void for one in post.ledger.having(Permit)] == [True]
    with refusing("tasks"):
        closing.report_done(post.watch, whistle.id, "办结")
    post.sound()


@pytest.mark.parametrize("named", [True, False])
def test_without_named_work_the_leads_work_is_open_again(post: Post, *, named: bool) -> None:
    whistle = post.worked("水务", "公安")
    new = [(post.departments["公安"].id, "再清")] if named else []
    closing.check_fail(post.watch, whistle.id, "网格员赵", "残土", new_tasks=new)
    opened, done = ("公安", "水务") if named else ("水务", "公安")
    assert post.call(whistle, opened).state is DispatchState.REPORTED
    assert post.call(whistle, done).state is DispatchState.WORK_DONE
    assert [task.from_check for task in post.tasks(whistle)] == ([True] if named else [])


def test_it_is_evaluated_while_closed_and_then_archived(post: Post) -> None:
    whistle = post.worked()
    full = Evaluation(whistle.id, 5, 5, 4, 5, recheck_on=(NOON + timedelta(days=30)).date())
    with refusing("state"):
        closing.evaluate(post.watch, full)
    closing.check_pass(post.watch, whistle.id, "网格员赵", "好")
    with refusing("evaluation"):
        closing.archive(post.watch, whistle.id)
    post.ledger.connection.execute("DELETE FROM evaluation")  # as for a closed whistle that came with an import
    with refusing("evaluation"):
        closing.archive(post.watch, whistle.id)
    closing.evaluate(post.watch, full)
    closing.evaluate(post.watch, full)
    assert closing.archive(post.watch, whistle.id).result.state is WhistleState.ARCHIVED
    with refusing("state"):
        closing.evaluate(post.watch, Evaluation(whistle.id))
    post.sound()


def test_the_work_is_not_reported_done_in_the_future_or_before_it_was(post: Post) -> None:
    whistle = post.blown("水务")
    post.later(10)
    post.arrive(whistle, "水务")
    tasks.finish_work(post.watch, post.call(whistle, "水务").id)
    for when in (NOON, post.now + timedelta(minutes=1)):
        with refusing("done_at"):
            closing.report_done(post.watch, whistle.id, "办结", when)
    old_mark(post.watch, whistle.id, "怎么清")
    closing.report_done(post.watch, whistle.id, "办结")
    closing.check_pass(post.watch, whistle.id, "网格员赵", "好")
    assert not overlays.close_conference(post.watch, whistle.id, "都同意").result.conference_open
