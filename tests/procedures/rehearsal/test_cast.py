"""The cast: the script's directory as facts of the ledger."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.ledger.book import in_memory
from desktop.post.command_post import Member, Stand
from desktop.post.department import TOWNSHIP, Attendance, Posting
from desktop.post.duty_list import DutyItem
from desktop.post.states import Duty
from desktop.procedures.rehearsal.cast import engage, keep_watch
from desktop.procedures.rehearsal.stage import Stage
from tests.post_of import NOON


@pytest.fixture(scope="module")
def stage() -> Stage:
    built = Stage(in_memory(), NOON, NOON - timedelta(days=9), "党办丁")
    engage(built)
    keep_watch(built, 8)
    built.play()
    return built


def test_members_may_command_and_lead(stage: Stage) -> None:
    duties = [one.duty for one in stage.ledger.having(Member)]
    assert duties.count(Duty.COMMANDER) == 1
    assert duties.count(Duty.DEPUTY) == 1
    assert duties.count(Duty.DUTY_LEADER) > 2


def test_gaps_overlaps_and_owners_outside_are_kept(stage: Stage) -> None:
    items = {one.code: one for one in stage.ledger.having(DutyItem)}
    assert items["GH007"].leads == ()
    assert len(items["SW005"].leads) == 2
    assert items["SH012"].outside == ("民政",)
    assert items["GH002"].leads == (TOWNSHIP,)
    assert items["GH002"].own


def test_the_watch_changes_every_morning_and_stationed_officers_are_marked(stage: Stage) -> None:
    stands = stage.ledger.having(Stand)
    assert len(stands) == 9
    assert len({(one.leader, one.clerk) for one in stands}) > 3
    postings = stage.ledger.having(Posting)
    assert len(stage.ledger.having(Attendance, day=NOON.date(), void=False)) == len(postings)


def test_a_present_before_the_morning_still_has_somebody_on_watch() -> None:
    early = NOON.replace(hour=0, minute=20)
    stage = Stage(in_memory(), early, early - timedelta(days=2), "党办丁")
    engage(stage)
    keep_watch(stage, 1)
    stage.play()
    assert max(one.since for one in stage.ledger.having(Stand)) <= early
    assert stage.ledger.having(Attendance, day=early.date())
