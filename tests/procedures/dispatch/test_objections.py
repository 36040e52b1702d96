from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import journal
from desktop.post.clock import reading
from desktop.post.states import ClockState, DispatchState
from desktop.procedures.dispatch import arrivals, calls, objections
from desktop.procedures.dispatch.arrivals import Comer
from tests.post_of import CLERK, COMMANDER, LEADER, NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_a_refusal_is_laid_before_the_one_who_rules_and_the_clock_runs_on(post: Post) -> None:
    whistle = post.blown("水务", "公安")
    call = post.call(whistle, "公安")
    post.later(5)
    with refusing("refusal"):
        objections.refuse(post.watch, call.id, "\u3000")
    with refusing("refused_at"):
        objections.refuse(post.watch, call.id, "非职责", NOON - timedelta(minutes=1))
    objections.refuse(post.watch, call.id, "非职责")
    assert post.call(whistle, "公安").state is DispatchState.RULING
    assert [one.order for one in journal.entries(post.ledger.connection)][-2:] == ["refuse", "await_ruling"]
    with refusing("state"):
        arrivals.report_in(post.watch, call.id, [Comer("公安甲")])
    for by in (CLERK, "路人", ""):
        with refusing("ruled_by"):
            objections.rule(post.watch, call.id, by, "须到", upheld=True)
    post.later(30)
    back = objections.rule(post.watch, call.id, LEADER, "须到", upheld=True).result
    assert back.state is DispatchState.ISSUED
    assert reading(back, post.now).state is ClockState.BREACHED
    post.sound()


def test_who_is_excused_by_a_ruling_is_not_expected(post: Post) -> None:
    whistle = post.blown("水务", "公安")
    call = post.call(whistle, "公安")
    objections.refuse(post.watch, call.id, "非职责")
    ruled = objections.rule(post.watch, call.id, COMMANDER, "确非职责", upheld=False).result
    assert ruled.state is DispatchState.CANCELLED
    with refusing("state"):
        objections.rule(post.watch, call.id, COMMANDER, "再裁", upheld=True)


def test_lateness_is_excused_by_who_may_rule(post: Post) -> None:
    whistle = post.blown("水务")
    call = post.call(whistle, "水务")
    post.later(31)
    calls.no_show(post.watch, call.id)
    with refusing("ruled_by"):
        objections.excuse(post.watch, call.id, CLERK, "塌方")
    with refusing("excuse"):
        objections.excuse(post.watch, call.id, LEADER, "")
    assert objections.excuse(post.watch, call.id, LEADER, "塌方").result.excused_by == LEADER
    post.sound()
