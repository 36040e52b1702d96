"""Sheets of supervision are numbered, signed by who may, answered once, and made void with a reason."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.ledger import journal
from desktop.post.items.states import Supervision
from desktop.procedures import corrections
from desktop.procedures.items.reading import sheets_of, waiting_sheet
from desktop.procedures.items.supervision import reply_supervision, supervise_item, void_supervision
from tests.items_of import TODAY, ItemsPost, items_post
from tests.post_of import CLERK, COMMANDER, DEPUTY, LEADER, refusing

R, N, P = Supervision.REMINDER, Supervision.NOTICE, Supervision.REPORT


@pytest.fixture
def post() -> ItemsPost:
    return items_post()


def test_from_the_reminder_to_the_report(post: ItemsPost) -> None:
    item = post.item(due=TODAY + timedelta(days=2))
    first = supervise_item(post.watch, item.id, R, " 快到期了 ", TODAY + timedelta(days=1), CLERK).result
    assert (str(first.serial), first.text, first.by) == ("〔2026〕督字1号", "快到期了", CLERK)
    with refusing("level"):
        supervise_item(post.watch, item.id, R, "快到期了", TODAY + timedelta(days=1), CLERK)
    post.days(3)
    with refusing("by"):
        supervise_item(post.watch, item.id, N, "逾期", post.now.date(), LEADER)
    with refusing("reply_by"):
        supervise_item(post.watch, item.id, N, "逾期", post.now.date() - timedelta(days=1), DEPUTY)
    second = supervise_item(post.watch, item.id, N, "逾期", post.now.date(), DEPUTY).result
    assert second.number == 2, "a refused one took no number"
    assert waiting_sheet(post.ledger, item.id) == second
    post.days(1)
    third = supervise_item(post.watch, item.id, P, "通报", post.now.date(), COMMANDER).result
    assert [one.level for one in sheets_of(post.ledger, item.id)] == [R, N, P]
    seq = reply_supervision(post.watch, third.id, "三日内办完").seq
    assert waiting_sheet(post.ledger, item.id) == second
    corrections.undo(post.watch, seq)
    assert waiting_sheet(post.ledger, item.id) == third
    post.sound()


def test_a_reminder_is_signed_by_somebody_of_the_post(post: ItemsPost) -> None:
    item = post.item(due=TODAY)
    for name in ("张某01", ""):
        with refusing("by"):
            supervise_item(post.watch, item.id, R, "快到期了", TODAY, name)


def test_a_sheet_that_should_not_have_been_sent_is_void_and_keeps_its_number(post: ItemsPost) -> None:
    item = post.item(due=TODAY)
    sheet = supervise_item(post.watch, item.id, R, "快到期了", TODAY, CLERK).result
    with refusing("by"):
        void_supervision(post.watch, sheet.id, "发错", CLERK)
    with refusing("reason"):
        void_supervision(post.watch, sheet.id, " ", COMMANDER)
    assert void_supervision(post.watch, sheet.id, "发错", COMMANDER).result.void
    assert sheets_of(post.ledger, item.id) == ()
    assert waiting_sheet(post.ledger, item.id) is None
    assert supervise_item(post.watch, item.id, R, "快到期了", TODAY, CLERK).result.number == 2
    told = journal.entries(post.ledger.connection, newest=True, most=2)[1]
    assert (told.order, told.said["text"], told.noun_id) == ("void_supervision", "发错", item.id)
    post.sound()
