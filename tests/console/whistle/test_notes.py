"""Typed notes, witnesses, orders and what is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post


def test_notes_and_witnesses_are_written_down(console: Console, post: Post) -> None:
    post.blown()
    assert console.ask("note", "1", "到路口", "--evidence", "对讲")["result"]["evidence"] == "radio"
    found = console.ask("witness", "1", "钱某", "--capacity", "村民代表", "--opinion", "无异议")
    assert (found["result"]["name"], found["result"]["capacity"]) == ("钱某", "村民代表")
    console.say("note", "1", "到路口", "--evidence", "梦")
    assert console.code == 2


def test_orders_are_numbered(console: Console, post: Post) -> None:
    post.blown()
    words = ("order", "公安", "封路", "--by", "书记甲", "--whistle", "1", "--due", "2359")
    assert console.ask(*words)["result"]["number"] == 1
    assert console.ask("order", "公安", "封路", "--by", "镇长乙")["result"]["whistle"] == ""


def test_the_last_entry_is_taken_back(console: Console, post: Post) -> None:
    post.blown()
    console.say("acknowledge", "1", "公安")
    assert console.say("undo").startswith("撤回第 ")
    assert console.ask("acknowledge", "1", "公安")["result"]["state"] == "acknowledged"
    assert console.ask("undo", str(post.ledger.head()[0]))["order"] == "undo"
    assert console.refused("undo", "1")["field"] == "undo"
