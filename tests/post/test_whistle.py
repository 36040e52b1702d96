from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.post.moment import CHINA
from desktop.post.rules import DEFAULT_KINDS
from desktop.post.serial import Serial
from desktop.post.states import Duty, ReturnKind, WhistleState
from desktop.post.whistle import Whistle
from tests.post_of import refusing

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2024, 2, 29, 14, 0, tzinfo=CHINA)
ENFORCEMENT, KEY_TASK, EMERGENCY = DEFAULT_KINDS
W = WhistleState
FULL = Whistle(
    "w", "enforcement", "龙王沟", "挖沙", NOW, "v1", self_done="劝阻", self_at=NOW, self_result="不听", lead="gongan"
)
OTHER = replace(FULL, id="x", state=W.BLOWN)
SIGNED = replace(FULL, signed_at=NOW)
EVENTS: dict[str, tuple[Callable[[Whistle], Whistle], tuple[WhistleState, ...], WhistleState]] = {
    "submit": (lambda w: w.submit(ENFORCEMENT), (W.DRAFT,), W.SCREENING),
    "approve": (
        lambda w: w.approve("镇长乙", "电话", NOW, duty=Duty.DEPUTY, kind=ENFORCEMENT),
        (W.SCREENING,),
        W.SCREENING,
    ),
    "blow": (lambda w: w.blow(Serial(2024, 1), NOW, 1), (W.SCREENING,), W.BLOWN),
    "blow_urgent": (
        lambda w: w.blow_urgent(Serial(2024, 1), NOW, 1, EMERGENCY, on_the_spot=False),
        (W.DRAFT,),
        W.BLOWN,
    ),
    "send_back": (lambda w: w.send_back(ReturnKind.SELF_HANDLE, "自办"), (W.SCREENING,), W.RETURNED),
    "merge": (lambda w: w.merge(OTHER, (), "同一处"), (W.SCREENING,), W.MERGED),
    "withdraw": (lambda w: w.withdraw("误报"), (W.DRAFT, W.SCREENING), W.WITHDRAWN),
    "cancel_blown": (lambda w: w.cancel_blown("已撤离"), (W.BLOWN, W.IN_ACTION), W.WITHDRAWN),
    "suspend": (
        lambda w: w.suspend("权属不清", "书记甲", date(2024, 3, 1), date(2024, 2, 29)),
        (W.BLOWN, W.IN_ACTION),
        W.ON_LEDGER,
    ),
    "resume": (lambda w: w.resume("已查清"), (W.ON_LEDGER,), W.IN_ACTION),
}


@pytest.mark.parametrize("state", list(W))
@pytest.mark.parametrize("event", list(EVENTS))
def test_every_event_in_every_state_is_that_of_the_domain(event: str, state: WhistleState) -> None:
    give, allowed, to = EVENTS[event]
    whistle = replace(SIGNED, state=state)
    if state in allowed:
        assert give(whistle).state is to
        return
    with refusing("state") as caught:
        give(whistle)
    assert state.words.zh in caught[0].reason.zh


@pytest.mark.parametrize("state", list(W))
def test_only_a_blown_whistle_goes_into_action_by_the_first_arrival(state: WhistleState) -> None:
    after = replace(FULL, state=state).first_report_in().state
    assert after is (W.IN_ACTION if state is W.BLOWN else state)


@pytest.mark.parametrize(("field", "value"), [("place", " "), ("facts", "")])
def test_a_draft_has_place_and_facts(field: str, value: str) -> None:
    change: dict[str, object] = {field: value}
    with refusing(field):
        replace(FULL, **change).registered(NOW)  # type: ignore[arg-type]


@pytest.mark.parametrize("field", ["found_at", "self_at"])
def test_a_draft_tells_of_no_future_and_the_same_second_is_none(field: str) -> None:
    change: dict[str, object] = {field: NOW + timedelta(microseconds=900_000)}
    kept = replace(FULL, **change).registered(NOW)  # type: ignore[arg-type]
    assert getattr(kept, field) == NOW
    change[field] = NOW + timedelta(seconds=1)
    with refusing(field):
        replace(FULL, **change).registered(NOW)  # type: ignore[arg-type]
    assert replace(FULL, self_at=None).registered(NOW).self_at is None


@pytest.mark.parametrize("field", ["self_done", "self_at", "self_result"])
def test_the_township_says_first_what_it_tried(field: str) -> None:
    change: dict[str, object] = {field: None if field == "self_at" else " "}
    bare = replace(FULL, **change)  # type: ignore[arg-type]
    with refusing(field) as caught:
        bare.submit(ENFORCEMENT)
    assert [door.key for door in caught[0].opens_with] == ["make_urgent"]
    assert bare.submit(EMERGENCY).state is W.SCREENING


