"""Outcomes are written only in session; it ends when all are called and all is dealt with; it can be taken up again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemState
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.course.outcome import lacking
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import AgendaSource, AgendaState, MeetingState, OutcomeKind, RollMark
from desktop.procedures import corrections
from desktop.procedures.meetings import agenda, calendar, roll, session
from tests.meeting_of import MONDAY
from tests.post_of import LEADER, refusing

if TYPE_CHECKING:
    from tests.meeting_of import MeetingPost

DUE = date(2026, 10, 9)


def test_a_session_needs_a_frozen_agenda_a_chair_and_a_recorder(post: MeetingPost) -> None:
    meeting = post.collecting()
    with refusing("state") as caught:
        session.open_session(post.watch, meeting.id)
    assert [one.key for one in caught[0].opens_with] == ["freeze_agenda"]
    agenda.freeze(post.watch, meeting.id)
    calendar.amend_meeting(post.watch, meeting.id, chair="")
    with refusing("chair"):
        session.open_session(post.watch, meeting.id)
    calendar.amend_meeting(post.watch, meeting.id, chair=LEADER, recorder="")
    with refusing("recorder"):
        session.open_session(post.watch, meeting.id)
    calendar.amend_meeting(post.watch, meeting.id, recorder="党办乙")
    opened = session.open_session(post.watch, meeting.id).result
    assert (opened.state, opened.opened_at, opened.chair) == (MeetingState.IN_SESSION, post.now, LEADER)
    with refusing("state"):
        session.open_session(post.watch, meeting.id)
    post.sound()


def test_outcomes_are_written_only_in_session(post: MeetingPost) -> None:
    meeting = post.frozen()
    matter = post.agenda(meeting)[0]
    with refusing("state"):
        post.decide(matter, "断路", DUE)
    post.now = meeting.starts_at
    session.open_session(post.watch, meeting.id)
    made = post.decide(matter, " 断路 ", DUE)
    assert (made.text, made.place, made.at, lacking(made)) == ("断路", 1, post.now, ())
    assert post.agenda(meeting)[0].state is AgendaState.DONE
    for one in post.roll(meeting):
        roll.call(post.watch, one.id, RollMark.PRESENT)
    session.end_session(post.watch, meeting.id, defer_rest=True)
    for order in (
        lambda: post.decide(matter, "再断", DUE),
        lambda: session.edit_outcome(post.watch, made.id, text="改"),
        lambda: session.void_outcome(post.watch, made.id, "错"),
    ):
        with refusing("state") as caught:
            order()
        assert [one.key for one in caught[0].opens_with] == ["resume_session"]
    post.sound()


def test_a_decision_may_be_incomplete_while_people_talk(post: MeetingPost) -> None:
    meeting = post.in_session()
    made = session.add_outcome(post.watch, post.agenda(meeting)[0].id, OutcomeKind.DECISION, "出个模板").result
    assert [field for field, _ in lacking(made)] == ["owner", "due"]
    full = session.edit_outcome(post.watch, made.id, owner="司法甲", due=DUE).result
    assert (lacking(full), full.id) == ((), made.id)


def test_an_outcome_that_cannot_be_right_is_refused(post: MeetingPost) -> None:
    meeting = post.in_session()
    matter = post.agenda(meeting)[0]
    water = post.departments["水务"].id
    wrong: tuple[tuple[str, dict[str, Any]], ...] = (
        ("text", {"text": " "}),
        ("due", {"due": date(2026, 9, 27)}),
        ("checker", {"owner": "张 某", "checker": "张某"}),
        ("checker", {"department": water, "checker": "水务乙"}),
        ("department", {"department": "none"}),
        ("department", {"supports": ("none",)}),
    )
    for field, fields in wrong:
        with refusing(field):
            session.add_outcome(post.watch, matter.id, OutcomeKind.DECISION, **{"text": "断路", "due": DUE, **fields})
    made = session.add_outcome(
        post.watch,
        matter.id,
        OutcomeKind.DECISION,
        "断路",
        department=water,
        supports=[water, post.departments["公安"].id, post.departments["公安"].id],
        checker="公安甲",
        due=DUE,
        reservation=" 水务：汛期不宜 ",
    ).result
    assert made.supports == (post.departments["公安"].id,)
    assert made.reservation == "水务：汛期不宜"
    with pytest.raises(AssertionError):
        session.edit_outcome(post.watch, made.id, place=7)


def test_the_state_of_a_matter_follows_from_its_outcomes(post: MeetingPost) -> None:
    meeting = post.in_session()
    matter = post.agenda(meeting)[0]

    def state() -> AgendaState:
        return post.ledger.get(type(matter), matter.id).state

    put_off = session.add_outcome(post.watch, matter.id, OutcomeKind.DEFERRED, "下次再议").result
    assert state() is AgendaState.DEFERRED
    session.edit_outcome(post.watch, put_off.id, kind=OutcomeKind.PRIVATE)
    assert state() is AgendaState.DONE
    with refusing("reason"):
        session.void_outcome(post.watch, put_off.id, "")
    session.void_outcome(post.watch, put_off.id, "没说")
    assert state() is AgendaState.WAITING
    with refusing("outcome"):
        session.edit_outcome(post.watch, put_off.id, text="又说")
    again = session.add_outcome(post.watch, matter.id, OutcomeKind.NOTED, "知道了").result
    assert again.place == 2
    agenda_drop(post, post.matter(meeting, "其他").id)
    with refusing("matter"):
        session.add_outcome(post.watch, matter_dropped(post, meeting.id), OutcomeKind.NOTED, "知道了")


def agenda_drop(post: MeetingPost, matter_id: str) -> None:
    """Drop a matter."""
    agenda.drop_matter(post.watch, matter_id, "不议")


def matter_dropped(post: MeetingPost, meeting_id: str) -> str:
    """Return the id of the matter that was dropped."""
    return post.ledger.having(AgendaItem, meeting=meeting_id, void=True)[0].id


def test_going_on_extending_and_dropping_are_about_an_item(post: MeetingPost) -> None:
    post.issued("断路")
    item = post.ledger.having(ActionItem)[0]
    meeting = post.in_session()
    matter = next(one for one in post.agenda(meeting) if one.source is AgendaSource.ITEM)
    other = post.matter(meeting, "其他")
    with refusing("about"):
        session.add_outcome(post.watch, other.id, OutcomeKind.CONTINUE, "抓紧")
    assert session.add_outcome(post.watch, matter.id, OutcomeKind.CONTINUE, "抓紧").result.about == item.id
    with refusing("due"):
        session.add_outcome(post.watch, matter.id, OutcomeKind.EXTEND, "延", due=item.due)
    later = session.add_outcome(post.watch, matter.id, OutcomeKind.EXTEND, "延到月底").result
    assert [field for field, _ in lacking(later)] == ["due"]
    assert session.edit_outcome(post.watch, later.id, due=item.due + timedelta(days=3)).result.due is not None
    named = session.add_outcome(post.watch, other.id, OutcomeKind.DROP, "不办了", about=item.id).result
    assert named.about == item.id
    with post.watch.pen() as pen:
        pen.change(item, replace(item, state=ItemState.DROPPED, dropped_by=named.id))
        pen.entry("issue_minutes", "meeting", meeting.id, {})
    with refusing("about"):
        session.add_outcome(post.watch, other.id, OutcomeKind.DROP, "再不办", about=item.id)


def test_it_ends_when_everybody_was_called_and_everything_dealt_with(post: MeetingPost) -> None:
    meeting = post.frozen()
    post.now = MONDAY
    session.open_session(post.watch, meeting.id)
    with refusing("roll") as caught:
        session.end_session(post.watch, meeting.id)
    assert caught[0].reason.zh.startswith("还有 7 人没点到：书记甲")
    assert "等" in caught[0].reason.zh
    for one in post.roll(meeting):
        roll.call(post.watch, one.id, RollMark.MISSING)
    with refusing("matters") as caught:
        session.end_session(post.watch, meeting.id)
    assert [one.key for one in caught[0].opens_with] == ["defer_rest"]
    with refusing("ended_at"):
        session.end_session(post.watch, meeting.id, MONDAY - timedelta(minutes=1), defer_rest=True)
    done = agenda.mark_matter(post.watch, post.agenda(meeting)[0].id, AgendaState.DONE).result
    over = session.end_session(post.watch, meeting.id, defer_rest=True).result
    assert (over.state, over.ended_at) == (MeetingState.MINUTES_DRAFT, MONDAY)
    assert {one.state for one in post.agenda(meeting) if one.id != done.id} == {AgendaState.DEFERRED}
    post.sound()


def test_it_is_taken_up_again_with_a_reason_until_the_minutes_are_issued(post: MeetingPost) -> None:
    meeting = post.ended("断路")
    with refusing("reason"):
        session.resume_session(post.watch, meeting.id, "")
    again = session.resume_session(post.watch, meeting.id, "漏记一项").result
    assert (again.state, again.ended_at) == (MeetingState.IN_SESSION, None)
    post.decide(post.agenda(meeting)[0], "划线", DUE)
    session.end_session(post.watch, meeting.id)
    with refusing("state"):
        session.resume_session(post.watch, post.issued("另一次").id, "晚了")


def test_a_slip_is_taken_back_within_the_minute_while_nothing_rests_on_it(post: MeetingPost) -> None:
    meeting = post.in_session()
    matter = post.agenda(meeting)[0]
    first = session.add_outcome(post.watch, matter.id, OutcomeKind.NOTED, "一")
    second = session.add_outcome(post.watch, matter.id, OutcomeKind.NOTED, "二")
    with refusing("undo"):
        corrections.undo(post.watch, first.seq)
    corrections.undo(post.watch, second.seq)
    corrections.undo(post.watch, first.seq)
    assert post.ledger.having(Outcome, void=False) == ()
    assert post.ledger.get(type(matter), matter.id).state is AgendaState.WAITING
    third = session.add_outcome(post.watch, matter.id, OutcomeKind.NOTED, "三")
    session.end_session(post.watch, meeting.id, defer_rest=True)
    with refusing("undo"):
        corrections.undo(post.watch, third.seq)
    post.sound()
