from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conference_of import Room
    from tests.console.line import Console


def test_a_session_from_the_roll_to_the_conclusion(console: Console, found: Room) -> None:
    found.notified()
    for unit in ("公安", "水务"):
        assert console.ask("confer", "roll", "@1", unit, "到会", "--person", f"{unit}甲")["result"]["mark"] == "present"
    assert console.ask("confer", "roll", "@1", "国土", "请假", "--excuse", "防汛")["result"]["position"] == "absent"
    assert console.ask("confer", "begin", "@1")["result"]["state"] == "in_session"
    console.ask("confer", "guest", "@1", "张某01", "村民代表", "属实")
    console.ask("confer", "say", "@1", "公安", "同意")
    assert console.refused("confer", "say", "@1", "水务", "保留")["field"] == "says"
    assert console.ask("confer", "say", "@1", "水务", "保留", "先查清")["said"]["zh"] == "水务局表态：保留意见 先查清"
    assert console.ask("confer", "conclude", "@1", "先拆")["result"]["state"] == "drafted"
    assert console.ask("confer", "reword", "@1", "先查")["result"]["conclusion"] == "先查"


def test_no_consensus_sends_its_whistle_up(console: Console, found: Room) -> None:
    found.notified().sat()
    for unit, position, words in (("公安", "agree", ""), ("水务", "disagree", "不属职责"), ("国土", "agree", "")):
        console.ask("confer", "say", "@1", unit, position, words)
    done = console.ask("confer", "no-consensus", "@1", "--reason", "谁清运", "--level", "city")
    assert done["result"]["state"] == "no_consensus"
    assert console.ask("show", "1")["whistle"]["escalation_level"] == "city"