def test_only_who_may_approve_approves() -> None:
    waiting = replace(FULL, state=W.SCREENING)
    with refusing("signer") as caught:
        waiting.approve("值班员丁", "", NOW, duty=Duty.DUTY_CLERK, kind=ENFORCEMENT)
    assert "综合执法哨" in caught[0].reason.zh
    with refusing("signer"):
        waiting.approve("  ", "", NOW, duty=Duty.COMMANDER, kind=ENFORCEMENT)
    with refusing("signer"):
        waiting.blow(Serial(2024, 1), NOW, 1)


def test_a_blow_has_a_lead_somebody_called_and_comes_after_what_it_tells_of() -> None:
    waiting = replace(SIGNED, state=W.SCREENING)
    with refusing("departments"):
        waiting.blow(Serial(2024, 1), NOW, 0)
    with refusing("lead"):
        replace(waiting, lead="").blow(Serial(2024, 1), NOW, 1)
    with refusing("blown_at"):
        replace(waiting, found_at=NOW + timedelta(minutes=1)).blow(Serial(2024, 1), NOW, 1)
    with refusing("blown_at"):
        waiting.blow(Serial(2024, 1), NOW - timedelta(minutes=1), 1)
    blown = replace(waiting, found_at=NOW - timedelta(seconds=119)).blow(Serial(2024, 7), NOW, 1)
    assert str(blown.serial) == "〔2024〕哨字7号"
    assert blown.lag_minutes == 1
    assert (waiting.serial, waiting.lag_minutes, replace(blown, found_at=None).lag_minutes) == (None, None, None)


def test_an_urgent_whistle_is_signed_within_a_day() -> None:
    with refusing("kind"):
        FULL.blow_urgent(Serial(2024, 1), NOW, 1, ENFORCEMENT, on_the_spot=False)
    spot = FULL.blow_urgent(Serial(2024, 1), NOW, 1, ENFORCEMENT, on_the_spot=True)
    due = NOW + timedelta(hours=24)
    assert spot.sign_due == due
    assert not spot.sign_overdue(due)
    assert spot.sign_overdue(due + timedelta(seconds=1))
    for when, late in ((due, False), (due + timedelta(seconds=1), True)):
        signed = spot.countersign("镇长乙", "签字", when)
        assert signed.signed_late is late
        assert not signed.sign_overdue(due + timedelta(days=9))
        with refusing("signed_at"):
            signed.countersign("镇长乙", "签字", when)
    with refusing("signed_at"):
        spot.countersign("镇长乙", "签字", NOW - timedelta(minutes=1))
    with refusing("signer"):
        spot.countersign(" ", "签字", due)
    with refusing("signed_at"):
        FULL.countersign("镇长乙", "签字", NOW)
    before = SIGNED.blow_urgent(Serial(2024, 1), NOW, 1, EMERGENCY, on_the_spot=False)
    assert before.sign_due is None
    assert not before.signed_late


def test_it_is_not_merged_into_itself_a_circle_or_what_has_ended() -> None:
    waiting = replace(FULL, state=W.SCREENING)
    with refusing("merged_into"):
        waiting.merge(waiting, (), "同一处")
    with refusing("merged_into"):
        waiting.merge(OTHER, ("w",), "同一处")
    for state in (W.DRAFT, W.RETURNED, W.WITHDRAWN, W.MERGED, W.CLOSED, W.ARCHIVED):
        with refusing("merged_into") as caught:
            waiting.merge(replace(OTHER, state=state), (), "同一处")
        assert state.words.zh in caught[0].reason.zh
    with refusing("reason"):
        waiting.merge(OTHER, (), " ")
    assert waiting.merge(OTHER, (), "同一处").merged_into == "x"


def test_side_paths_have_their_reasons() -> None:
    waiting, blown = replace(FULL, state=W.SCREENING), replace(FULL, state=W.BLOWN)
    with refusing("reason"):
        waiting.send_back(ReturnKind.INCOMPLETE, "")
    with refusing("reason"):
        waiting.withdraw("")
    with refusing("reason"):
        blown.cancel_blown("")
    today = date(2024, 2, 29)
    with refusing("review_on"):
        blown.suspend("权属不清", "书记甲", today, today)
    with refusing("explanation"):
        blown.suspend("", "书记甲", date(2024, 3, 1), today)
    with refusing("approver"):
        blown.suspend("权属不清", "", date(2024, 3, 1), today)
    with refusing("result"):
        replace(FULL, state=W.ON_LEDGER).resume("")
    assert waiting.send_back(ReturnKind.INCOMPLETE, "缺照片").end_kind == "incomplete"


def test_a_place_that_names_its_village_is_said_once() -> None:
    assert replace(FULL, village="南坪村").where == "南坪村龙王沟"
    assert replace(FULL, village="南坪村", place="南坪桥头").where == "南坪桥头"
    assert FULL.where == "龙王沟"
