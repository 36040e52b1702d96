from __future__ import annotations

from typing import TYPE_CHECKING

from tests.console.confer.conftest import found  # noqa: F401 - a fixture
from tests.console.meetings.conftest import issued, opened, planned  # noqa: F401 - fixtures
from tests.paper.word.opened import paragraphs

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.post.meetings.meeting import Meeting
    from tests.conference_of import Room
    from tests.console.line import Console


def test_a_record_is_saved_for_word(console: Console, found: Room, tmp_path: Path) -> None:  # noqa: F811
    found.notified().sat().spoken()
    found.decided()
    found.concluded()
    console.say("confer", "paper", "@1", "--word", "--out", str(tmp_path / "会商.docx"))
    assert (tmp_path / "会商.docx").read_bytes().startswith(b"PK")


def test_minutes_are_saved_for_word(console: Console, issued: Meeting, tmp_path: Path) -> None:  # noqa: F811
    out = tmp_path / "纪要.docx"
    told = console.ask("meeting", "paper", "minutes", str(issued.number), "--word", "--out", str(out))
    assert told["path"] == str(out)
    assert any(one.startswith("第1期编辑用副本") for one in paragraphs(out.read_bytes(), "Closing"))
    again = ("meeting", "paper", "minutes", str(issued.number), "--word", "--out", str(out))
    assert console.refused(*again)["field"] == "file"
    assert "已存成 Word" in console.say(*again, "--replace")
    assert console.refused("meeting", "paper", "minutes", str(issued.number), "--word")["field"] == "file"
