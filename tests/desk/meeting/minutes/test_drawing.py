"""What is drawn beside the work: the agenda before the session, the words being typed, the filed file at last."""

from __future__ import annotations

from io import BytesIO
from types import SimpleNamespace
from typing import TYPE_CHECKING

from pypdf import PdfReader

from desktop.desk.meeting.minutes import drawing
from desktop.ledger import archive
from desktop.paper.format_check import check
from desktop.post.words import Words
from desktop.procedures import papers

if TYPE_CHECKING:
    import pytest

    from tests.desk.meeting.held import Held


def words(content: bytes) -> str:
    """Return the words of a file without line ends."""
    return "".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).replace("\n", "")


def test_before_the_session_it_is_the_agenda_and_then_what_is_typed(held: Held) -> None:
    content, _ = drawing.work(held.session, held.sheet(), None)()
    assert "上周吹哨报到" in words(content)
    assert drawing.title_of(held.sheet()) == "Agenda"
    held.drafted()
    content, told = drawing.work(held.session, held.sheet(), "会议议定：\n一、关于一处地方\n由水务选定。")()
    assert "关于一处地方" in words(content)
    assert drawing.title_of(held.sheet()) == "Minutes"
    assert told[0] == ("Type area 156×225, 28 characters, 22 lines: as GB/T 9704 asks", "ok", "")
    assert all(tone == "warn" and whole for _, tone, whole in told[1:])


def test_what_is_not_as_the_standard_asks_is_counted_and_listed(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    held.drafted()
    found = SimpleNamespace(findings=(SimpleNamespace(words=Words("天头短了", "short")),) * 2)
    monkeypatch.setattr(check, "check", lambda *_: found)
    monkeypatch.setattr(papers, "standing_in", lambda: ())
    _, told = drawing.work(held.session, held.sheet(), None)()
    assert told == (("2 places are not as GB/T 9704 asks", "warn", "天头短了\n天头短了"),)


def test_issued_minutes_are_shown_as_filed(filed: Held) -> None:
    assert drawing.filed(filed.session, filed.sheet()) is None
    filed.issued()
    sheet = filed.sheet()
    content = drawing.filed(filed.session, sheet)
    (paper,) = archive.filed(filed.ledger, id=sheet.meeting.paper)
    path = papers.path_of(filed.ledger, paper)
    assert content == path.read_bytes()
    path.unlink()
    assert drawing.filed(filed.session, sheet) is None
