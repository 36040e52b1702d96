"""Typed orders on the way to the scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.console.dispatch.calls import comers
from desktop.procedures.dispatch.arrivals import Comer

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post


def test_a_department_comes_step_by_step(console: Console, post: Post) -> None:
    post.blown()
    assert console.say("acknowledge", "1", "sw") == "水务签收\n"
    assert console.ask("depart", "1", "水务", "--evidence", "对讲")["result"]["state"] == "en_route"
    found = console.ask("report-in", "1", "水务", "--who", "水务甲", "--who", "李某=C99", "--evidence", "photo")
    assert [one["cert"] for one in found["result"]["presences"]] == ["水务甲1", "C99"]
    assert found["result"]["dispatch"]["state"] == "reported"
    assert console.ask("join", "1", "水务", "--who", "水务丙")["order"] == "join"


def test_times_are_typed_and_checked(console: Console, post: Post) -> None:
    whistle = post.blown()
    assert whistle.blown_at is not None
    at = whistle.blown_at.isoformat()
    assert console.ask("acknowledge", "1", "公安", "--at", at)["occurred_at"] == at
    console.say("depart", "1", "公安", "--at", "饭后")
    assert console.code == 2
    assert "1420" in console.err
    early = whistle.blown_at.replace(year=2020).isoformat()
    assert console.refused("depart", "1", "公安", "--at", early)["field"] == "departed_at"


def test_another_department_is_called_and_freed(console: Console, post: Post) -> None:
    post.blown("水务")
    assert console.ask("call", "1", "公安", "--reason", "维持秩序")["result"]["reason"] == "维持秩序"
    assert console.refused("call", "1", "公安")["field"] == "department"
    assert console.ask("stand-down", "1", "公安", "--by", "书记甲", "--reason", "不用来了")["order"] == "stand_down"
    assert console.refused("no-show", "1", "水务")["field"] == "deadline"
    assert console.refused("stand-down", "1", "水务", "--by", "值班员丁", "--reason", "不用")["rule"] == "A15"


def test_a_no_show_is_confirmed_after_the_limit(console: Console, post: Post) -> None:
    post.later(-40)
    post.blown("水务")
    assert console.say("no-show", "1", "水务") == "水务确认未报到\n"


def test_people_are_typed_with_their_certificate() -> None:
    assert comers(("甲", " 乙 ＝ C1 ")) == [Comer("甲"), Comer("乙", "C1")]
