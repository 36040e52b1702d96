from __future__ import annotations

from datetime import datetime, timedelta

from desktop.post.moment import CHINA
from desktop.post.order import CommandOrder
from tests.post_of import refusing

NOW = datetime(2026, 9, 22, 14, 0, tzinfo=CHINA)
ORDER = CommandOrder("o", 2026, 3, "gongan", "增派两人", "书记甲", NOW)


def test_an_order_is_numbered_and_received_once() -> None:
    assert str(ORDER.serial) == "〔2026〕令字3号"
    received = ORDER.receive(" 公安甲 ", NOW)
    assert (received.received_by, received.received_at) == ("公安甲", NOW)
    with refusing("received_at"):
        received.receive("公安甲", NOW)
    with refusing("received_at"):
        ORDER.receive("公安甲", NOW - timedelta(minutes=1))
    with refusing("received_by"):
        ORDER.receive(" ", NOW)
