"""Typed tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post


def test_a_task_is_given_and_finished(console: Console, post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务")
    given = console.ask("task", "1", "水务", "清运弃土", "--standard", "无残土", "--quantity", "11车", "--due", "2359")
    assert (given["result"]["standard"], given["result"]["quantity"]) == ("无残土", "11车")
    assert given["result"]["due_at"][11:16] == "23:59"
    assert console.refused("work-done", "1", "水务")["field"] == "tasks"
    assert console.ask("task-done", "1", "弃土", "--result", "清完")["result"]["result"] == "清完"
    assert console.say("work-done", "1", "水务") == "水务报任务完成\n"
