"""Watches are relieved as the roster says: by word, or by a record that both sign; the stationed by the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.ledger import rosters
from desktop.ledger.book import open_post
from desktop.post.command_post import Stand
from desktop.post.moment import CHINA
from desktop.post.roster.handover import Handover
from desktop.post.roster.states import DutyClass, DutyState
from desktop.procedures.rehearsal.relief import change_guard, stand_down, take
from desktop.procedures.rehearsal.stage import Stage
from tests.demo_of import NOW, demo_copy, demo_folder

TOMORROW = date(2026, 10, 2)


@pytest.fixture
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """Return a copy of the demo post, whose clock stands at the next morning."""
    ledger = open_post(demo_copy(tmp_path_factory.mktemp("relief") / "post"))
    morning = datetime(2026, 10, 2, 8, 30, tzinfo=CHINA)
    return Stage(ledger, morning, morning, "党办丁")


def test_the_record_is_signed_by_both_on_the_last_mornings() -> None:
    with open_post(demo_folder(), read_only=True) as ledger:
        records = ledger.having(Handover)
        assert [one.begun_at.date().day for one in records] == [28, 29, 30, 1]
        assert all(one.in_signed_at is not None and one.items for one in records)
        last = max(ledger.having(Stand), key=lambda one: one.since)
        assert (records[-1].to_leader, records[-1].to_clerk) == (last.leader, last.clerk)


def test_the_stationed_of_the_day_are_on_duty_and_those_of_the_night_are_gone() -> None:
    with open_post(demo_folder(), read_only=True) as ledger:
        today = rosters.duties(ledger, NOW.date(), NOW.date())
        by_day = {one.state for one in today if one.shift == "stationed_day"}
        assert by_day <= {DutyState.ON_DUTY, DutyState.DEPLOYED}
        eve = rosters.duties(ledger, date(2026, 9, 30), date(2026, 9, 30))
        assert {one.state for one in eve if one.duty is DutyClass.STATIONED} == {DutyState.ENDED}


def test_before_the_hour_or_without_a_record_the_watch_is_taken_by_word(stage: Stage) -> None:
    before = len(stage.ledger.having(Handover))
    take(stage, "书记甲", "党办甲", False)
    stage.time = datetime(2026, 10, 3, 7, 0, tzinfo=CHINA)
    take(stage, "书记甲", "党办甲", True)
    assert len(stage.ledger.having(Handover)) == before
    day = rosters.duties(stage.ledger, stage.time.date(), stage.time.date())
    names = rosters.names(stage.ledger)
    leader = next(names[one.person] for one in day if one.duty is DutyClass.DUTY_LEADER)
    assert stage.leader == max(stage.ledger.having(Stand), key=lambda one: one.since).leader == leader


def test_who_came_back_from_a_scene_is_stood_down_when_the_day_is_over(stage: Stage) -> None:
    idle = [one for one in rosters.duties(stage.ledger, NOW.date(), NOW.date()) if one.duty is DutyClass.ON_CALL]
    called = next(one for one in idle if one.state is DutyState.PUBLISHED)
    with stage.watch.pen() as pen:
        pen.change(called, replace(called, state=DutyState.ON_DUTY, started_at=called.starts_at))
        pen.entry("come_back", "duty", called.id, {})
    stand_down(stage)
    states = {one.id: one.state for one in rosters.duties(stage.ledger, NOW.date(), NOW.date())}
    assert states[called.id] is DutyState.ENDED
    other = next(one.id for one in idle if one.state is DutyState.PUBLISHED and one.id != called.id)
    assert states[other] is DutyState.ENDED


def test_the_guard_changes_in_the_evening(stage: Stage) -> None:
    change_guard(stage)
    day = rosters.duties(stage.ledger, TOMORROW, TOMORROW)
    assert {one.state for one in day if one.shift == "stationed_day"} == {DutyState.ON_DUTY}
    assert {one.state for one in day if one.shift == "stationed_night"} == {DutyState.PUBLISHED}
    stage.time = datetime(2026, 10, 2, 17, 30, tzinfo=CHINA)
    change_guard(stage)
    day = rosters.duties(stage.ledger, TOMORROW, TOMORROW)
    assert {one.state for one in day if one.shift == "stationed_day"} == {DutyState.ENDED}
    assert {one.state for one in day if one.shift == "stationed_night"} == {DutyState.ON_DUTY}
