from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.post.meetings.meeting import Meeting
    from tests.console.line import Console


def test_the_roll_is_called_name_by_name_and_the_rest_at_once(console: Console, planned: Meeting) -> None:
    assert planned.number == 1
    assert "区里开会" in console.say("meeting", "leave", "镇长乙", "--reason", "区里开会")
    for line in (("collect",), ("freeze",), ("open",)):
        console.say("meeting", *line)
    assert console.say("meeting", "call", "未到", "公安甲", "水务甲").strip() == "未到：公安甲、水务甲"
    assert console.ask("meeting", "call", "present", "rest")["names"][0] == "书记甲"
    assert "公安甲" in console.say("meeting", "came", "公安甲")
    assert "水务乙" in console.say("meeting", "stand-in", "水务甲", "水务乙")
    assert console.refused("meeting", "came", "路人某")["field"] == "name"
    assert "出席 6，请假 1，列席 0，未到 0，未点 0" in console.say("meeting", "show")
    assert console.ask("meeting", "call", "出席", "其余")["names"] == []


def test_outcomes_are_typed_as_the_recorder_types_them(console: Console, opened: Meeting) -> None:
    assert opened.number == 1
    said = console.say(
        "meeting", "say", "河道", "决: 水务、公安各 7天内 清淤", "--standard", "见底", "--checker", "镇长乙"
    )
    assert said.count("议定：清淤") == 2
    told = console.ask("meeting", "say", "河道清淤", "决: 国土 出方案", "--reservation", "钱不够")
    assert [one["text"] for one in told["outcomes"]] == ["出方案"]
    assert "没有写期限" in told["warnings"][0]["zh"]
    weekend = console.say("meeting", "say", "河道", "决: 公安 下周六 巡查")
    assert "下一个工作日" in weekend
    assert console.refused("meeting", "say", "99", "通: 一句")["field"] == "matter"
    (place,) = (one["place"] for one in console.ask("meeting", "show")["agenda"] if one["title"] == "河道清淤")
    console.say("meeting", "say", str(place), "通: 一句")
    shown = console.say("meeting", "show")
    assert f"{place}.1 议定　公安" not in shown
    assert f"{place}.1 议定　水务" in shown
    assert "说错" in console.say("meeting", "void", f"{place}.1", "--reason", "说错")
    assert console.refused("meeting", "void", f"{place}.1", "--reason", "说错")["field"] == "outcome"


def test_the_session_ends_and_is_taken_up_again(console: Console, opened: Meeting) -> None:
    assert opened.number == 1
    assert console.refused("meeting", "end")["field"] == "matters"
    assert "散会" in console.say("meeting", "end", "--defer-rest")
    assert "漏记" in console.say("meeting", "resume", "--reason", "漏记")
    assert "散会" in console.say("meeting", "end", "--defer-rest", "--of", "1")
    assert "漏记" in console.say("meeting", "resume", "--reason", "漏记", "--of", "last")
