"""Doors as they are shown."""

from __future__ import annotations

from desktop.desk.orders.doors import dressed
from desktop.post.refused import Door, Refused
from desktop.post.words import Words


def test_a_door_has_a_title_what_it_takes_and_why_it_is_closed() -> None:
    refused = Refused(
        "release",
        Words("水务现在不能撤离。弃土未清。", "Water cannot leave. Soil is left."),
        Door("finish_task", Words("办结任务：清运", "Finish the task")),
        Door("permit", Words("撤离许可：总指挥签", "Permit: by the commander"), Words("任务没完", "Work is open")),
        Door("strange", Words("别的门", "Another door")),
        rule="A07",
    )
    words = dressed(refused, "zh_CN")
    assert words.sentence == "水务现在不能撤离。"
    assert "A07" in words.rule
    assert [(door.title, door.text, door.closed) for door in words.doors] == [
        ("办结任务", "清运", ""),
        ("撤离许可", "总指挥签", "任务没完"),
        ("别的门", "", ""),
    ]
    assert words.doors[2].verb == "别的门"
    assert dressed(refused, "en").doors[1].text == "by the commander"
    assert dressed(Refused("x", Words("不。", "No.")), "zh_CN").rule == ""
