"""Holes in the published roster of this week and the next are a matter each, counted by their week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.post.department import Officer
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.states import MeetingState
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.states import DutyClass
from desktop.procedures.directory.departments import keep_officer
from desktop.procedures.meetings.calendar import plan_meeting
from desktop.procedures.meetings.matters.holes import holes
from desktop.procedures.meetings.matters.span import span_of
from desktop.procedures.meetings.series import standard_series
from desktop.procedures.roster.setup import keep_need
from tests.roster_of import RosterPost, roster_post

if TYPE_CHECKING:
    from desktop.post.meetings.agenda import AgendaItem


@pytest.fixture
def post() -> RosterPost:
    found = roster_post()
    standard_series(found.watch)
    return found


def told(post: RosterPost, **other: object) -> list[AgendaItem]:
    """Return the holes that the meeting of 28 September would hear of."""
    known = post.ledger.having(Meeting, state=MeetingState.PLANNED)
    meeting = known[0] if known else plan_meeting(post.watch, post.ledger.having(MeetingSeries)[0].id).result
    return list(holes(post.ledger, span_of(post.ledger, replace(meeting, **other), post.now)))  # type: ignore[arg-type]


def test_no_need_no_hole(post: RosterPost) -> None:
    for need in post.ledger.having(DutyNeed):
        keep_need(post.watch, replace(need, active=False))
    assert told(post) == []


def test_a_month_that_is_not_published_is_told_as_such(post: RosterPost) -> None:
    post.published(("公安甲", 28, "stationed_day"))
    this, following = told(post)
    assert (this.title, this.subject, this.detail) == ("本周值守空档", "2026-09-28", "10月值班表还没公布")
    assert (following.title, following.subject) == ("下周值守空档", "2026-10-05")


def test_holes_are_counted_from_the_published_duties(post: RosterPost) -> None:
    keep_need(
        post.watch,
        DutyNeed("n", "水务备勤", DutyClass.ON_CALL, post.departments["水务"].id, ("on_call_1",), least=2, wanted=2),
    )
    keep_need(
        post.watch,
        DutyNeed(
            "c", "水务持证", DutyClass.ON_CALL, post.departments["水务"].id, ("on_call_1",), least=2, wanted=2,
            certified=True,
        ),
    )  # fmt: skip
    keep_need(
        post.watch,
        DutyNeed("l", "带班", DutyClass.DUTY_LEADER, "", ("leader_whole",), since=date(2026, 9, 30)),
    )
    for name in ("水务甲", "水务乙"):
        person = post.ids[name]
        if name == "水务乙":
            keep_officer(post.watch, replace(post.ledger.get(Officer, person), certified=False))
    post.published(
        ("水务甲", 28, "on_call_1"), ("水务丙", 28, "on_call_1"),
        ("水务甲", 29, "on_call_1"),
        ("水务甲", 30, "on_call_1"), ("水务乙", 30, "on_call_1"),
    )  # fmt: skip
    this, _ = told(post)
    assert this.detail == "10月值班表还没公布；9月29日 水务，9月30日 带班领导、水务"
