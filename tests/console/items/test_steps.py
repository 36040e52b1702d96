"""Every step of an item can be typed, and is refused as at the desk."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.console.line import Console
    from tests.items_of import ItemsPost


def test_the_whole_way_is_typed(console: Console, items: ItemsPost) -> None:
    item = items.item()
    later = (item.due + timedelta(days=5)).isoformat()
    done = console.ask("item", "accept", "1", "--by", "水务甲")
    assert done["said"]["zh"] == f"水务甲接收{item.serial}：清运河道垃圾"
    assert console.ask("item", "progress", "1", "清了一半", "--by", "水务乙")["result"]["state"] == "in_progress"
    assert console.ask("item", "ask", "1", later, "等设备", "--by", "水务甲")["result"]["asked_due"] == later
    assert console.refused("item", "answer", "1", "不同意", "--by", "书记甲")["field"] == "reason"
    assert console.ask("item", "answer", "1", "yes", "--by", "书记甲")["result"]["due"] == later
    console.ask("item", "report", "1", "清完", "--by", "水务甲")
    assert console.refused("item", "verify", "1", "好", "--by", "水务乙")["rule"] == "B02"
    assert console.ask("item", "reject", "1", "还有一处", "--by", "书记甲")["result"]["state"] == "in_progress"
    console.ask("item", "report", "1", "全清完", "--by", "水务甲")
    done = console.ask("item", "verify", "1", "属实", "--by", "书记甲")
    assert done["said"]["zh"] == f"书记甲核查{item.serial}，销号：属实"
    assert items.again(item).verified_by == "书记甲"
    console.say("item", "answer", "1", "也许", "--by", "书记甲")
    assert console.code == 2
    items.sound()
