"""Typed departures: the gate speaks, and says what would open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post


def test_nobody_leaves_before_the_work_is_done(console: Console, post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务")
    found = console.refused("release", "1", "水务")
    assert (found["field"], found["rule"]) == ("release", "A07")
    assert [door["key"] for door in found["opens_with"]] == ["work_done", "relieve", "permit"]
    console.say("release", "1", "水务")
    assert console.err.splitlines()[0].startswith("水务现在不能撤离。")
    assert console.err.splitlines()[1].startswith("  - ")
    console.say("work-done", "1", "水务")
    permit = ("permit", "1", "水务", "--by", "书记甲", "--reason", "另有警情", "--manner", "电话")
    assert console.ask(*permit)["result"]["manner"] == "电话"
    assert console.ask("release", "1", "水务")["result"]["ground"] == "permit"


def test_relief_comes_first_and_leaving_anyway_is_recorded(console: Console, post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务", "甲乙")
    console.say("join", "1", "水务", "--who", "水务丙")
    assert console.ask("release", "1", "水务", "--who", "水务甲", "--reliever", "水务丙")["order"] == "release"
    found = console.ask("leave-early", "1", "水务", "--who", "水务乙", "--reason", "自己走了")
    assert found["result"]["names"] == "水务乙"
    assert post.there(whistle) == ["水务丙"]
