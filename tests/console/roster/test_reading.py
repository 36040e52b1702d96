"""Questions about the roster: the sheet, fair shares, whom to call, what if."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.console import root
from desktop.post.department import Department
from desktop.post.roster.planning.cell import month_days
from desktop.procedures.directory.departments import keep_department
from desktop.procedures.roster.publishing import publish
from tests.post_of import COMMANDER, Post

if TYPE_CHECKING:
    from tests.console.line import Console


def test_the_sheet_is_told_with_its_holes(console: Console, month: str) -> None:
    told = console.say("roster", "show", month)
    days = len(month_days(month))
    assert f"空档 {days * 3}" in told
    assert f"公安甲\t{'1' * days}" in told
    assert "带班24小时：3人中3人可补" in told
    found = console.ask("roster", "show", month, "--department", "公安")
    assert {one["person"] for one in found["cells"]} == {"公安甲", "公安乙"}
    assert found["holes"] == []
    assert found["roster"]["state"] == "draft"
    assert "水务甲" not in console.say("roster", "show", month, "--department", "公安")


def test_a_month_without_a_roster_is_told_too(console: Console) -> None:
    assert "还没有" in console.say("roster", "show", "2031-01")
    assert console.refused("roster", "show", "2031")["field"] == "month"
    assert "没有人排班" in console.say("roster", "fairness", "2031-01")


def test_shares_are_told(console: Console, month: str) -> None:
    told = console.say("roster", "fairness", month)
    assert "公安 公安甲：夜班 0" in told
    found = {one["name"]: one for one in console.ask("roster", "fairness", month)["shares"]}
    assert found["公安甲"]["weekends"] > found["公安丙"]["weekends"] == 0
    assert "多" in told
    assert "少" in told


def test_whom_to_call(console: Console, month: str, post: Post) -> None:
    publish(post.watch, month, COMMANDER, holes_reason="试行")
    at = f"{month}-05T12:00"
    assert "公安甲  备勤第1  约 20 分" in console.say("roster", "call", "公安", "--at", at)
    assert [one["name"] for one in console.ask("roster", "call", "公安", "--at", at)["callees"]] == ["公安甲", "公安乙"]
    keep_department(post.watch, Department("empty", "空局", "空"))
    assert "空现在无人可叫" in console.say("roster", "call", "空")


def test_what_if_a_whistle_blew(console: Console, month: str, post: Post) -> None:
    at = f"{month}-05T12:00"
    told = console.say("roster", "simulate", "--month", month, "--at", at)
    assert "√ 公安：公安甲 备勤第1 约 20 分（限 30，不足 5 次，按 20 分）" in told
    found = console.ask("roster", "simulate", "--kind", "综合", "--month", month, "--at", at)["answering"]
    assert [one["single"] for one in found] == [False, False, False]
    assert [one["spares"] for one in found] == [0, 0, 0]
    slow = replace(post.departments["水务"], minutes=45)
    keep_department(post.watch, slow)
    assert "！ 水务" in console.say("roster", "simulate", "--month", month, "--at", at)
    week = console.say("roster", "simulate", "--month", month, "--week", f"{month}-12")
    assert week.count("\n") == 8
    assert "!" in week
    hours = console.ask("roster", "simulate", "--month", month, "--week", f"{month}-12")["hours"]
    assert (len(hours), hours[0]["late"], hours[0]["holes"]) == (168, 1, 0)
    assert date.fromisoformat(hours[0]["at"][:10]).weekday() == 0
    console.say("roster", "simulate", "--kind", "")
    assert console.code == 2
    console.say("roster", "simulate", "--kind", "无")
    assert console.code == root.USAGE


def test_a_hole_and_one_alone_are_marked(console: Console, month: str, post: Post) -> None:
    keep_department(post.watch, Department("lone", "独局", "独", call_order=("独甲",)))
    keep_department(post.watch, Department("none", "空局", "空"))
    told = console.say("roster", "simulate", "--month", month, "--at", f"{month}-05T12:00")
    assert "× 空：无人可叫" in told
    assert "只有一人" in told
    assert "1" in console.say("roster", "simulate", "--month", month, "--week", f"{month}-12").splitlines()[2]
