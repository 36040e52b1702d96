"""Checks, statements, reminders and sendings from the line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.planning.cell import month_of
from desktop.post.roster.states import DutyClass
from desktop.procedures.roster.publishing import publish
from desktop.procedures.watch import new_id
from tests.post_of import LEADER

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post


def stand(post: Post, name: str, shift: str = "leader_whole") -> DutyAssignment:
    """Write a published duty of somebody that began an hour ago."""
    began = post.now - timedelta(hours=1)
    key = next(key for key, known in rosters.names(post.ledger).items() if known == name)
    duty = DutyAssignment(
        new_id(), month_of(began.date()), key, "", DutyClass.DUTY_LEADER, began.date(), shift, began,
        began + timedelta(days=1),
    )  # fmt: skip
    with post.watch.pen() as pen:
        pen.add(duty)
        pen.entry("publish", "roster", duty.month, {"month": duty.month})
    return duty


def test_a_check_and_what_is_said_to_it(console: Console, post: Post) -> None:
    console.ask("roster", "setup")
    assert console.ask("roster", "check")["standing"] == []
    stand(post, LEADER)
    assert [one["person"] for one in console.ask("roster", "check")["standing"]] == [LEADER]
    done = console.ask("roster", "check", LEADER, "脱岗", "--by", "督查员辛", "--how", "电话", "--note", "座机无人接")
    assert done["said"]["zh"] == f"督查员辛电话查岗：{LEADER} 带班24小时，脱岗。座机无人接"
    assert console.ask("roster", "check")["standing"][0]["checks"][0]["finding"] == "left_post"
    assert console.refused("roster", "check", "没有此人", "在岗", "--by", "督查员辛")["field"] == "person"
    assert console.refused("roster", "explain", "没有此人", "开会")["field"] == "person"
    assert console.ask("roster", "explain", LEADER, "到区里开会")["result"]["statement"] == "到区里开会"
    console.say("roster", "check", LEADER, "走了", "--by", "督查员辛")
    assert console.code == 2


def test_reminders_of_a_day(console: Console, post: Post, month: str) -> None:
    publish(post.watch, month, "书记甲", holes_reason="试行")
    day = f"{month}-05"
    every = console.ask("roster", "remind", "--day", day)["duties"]
    assert {one["reminder"] for one in every} == {None}
    done = console.ask("roster", "remind", "公安甲", "公安乙", "--day", day, "--how", "短信", "--by", "值班员丁")
    assert [one["manner"] for one in done["result"]] == ["message", "message"]
    told = {one["name"] for one in console.ask("roster", "remind", "--day", day)["duties"] if one["reminder"]}
    assert told == {"公安甲", "公安乙"}
    assert "没提醒" in console.say("roster", "remind", "--day", day)
    console.say("roster", "remind")
    assert console.code == 0


def test_where_a_month_was_sent(console: Console, post: Post, month: str) -> None:
    assert console.ask("roster", "sent", month)["edition"] == 0
    publish(post.watch, month, "书记甲", holes_reason="试行")
    waits = len(console.ask("roster", "sent", month)["waiting"])
    console.ask("roster", "sent", month, "水务", "--how", "纸质")
    assert len(console.ask("roster", "sent", month)["waiting"]) == waits - 1
    console.ask("roster", "sent", month, "all")
    known = console.ask("roster", "sent", month)
    assert (known["waiting"], len(known["sent"])) == ([], waits)
    assert console.refused("roster", "sent", month, "all")["field"] == "departments"
