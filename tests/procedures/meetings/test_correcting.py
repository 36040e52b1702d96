from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.meetings.minutes import Correction, MinutesText
from desktop.procedures.meetings import correcting, minutes
from tests.post_of import COMMANDER, DEPUTY, LEADER, refusing

if TYPE_CHECKING:
    from desktop.post.meetings.meeting import Meeting
    from tests.meeting_of import MeetingPost


def issued(post: MeetingPost) -> Meeting:
    meeting = post.ended("清理河道")
    minutes.draft_minutes(post.watch, meeting.id)
    minutes.submit(post.watch, meeting.id, LEADER)
    return minutes.issue(post.watch, meeting.id, COMMANDER).result


def test_corrections_are_numbered_without_gaps_and_point_to_the_original(post: MeetingPost) -> None:
    meeting = issued(post)
    before = post.ledger.get(MinutesText, meeting.id)
    head = post.ledger.head()[1]
    one = correcting.correct(post.watch, meeting.id, "10月5日", "10月6日", "会上改过", COMMANDER).result
    assert (one.number, one.year, one.meeting, one.head, one.by) == (1, 2026, meeting.id, head[:16], COMMANDER)
    with refusing("wrong"):
        correcting.correct(post.watch, meeting.id, "没有的话", "x", "y", COMMANDER)
    with refusing("by"):
        correcting.correct(post.watch, meeting.id, "10月5日", "10月7日", "y", LEADER)
    two = correcting.correct(post.watch, meeting.id, "10月6日", "10月7日", "又改", DEPUTY).result
    assert [one.number, two.number] == [1, 2]
    assert post.ledger.get(MinutesText, meeting.id) == before
    assert post.meeting(meeting) == meeting
    post.sound()


def test_a_draft_is_edited_and_not_corrected(post: MeetingPost) -> None:
    meeting = post.ended("清理河道")
    minutes.draft_minutes(post.watch, meeting.id)
    with refusing("state"):
        correcting.correct(post.watch, meeting.id, "10月5日", "10月6日", "x", COMMANDER)
    assert post.ledger.having(Correction) == ()


def test_the_register_has_minutes_and_corrections_of_the_year(post: MeetingPost) -> None:
    first = issued(post)
    new = correcting.correct(post.watch, first.id, "10月5日", "10月6日", "会上改过", COMMANDER).result
    second = issued(post)
    lines = correcting.register(post.ledger, 2026)
    assert [(one.number, one.corrects, one.by) for one in lines] == [
        ("第1期", "", COMMANDER), ("〔2026〕更字1号", "第1期", COMMANDER), ("第2期", "", COMMANDER),
    ]  # fmt: skip
    assert [one.id for one in lines] == [first.id, new.id, second.id]
    assert lines[0].digest == first.digest
    assert correcting.register(post.ledger, 2025) == ()
