"""What everybody has borne over the year is told with the sentence of most and least."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.console.roster.workload import _row
from desktop.procedures.roster.workload import workloads

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post


def test_the_year_is_told(console: Console, post: Post) -> None:
    assert "近一年没有人值过班" in console.say("roster", "workload")
    whistle = post.blown("公安", "水务")
    post.arrive(whistle, "公安")
    told = console.say("roster", "workload")
    assert "公安 公安甲：" in told
    assert "出动 1" in told
    assert told.splitlines()[-1] == "各人担的和应担的一样。"
    found = console.ask("roster", "workload", "--department", "公安")
    assert {one["department"] for one in found["people"]} == {"公安"}
    assert [one["calls"] for one in found["people"]] == [1, 1]
    assert console.ask("roster", "workload", "--department", "水务")["people"] == []


def test_what_was_not_noted_is_told_apart(post: Post) -> None:
    post.arrive(post.blown("公安"), "公安")
    one = workloads(post.ledger, post.now)[0]
    assert "未登记" not in _row(one).zh
    assert _row(replace(one, unrecorded=2, absent=1)).zh.endswith("；未登记 2 缺岗 1")
