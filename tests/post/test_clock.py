from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.clock import reading, warnings_between
from desktop.post.dispatch import Dispatch
from desktop.post.moment import CHINA
from desktop.post.states import ClockState, DispatchState, Role

START = datetime(2026, 2, 28, 23, 50, tzinfo=CHINA)
CALL = Dispatch("d", "w", "gongan", Role.LEAD, START, 30)
SECONDS = st.integers(0, 7200)


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("seconds", "state"),
    [
        (0, ClockState.RUNNING),
        (1199, ClockState.RUNNING),
        (1200, ClockState.WARNING),
        (1800, ClockState.WARNING),
        (1801, ClockState.BREACHED),
    ],
)
def test_a_running_clock_warns_ten_minutes_before_and_breaks_after_the_limit(seconds: int, state: ClockState) -> None:
    read = reading(CALL, at(seconds))
    assert read.state is state
    assert read.seconds == 1800 - seconds
    assert read.elapsed == seconds
    assert read.running


@given(SECONDS, SECONDS)
def test_arriving_on_the_very_limit_is_in_time(seconds: int, after: int) -> None:
    came = CALL.report_in(at(seconds))
    assert came.late == (seconds > 1800)
    read = reading(came, at(seconds + after))
    assert read.state is (ClockState.LATE if seconds > 1800 else ClockState.MET)
    assert read.elapsed == seconds
    assert not read.running


def test_signing_for_the_call_does_not_stop_the_clock() -> None:
    signed = CALL.acknowledge(at(60))
    assert reading(signed, at(1801)).state is ClockState.BREACHED


def test_a_rule_may_stop_it_at_the_signature_and_arriving_unsigned_stops_it_too() -> None:
    call = replace(CALL, stops_at="acknowledged")
    assert reading(call.acknowledge(at(60)), at(9000)).state is ClockState.MET
    assert reading(call.report_in(at(60)), at(9000)).state is ClockState.MET
    assert reading(call.report_in(at(1900)), at(9000)).state is ClockState.LATE


def test_what_did_not_come_is_a_no_show_even_when_it_is_freed_later() -> None:
    gone = CALL.no_show(at(1801))
    assert reading(gone, at(1900)).state is ClockState.NO_SHOW
    assert reading(gone.stand_down(at(2000), "不需要"), at(2100)).state is ClockState.NO_SHOW
    assert reading(CALL.stand_down(at(1800), "不需要"), at(9000)).state is ClockState.EXCUSED
    assert reading(gone.report_in(at(2000)), at(9000)).state is ClockState.LATE


def test_an_excuse_and_a_ruling_take_it_out_of_the_count() -> None:
    late = CALL.report_in(at(1900)).excuse_lateness("书记甲", "塌方")
    assert reading(late, at(9000)).state is ClockState.EXCUSED
    ruled = CALL.refuse("非职责", at(60)).await_ruling().rule("镇长乙", "免", at(90), upheld=False)
    assert reading(ruled, at(9000)).state is ClockState.EXCUSED
    assert ruled.state is DispatchState.CANCELLED


def test_a_department_stood_down_on_the_scene_keeps_its_result() -> None:
    assert reading(CALL.report_in(at(60)).stand_down(at(90), "够了"), at(99)).state is ClockState.MET


@given(st.lists(st.floats(0.001, 4000), max_size=40), st.sampled_from(((10, 5), (5, 10), (10,), ())))
def test_each_warning_comes_exactly_once_whatever_the_ticks(gaps: list[float], minutes: tuple[int, ...]) -> None:
    told: list[int] = []
    last = at(-1)
    for gap in gaps:
        now = last + timedelta(seconds=gap)
        told.extend(warnings_between(CALL, last, now, minutes))
        last = now
    due = [one for one in sorted({*minutes, 0}, reverse=True) if last >= CALL.deadline - timedelta(minutes=one)]
    assert told == due


def test_a_stopped_clock_does_not_warn() -> None:
    assert warnings_between(CALL.report_in(at(60)), at(0), at(9000), (10, 5)) == ()
