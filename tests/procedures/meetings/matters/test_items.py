"""Action items that are owed come by themselves, the longest overdue first, and conferences that got stuck."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.conferences.conference import Conference
from desktop.post.conferences.states import ConferenceKind, ConferenceState
from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemOrigin, ItemState
from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.states import AgendaSource, AgendaState, MeetingKind, RollMark
from desktop.procedures.meetings import agenda, roll, session
from desktop.procedures.meetings.calendar import plan_meeting
from desktop.procedures.meetings.matters import items
from desktop.procedures.meetings.matters.span import span_of
from desktop.procedures.meetings.reading import roll_of
from desktop.procedures.meetings.series import keep_series
from desktop.procedures.watch import new_id
from tests.meeting_of import MONDAY, meeting_post

if TYPE_CHECKING:
    from tests.meeting_of import MeetingPost


def test_undone_items_come_with_number_state_owner_and_date() -> None:
    post = meeting_post()
    first = post.issued("断路", "划线")
    one, two = post.ledger.having(ActionItem)
    with post.watch.pen() as pen:
        pen.change(two, replace(two, due=MONDAY.date() + timedelta(days=2), extensions=1))
        pen.entry("x", "item", two.id, {})
    found = list(items.owed(post.ledger, span_of(post.ledger, post.planned(), post.now)))
    assert [(it.subject, it.title, it.times) for it in found] == [(two.id, "划线", 2), (one.id, "断路", 2)]
    assert found[0].detail == "〔2026〕议字2号，水务甲，交办，逾期5天，原定10月5日，已延期1次"
    assert found[1].detail == "〔2026〕议字1号，水务甲，交办，10月5日到期"
    assert list(items.owed(post.ledger, span_of(post.ledger, first, post.now))) == []


def test_the_department_is_told_where_its_owner_does_not_tell_it() -> None:
    post = meeting_post()
    post.issued("断路")
    (item,) = post.ledger.having(ActionItem)
    with post.watch.pen() as pen:
        pen.change(item, replace(item, owner="张某"))
        pen.entry("x", "item", item.id, {})
    (found,) = items.owed(post.ledger, span_of(post.ledger, post.planned(), post.now))
    assert "水务张某" in found.detail


def test_an_item_is_up_again_until_it_is_done_and_counts_how_often() -> None:
    post = meeting_post()
    post.issued("断路")
    item = post.ledger.having(ActionItem)[0]
    for times in (2, 3, 4):
        meeting = post.frozen()
        again = next(one for one in post.agenda(meeting) if one.source is AgendaSource.ITEM)
        assert (again.subject, again.times) == (item.id, times)
        assert post.ledger.get(ActionItem, item.id).carried == times - 1
        post_hold(post, meeting.id)
    done = post.ledger.get(ActionItem, item.id)
    with post.watch.pen() as pen:
        pen.change(done, replace(done, state=ItemState.VERIFIED, verified_at=post.now))
        pen.entry("verify_item", "item", item.id, {})
    assert AgendaSource.ITEM not in [one.source for one in post.agenda(post.frozen())]


def post_hold(post: MeetingPost, meeting_id: str) -> None:
    """Hold a frozen meeting at which nothing is decided."""
    post.later(30)
    session.open_session(post.watch, meeting_id)
    for one in roll_of(post.ledger, meeting_id):
        roll.call(post.watch, one.id, RollMark.PRESENT)
    session.end_session(post.watch, meeting_id, defer_rest=True)


def test_only_the_weekly_meeting_hears_of_items_of_conferences_and_only_overdue_ones() -> None:
    post = meeting_post()
    post.issued("断路")
    item = post.ledger.having(ActionItem)[0]
    other = MeetingSeries(new_id(), "驻区单位定期会商", MeetingKind.RESIDENTS, 5, "15:00", "", "书记甲", "值班员丁")
    keep_series(post.watch, other)
    with post.watch.pen() as pen:
        for number, days in ((2, 6), (3, 8)):
            due = MONDAY.date() + timedelta(days=days)
            pen.add(
                replace(item, id=new_id(), number=number, origin=ItemOrigin.CONFERENCE, source="c", due=due, text="拆")
            )
        pen.entry("issue_conference", "conference", "c", {})
    weekly = span_of(post.ledger, post.planned(), post.now)
    consultation = span_of(post.ledger, plan_meeting(post.watch, other.id).result, post.now)
    assert [(one.title, one.times) for one in items.owed(post.ledger, weekly)] == [("拆", 1), ("断路", 2)]
    assert list(items.owed(post.ledger, consultation)) == []


def test_a_conference_without_consensus_is_up_until_a_meeting_has_dealt_with_it() -> None:
    post = meeting_post()
    conference = Conference(
        new_id(), ConferenceKind.CASE, "渣土消纳点", (), "谈不拢", post.now, "公安甲",
        state=ConferenceState.NO_CONSENSUS, end_reason="选址", ended_at=post.now,
    )  # fmt: skip
    with post.watch.pen() as pen:
        pen.add(conference)
        pen.entry("no_consensus", "conference", conference.id, {})
    meeting = post.in_session()
    (matter,) = (one for one in post.agenda(meeting) if one.source is AgendaSource.CONFERENCE)
    assert (matter.subject, matter.title) == (conference.id, "会商：渣土消纳点")
    assert matter.detail.startswith("未达成一致：选址")
    agenda.mark_matter(post.watch, matter.id, AgendaState.DONE)
    following = span_of(post.ledger, post.planned(), post.now)
    assert list(items.conferences(post.ledger, following)) == []
