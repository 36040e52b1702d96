from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.procedures import orders
from tests.post_of import COMMANDER, DEPUTY, LEADER, NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_the_commander_orders_in_numbers(post: Post) -> None:
    whistle = post.blown()
    police = post.departments["公安"].id
    first = orders.issue_order(
        post.watch, police, " 增派两人 ", COMMANDER, whistle_id=whistle.id, basis=" 预案 ", due_at=NOON
    ).result
    second = orders.issue_order(post.watch, police, "待命", DEPUTY).result
    assert [str(one.serial) for one in (first, second)] == ["〔2026〕令字1号", "〔2026〕令字2号"]
    assert (first.text, first.basis, first.whistle) == ("增派两人", "预案", whistle.id)
    post.later(10)
    for one in (first, second):
        received = orders.receive_order(post.watch, one.id, "公安甲", NOON + timedelta(minutes=5)).result
        assert received.received_at == NOON + timedelta(minutes=5)
    with refusing("received_at"):
        orders.receive_order(post.watch, first.id, "公安甲")
    post.sound()


def test_an_order_has_issuer_text_addressee_and_a_term_that_lies_ahead(post: Post) -> None:
    police = post.departments["公安"].id
    for by in (LEADER, "路人", ""):
        with refusing("issuer"):
            orders.issue_order(post.watch, police, "待命", by)
    with refusing("text"):
        orders.issue_order(post.watch, police, " ", COMMANDER)
    with refusing("due_at"):
        orders.issue_order(post.watch, police, "待命", COMMANDER, due_at=NOON - timedelta(minutes=1))
    with refusing("issued_at"):
        orders.issue_order(post.watch, police, "待命", COMMANDER, at=NOON + timedelta(minutes=1))
    with refusing("department"):
        orders.issue_order(post.watch, "nobody", "待命", COMMANDER)
    with refusing("whistle"):
        orders.issue_order(post.watch, police, "待命", COMMANDER, whistle_id="nowhere")
    assert post.ledger.rows("SELECT count(*) FROM serial") == [(0,)]
