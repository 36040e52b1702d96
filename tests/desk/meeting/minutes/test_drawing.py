"""What is drawn beside the work: the agenda before the session, the words being typed, the filed file at last."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader

from desktop.desk.meeting.minutes import drawing
from desktop.ledger import archive
from desktop.procedures import papers

if TYPE_CHECKING:
    from tests.desk.meeting.held import Held


def words(content: bytes) -> str:
    """Return the words of a file without line ends."""
    return "".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).replace("\n", "")


def test_before_the_session_it_is_the_agenda_and_then_what_is_typed(held: Held) -> None:
    content, _ = drawing.work(held.session, held.sheet(), None)()
    assert "上周吹哨报到" in words(content)
    assert drawing.title_of(held.sheet()) == "Agenda on paper"
    held.drafted()
    content, told = drawing.work(held.session, held.sheet(), "会议议定：\n一、关于一处地方\n由水务选定。")()
    assert "关于一处地方" in words(content)
    assert drawing.title_of(held.sheet()) == "Minutes"
    assert all(tone == "warn" and whole for _, tone, whole in told)


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
