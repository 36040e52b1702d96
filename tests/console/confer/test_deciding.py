from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conference_of import Room
    from tests.console.line import Console
    from tests.post_of import Post

DUE = "2999-01-01"


def test_decisions_and_shares_are_written_and_struck(console: Console, found: Room) -> None:
    found.notified().sat()
    line = ("confer", "decide", "@1", "清运", "--owner", "公安甲", "--due", DUE, "--department", "公安")
    more = ("--support", "水务", "--standard", "无渣土", "--quantity", "30方", "--checker", "赵", "--whistle", "1")
    made = console.ask(*line, *more)["result"]
    assert (made["place"], made["due"], made["quantity"]) == (1, DUE, "30方")
    assert (
        console.ask("confer", "decide", "@1", "公告", "--owner", "副镇长丙", "--due", DUE)["result"]["department"] == ""
    )
    assert console.ask("confer", "strike", "@1", "2")["result"]["void"]
    assert console.refused("confer", "strike", "@1", "2")["field"] == "decision"
    taken = console.ask("confer", "shares", "@1", "公安:60%:主责", "水务:40:监管", "--whistle", "1")["result"]
    assert [one["share"] for one in taken] == [60, 40]
    assert console.refused("confer", "shares", "@1", "公安:60:主责")["rule"] == "B16"
    console.say("confer", "shares", "@1", "公安:一半:主责")
    assert console.code == 2
    assert console.ask("confer", "shares", "@1")["result"] == []


def test_the_roadside_form_is_one_line(console: Console, post: Post) -> None:
    whistle = post.blown()
    post.arrive(whistle, "公安")
    line = ("confer", "spot", "1", "先拉走", "--voice", "公安:同意", "--voice", "水务:保留:先断电")
    assert console.refused(*line)["field"] == "person"
    post.arrive(whistle, "水务")
    done = console.ask(
        *line, "--decide", f"公安:公安甲:{DUE}:拉走", "--decide", f":副镇长丙:{DUE}:公告", "--place", "桥头"
    )
    assert (done["result"]["state"], done["result"]["place"]) == ("drafted", "桥头")
    assert len(console.ask("confer", "show", "@1")["decisions"]) == 2
