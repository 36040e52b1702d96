"""The course of an item tells every step in its order, and a number finds its item."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.post.items.states import Supervision
from desktop.procedures.items import orders, reading
from desktop.procedures.items.supervision import reply_supervision, supervise_item
from tests.items_of import TODAY, ItemsPost, items_post
from tests.post_of import CLERK, refusing


@pytest.fixture
def post() -> ItemsPost:
    return items_post()


def test_the_course_tells_everything_in_order(post: ItemsPost) -> None:
    item = post.item(due=TODAY)
    post.later(1)
    orders.accept_item(post.watch, item.id, "水务甲")
    nxt = post.issued(39)
    with post.watch.pen() as pen:
        orders.carry(pen, item.id, nxt.id)
        pen.entry("freeze", "meeting", nxt.id, {})
    post.later(1)
    sheet = supervise_item(post.watch, item.id, Supervision.REMINDER, "催", TODAY, CLERK).result
    post.later(1)
    reply_supervision(post.watch, sheet.id, "在办")
    orders.ask_extension(post.watch, item.id, TODAY + timedelta(days=9), "等料", "水务甲")
    item = post.again(item)
    told = [(line.step.zh, line.text, line.by) for line in reading.course_of(post.ledger, item)]
    assert told == [
        ("交办（周例会第38期）", "清运河道垃圾", "水务甲"),
        ("接收", "", "水务甲"),
        ("转下次例会（第39次）", "", ""),
        ("督办：提醒 〔2026〕督字1号", "催", CLERK),
        ("督办答复", "在办", ""),
        ("申请延期", "等料", "水务甲"),
    ]
    asked = reading.asked_by(post.ledger, item)
    assert asked is not None
    assert asked.text == "等料"
    assert reading.asked_by(post.ledger, post.item()) is None


def test_a_sheet_without_an_answer_stands_alone_in_the_course(post: ItemsPost) -> None:
    item = post.item(due=TODAY)
    supervise_item(post.watch, item.id, Supervision.REMINDER, "催", TODAY, CLERK)
    assert len(reading.course_of(post.ledger, item)) == 2


def test_a_number_finds_its_item(post: ItemsPost) -> None:
    old = post.item("去年的", at=post.now - timedelta(days=365))
    item = post.item()
    assert (old.number, item.number) == (1, 1)
    for text in ("〔2026〕议字1号", "[2026]议字1号", "1", " 1号 ", item.id):
        assert reading.named(post.ledger, text) == item
    assert reading.named(post.ledger, "〔2025〕议字1号") == old
    for text in ("2", "〔2026〕哨字1号", "", "〔2026〕议字9号"):
        with refusing("item"):
            reading.named(post.ledger, text)


def test_an_owner_is_told_with_the_department_where_the_name_lacks_it(post: ItemsPost) -> None:
    assert reading.owner_of(post.ledger, post.item()) == "水务甲"
    assert reading.owner_of(post.ledger, post.item(owner="李某01")) == "水务 李某01"
    assert reading.owner_of(post.ledger, post.item(short="")) == "党政办"
