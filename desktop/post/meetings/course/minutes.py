"""The course of the minutes: sent to review, sent back, issued for good, followed, closed; corrections (7.5)."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, state_in, written
from desktop.post.meetings.course.agenda import short
from desktop.post.meetings.course.outcome import lacking
from desktop.post.meetings.states import AFTER_ISSUE, MeetingState, OutcomeKind, RollMark
from desktop.post.person import person, same_person
from desktop.post.refused import Door
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from desktop.post.items.item import ActionItem
    from desktop.post.meetings.meeting import Meeting
    from desktop.post.meetings.minutes import Correction, MinutesText
    from desktop.post.meetings.outcome import Outcome
    from desktop.post.meetings.roll import RollEntry

M = MeetingState
WRITABLE = (M.MINUTES_DRAFT, M.REVIEW)
"""States in which the text of the minutes may be written."""
_SHOWN = 16
"""Hex digits of the journal's head that the minutes print."""
_SECRET = 6
"""Characters from which on the words of a private outcome are looked for in the text."""
_MOST = 5


def digest(body: str) -> str:
    """Return the SHA-256 of the text of minutes."""
    return hashlib.sha256(body.encode()).hexdigest()


def writable(meeting: Meeting) -> None:
    """Refuse to write the text of minutes that do not exist yet, or that are issued."""
    if meeting.state in AFTER_ISSUE:
        raise no(
            "body",
            f"第{meeting.issue}期纪要已经印发，不能再改。有错请出更正。",
            f"Minutes {meeting.issue} are issued and never change. Write a numbered correction.",
            Door("correct_minutes", Words("出更正", "Correct")),
            rule="C22",
        )
    state_in(meeting.state, WRITABLE, "写纪要", "writing the minutes")


def wanting(
    meeting: Meeting,
    roll: Collection[RollEntry],
    outcomes: Iterable[Outcome],
    text: MinutesText | None,
) -> Iterator[tuple[str, Words]]:
    """Yield the field and the sentence of everything that still forbids to send the minutes to review (7.5)."""
    if not meeting.chair:
        yield "chair", Words("没有主持人。", "There is no chair.")
    if not meeting.recorder:
        yield "recorder", Words("没有记录人。", "There is no recorder.")
    uncalled = [one.name for one in roll if one.mark is RollMark.UNCALLED]
    if uncalled:
        names = "、".join(uncalled[:_MOST])
        yield "roll", Words(f"{len(uncalled)} 人没点到：{names}。", f"Not called: {len(uncalled)} ({names}).")
    if not any(one.mark is RollMark.PRESENT for one in roll):
        yield "roll", Words("出席名单是空的。", "Nobody is marked as present.")
    said = [one for one in outcomes if not one.void]
    for one in said:
        for name, words in lacking(one):
            yield name, Words(f"“{short(one.text)}”{words.zh}。", f"“{short(one.text)}”: {words.en}.")
    if text is None or not text.body.strip():
        yield "body", Words("纪要还没有起草。", "The minutes are not drafted yet.")
        return
    for one in said:
        if one.kind is OutcomeKind.PRIVATE and len(one.text) >= _SECRET and one.text in text.body:
            quoted = short(one.text)
            yield "body", Words(f"正文里有不写入纪要的话：“{quoted}”。", f"Private words in the text: “{quoted}”.")


def submit(meeting: Meeting, reviewer: str, at: datetime, lacks: Iterable[tuple[str, Words]]) -> Meeting:
    """Send the minutes to somebody who reads them, never the recorder; refuse while anything is wanting."""
    state_in(meeting.state, (M.MINUTES_DRAFT,), "送审", "sending to review")
    complete(lacks)
    name = person(written("reviewer", reviewer, "审核人", "The reviewer"))
    if same_person(name, meeting.recorder):
        raise no(
            "reviewer",
            f"{name}是记录人，不能审自己记的。请另请一人。",
            f"{name} took the minutes and cannot review them. Name somebody else.",
        )
    return replace(meeting, state=M.REVIEW, reviewer=name, submitted_at=at, review_note="")


