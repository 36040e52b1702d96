from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.dispatch import Dispatch
from desktop.post.moment import CHINA
from desktop.post.states import EXPECTED_STATES, ON_SITE_STATES, DispatchState, Ground, Role
from desktop.post.task import Task
from tests.post_of import refusing

if TYPE_CHECKING:
    from collections.abc import Callable

START = datetime(2026, 12, 31, 23, 45, tzinfo=CHINA)
CALL = Dispatch("d", "w", "gongan", Role.LEAD, START, 30)
TASK = Task("t", "w", "gongan", "清运", START)
D = DispatchState


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


EVENTS: dict[str, tuple[Callable[[Dispatch], Dispatch], tuple[DispatchState, ...], DispatchState]] = {
    "acknowledge": (lambda d: d.acknowledge(at(60)), (D.ISSUED,), D.ACKNOWLEDGED),
    "depart": (lambda d: d.depart(at(60)), (D.ISSUED, D.ACKNOWLEDGED), D.EN_ROUTE),
    "report_in": (lambda d: d.report_in(at(60)), (D.ISSUED, D.ACKNOWLEDGED, D.EN_ROUTE, D.NO_SHOW), D.REPORTED),
    "finish_work": (lambda d: d.finish_work((), at(60)), (D.REPORTED,), D.WORK_DONE),
    "release": (lambda d: d.release(at(60), Ground.PERMIT), ON_SITE_STATES, D.RELEASED),
    "refuse": (lambda d: d.refuse("非职责", at(60)), (D.ISSUED, D.ACKNOWLEDGED, D.EN_ROUTE), D.REFUSED),
    "await_ruling": (lambda d: d.await_ruling(), (D.REFUSED,), D.RULING),
    "uphold": (lambda d: d.rule("镇长乙", "须到", at(60), upheld=True), (D.RULING,), D.ISSUED),
    "excuse": (lambda d: d.rule("镇长乙", "免", at(60), upheld=False), (D.RULING,), D.CANCELLED),
    "no_show": (lambda d: d.no_show(at(60)), (D.ISSUED, D.ACKNOWLEDGED, D.EN_ROUTE), D.NO_SHOW),
    "stand_down": (lambda d: d.stand_down(at(60), "够了"), (*EXPECTED_STATES, *ON_SITE_STATES), D.STOOD_DOWN),
}


@pytest.mark.parametrize("state", list(D))
@pytest.mark.parametrize("event", list(EVENTS))
def test_every_event_in_every_state_is_that_of_the_domain(event: str, state: DispatchState) -> None:
    give, allowed, to = EVENTS[event]
    call = replace(CALL, state=state)
    if state in allowed:
        assert give(call).state is to
        return
    with refusing("state") as caught:
        give(call)
    assert state.words.zh in caught[0].reason.zh


def test_whether_it_is_expected_or_there_follows_from_its_state() -> None:
    for state in D:
        call = replace(CALL, state=state)
        assert call.expected == (state in EXPECTED_STATES)
        assert call.on_site == (state in ON_SITE_STATES)


def test_steps_may_be_skipped_and_times_stay_monotone() -> None:
    gone = CALL.acknowledge(at(2)).depart(at(4))
    with refusing("reported_at") as caught:
        gone.report_in(at(3))
    assert "出发" in caught[0].reason.zh
    with refusing("acknowledged_at"):
        CALL.acknowledge(at(-1))
    with refusing("departed_at"):
        CALL.acknowledge(at(2)).depart(at(1))
    there = CALL.report_in(at(5))
    with refusing("work_done_at"):
        there.finish_work((), at(4))
    with refusing("released_at"):
        there.finish_work((), at(9)).release(at(8), Ground.PERMIT)
    with refusing("released_at"):
        there.stand_down(at(4), "够了")


def test_work_is_not_done_while_a_task_is_open_nor_before_it_was_done() -> None:
    there = CALL.report_in(at(5))
    with refusing("tasks") as caught:
        there.finish_work((TASK, replace(TASK, department="shuiwu", what="别家的")), at(9))
    assert "清运" in caught[0].reason.zh
    assert "别家的" not in caught[0].reason.zh
    assert caught[0].opens_with[0].key == "finish_task"
    ended = TASK.finish("运完", at(20))
    with refusing("work_done_at"):
        there.finish_work((ended,), at(19))
    assert there.finish_work((ended,), at(20)).work_done_at == at(20)


