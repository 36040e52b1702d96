from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import journal
from desktop.post.items.item import ActionItem, ItemEvent
from desktop.post.items.states import ItemState, ItemStep
from desktop.post.meetings.minutes import MinutesText
from desktop.post.meetings.states import AgendaSource, MeetingState, OutcomeKind, RollMark
from desktop.post.telling import tell
from desktop.procedures import corrections
from desktop.procedures.items import orders
from desktop.procedures.meetings import agenda, minutes, reading, roll, session
from desktop.procedures.meetings.calendar import amend_meeting
from desktop.procedures.meetings.series import keep_series
from tests.post_of import CLERK, COMMANDER, DEPUTY, LEADER, refusing

if TYPE_CHECKING:
    from desktop.post.meetings.meeting import Meeting
    from desktop.post.meetings.series import MeetingSeries
    from tests.meeting_of import MeetingPost

M = MeetingState
K = OutcomeKind
S = AgendaSource


def reviewed(post: MeetingPost, *matters: str) -> Meeting:
    meeting = post.ended(*(matters or ("清理河道",)))
    minutes.draft_minutes(post.watch, meeting.id)
    return minutes.submit(post.watch, meeting.id, LEADER).result


def issued(post: MeetingPost, *matters: str) -> Meeting:
    return minutes.issue(post.watch, reviewed(post, *matters).id, COMMANDER).result


def items(post: MeetingPost, meeting: Meeting) -> tuple[ActionItem, ...]:
    return post.ledger.having(ActionItem, source=meeting.id)


def test_the_draft_says_what_was_decided_and_who_was_there(post: MeetingPost) -> None:
    meeting = post.ended("清理河道")
    text = minutes.draft_minutes(post.watch, meeting.id).result
    assert text.body == minutes.drafted(post.ledger, meeting.id)
    assert "9月28日上午，总指挥书记甲主持召开第1次周例会" in text.body
    assert "由水务甲负责，于10月5日前清理河道。" in text.body
    assert "出席：书记甲、镇长乙、副镇长丙、值班员丁；公安甲；水务甲；国土甲。" in text.body
    post.sound()


def test_the_chair_is_called_by_duty_title_or_name_alone(post: MeetingPost) -> None:
    meeting = post.in_session()
    for name, said in ((LEADER, f"带班领导{LEADER}主持"), ("客人某", "，客人某主持")):
        amend_meeting(post.watch, meeting.id, chair=name)
        assert said in minutes.drafted(post.ledger, meeting.id)


def test_edited_prose_is_not_written_over_in_silence(post: MeetingPost) -> None:
    meeting = post.ended("清理河道")
    first = minutes.draft_minutes(post.watch, meeting.id).result
    assert minutes.draft_minutes(post.watch, meeting.id).result.body == first.body
    saved = minutes.save_minutes(post.watch, meeting.id, " 会议强调安全。\n\n" + first.body + " \n").result
    assert saved.body == "会议强调安全。\n" + first.body
    assert saved.by == CLERK
    again = minutes.save_minutes(post.watch, meeting.id, saved.body)
    assert (again.result, again.touched) == (saved, frozenset())
    with refusing("body") as caught:
        minutes.draft_minutes(post.watch, meeting.id)
    assert [one.key for one in caught[0].opens_with] == ["draft_afresh"]
    assert minutes.draft_minutes(post.watch, meeting.id, afresh=True).result.body == first.body


def test_a_text_may_be_written_without_a_draft_but_not_before_the_end(post: MeetingPost) -> None:
    meeting = post.in_session()
    with refusing("state"):
        minutes.draft_minutes(post.watch, meeting.id)
    session.end_session(post.watch, meeting.id, defer_rest=True)
    assert minutes.save_minutes(post.watch, meeting.id, "自己写的").result.body == "自己写的"


def test_review_needs_everything_and_somebody_else(post: MeetingPost) -> None:
    meeting = post.ended("清理河道")
    assert [name for name, _ in minutes.wanting(post.ledger, meeting.id)] == ["body"]
    with refusing("body"):
        minutes.submit(post.watch, meeting.id, LEADER)
    minutes.draft_minutes(post.watch, meeting.id)
    assert minutes.wanting(post.ledger, meeting.id) == ()
    with refusing("reviewer"):
        minutes.submit(post.watch, meeting.id, CLERK)
    with refusing("reviewer"):
        minutes.submit(post.watch, meeting.id, "路人某")
    assert minutes.submit(post.watch, meeting.id, LEADER).result.state is M.REVIEW


