from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemOrigin, ItemState
from desktop.post.meetings.course import minutes as course
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import Correction, MinutesText
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import MeetingState, OutcomeKind, RollGroup, RollMark
from desktop.post.moment import CHINA
from tests.post_of import refusing

M = MeetingState
AT = datetime(2026, 9, 28, 8, 0, tzinfo=CHINA)
DRAFT = Meeting(
    "m", "s", 2026, 38, AT, "二楼会议室", "书记甲", "党办乙", AT - timedelta(minutes=30), M.MINUTES_DRAFT,
)  # fmt: skip
TEXT = MinutesText("m", "会议议定：水务9月25日前封堵。", AT, "党办乙")
ROLL = (RollEntry("r", "m", 1, "书记甲", "", "", RollGroup.POST, RollMark.PRESENT),)
ITEM = ActionItem("i", 2026, 7, ItemOrigin.MEETING, "m", "o", "封堵", "水务", "水务甲", AT, AT.date(), AT.date())


def outcome(kind: OutcomeKind = OutcomeKind.DECISION, text: str = "封堵混接点的井", **other: object) -> Outcome:
    return Outcome("o", "m", "a", 1, kind, text, AT, **other)  # type: ignore[arg-type]


def fields(meeting: Meeting = DRAFT, roll: object = ROLL, said: object = (), text: object = TEXT) -> list[str]:
    return [name for name, _ in course.wanting(meeting, roll, said, text)]  # type: ignore[arg-type]


def test_nothing_is_wanting_to_whole_minutes() -> None:
    assert fields(said=[outcome(department="水务", due=date(2026, 9, 30)), outcome(OutcomeKind.NOTED)]) == []


def test_everything_that_is_wanting_is_named() -> None:
    assert fields(replace(DRAFT, chair="", recorder="")) == ["chair", "recorder"]
    uncalled = RollEntry("q", "m", 2, "公安甲", "公安", "", RollGroup.DEPARTMENT)
    assert fields(roll=(*ROLL, uncalled)) == ["roll"]
    assert fields(roll=()) == ["roll"]
    assert fields(said=[outcome()]) == ["owner", "due"]
    assert fields(said=[outcome(void=True)]) == []
    assert fields(text=None) == ["body"]
    assert fields(text=replace(TEXT, body=" ")) == ["body"]


def test_private_words_in_the_text_are_noticed() -> None:
    secret = outcome(OutcomeKind.PRIVATE, "水务9月25日前封堵")
    assert fields(said=[secret]) == ["body"]
    assert fields(said=[replace(secret, text="水务")]) == []
    assert fields(said=[replace(secret, text="现场拿人家水喝")]) == []
    for _, words in course.wanting(DRAFT, ROLL, [secret], TEXT):
        assert "水务9月25日前封堵" in words.zh
        assert words.en


def test_the_reviewer_is_somebody_else_than_the_recorder() -> None:
    new = course.submit(replace(DRAFT, review_note="改"), " 镇长乙 ", AT, ())
    assert (new.state, new.reviewer, new.submitted_at, new.review_note) == (M.REVIEW, "镇长乙", AT, "")
    with refusing("reviewer"):
        course.submit(DRAFT, "党办 乙", AT, ())
    with refusing("reviewer"):
        course.submit(DRAFT, " ", AT, ())
    with refusing("state"):
        course.submit(new, "镇长乙", AT, ())


def test_minutes_that_lack_something_are_not_sent_to_review() -> None:
    lacks = list(course.wanting(DRAFT, (), [outcome(text=f"事项{at}") for at in range(4)], None))
    with refusing("roll") as refusals:
        course.submit(DRAFT, "镇长乙", AT, lacks)
    (caught,) = refusals
    assert "另有 5 处" in caught.reason.zh
    assert [door.key for door in caught.opens_with] == ["resume_session"]


