from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.post.meetings.meeting import Meeting
    from tests.console.line import Console


def test_papers_of_a_meeting_are_filed_and_copied_out(console: Console, issued: Meeting, tmp_path: Path) -> None:
    out = tmp_path / "纪要.pdf"
    told = console.ask("meeting", "paper", "周例会纪要", str(issued.number), "--out", str(out))
    assert out.read_bytes().startswith(b"%PDF-")
    assert told["paper"]["serial"] == f"{issued.year}年第1期"
    assert "已归档" in console.say("meeting", "paper", "meeting_sign_in")
    console.say("meeting", "correct", "1", "清淤", "清淤疏浚", "--reason", "漏字", "--by", "书记甲")
    for number in ("1", f"〔{issued.year}〕更字1号", "1号"):
        assert "更字1号" in console.say("meeting", "paper", "更正", number)
    assert console.refused("meeting", "paper", "更正", "9")["field"] == "correction"
    assert console.refused("meeting", "paper", "更正", "随便")["field"] == "correction"
    assert console.refused("meeting", "paper", "吹哨单")["field"] == "paper"
