"""Sheets of supervision are sent, answered, made void and drawn from the line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.procedures.items import orders
from tests.post_of import COMMANDER

if TYPE_CHECKING:
    from pathlib import Path

    from tests.console.line import Console
    from tests.items_of import ItemsPost


def test_a_sheet_is_sent_answered_and_drawn(console: Console, items: ItemsPost, tmp_path: Path) -> None:
    today = items.now.date()
    item = items.item(due=today - timedelta(days=1))
    assert console.refused("item", "paper", "1")["field"] == "paper"
    day = (today + timedelta(days=2)).isoformat()
    line = ("item", "supervise", "1", "督办通知", "三日内清完", "--reply-by", day, "--by", COMMANDER)
    done = console.ask(*line)
    assert done["said"]["zh"].startswith("书记甲发督办通知〔")
    assert console.refused(*line)["field"] == "level"
    assert console.ask("item", "reply", "1", "在办")["result"]["reply"] == "在办"
    orders.report_item(items.watch, item.id, "清完", "水务甲")
    orders.verify_item(items.watch, item.id, COMMANDER, "属实")
    out = tmp_path / "slip.pdf"
    told = console.ask("item", "paper", "1", "--out", str(out))
    assert [one["kind"] for one in told["papers"]] == ["supervision_sheet", "closing_slip"]
    assert out.read_bytes().startswith(b"%PDF-")
    assert "销号单" in console.say("item", "paper", "1")
    items.sound()


def test_a_sheet_is_named_by_its_number(console: Console, items: ItemsPost) -> None:
    item = items.item(due=items.now.date())
    day = items.now.date().isoformat()
    sheet = console.ask("item", "supervise", "1", "提醒", "今日办结", "--reply-by", day, "--by", "值班员丁")["result"]
    for text in ("9", f"〔{sheet['year']}〕督字9号", "张某01"):
        assert console.refused("item", "reply", text, "在办")["field"] == "sheet"
    assert console.refused("item", "void", "1", "发错", "--by", "值班员丁")["field"] == "by"
    number = f"〔{sheet['year']}〕督字1号"
    assert console.ask("item", "void", number, "发错", "--by", COMMANDER)["result"]["void"]
    assert item.number == 1
