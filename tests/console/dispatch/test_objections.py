"""Typed refusals and rulings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post


def test_a_refusal_is_ruled_upon(console: Console, post: Post) -> None:
    post.blown()
    assert console.ask("refuse", "1", "公安", "--reason", "不属职责")["result"]["state"] == "ruling"
    assert console.refused("rule", "1", "公安", "--by", "值班员丁", "--text", "去")["field"] == "ruled_by"
    assert console.ask("rule", "1", "公安", "--by", "镇长乙", "--text", "仍须到场")["result"]["state"] == "issued"
    console.say("refuse", "1", "国土", "--reason", "不属职责")
    found = console.ask("rule", "1", "国土", "--by", "镇长乙", "--text", "可不来", "--excused")
    assert found["result"]["state"] == "cancelled"


def test_a_lateness_is_excused(console: Console, post: Post) -> None:
    post.later(-40)
    post.blown("水务")
    console.say("report-in", "1", "水务", "--who", "水务甲", "--who", "水务乙")
    found = console.ask("excuse", "1", "水务", "--by", "书记甲", "--reason", "路断")
    assert found["result"]["excuse"] == "路断"
