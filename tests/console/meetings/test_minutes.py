from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.post.meetings.meeting import Meeting
    from tests.console.line import Console


def test_minutes_go_from_the_draft_to_the_issue_by_typed_orders(
    console: Console, opened: Meeting, tmp_path: Path
) -> None:
    console.say("meeting", "say", "河道", "决: 水务 7天内 清淤")
    console.say("meeting", "end", "--defer-rest")
    assert "由水务负责" in console.say("meeting", "text")
    assert console.ask("meeting", "text")["kept"] is False
    assert "起草纪要" in console.say("meeting", "draft")
    body = console.ask("meeting", "text")["body"]
    edited = tmp_path / "纪要.txt"
    edited.write_text(body.replace("研究有关工作", "研究当前工作"), "utf-8-sig")
    assert "改纪要草稿" in console.say("meeting", "save", str(edited))
    foreign = tmp_path / "gbk.txt"
    foreign.write_bytes(body.encode("gbk"))
    assert console.refused("meeting", "save", str(foreign))["field"] == "file"
    assert console.refused("meeting", "draft")["field"] == "body"
    assert "起草纪要" in console.say("meeting", "draft", "--afresh")
    assert console.refused("meeting", "submit", "--reviewer", "值班员丁")["field"] == "reviewer"
    assert "送审" in console.say("meeting", "submit", "--reviewer", "镇长乙")
    assert "措辞" in console.say("meeting", "send-back", "--reason", "措辞", "--by", "镇长乙")
    console.say("meeting", "submit", str(opened.number), "--reviewer", "镇长乙")
    assert "第1期，交办 1 项" in console.say("meeting", "issue", "--by", "书记甲")
    assert console.refused("meeting", "issue", "--by", "书记甲")["field"] == "state"
    assert console.refused("meeting", "save", str(edited))["field"] == "body"
    assert console.ask("verify")["faults"] == []


def test_issued_minutes_are_corrected_by_number_and_closed_when_done(console: Console, issued: Meeting) -> None:
    number = str(issued.number)
    said = console.say("meeting", "correct", number, "清淤", "清淤疏浚", "--reason", "漏字", "--by", "书记甲")
    assert "更字1号" in said
    assert (
        console.refused("meeting", "correct", number, "没有的话", "x", "--reason", "y", "--by", "书记甲")["field"]
        == "wrong"
    )
    assert console.refused("meeting", "close")["field"] == "items"
    console.say("item", "report", "1", "清完", "--by", "水务甲")
    console.say("item", "verify", "1", "属实", "--by", "镇长乙")
    assert "办结" in console.say("meeting", "close")


def test_a_draft_says_what_is_still_wanting(console: Console, opened: Meeting) -> None:
    assert opened.number == 1
    console.say("meeting", "say", "河道", "决: 出方案")
    console.say("meeting", "end", "--defer-rest")
    said = console.say("meeting", "draft")
    assert "！“出方案”没有责任单位或责任人" in said
    assert "没有期限" in console.say("meeting", "show", "last")