def test_a_failed_check_opens_only_work_that_was_done() -> None:
    there = CALL.report_in(at(5))
    assert there.reopen_work() is there
    again = there.finish_work((), at(9)).reopen_work()
    assert (again.state, again.work_done_at) == (D.REPORTED, None)


def test_a_refusal_needs_its_reason_and_a_ruling_its_name_and_text() -> None:
    with refusing("refusal"):
        CALL.refuse("  ", at(5))
    waiting = CALL.refuse("非职责", at(5)).await_ruling()
    with refusing("ruled_at"):
        waiting.rule("镇长乙", "须到", at(4), upheld=True)
    with refusing("ruled_by"):
        waiting.rule(" ", "须到", at(6), upheld=True)
    with refusing("ruling"):
        waiting.rule("镇长乙", " ", at(6), upheld=True)


def test_after_an_upheld_ruling_it_sets_out_anew_and_its_signature_stands() -> None:
    ruled = CALL.acknowledge(at(1)).depart(at(2)).refuse("非职责", at(5)).await_ruling()
    back = ruled.rule("镇长乙", "须到", at(9), upheld=True)
    assert (back.state, back.acknowledged_at, back.departed_at) == (D.ISSUED, at(1), None)
    assert back.issued_at == START
    with refusing("acknowledged_at"):
        back.acknowledge(at(10))
    with refusing("departed_at"):
        back.depart(at(4))
    with refusing("reported_at"):
        back.report_in(at(4))
    assert back.depart(at(10)).report_in(at(31)).late


def test_a_no_show_is_confirmed_only_after_the_limit() -> None:
    with refusing("deadline") as caught:
        CALL.no_show(at(30))
    assert "00:15" in caught[0].reason.zh
    assert CALL.no_show(at(30.1)).missed


def test_being_stood_down_keeps_an_earlier_ruling() -> None:
    ruled = CALL.refuse("非职责", at(5)).await_ruling().rule("镇长乙", "须到场", at(9), upheld=True)
    assert ruled.stand_down(at(10), "够了").ruling == "须到场；解除：够了"
    assert CALL.stand_down(at(10), "够了").ruling == "够了"
    with refusing("reason"):
        CALL.stand_down(at(10), " ")


def test_only_lateness_is_excused_with_name_and_reason() -> None:
    with refusing("excuse"):
        CALL.report_in(at(30)).excuse_lateness("书记甲", "塌方")
    late = CALL.report_in(at(31))
    with refusing("excused_by"):
        late.excuse_lateness("", "塌方")
    with refusing("excuse"):
        late.excuse_lateness("书记甲", "")
    assert late.excuse_lateness("书记甲", "塌方").excused_by == "书记甲"
    assert CALL.no_show(at(31)).excuse_lateness("书记甲", "塌方").excuse == "塌方"


def test_a_time_is_corrected_only_where_it_was_recorded_and_fits() -> None:
    there = CALL.acknowledge(at(2)).report_in(at(12))
    assert there.corrected("reported_at", at(10), at(60)).reported_at == at(10)
    for field, when in (
        ("reported_at", at(1)),
        ("reported_at", at(61)),
        ("reported_at", at(12)),
        ("acknowledged_at", at(13)),
        ("acknowledged_at", at(-1)),
    ):
        with refusing(field):
            there.corrected(field, when, at(60))
    for field in ("departed_at", "issued_at", "state"):
        with refusing("field"):
            there.corrected(field, at(3), at(60))


@given(st.lists(st.integers(0, 90), min_size=4, max_size=4), st.sampled_from((0, 1, 2, 3)), st.integers(-5, 95))
def test_corrected_times_stay_monotone(minutes: list[int], which: int, to: int) -> None:
    one, two, three, four = sorted(minutes)
    call = CALL.acknowledge(at(one)).depart(at(two)).report_in(at(three)).finish_work((), at(four))
    field = ("acknowledged_at", "departed_at", "reported_at", "work_done_at")[which]
    times = sorted(minutes)
    fits = 0 <= to <= 90 and to != times[which]
    times[which] = to
    if fits and times == sorted(times):
        assert getattr(call.corrected(field, at(to), at(90)), field) == at(to)
    else:
        with refusing(field):
            call.corrected(field, at(to), at(90))