def complete(lacks: Iterable[tuple[str, Words]]) -> None:
    """Refuse minutes to which something is wanting, on the field of the first; all are named up to a number."""
    found = tuple(lacks)
    if found:
        more = len(found) - _MOST
        zh = "".join(words.zh for _, words in found[:_MOST]) + (f"另有 {more} 处。" if more > 0 else "")
        en = " ".join(words.en for _, words in found[:_MOST]) + (f" And {more} more." if more > 0 else "")
        resume = Door("resume_session", Words("恢复会中补齐", "Resume the session and complete them"))
        raise no(found[0][0], f"纪要还不能送审：{zh}", f"The minutes cannot go to review: {en}", resume)


def send_back(meeting: Meeting, reason: str) -> Meeting:
    """Send a draft back to the recorder, with what is to be changed."""
    state_in(meeting.state, (M.REVIEW,), "退回纪要", "sending back")
    note = written("reason", reason, "退回理由", "The reason")
    return replace(meeting, state=M.MINUTES_DRAFT, review_note=note, submitted_at=None)


def issue(meeting: Meeting, body: str, number: int, by: str, at: datetime, head: str) -> Meeting:
    """Issue the minutes with their number, the hash of their text and the head of the journal; nothing changes them."""
    reviewed(meeting)
    follows("issued_at", at, "签发", "The issue", ((meeting.ended_at, Words("散会", "the end of the meeting")),))
    return replace(
        meeting, state=M.ISSUED, issue=number, issued_at=at, issued_by=by, head=head[:_SHOWN], digest=digest(body)
    )


def reviewed(meeting: Meeting) -> None:
    """Refuse to issue minutes that nobody was asked to review."""
    if meeting.state is M.MINUTES_DRAFT:
        door = Door("submit_minutes", Words("先送审", "Send to review first"))
        raise no("state", "纪要还没有送审，不能签发。", "The minutes are not reviewed yet.", door)
    state_in(meeting.state, (M.REVIEW,), "签发", "issuing")


def follow(meeting: Meeting) -> Meeting:
    """Follow up what was decided, which begins with the issue."""
    return replace(meeting, state=M.FOLLOWING)


def close(meeting: Meeting, items: Iterable[ActionItem], at: datetime) -> Meeting:
    """Close a meeting all of whose items are verified, dropped or carried over to a later one (7.5)."""
    state_in(meeting.state, (M.FOLLOWING,), "办结会议", "closing")
    left = [one for one in items if one.undone and not one.carried]
    if left:
        zh = "，".join(f"议字{one.number}号{one.text}" for one in left[:_MOST])
        en = ", ".join(f"{one.number} {one.text}" for one in left[:_MOST])
        raise no(
            "items",
            f"还有 {len(left)} 项没销号，也没转下次例会：{zh}。",
            f"{len(left)} item(s) are neither verified nor carried over: {en}.",
            Door("show_items", Words("看议定事项", "Show the items")),
        )
    return replace(meeting, state=M.CLOSED, closed_at=at)


def correctable(
    meeting: Meeting, text: MinutesText | None, earlier: Iterable[Correction], new: Correction
) -> Correction:
    """Return a correction clean; refuse one of minutes that can still be edited, and of words that they do not say."""
    if meeting.state not in AFTER_ISSUE:
        door = Door("edit_minutes", Words("改草稿", "Edit the draft"))
        raise no("state", "纪要还没有印发，直接改草稿就行。", "The minutes are not issued; edit the draft.", door)
    wrong = written("wrong", new.wrong, "原文", "The words as printed")
    right = written("right", new.right, "更正后的文字", "The right words")
    printed = [text.body if text is not None else "", *(one.right for one in earlier)]
    if not any(wrong in one for one in printed):
        raise no(
            "wrong",
            f"第{meeting.issue}期纪要里没有“{wrong}”。请照原文写。",
            f"Minutes {meeting.issue} do not say “{wrong}”. Copy the printed words.",
        )
    if wrong == right:
        raise no("right", "更正后和原文一样。请改。", "The right words are the printed ones.")
    return replace(new, wrong=wrong, right=right, reason=written("reason", new.reason, "更正理由", "The reason"))


def numbered(correction: Correction, number: int, by: str, head: str) -> Correction:
    """Return a correction with its number of the year, who signed it and the head of the journal before it."""
    return replace(correction, number=number, by=by, head=head[:_SHOWN])
