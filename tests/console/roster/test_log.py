"""The duty log from the line: noted, followed up, settled, shown; a day without entries is a nil record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.console import root
from desktop.console.roster import log
from desktop.post.roster.duty_log import LogEntry

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.post_of import Post


@pytest.mark.parametrize("name", list(log.ORDERS))
def test_every_order_explains_itself(console: Console, name: str) -> None:
    assert "用法" in console.say("roster", "log", name, "--help")
    assert console.code == root.DONE
    console.say("roster", "log", "hang")
    assert console.code == root.USAGE


def test_a_call_is_noted_followed_up_and_settled(console: Console, post: Post) -> None:
    assert "零记录" in console.say("roster", "log", "show")
    noted = console.ask("roster", "log", "add", "路面积水", "--unit", "石桥村委会", "--phone", "199-0000-0101")
    assert noted["order"] == "note_call"
    (entry,) = post.ledger.having(LogEntry)
    assert (entry.unit, entry.phone, entry.facts) == ("石桥村委会", "199-0000-0101", "路面积水")
    name = entry.id[-6:]
    console.ask("roster", "log", "follow", name, "已派人抽水", "--measures", "水泵一台")
    shown = console.say("roster", "log", "show")
    assert f"[{name}]  初报  石桥村委会，路面积水  未办结" in shown
    assert "续报一  已派人抽水" in shown
    console.ask("roster", "log", "settle", f"[{name}]", "水退了", "--by", "张某01")
    assert "已办结：水退了" in console.say("roster", "log", "show", post.now.date().isoformat())
    assert console.refused("roster", "log", "follow", name, "晚了", "--final")["field"] == "entry"
    assert console.refused("roster", "log", "settle", "zzz", "没有")["field"] == "entry"
    told = console.ask("roster", "log", "show", "2026-01-01")
    assert (told["entries"], told["open"]) == ([], [])
    whistle = post.blown("水务")
    console.ask("roster", "log", "add", "来电问进展", "--whistle", str(whistle.number))
    assert whistle.id in {one.whistle for one in post.ledger.having(LogEntry)}
