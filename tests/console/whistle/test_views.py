"""Typed questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.procedures.dispatch.tasks import give_task
from desktop.procedures.whistle.register import register
from tests.console.line import Console
from tests.demo_of import demo_folder

if TYPE_CHECKING:
    import pytest

    from tests.post_of import Post


def test_the_list_is_filtered_and_cut(console: Console, post: Post) -> None:
    post.blown()
    post.blown("公安", place="东塘", facts="倒渣土", village="北坡村")
    assert console.ask("list", "--words", "dt")["count"] == 1
    assert console.ask("list", "--department", "水务")["whistles"][0]["place"] == "龙王沟"
    assert console.ask("list", "--village", "北坡村", "--state", "已吹哨")["count"] == 1
    assert console.ask("list", "--open")["count"] == 2
    assert console.ask("list", "--late")["count"] == 0
    assert console.ask("list", "--since", "2020-01-01", "--until", "2020-12-31")["count"] == 0
    assert "还有 1 条" in console.say("list", "--most", "1")
    assert "1 more" in console.say("--lang", "en", "list", "--most", "1")
    console.say("list", "--state", "飞")
    assert console.code == 2


def test_a_draft_is_listed_by_its_key(console: Console, post: Post) -> None:
    draft = register(post.watch, post.draft()).result
    assert draft.id[-6:] in console.say("list", "--inbox")
    assert draft.id[-6:] in console.say("show", draft.id[-6:])


def test_a_whistle_is_shown_with_clocks_tasks_and_story(console: Console, post: Post) -> None:
    whistle = post.blown()
    post.arrive(whistle, "水务")
    give_task(post.watch, whistle.id, post.departments["水务"].id, "清运弃土")
    shown = console.say("show", "1")
    assert "已报到  按时到场  水务甲、水务乙" in shown
    assert "1. · 水务 清运弃土" in shown
    assert "计时中 " in shown
    assert "吹哨〔" in shown
    found = console.ask("show", "1")
    assert found["clocks"]["水务"]["state"] == "met"
    assert found["entries"][-1]["order"] == "give_task"
    assert found["whistle"]["number"] == 1


def test_overdue_clocks_count_up(capsys: pytest.CaptureFixture[str]) -> None:
    shown = Console(demo_folder(), capsys).say("list", "--late", "--most", "300")
    assert "迟到 1" in shown
    assert " 1 late" in Console(demo_folder(), capsys).say("--lang", "en", "list", "--late", "--most", "300")


def test_the_journal_is_read_from_its_end(console: Console, post: Post) -> None:
    post.blown()
    console.say("note", "1", "到路口")
    last = console.say("journal", "--most", "2").splitlines()
    assert len(last) == 2
    assert last[-1].endswith("到路口")
    found = console.ask("journal", "--whistle", "1")["entries"]
    assert {one["noun"] for one in found} == {"whistle"}
    assert found[-1]["said"]["zh"] == "到路口"