def test_an_incomplete_decision_holds_the_minutes_up_until_the_session_completes_it(post: MeetingPost) -> None:
    meeting = post.in_session()
    matter = agenda.add_matter(post.watch, meeting.id, "充电桩").result
    vague = session.add_outcome(post.watch, matter.id, K.DECISION, "商量一下").result
    session.end_session(post.watch, meeting.id, defer_rest=True)
    minutes.draft_minutes(post.watch, meeting.id)
    with refusing("owner") as caught:
        minutes.submit(post.watch, meeting.id, LEADER)
    assert [one.key for one in caught[0].opens_with] == ["resume_session"]
    session.resume_session(post.watch, meeting.id, "补责任单位")
    session.edit_outcome(
        post.watch, vague.id, department=post.departments["水务"].id, due=post.now.date() + timedelta(days=3)
    )
    session.end_session(post.watch, meeting.id, defer_rest=True)
    assert [name for name, _ in minutes.wanting(post.ledger, meeting.id)] == ["body"]
    minutes.draft_minutes(post.watch, meeting.id)
    assert minutes.submit(post.watch, meeting.id, LEADER).result.state is M.REVIEW


def test_a_reviewer_may_change_the_words_or_send_them_back(post: MeetingPost) -> None:
    meeting = reviewed(post)
    with refusing("state"):
        minutes.submit(post.watch, meeting.id, LEADER)
    text = post.ledger.get(MinutesText, meeting.id)
    minutes.save_minutes(post.watch, meeting.id, text.body.replace("清理河道", "清理南坪河道"))
    with refusing("by"):
        minutes.send_back(post.watch, meeting.id, "不够细", "路人某")
    back = minutes.send_back(post.watch, meeting.id, "不够细", LEADER).result
    assert (back.state, back.review_note) == (M.MINUTES_DRAFT, "不够细")
    with refusing("state"):
        minutes.issue(post.watch, meeting.id, COMMANDER)


def test_issue_freezes_the_text_takes_the_number_and_gives_the_items(post: MeetingPost) -> None:
    meeting = reviewed(post, "清理河道", "拆除违建")
    head = post.ledger.head()[1]
    new = minutes.issue(post.watch, meeting.id, DEPUTY).result
    text = post.ledger.get(MinutesText, meeting.id)
    assert (new.state, new.issue, new.issued_by, new.head) == (M.FOLLOWING, 1, DEPUTY, head[:16])
    assert (text.frozen, new.digest) == (True, hashlib.sha256(text.body.encode()).hexdigest())
    found = items(post, new)
    assert [(one.number, one.text, one.owner, one.department) for one in found] == [
        (1, "清理河道", "水务甲", post.departments["水务"].id),
        (2, "拆除违建", "水务甲", post.departments["水务"].id),
    ]
    outcomes = {one.item for one in reading.outcomes_of(post.ledger, new.id, post.agenda(new))}
    assert outcomes == {one.id for one in found}
    post.sound()


def test_who_may_issue(post: MeetingPost) -> None:
    meeting = reviewed(post)
    for nobody in (LEADER, CLERK, "", "路人某"):
        with refusing("by"):
            minutes.issue(post.watch, meeting.id, nobody)
    assert minutes.issue(post.watch, meeting.id, COMMANDER).result.issue == 1


def test_the_chair_issues_too(post: MeetingPost) -> None:
    meeting = post.in_session()
    amend_meeting(post.watch, meeting.id, chair=LEADER)
    session.end_session(post.watch, meeting.id, defer_rest=True)
    minutes.draft_minutes(post.watch, meeting.id)
    minutes.submit(post.watch, meeting.id, DEPUTY)
    assert minutes.issue(post.watch, meeting.id, f" {LEADER}").result.issued_by == LEADER


def test_nothing_is_lacking_at_the_issue_that_was_there_at_the_review(post: MeetingPost) -> None:
    meeting = reviewed(post)
    minutes.save_minutes(post.watch, meeting.id, "")
    with refusing("body"):
        minutes.issue(post.watch, meeting.id, COMMANDER)


