"""Items are found by number, owner and words, and counted without being read."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.ledger import owed
from desktop.procedures.items import orders
from tests.items_of import TODAY, ItemsPost, items_post
from tests.post_of import COMMANDER


@pytest.fixture
def post() -> ItemsPost:
    return items_post()


def test_words_find_items(post: ItemsPost) -> None:
    item, other = post.item("清运龙王沟垃圾"), post.item("修护栏", short="公安")
    assert owed.found_by(post.ledger, "龙王沟 水务", 9) == (item,)
    assert owed.found_by(post.ledger, "议字2", 9) == (other,)
    assert owed.found_by(post.ledger, "", 9) == ()
    assert owed.found_by(post.ledger, "字", 1) == (other,)


def test_what_today_speaks_of(post: ItemsPost) -> None:
    late, far = post.item(due=TODAY - timedelta(days=1)), post.item(due=TODAY + timedelta(days=9))
    told, done = post.item(due=TODAY + timedelta(days=30)), post.item(due=TODAY)
    for one in (told, done):
        orders.report_item(post.watch, one.id, "好", "水务甲")
    orders.verify_item(post.watch, done.id, COMMANDER, "好")
    assert [one.id for one in owed.pressing(post.ledger, TODAY + timedelta(days=3))] == [late.id, told.id]
    assert [one.id for one in owed.undone(post.ledger)] == [late.id, far.id, told.id]
    assert [one.id for one in owed.all_items(post.ledger)] == [done.id, told.id, far.id, late.id]
    assert owed.count(post.ledger) == 4
    assert owed.latest_of(post.ledger, 9) is None
    assert owed.numbered(post.ledger, late.serial) == post.again(late)
