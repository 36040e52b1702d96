from __future__ import annotations

from typing import TYPE_CHECKING

from tests.post_of import COMMANDER

if TYPE_CHECKING:
    from tests.conference_of import Room
    from tests.console.line import Console
    from tests.post_of import Post


def test_a_conference_is_proposed_described_called_and_called_off(console: Console, post: Post) -> None:
    post.blown()
    made = console.ask("confer", "propose", "1", "--title", "挖沙", "--reason", "不清", "--at", post.now.isoformat())
    assert made["order"] == "propose_conference"
    assert console.refused("confer", "propose", "1", "--title", "再商", "--reason", "不清")["field"] == "whistles"
    assert console.ask("confer", "describe", "@1", "--facts", "两船")["result"]["facts"] == "两船"
    assert console.ask("confer", "seat", "@1", "国土:邀请")["result"]["role"] == "invited"
    assert console.ask("confer", "unseat", "@1", "国土")["result"]["void"]
    line = ("confer", "notify", "@1", "--starts", "2999-01-01T15:00", "--place", "二楼", "--chair", COMMANDER)
    assert console.ask(*line)["result"]["state"] == "notified"
    assert (
        console.refused("confer", "adjourn", "@1", "--starts", "2999-01-02T15:00", "--reason", "缺")["field"] == "state"
    )
    assert console.ask("confer", "cancel", "@1", "--reason", "已协商")["said"]["zh"] == "取消会商：已协商"


def test_approval_and_supervision_sit_without_a_whistle(console: Console) -> None:
    line = ("confer", "propose", "--kind", "审批", "--title", "砂场", "--reason", "一致", "--department", "国土:审批")
    console.ask(*line, "--department", "水务:监管", "--department", "公安", "--by", "值班员丁")
    shown = console.ask("confer", "list")["conferences"][0]
    assert (shown["conference"]["kind"], len(shown["units"])) == ("approval", 3)
    console.say(*line, "--department", "公安:旁听")
    assert console.code == 2


def test_a_session_adjourns_and_a_draft_needs_no_supplement(console: Console, found: Room) -> None:
    found.notified().sat()
    later = console.ask(
        "confer", "adjourn", "@1", "--starts", "2999-01-02T15:00", "--reason", "缺材料", "--place", "三楼"
    )
    assert (later["result"]["state"], later["result"]["place"]) == ("notified", "三楼")
    assert console.refused("confer", "supplement", "@1", "--title", "补充", "--reason", "漏")["field"] == "supplements"


def test_what_was_issued_is_supplemented(console: Console, found: Room) -> None:
    found.notified().sat().spoken()
    found.concluded().sent().signed().issued()
    more = console.ask("confer", "supplement", "1", "--title", "补充", "--reason", "漏", "--by", "值班员丁")
    assert more["result"]["supplements"] == found.id