def test_issued_minutes_are_changed_by_no_order_and_no_undo(post: MeetingPost) -> None:
    meeting = issued(post)
    body = post.ledger.get(MinutesText, meeting.id).body
    with refusing("body"):
        minutes.save_minutes(post.watch, meeting.id, "别的")
    with refusing("body"):
        minutes.draft_minutes(post.watch, meeting.id, afresh=True)
    with refusing("state"):
        minutes.send_back(post.watch, meeting.id, "改", LEADER)
    with refusing("state"):
        minutes.issue(post.watch, meeting.id, COMMANDER)
    with refusing("state"):
        session.resume_session(post.watch, meeting.id, "改")
    (matter, *_) = post.agenda(meeting)
    with refusing("state"):
        session.add_outcome(post.watch, matter.id, K.NOTED, "补一句")
    for entry in journal.entries(post.ledger.connection, noun_id=meeting.id):
        with refusing("undo"):
            corrections.undo(post.watch, entry.seq)
    assert post.ledger.get(MinutesText, meeting.id).body == body
    post.sound()


def test_the_numbers_go_on_where_the_office_stood_and_begin_again_with_the_year(post: MeetingPost) -> None:
    keep_series(post.watch, _first(post.series, 38))
    assert [issued(post).issue, issued(post).issue] == [38, 39]
    post.now = post.now.replace(year=2027, month=1, day=4)
    assert [issued(post).issue, issued(post).issue] == [1, 2]


def test_minutes_that_are_first_issued_in_a_later_year_begin_at_one(post: MeetingPost) -> None:
    keep_series(post.watch, _first(post.series, 38))
    post.ended("清理河道")
    post.now = post.now.replace(year=2027, month=1, day=4)
    assert issued(post).issue == 1


def _first(series: MeetingSeries, number: int) -> MeetingSeries:
    return replace(series, first_number=number)


def test_decisions_about_earlier_items_take_effect_with_the_issue(post: MeetingPost) -> None:
    first = issued(post, "封堵", "招人", "划线", "修泵")
    block, hire, draw, pump = items(post, first)
    meeting = post.in_session()
    about = {one.subject: one for one in post.agenda(meeting) if one.subject}
    later = meeting.starts_at.date() + timedelta(days=14)
    session.add_outcome(post.watch, about[block.id].id, K.EXTEND, "再给两周", due=later)
    session.add_outcome(post.watch, about[hire.id].id, K.CONTINUE, "抓紧")
    session.add_outcome(post.watch, about[draw.id].id, K.DROP, "村里已划")
    session.add_outcome(post.watch, about[pump.id].id, K.DROP, "已修好")
    session.end_session(post.watch, meeting.id, defer_rest=True)
    minutes.draft_minutes(post.watch, meeting.id)
    assert "〔2026〕议字1号“封堵”延期至10月19日，再给两周。" in minutes.drafted(post.ledger, meeting.id)
    minutes.submit(post.watch, meeting.id, LEADER)
    orders.report_item(post.watch, pump.id, "换了泵", "水务甲")
    orders.verify_item(post.watch, pump.id, LEADER, "看过")
    minutes.issue(post.watch, meeting.id, COMMANDER)
    get = {one.number: one for one in items(post, first)}
    assert (get[1].due, get[1].extensions) == (later, 1)
    assert (get[2].state, get[3].state, get[4].state) == (ItemState.OPEN, ItemState.DROPPED, ItemState.VERIFIED)
    steps = [one.step for one in post.ledger.having(ItemEvent, item=hire.id)]
    assert ItemStep.GO_ON in steps
    assert {one.carried for one in get.values()} == {1}
    post.sound()


