"""What a pause in typing costs: one advice over 500 duty items, to one plain scan of their keywords, in one run."""

from __future__ import annotations

import statistics
import time
from datetime import date

from desktop.post.duty_list import DutyItem
from desktop.post.matching import DutyIndex

ITEMS, ROUNDS, GOAL_MS = 500, 200, 10.0
WORDS = "违法建设占道经营焚烧秸秆噪声扰民排污管线围挡渣土扬尘散养疫病林木采伐农药超载消防水源河道耕地"
TEXT = "有挖机在河沟里挖沙，旁边一块苞米地也给扒开了，大车往外拉，堵着路，还占道焚烧秸秆"


def _item(number: int) -> DutyItem:
    one, two = (WORDS[2 * (number * by % 22) :][:2] for by in (1, 7))
    return DutyItem(str(number), f"清-{number:03d}", f"{one}{two}查处", leads=("a",), keywords=(one, two))


def main() -> int:
    """Print the medians and their ratio; 1 where an advice takes longer than the goal."""
    items = [_item(number) for number in range(ITEMS)]
    index = DutyIndex.of(items, date(2026, 9, 1))
    taken: dict[str, list[float]] = {"advice": [], "scan": []}
    for _ in range(ROUNDS):
        begun = time.process_time()
        index.match(TEXT)
        between = time.process_time()
        sum(word in TEXT for item in items for word in item.keywords)
        taken["advice"].append(between - begun)
        taken["scan"].append(time.process_time() - between)
    advice, scan = (1000 * statistics.median(taken[name]) for name in ("advice", "scan"))
    print(
        f"advice over {ITEMS} items: {advice:.2f} ms, {advice / scan:.0f}x a plain scan of the keywords ({scan:.3f} ms)"
    )
    return int(advice > GOAL_MS)


if __name__ == "__main__":
    raise SystemExit(main())
