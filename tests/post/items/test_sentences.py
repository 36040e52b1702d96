from __future__ import annotations

import re

from desktop.post.items.sentences import ITEM_NAMES, ITEMS
from desktop.post.items.states import ItemStep, Supervision
from desktop.post.telling import order_name, tell

SAID = {
    "serial": "〔2026〕议字12号", "item": "清运", "text": "运完", "by": "水务甲", "due": "2026-09-30",
    "item_step": ItemStep.EXTEND.value, "supervision": Supervision.NOTICE.value, "sheet": "〔2026〕督字3号",
}  # fmt: skip


def test_every_order_is_told_with_its_number_and_both_languages_name_the_same() -> None:
    for order, (zh, en) in ITEMS.items():
        assert set(re.findall(r"\{(\w+)\}", zh)) == set(re.findall(r"\{(\w+)\}", en)), order
        assert "〔2026〕议字12号" in tell(order, SAID).zh
        assert "{" not in tell(order, SAID).en
    assert "延期" in tell("answer_extension", SAID).zh
    assert tell("supervise_item", SAID).zh.startswith("水务甲发督办通知〔2026〕督字3号")
    assert set(ITEM_NAMES) <= set(ITEMS)
    assert order_name("verify_item").zh == "议定事项销号"
