"""The workload counts what was noted: attendance and arrivals; plans and what nobody noted count nowhere."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger.stood import attended, on_scene
from desktop.post.department import Officer
from desktop.post.presence import Presence
from desktop.post.roster.duty import AFTERWARDS
from desktop.post.roster.states import DutyClass, DutyState
from desktop.procedures.dispatch.tasks import finish_work
from desktop.procedures.roster import duty as orders
from desktop.procedures.roster.workload import span_of, workloads
from tests.post_of import COMMANDER
from tests.roster_of import RosterPost, roster_post

if TYPE_CHECKING:
    from desktop.post.roster.workload import Workload


@pytest.fixture
def post() -> RosterPost:
    made = roster_post()
    made.on(1, 7)
    return made


def _of(post: RosterPost, name: str) -> Workload:
    return next(one for one in workloads(post.ledger, post.now) if one.name == name)


def test_a_year_ends_today(post: RosterPost) -> None:
    since, until = span_of(post.now)
    assert (until, (until - since).days) == (date(2026, 9, 1), 364)
    assert workloads(post.ledger, post.now) == ()


def test_hours_are_those_that_were_noted(post: RosterPost) -> None:
    early, late, never = post.published(
        ("公安甲", 2, "stationed_day"), ("公安乙", 2, "stationed_night"), ("公安甲", 5, "stationed_day")
    )
    post.on(2, 8, 45)
    orders.start_duty(post.watch, early.id, early.starts_at + timedelta(minutes=10))
    running = _of(post, "公安甲")
    assert running.on_duty == (post.now - early.starts_at) // timedelta(minutes=1) - 10
    assert "公安乙" not in {one.name for one in workloads(post.ledger, post.now)}, "what is to come is no load"
    post.on(3, 12)
    orders.note_stood(post.watch, [late.id], COMMANDER)
    assert post.duty(late).reason == AFTERWARDS
    first, second = _of(post, "公安甲"), _of(post, "公安乙")
    length = (early.ends_at - early.starts_at) // timedelta(minutes=1)
    assert first.on_duty == length - 10, "whose end nobody noted has not stood longer than the roster says"
    assert (second.nights, second.duties, second.late) == (1, 1, 8 * 60)
    assert round(first.due + second.due, 1) == first.minutes + second.minutes
    assert second.over == -first.over
    post.on(6, 12)
    told = _of(post, "公安甲")
    assert (told.unrecorded, told.duties, told.weekends) == (1, 1, 0)
    assert never.state is DutyState.PUBLISHED


def test_absence_standby_and_the_scene(post: RosterPost) -> None:
    gone, _standby = post.published(("公安甲", 5, "stationed_day"), ("水务甲", 5, "on_call_1"))
    post.on(5, 12)
    orders.confirm_absent(post.watch, gone.id, COMMANDER)
    assert _of(post, "公安甲").absent == 1
    whistle = post.blown("水务")
    post.later(10)
    post.arrive(whistle, "水务")
    post.later(50)
    told = _of(post, "水务甲")
    assert (told.duty, told.standbys, told.duties, told.weekends) == (DutyClass.ON_CALL, 1, 0, 1)
    assert (told.calls, told.on_scene, told.on_duty, told.minutes) == (1, 50, 0, 50)
    only_scene = _of(post, "水务乙")
    assert (only_scene.calls, only_scene.department, only_scene.duty) == (1, "水务", DutyClass.ON_CALL)
    assert only_scene.due == told.due == 50
    rows = on_scene(post.ledger, post.now - timedelta(days=1), post.now)
    assert {row[0] for row in rows} == {
        one.id for one in post.ledger.having(Officer) if one.name in ("水务甲", "水务乙")
    }
    assert len(post.ledger.having(Presence)) == len(rows)
    assert {row.state for row in attended(post.ledger, date(2026, 9, 5), date(2026, 9, 5))} == {"absent", "deployed"}


def test_whoever_has_done_the_work_waits_on_nobodys_time(post: RosterPost) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务", "甲")
    post.later(30)
    finish_work(post.watch, post.call(whistle, "水务").id)
    post.later(300)
    told = _of(post, "水务甲")
    assert (told.on_scene, told.calls) == (30, 1)
    assert post.there(whistle)