def test_a_draft_goes_back_with_a_reason() -> None:
    review = course.submit(DRAFT, "镇长乙", AT, ())
    new = course.send_back(review, "期限写错")
    assert (new.state, new.review_note, new.submitted_at) == (M.MINUTES_DRAFT, "期限写错", None)
    with refusing("reason"):
        course.send_back(review, " ")
    with refusing("state"):
        course.send_back(DRAFT, "x")


def test_long_words_are_told_short() -> None:
    found = list(course.wanting(DRAFT, ROLL, [outcome(text="清" * 9000, department="水务")], TEXT))
    secret = outcome(OutcomeKind.PRIVATE, "私" * 9000)
    found += course.wanting(DRAFT, ROLL, [secret], replace(TEXT, body=secret.text))
    assert [name for name, _ in found] == ["due", "body"]
    assert all(len(words.zh) < 80 for _, words in found)


def test_issue_takes_number_hash_and_head_and_follows() -> None:
    review = course.submit(DRAFT, "镇长乙", AT, ())
    new = course.issue(review, TEXT.body, 38, "书记甲", AT, "ab" * 32)
    assert (new.state, new.issue, new.issued_by, new.issued_at, new.head) == (M.ISSUED, 38, "书记甲", AT, "ab" * 8)
    assert new.digest == hashlib.sha256(TEXT.body.encode()).hexdigest()
    assert course.follow(new).state is M.FOLLOWING
    with refusing("state"):
        course.issue(DRAFT, TEXT.body, 38, "书记甲", AT, "ab")
    with refusing("issued_at"):
        course.issue(replace(review, ended_at=AT + timedelta(days=1)), TEXT.body, 38, "书记甲", AT, "ab")
    with refusing("state"):
        course.reviewed(new)


@pytest.mark.parametrize("state", list(MeetingState))
def test_the_text_is_writable_in_draft_and_review_only(state: MeetingState) -> None:
    meeting = replace(DRAFT, state=state, issue=38)
    if state in (M.MINUTES_DRAFT, M.REVIEW):
        course.writable(meeting)
    else:
        with refusing("body" if state in (M.ISSUED, M.FOLLOWING, M.CLOSED) else "state"):
            course.writable(meeting)


def test_a_meeting_closes_when_nothing_of_it_is_left() -> None:
    following = replace(DRAFT, state=M.FOLLOWING)
    done = [replace(ITEM, state=ItemState.VERIFIED), replace(ITEM, state=ItemState.DROPPED), replace(ITEM, carried=1)]
    closed = course.close(following, done, AT)
    assert (closed.state, closed.closed_at) == (M.CLOSED, AT)
    with refusing("items"):
        course.close(following, [*done, ITEM], AT)
    with refusing("state"):
        course.close(DRAFT, done, AT)


def test_a_correction_quotes_the_printed_words() -> None:
    issued = replace(DRAFT, state=M.FOLLOWING, issue=38)
    new = Correction("c", "m", 2026, 0, " 9月25日 ", "9月26日", "会上改过", "", AT)
    clean = course.correctable(issued, TEXT, (), new)
    assert (clean.wrong, clean.right, clean.reason) == ("9月25日", "9月26日", "会上改过")
    again = replace(new, wrong="9月26日", right="9月27日")
    assert course.correctable(issued, TEXT, (clean,), again).right == "9月27日"
    for other, name in (
        (again, "wrong"), (replace(new, wrong=""), "wrong"), (replace(new, right=""), "right"),
        (replace(new, right="9月25日"), "right"), (replace(new, reason=""), "reason"),
    ):  # fmt: skip
        with refusing(name):
            course.correctable(issued, TEXT, (), other)
    with refusing("wrong"):
        course.correctable(issued, None, (), new)
    with refusing("state"):
        course.correctable(DRAFT, TEXT, (), new)
    signed = course.numbered(clean, 3, "书记甲", "cd" * 32)
    assert (signed.number, signed.by, signed.head) == (3, "书记甲", "cd" * 8)
