"""Figures of the whole weeks before, and what has changed since the last meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop.post.command_post import Member
from desktop.post.states import Duty
from desktop.procedures.directory.departments import post_officer
from desktop.procedures.directory.post import keep_member
from desktop.procedures.dispatch.calls import no_show
from desktop.procedures.meetings.matters import week
from desktop.procedures.meetings.matters.span import span_of
from desktop.procedures.meetings.series import keep_series
from desktop.procedures.watch import new_id
from desktop.procedures.whistle.closing import check_pass
from desktop.procedures.whistle.overlays import suspend
from tests.meeting_of import MONDAY, meeting_post
from tests.post_of import COMMANDER


def test_the_figures_of_last_week_stand_beside_those_of_the_week_before() -> None:
    post = meeting_post()
    post.now = MONDAY - timedelta(days=10)
    post.blown()
    post.now = MONDAY - timedelta(days=4)
    check_pass(post.watch, post.worked("水务").id, "网格员赵", "好")
    late = post.blown("水务", "公安")
    post.later(31)
    no_show(post.watch, post.call(late, "公安").id)
    post.later(11)
    post.arrive(late, "水务")
    stuck = post.blown("国土")
    suspend(post.watch, stuck.id, "产权未明", COMMANDER, MONDAY.date())
    meeting = post.planned()
    figures = week.figures(post.ledger, span_of(post.ledger, meeting, post.now))
    assert figures.title == "上周吹哨报到"
    assert figures.detail == (
        "9月21日至9月27日（括号内为前一周）：吹哨3件（1），其中综合执法3件，派单4家次（3），超时1家次（0），未到1家次（0），"
        "销哨1件（0），新挂账1件（0），累计挂账1件，议定事项销号0项（0），逾期0项（0）"
    )
    keep_series(post.watch, replace(post.series, every_weeks=2))
    longer = week.figures(post.ledger, span_of(post.ledger, meeting, post.now))
    assert longer.title == "前2周吹哨报到"
    assert longer.detail.startswith("9月14日至9月27日（括号内为前2周）：吹哨4件（0）")


def test_changes_are_told_once_and_only_the_first_of_many() -> None:
    post = meeting_post()
    held = post.ended()
    following = post.planned()
    assert list(week.changes(post.ledger, span_of(post.ledger, following, post.now))) == []
    whistle = post.blown()
    suspend(post.watch, whistle.id, "产权未明", COMMANDER, post.now.date() + timedelta(days=7))
    officer = post.ledger.rows("SELECT id FROM officer WHERE name = '公安乙'")[0][0]
    post_officer(post.watch, officer, post.now.date())
    (told,) = week.changes(post.ledger, span_of(post.ledger, following, post.now))
    assert told.title == "上周以来的变动"
    assert told.detail == ("〔2026〕哨字1号挂账，书记甲批准，2026-10-05 复核：产权未明；派驻公安乙，2026-09-28 起")
    for number in range(6):
        keep_member(post.watch, Member(new_id(), f"成员{number}", "委员", Duty.MEMBER))
    (told,) = week.changes(post.ledger, span_of(post.ledger, following, post.now))
    assert told.detail.endswith("等8项")
    assert held.number == 1
