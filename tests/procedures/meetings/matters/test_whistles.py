"""Late report-ins, overdue whistles, objections, reviews: each with number, state and who is responsible (B07)."""

from __future__ import annotations

from datetime import timedelta

from desktop.post.rules import EMERGENCY
from desktop.procedures.dispatch.calls import no_show
from desktop.procedures.dispatch.objections import refuse
from desktop.procedures.dispatch.tasks import give_task
from desktop.procedures.meetings.matters import whistles
from desktop.procedures.meetings.matters.span import Span, span_of
from desktop.procedures.meetings.reading import next_meeting
from desktop.procedures.whistle.overlays import suspend
from tests.meeting_of import MONDAY, MeetingPost, meeting_post
from tests.post_of import COMMANDER


def span(post: MeetingPost) -> Span:
    """Return what the coming meeting looks back on."""
    meeting = next_meeting(post.ledger) or post.planned()
    return span_of(post.ledger, meeting, post.now)


def test_who_came_late_or_not_at_all_is_told_by_whistle() -> None:
    post = meeting_post()
    first, second = post.blown("水务", "公安", "国土"), post.blown("公安")
    post.later(31)
    for whistle in (first, second):
        no_show(post.watch, post.call(whistle, "公安").id)
    post.later(11)
    post.arrive(first, "水务")
    one, two = whistles.late(post.ledger, span(post))
    assert (one.subject, one.title) == (first.id, "报到超时 〔2026〕哨字1号")
    assert one.detail == "南坪村龙王沟：水务迟到12分钟，公安未到"
    assert two.detail == "南坪村龙王沟：公安未到（本月第2次）"


def test_what_was_in_hand_at_the_last_meeting_already_is_overdue() -> None:
    post = meeting_post()
    post.ended()
    post.blown("水务")
    assert list(whistles.overdue(post.ledger, span(post))) == []
    post = meeting_post()
    post.blown("水务")
    post.ended()
    (one,) = whistles.overdue(post.ledger, span(post))
    assert one.detail == "南坪村龙王沟，已吹哨，牵头水务：吹哨5天未销"


def test_terms_that_have_passed_are_named() -> None:
    post = meeting_post()
    whistle = post.blown("公安", hotline_due=post.now.date())
    give_task(post.watch, whistle.id, post.departments["公安"].id, "清运", due_at=post.now + timedelta(hours=2))
    post.planned()
    post.later(180)
    (one,) = whistles.overdue(post.ledger, span(post))
    assert one.title == "逾期哨单 〔2026〕哨字1号"
    assert one.detail.endswith("牵头公安：热线限期9月22日已过，任务逾期1项")


def test_an_urgent_whistle_is_to_be_signed_later() -> None:
    post = meeting_post()
    post.blown("公安", kind=EMERGENCY, signer="", sign_manner="")
    assert list(whistles.overdue(post.ledger, span(post))) == []
    post.later(60 * 25)
    (one,) = whistles.overdue(post.ledger, span(post))
    assert one.detail == "南坪村龙王沟，已吹哨，牵头公安：应急哨未补签"


def test_an_objection_waits_for_a_ruling() -> None:
    post = meeting_post()
    whistle = post.blown("公安", "国土")
    refuse(post.watch, post.call(whistle, "国土").id, "不属国土职责")
    (one,) = whistles.refusals(post.ledger, span(post))
    assert one.title == "异议待裁定 〔2026〕哨字1号 国土"
    assert one.detail == "南坪村龙王沟，国土9月22日提出：不属国土职责"
    assert one.subject == post.call(whistle, "国土").id


def test_a_review_is_due_before_the_next_meeting_or_was_due_already() -> None:
    post = meeting_post()
    for days in (2, 6, 12, 13):
        whistle = post.blown("水务")
        suspend(post.watch, whistle.id, "产权未明", COMMANDER, MONDAY.date() + timedelta(days=days - 6))
        post.later(1)
    told = [one.detail for one in whistles.on_ledger(post.ledger, span(post))]
    assert told == [
        "南坪村龙王沟：产权未明，复核日9月24日已过，逾期4天，牵头水务",
        "南坪村龙王沟：产权未明，复核日9月28日，牵头水务",
        "南坪村龙王沟：产权未明，复核日10月4日，牵头水务",
    ]