def test_an_extension_that_was_overtaken_changes_nothing(post: MeetingPost) -> None:
    (block,) = items(post, issued(post, "封堵"))
    meeting = post.in_session()
    (matter,) = (one for one in post.agenda(meeting) if one.subject == block.id)
    later = meeting.starts_at.date() + timedelta(days=7)
    session.add_outcome(post.watch, matter.id, K.EXTEND, "再给一周", due=later)
    session.end_session(post.watch, meeting.id, defer_rest=True)
    orders.ask_extension(post.watch, block.id, later + timedelta(days=7), "等图纸", "水务甲")
    orders.answer_extension(post.watch, block.id, agreed=True, by=COMMANDER)
    minutes.draft_minutes(post.watch, meeting.id)
    minutes.submit(post.watch, meeting.id, LEADER)
    minutes.issue(post.watch, meeting.id, COMMANDER)
    (after,) = (one for one in post.ledger.having(ActionItem) if one.id == block.id)
    assert (after.due, after.extensions) == (later + timedelta(days=7), 1)


def test_an_office_owns_what_no_department_does_and_a_whistle_is_kept(post: MeetingPost) -> None:
    whistle = post.blown("水务")
    call = post.call(whistle, "水务")
    meeting = post.in_session()
    due = {"due": meeting.starts_at.date() + timedelta(days=3)}
    for source, subject in ((S.OVERDUE_WHISTLE, whistle.id), (S.REFUSAL, call.id), (S.BY_HAND, "nothing")):
        matter = agenda.add_matter(post.watch, meeting.id, source.value, source=source, subject=subject).result
        session.add_outcome(post.watch, matter.id, K.NOTED, "听过了")
        session.add_outcome(post.watch, matter.id, K.DECISION, "写说明", department=post.departments["水务"].id, **due)
        session.add_outcome(post.watch, matter.id, K.UPWARD, "要钱", owner="党政办", **due)
    session.end_session(post.watch, meeting.id, defer_rest=True)
    minutes.draft_minutes(post.watch, meeting.id)
    minutes.submit(post.watch, meeting.id, LEADER)
    minutes.issue(post.watch, meeting.id, COMMANDER)
    found = items(post, meeting)
    assert [one.whistle for one in found] == [whistle.id, whistle.id, whistle.id, whistle.id, "", ""]
    assert [(one.owner, bool(one.department)) for one in found] == [("水务", True), ("党政办", False)] * 3
    later = post.in_session()
    (again,) = (one for one in post.agenda(later) if one.subject == found[0].id)
    session.add_outcome(
        post.watch, again.id, K.DECISION, "再写", department=post.departments["水务"].id, due=post.now.date()
    )
    session.end_session(post.watch, later.id, defer_rest=True)
    minutes.draft_minutes(post.watch, later.id)
    minutes.submit(post.watch, later.id, LEADER)
    assert items(post, minutes.issue(post.watch, later.id, COMMANDER).result)[0].whistle == whistle.id


def test_a_meeting_closes_when_its_items_are_done_or_went_on(post: MeetingPost) -> None:
    first = issued(post, "封堵")
    with refusing("items"):
        minutes.close_meeting(post.watch, first.id)
    post.frozen()
    assert minutes.close_meeting(post.watch, first.id).result.state is M.CLOSED
    with refusing("state"):
        minutes.close_meeting(post.watch, first.id)
    post.sound()


def test_roll_changes_after_a_draft_make_it_stale(post: MeetingPost) -> None:
    meeting = post.ended("清理河道")
    minutes.draft_minutes(post.watch, meeting.id)
    session.resume_session(post.watch, meeting.id, "漏记")
    roll.call(post.watch, post.seat(meeting, "公安甲").id, RollMark.MISSING)
    session.end_session(post.watch, meeting.id, defer_rest=True)
    assert [name for name, _ in minutes.wanting(post.ledger, meeting.id)] == ["body"]
    body = post.ledger.get(MinutesText, meeting.id).body
    minutes.save_minutes(post.watch, meeting.id, body)
    assert minutes.wanting(post.ledger, meeting.id) == ()
    assert "未到：公安甲。" in minutes.drafted(post.ledger, meeting.id)


@pytest.mark.parametrize("order", ["issue_minutes", "submit_minutes", "draft_minutes"])
def test_what_was_done_to_minutes_is_told(post: MeetingPost, order: str) -> None:
    meeting = issued(post)
    (entry,) = (one for one in journal.entries(post.ledger.connection, noun_id=meeting.id) if one.order == order)
    words = tell(entry.order, entry.said)
    assert "周例会第1次" in words.zh
    assert "{" not in words.zh + words.en
