"""Typed ends of a whistle."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.procedures.watch import wall_clock

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post


def test_a_check_fails_once_and_then_closes(console: Console, post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务")
    console.say("task", "1", "水务", "清运弃土")
    console.say("task-done", "1", "1", "--result", "清完")
    console.say("work-done", "1", "水务")
    assert console.ask("report-done", "1", "--outcome", "办结")["result"]["state"] == "checking"
    assert console.refused("check", "1", "--by", "水务甲")["field"] == "checker"
    failed = (
        "check",
        "1",
        "--fail",
        "--by",
        "网格员赵",
        "--findings",
        "有残土",
        "--reopen",
        "弃土",
        "--task",
        "水务：再扫",
    )
    assert console.ask(*failed)["result"]["state"] == "in_action"
    assert [one.what for one in post.tasks(whistle) if not one.done] == ["清运弃土", "再扫"]
    for task in ("1", "2"):
        console.say("task-done", "1", task, "--result", "好")
    console.say("work-done", "1", "水务")
    console.say("report-done", "1", "--outcome", "办结")
    assert console.ask("check", "1", "--by", "网格员赵")["result"]["state"] == "closed"
    assert console.refused("archive", "1")["opens_with"][0]["key"] == "evaluate"
    ratings = (
        "--order",
        "5",
        "--resources",
        "4",
        "--interest",
        "5",
        "--satisfaction",
        "5",
        "--recheck-on",
        "2027-01-01",
    )
    assert console.ask("evaluate", "1", *ratings)["result"]["satisfaction"] == 5
    assert console.ask("archive", "1")["result"]["state"] == "archived"


def test_a_task_without_department_is_mistyped(console: Console, post: Post) -> None:
    post.worked()
    console.say("check", "1", "--fail", "--by", "网格员赵", "--findings", "有残土", "--task", "再扫")
    assert console.code == 2
    assert "部门:内容" in console.err


def test_ratings_run_to_five(console: Console, post: Post) -> None:
    post.blown()
    console.say("evaluate", "1", "--order", "6")
    assert console.code == 2


def test_side_paths_of_a_whistle(console: Console, post: Post) -> None:
    post.blown()
    day = (wall_clock() + timedelta(days=20)).date().isoformat()
    words = ("suspend", "1", "--by", "书记甲", "--reason", "产权未明", "--review-on", day)
    assert console.ask(*words)["result"]["review_on"] == day
    assert console.ask("resume", "1", "--result", "可办")["result"]["state"] == "in_action"
    assert console.ask("cancel", "1", "--by", "书记甲", "--reason", "误吹")["result"]["state"] == "withdrawn"
