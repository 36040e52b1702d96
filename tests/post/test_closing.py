from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop.post import closing
from desktop.post.dispatch import Dispatch
from desktop.post.evaluation import Evaluation
from desktop.post.moment import CHINA
from desktop.post.states import DispatchState, Escalation, Role, WhistleState
from desktop.post.task import Task
from desktop.post.whistle import Whistle
from tests.post_of import refusing

NOW = datetime(2026, 9, 22, 14, 0, tzinfo=CHINA)
LATER = NOW + timedelta(minutes=30)
WHISTLE = Whistle("w", "enforcement", "龙王沟", "挖沙", NOW, "v1", state=WhistleState.IN_ACTION, lead="gongan")
CHECKING = replace(WHISTLE, state=WhistleState.CHECKING, done_at=LATER)
CLOSED = replace(WHISTLE, state=WhistleState.CLOSED, closed_at=LATER)
D = DispatchState
DONE = Dispatch("d", "w", "gongan", Role.LEAD, NOW, 30, state=D.WORK_DONE, work_done_at=LATER)
TASK = Task("t", "w", "gongan", "清运", NOW)
FULL = Evaluation("w", 5, 4, 5, 5, recheck_on=NOW.date())


@pytest.mark.parametrize("state", list(D))
def test_only_finished_departments_let_the_work_be_reported_done(state: DispatchState) -> None:
    calls = (DONE, replace(DONE, id="e", department="shuiwu", state=state))
    if state in (D.WORK_DONE, D.RELEASED, D.CANCELLED, D.STOOD_DOWN):
        assert closing.report_done(WHISTLE, calls, (), " 办结 ", LATER).outcome == "办结"
        return
    with refusing("ruling" if state in (D.REFUSED, D.RULING) else "dispatches") as caught:
        closing.report_done(WHISTLE, calls, (), "办结", LATER)
    assert caught[0].opens_with


def test_open_tasks_are_named_and_times_follow() -> None:
    with refusing("tasks") as caught:
        closing.report_done(WHISTLE, (DONE,), (TASK,), "办结", LATER)
    assert "清运" in caught[0].reason.zh
    with refusing("done_at"):
        closing.report_done(WHISTLE, (DONE,), (), "办结", NOW)
    ended = TASK.finish("运完", LATER + timedelta(minutes=1))
    with refusing("done_at"):
        closing.report_done(WHISTLE, (DONE,), (ended,), "办结", LATER)
    with refusing("outcome"):
        closing.report_done(WHISTLE, (DONE,), (), " ", LATER)


@pytest.mark.parametrize("state", [one for one in WhistleState if one is not WhistleState.IN_ACTION])
def test_it_is_reported_done_and_checked_in_its_state_only(state: WhistleState) -> None:
    whistle = replace(WHISTLE, state=state)
    with refusing("state"):
        closing.report_done(whistle, (DONE,), (), "办结", LATER)
    if state is not WhistleState.CHECKING:
        with refusing("state"):
            closing.check_pass(whistle, "网格员赵", "好", LATER, ())
        with refusing("state"):
            closing.check_fail(whistle, "网格员赵", "残土", LATER, ())


@pytest.mark.parametrize("name", ["公安甲", " 公安甲 ", "公 安 甲", "公安\u3000甲"])
def test_nobody_of_the_lead_checks_however_the_name_is_written(name: str) -> None:
    for lead in ("公安甲", "公安 甲"):
        with refusing("checker") as caught:
            closing.check_pass(CHECKING, name, "好", LATER, ("公安乙", lead))
        assert "牵头部门" in caught[0].reason.zh


def test_a_check_closes_or_sends_back() -> None:
    passed = closing.check_pass(CHECKING, " 网格员赵 ", " 好 ", LATER, ("公安甲",))
    assert (passed.state, passed.checker, passed.check_findings) == (WhistleState.CLOSED, "网格员赵", "好")
    failed = closing.check_fail(CHECKING, "网格员赵", "残土", LATER, ("公安甲",))
    assert (failed.state, failed.done_at) == (WhistleState.IN_ACTION, None)
    with refusing("checker"):
        closing.check_pass(CHECKING, " ", "好", LATER, ())
    with refusing("findings"):
        closing.check_fail(CHECKING, "网格员赵", " ", LATER, ())
    with refusing("closed_at"):
        closing.check_pass(CHECKING, "网格员赵", "好", NOW, ())
    with refusing("checked_at"):
        closing.check_fail(CHECKING, "网格员赵", "残土", NOW, ())


def test_it_is_archived_with_its_evaluation() -> None:
    assert closing.archive(CLOSED, FULL, LATER).state is WhistleState.ARCHIVED
    for lacking in (None, replace(FULL, satisfaction=0)):
        with refusing("evaluation") as caught:
            closing.archive(CLOSED, lacking, LATER)
        assert caught[0].opens_with[0].key == "evaluate"
    with refusing("state"):
        closing.archive(CHECKING, FULL, LATER)
    with refusing("archived_at"):
        closing.archive(CLOSED, FULL, NOW)


def test_only_a_closed_whistle_recurs() -> None:
    assert closing.recur(CLOSED, replace(WHISTLE, id="x")).parent == "w"
    with refusing("state"):
        closing.recur(CHECKING, replace(WHISTLE, id="x"))


def test_escalation_goes_step_by_step_and_round_again() -> None:
    whistle = WHISTLE
    for step in (Escalation.SENT, Escalation.RECEIVED, Escalation.ANSWERED, Escalation.RETURNED, Escalation.SENT):
        for wrong in set(Escalation) - {step}:
            with refusing("escalation"):
                closing.escalate(whistle, wrong, "city")
        whistle = closing.escalate(whistle, step, "district")
        assert (whistle.escalation, whistle.escalation_level) == (step, "district")
    with refusing("level"):
        closing.escalate(WHISTLE, Escalation.SENT, "province")
    with refusing("state"):
        closing.escalate(replace(WHISTLE, state=WhistleState.DRAFT), Escalation.SENT, "city")


def test_a_conference_opens_in_hand_and_closes_also_later() -> None:
    opened = closing.confer(WHISTLE, opened=True)
    with refusing("conference_open"):
        closing.confer(opened, opened=True)
    with refusing("conference_open"):
        closing.confer(WHISTLE, opened=False)
    with refusing("state"):
        closing.confer(CLOSED, opened=True)
    assert not closing.confer(replace(opened, state=WhistleState.CLOSED), opened=False).conference_open
