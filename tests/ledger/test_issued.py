from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import driver, issued
from desktop.ledger.book import open_post
from desktop.procedures.meetings import correcting, minutes
from desktop.procedures.meetings.series import standard_series
from desktop.procedures.papers import PaperKind, make_paper, path_of
from desktop.procedures.verify import verify
from tests.conference_of import room
from tests.meeting_of import MeetingPost, meeting_post
from tests.post_of import COMMANDER, LEADER, Post

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.post.meetings.meeting import Meeting


def out(post: MeetingPost) -> Meeting:
    meeting = post.ended("清理河道")
    minutes.draft_minutes(post.watch, meeting.id)
    minutes.submit(post.watch, meeting.id, LEADER)
    return minutes.issue(post.watch, meeting.id, COMMANDER).result


def unguarded(post: MeetingPost) -> None:
    """Take the triggers away, as a hand with another program does."""
    post.ledger.connection.set_authorizer(None)
    for (name,) in post.ledger.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        post.ledger.connection.execute(f"DROP TRIGGER {name}")


def changed(post: MeetingPost, statement: str, *values: object) -> list[str]:
    """Change the file behind the program's back and return the sentences of what is wrong with the minutes."""
    post.ledger.connection.set_authorizer(None)
    post.ledger.connection.execute("PRAGMA foreign_keys = OFF")
    unguarded(post)
    post.ledger.connection.execute(statement, values)
    assert set(issued.faults(post.ledger)) <= {(one.place, one.zh, one.en) for one in verify(post.ledger).faults}
    return [one.zh for one in issued.faults(post.ledger)]


def test_the_seal_is_the_entry_of_the_issue_with_the_head_before_it() -> None:
    post = meeting_post()
    meeting = out(post)
    found = issued.seal(post.ledger, issued.ISSUE, meeting.id, meeting.head)
    assert found is not None
    assert found.head[:16] == meeting.head
    assert found.seq == post.ledger.head()[0]
    assert issued.seal(post.ledger, issued.ISSUE, meeting.id, "") is None
    assert issued.seal(post.ledger, issued.CORRECT, meeting.id, meeting.head) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE minutes_text SET body = 'x'", "UPDATE minutes_text SET frozen = 0", "DELETE FROM minutes_text",
        "UPDATE meeting SET issue = 9", "UPDATE meeting SET digest = 'x'", "UPDATE meeting SET head = 'x'",
        "UPDATE meeting SET issued_by = 'x'", "DELETE FROM meeting", "UPDATE correction SET wrong = 'x'",
        "UPDATE correction SET number = 7", "DELETE FROM correction",
    ],
)  # fmt: skip
def test_the_file_itself_refuses_to_change_what_was_issued(statement: str) -> None:
    post = meeting_post()
    correcting.correct(post.watch, out(post).id, "10月5日", "10月6日", "改过", COMMANDER)
    with pytest.raises(driver.DatabaseError, match="issued minutes never change"):
        post.ledger.connection.execute(statement)
    post.ledger.connection.execute("UPDATE meeting SET paper = 'x'")
    with pytest.raises(driver.DatabaseError, match="issued minutes never change"):
        post.ledger.connection.execute("UPDATE meeting SET paper = 'y'")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE minutes_text SET body = body || '。'", "2026年周例会第1期纪要的文字被改过"),
        ("UPDATE meeting SET digest = 'x'", "2026年周例会第1期纪要的文字被改过"),
        ("DELETE FROM minutes_text", "2026年周例会第1期纪要的文字不在了"),
        ("UPDATE minutes_text SET frozen = 0", "2026年周例会第1期纪要的封存标记被改过"),
        ("UPDATE meeting SET issue = 3", "2026年周例会纪要期号有空号"),
    ],
)
def test_changed_minutes_are_named_with_their_number(statement: str, words: str) -> None:
    post = meeting_post()
    out(post)
    second = out(post)
    assert list(issued.faults(post.ledger)) == []
    where = " WHERE id <> ?" if "issue = 3" not in statement else " WHERE id = ?"
    (said,) = changed(post, statement + where, second.id)
    assert said.startswith(words)


def test_a_changed_pdf_and_a_hash_that_was_changed_with_it_are_named(tmp_path: Path) -> None:
    with open_post(tmp_path / "post") as ledger:
        founded = Post(ledger).founded()
        standard_series(founded.watch)
        post = MeetingPost(ledger, departments=founded.departments)
        meeting = out(post)
        correcting.correct(post.watch, meeting.id, "10月5日", "10月6日", "改过", COMMANDER)
        paper = make_paper(post.watch, PaperKind.MINUTES, meeting.id).result
        path_of(ledger, paper).write_bytes(b"%PDF-other")
        assert [one.zh for one in verify(ledger).faults] == [f"归档的 {paper.file} 被改过"]
        assert "第1期" in paper.file
        assert changed(post, "UPDATE paper SET sha256 = 'x' WHERE id = ?", paper.id) == [
            "2026年第1期纪要的归档记录被改过"
        ]
        assert changed(post, "UPDATE entry SET payload = '[]' WHERE \"order\" = 'file' AND noun_id = ?", meeting.id)
        assert changed(post, "DELETE FROM paper WHERE id = ?", paper.id)


def test_a_meeting_whose_text_was_never_kept_has_none_to_be_changed() -> None:
    post = meeting_post()
    out(post)
    unguarded(post)
    post.ledger.connection.execute("DELETE FROM minutes_text")
    assert changed(post, "UPDATE meeting SET digest = ''") == []


def test_a_filed_record_of_a_conference_is_held_against_its_entry(tmp_path: Path) -> None:
    with open_post(tmp_path / "post") as ledger:
        founded = Post(ledger).founded()
        held = room(founded).notified().sat().spoken()
        held.decided()
        record = held.concluded().sent().signed().issued()
        paper = make_paper(founded.watch, PaperKind.CONFERENCE_RECORD, record.id).result
        assert not verify(ledger).faults
        path_of(ledger, paper).write_bytes(b"%PDF-other")
        other = hashlib.sha256(b"%PDF-other").hexdigest()
        ledger.connection.execute("UPDATE paper SET sha256 = ? WHERE id = ?", (other, paper.id))
        assert [one.zh for one in verify(ledger).faults] == [f"{paper.serial}会商纪要的归档记录被改过"]
        ledger.connection.execute("DELETE FROM paper WHERE id = ?", (paper.id,))
        assert [one.en for one in verify(ledger).faults] == [f"The record of the filed {paper.file} is gone"]
