from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import journal
from desktop.ledger.book import open_post
from desktop.post.telling import tell
from desktop.procedures import word
from desktop.procedures.meetings.series import standard_series
from desktop.procedures.papers import PaperKind
from tests.conference_of import room
from tests.meeting_of import MeetingPost
from tests.paper.word.opened import paragraphs
from tests.post_of import Post, refusing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def post(tmp_path: Path) -> Iterator[MeetingPost]:
    with open_post(tmp_path / "post") as ledger:
        founded = Post(ledger).founded()
        standard_series(founded.watch)
        yield MeetingPost(ledger, departments=founded.departments)


def test_issued_minutes_leave_as_a_copy_and_the_journal_knows_its_digest(post: MeetingPost, tmp_path: Path) -> None:
    meeting = post.issued("清理河道")
    done = word.save_word(post.watch, PaperKind.MINUTES, meeting.id, str(tmp_path / "纪要.docx"))
    content = done.result.read_bytes()
    (entry,) = journal.entries(post.ledger.connection, most=1, newest=True)
    assert (entry.order, entry.noun, entry.noun_id) == ("save_word", "meeting", meeting.id)
    assert entry.said["sha256"] == hashlib.sha256(content).hexdigest()
    assert tell(entry.order, entry.said).zh == "周例会纪要2026年第1期存成 Word：纪要.docx"
    assert any(one.startswith("第1期编辑用副本") for one in paragraphs(content, "Closing"))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["post", "纪要.docx"]
    post.sound()


def test_every_kind_is_drawn_from_its_own_facts(post: MeetingPost, tmp_path: Path) -> None:
    meeting = post.issued("清理河道")
    for kind in (PaperKind.MEETING_AGENDA, PaperKind.MEETING_SIGN_IN):
        saved = word.save_word(post.watch, kind, meeting.id, str(tmp_path / f"{kind}.docx")).result
        assert not any("副本" in one for one in paragraphs(saved.read_bytes()))
    found = room(post).notified().sat().spoken()
    found.decided()
    found.concluded()
    saved = word.save_word(post.watch, PaperKind.CONFERENCE_RECORD, found.id, str(tmp_path / "会商.docx")).result
    assert "会商结论" in "".join(paragraphs(saved.read_bytes(), "Level1"))
    with refusing("paper"):
        word.save_word(post.watch, PaperKind.WHISTLE_SLIP, "", str(tmp_path / "x.docx"))


def test_a_file_that_is_there_is_replaced_only_when_told_to(post: MeetingPost, tmp_path: Path) -> None:
    meeting = post.issued("清理河道")
    path = tmp_path / "纪要.docx"
    path.write_bytes(b"mine")
    with refusing("file") as caught:
        word.save_word(post.watch, PaperKind.MINUTES, meeting.id, str(path))
    assert [door.key for door in caught[0].opens_with] == ["replace"]
    assert path.read_bytes() == b"mine"
    word.save_word(post.watch, PaperKind.MINUTES, meeting.id, str(path), replace=True)
    assert path.read_bytes().startswith(b"PK")


def test_a_path_that_cannot_be_is_refused(tmp_path: Path) -> None:
    for name in ("", "纪要.docx", str(tmp_path / "纪要.doc"), str(tmp_path / "none" / "纪要.docx")):
        with refusing("file"):
            word.word_path(name)
