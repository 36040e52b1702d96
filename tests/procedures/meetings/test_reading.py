"""A meeting is read whole, with what was said before about a matter, and within the time of a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemState
from desktop.post.meetings.states import AgendaSource, OutcomeKind, RollMark
from desktop.procedures.meetings import agenda, reading, roll, session
from tests.post_of import refusing

if TYPE_CHECKING:
    from tests.meeting_of import MeetingPost


def test_a_sheet_holds_what_belongs_to_the_meeting(post: MeetingPost) -> None:
    meeting = post.in_session()
    dropped = agenda.add_matter(post.watch, meeting.id, "不议").result
    agenda.drop_matter(post.watch, dropped.id, "撤了")
    matter = post.agenda(meeting)[1]
    made = post.decide(matter, "断路", meeting.starts_at.date() + timedelta(days=4))
    first = post.decide(post.agenda(meeting)[0], "整改", meeting.starts_at.date())
    struck, away, late = post.roll(meeting)[:3]
    roll.strike(post.watch, struck.id, "出差")
    roll.ask_leave(post.watch, away.id, "病", meeting.starts_at - timedelta(hours=1))
    roll.call(post.watch, late.id, RollMark.MISSING)
    roll.invite(post.watch, meeting.id, "支书甲", "柳沟村", observer=True)
    sheet = reading.sheet(post.ledger, meeting.id)
    assert (sheet.meeting.id, sheet.series.id) == (meeting.id, post.series.id)
    assert [one.place for one in sheet.agenda] == [1, 2, 3, 4, 5]
    assert sheet.outcomes == (first, made)
    assert (sheet.of(matter.id), sheet.of("none")) == ((made,), ())
    assert sheet.counts == reading.Counts(4, 1, 0, 1, 1, 3)
    assert [one.name for one in sheet.marked(RollMark.MISSING)] == [late.name]
    assert (sheet.text, sheet.corrections, sheet.items) == (None, (), ())
    with refusing("meeting"):
        reading.sheet(post.ledger, "none")


def test_meetings_are_listed_with_their_items(post: MeetingPost) -> None:
    first = post.issued("断路", "划线")
    second = post.planned()
    lines = reading.meetings(post.ledger, 2026)
    assert [(one.meeting.id, one.items, one.undone) for one in lines] == [(second.id, 0, 0), (first.id, 2, 2)]
    assert reading.next_meeting(post.ledger) == second
    assert reading.next_meeting(post.ledger, post.series.id) == second
    assert reading.next_meeting(post.ledger, "none") is None
    assert len(reading.sheet(post.ledger, first.id).items) == 2


def test_what_was_said_before_is_told_with_how_it_ended(post: MeetingPost) -> None:
    first = post.issued("断路")
    item = post.ledger.having(ActionItem)[0]
    second = post.in_session()
    matter = next(one for one in post.agenda(second) if one.source is AgendaSource.ITEM)
    (past,) = reading.history(post.ledger, matter).said
    assert (past.issue, past.number, past.on) == (1, 1, first.starts_at.date())
    assert past.text == "水务 10月5日前断路"
    assert (past.ended.zh, past.tone) == ("交办，10-05 到期", "plain")
    session.add_outcome(post.watch, matter.id, OutcomeKind.CONTINUE, "抓紧办")
    session.add_outcome(post.watch, matter.id, OutcomeKind.PRIVATE, "不写")
    post.later(60)
    session.end_session(post.watch, second.id, defer_rest=True)
    third = post.in_session()
    again = next(one for one in post.agenda(third) if one.source is AgendaSource.ITEM)
    said = reading.history(post.ledger, again).said
    assert [(one.text, one.ended.zh, one.tone) for one in said] == [
        ("水务 10月5日前断路", "未完成，逾期 7 天", "bad"),
        ("抓紧办", "继续办", "plain"),
    ]
    for state, days, words, tone in (
        (ItemState.VERIFIED, 0, "按期完成", "ok"),
        (ItemState.VERIFIED, 3, "迟 3 天完成", "plain"),
        (ItemState.DROPPED, 0, "不再办", "plain"),
    ):
        with post.watch.pen() as pen:
            old = post.ledger.get(ActionItem, item.id)
            when = first.starts_at + timedelta(days=7 + days)
            pen.change(old, replace(old, state=state, verified_at=when))
            pen.entry("verify_item", "item", item.id, {})
        ended = reading.history(post.ledger, again).said[0]
        assert (ended.ended.zh, ended.tone) == (words, tone)


def test_whistles_of_a_matter_and_of_its_place_stand_beside_it(post: MeetingPost) -> None:
    old = post.blown("水务")
    post.later(60)
    whistle = post.blown("公安", facts="又挖沙")
    meeting = post.in_session()
    matter = agenda.add_matter(
        post.watch, meeting.id, "龙王沟", source=AgendaSource.OVERDUE_WHISTLE, subject=whistle.id
    ).result
    found = reading.history(post.ledger, matter).whistles
    assert [(one.whistle, one.text) for one in found] == [(whistle.id, "又挖沙"), (old.id, "夜间挖沙")]
    assert found[0].serial == "〔2026〕哨字2号"
    assert found[0].state.zh == "已吹哨"
    by_hand = agenda.add_matter(post.watch, meeting.id, "便道").result
    assert reading.history(post.ledger, by_hand) == reading.History((), ())


def test_what_was_put_off_tells_its_words_at_the_next_meeting(post: MeetingPost) -> None:
    meeting = post.in_session()
    mine = agenda.add_matter(post.watch, meeting.id, "露营地收费").result
    session.add_outcome(post.watch, mine.id, OutcomeKind.DEFERRED, "归谁管有争议", owner="文旅甲")
    post.later(30)
    session.end_session(post.watch, meeting.id, defer_rest=True)
    following = post.frozen()
    again = post.matter(following, "露营地收费")
    assert (again.times, again.subject) == (2, mine.id)
    (past,) = reading.history(post.ledger, again).said
    assert (past.text, past.ended.zh, past.issue) == ("文旅甲 归谁管有争议", "下次再议", None)
