"""The board shows every item once in each view, counts what waits, and a number finds its item."""

from __future__ import annotations

from datetime import timedelta
from time import perf_counter

import pytest

from desktop.ledger import owed
from desktop.post.items.states import ItemOrigin, ItemState, Supervision
from desktop.procedures.items import board, orders
from desktop.procedures.items.board import Filter, Span
from desktop.procedures.items.supervision import reply_supervision, supervise_item
from tests.items_of import TODAY, ItemsPost, items_post
from tests.post_of import CLERK, COMMANDER
from tests.procedures.items.test_orders import conference


@pytest.fixture
def post() -> ItemsPost:
    return items_post()


def test_every_item_stands_once_in_each_view(post: ItemsPost) -> None:
    police = post.departments["公安"].id
    late = post.item("逾期的", TODAY - timedelta(days=1), supports=(police,))
    soon, week = post.item("快到的", TODAY + timedelta(days=3)), post.item("七日", TODAY + timedelta(days=7), "公安")
    far, office = post.item("远的", TODAY + timedelta(days=8)), post.item("办公室的", TODAY, "")
    told, done = post.item("报结的", TODAY - timedelta(days=2)), post.item("销号的", TODAY - timedelta(days=9))
    for one in (told, done):
        orders.report_item(post.watch, one.id, "好", "水务甲")
    orders.verify_item(post.watch, done.id, COMMANDER, "好")
    found = board.board(post.ledger, TODAY)
    assert [row.item.text for row in found.rows] == [one.text for one in (told, late, office, soon, week, far, done)], (
        "what is owed by its date, then what is done"
    )
    counts = {one: found.count(one) for one in Filter}
    assert counts == {Filter.OPEN: 6, Filter.OVERDUE: 1, Filter.SOON: 2, Filter.REPORTED: 1, Filter.ALL: 7}
    by_unit = found.by_unit()
    assert [(unit, len(rows)) for unit, rows in by_unit] == [("水务", 4), ("党政办", 1), ("公安", 1)]
    by_due = found.by_due(Filter.ALL)
    assert [(span, len(rows)) for span, rows in by_due] == [
        (Span.OVERDUE, 1), (Span.SOON, 2), (Span.WEEK, 1), (Span.LATER, 1), (Span.REPORTED, 1), (Span.DONE, 1),
    ]  # fmt: skip
    assert sorted(row.item.id for _, rows in by_due for row in rows) == sorted(row.item.id for row in found.rows)
    first = next(row for row in found.rows if row.item.id == late.id)
    assert (first.supports, first.source.zh, first.days) == ("公安", "周例会第38期", -1)
    assert first.proposed is Supervision.REMINDER
    assert board.due_counts(post.ledger, TODAY) == {Filter.OVERDUE: 1, Filter.SOON: 2, Filter.REPORTED: 1}
    assert [one.id for one in owed.undone(post.ledger)][:2] == [told.id, late.id]
    assert board.board(post.ledger, TODAY, every=False).rows == found.rows[:-1]
    assert owed.count(post.ledger) == 7


def test_a_row_says_how_it_was_pressed_for_and_whether_an_answer_is_missing(post: ItemsPost) -> None:
    item = post.item(due=TODAY)
    sheet = supervise_item(post.watch, item.id, Supervision.REMINDER, "催", TODAY, CLERK).result
    fresh = board.row(post.ledger, item, TODAY)
    assert (fresh.pressed, fresh.unanswered) == (Supervision.REMINDER, False)
    assert board.row(post.ledger, item, TODAY + timedelta(days=1)).unanswered
    reply_supervision(post.watch, sheet.id, "在办")
    assert not board.row(post.ledger, item, TODAY + timedelta(days=1)).unanswered


def test_names_of_sources_and_owners(post: ItemsPost) -> None:
    made, open_one = conference(post), conference(post, number=None, year=None)
    for source, name in ((made, "〔2026〕会商字3号"), (open_one, "挖沙")):
        item = post.item(origin=ItemOrigin.CONFERENCE, source=source.id)
        assert board.source_name(post.ledger, item).zh == name


def test_two_thousand_items_are_read_at_once(post: ItemsPost) -> None:
    with post.watch.pen() as pen:
        for at in range(2000):
            orders.give(
                pen, origin=ItemOrigin.MEETING, source=post.meeting.id, decision="d", text=f"事项{at}", owner="水务甲",
                due=TODAY + timedelta(days=at % 40 - 10), department=post.departments["水务"].id,
            )  # fmt: skip
        pen.entry("issue_minutes", "meeting", post.meeting.id, {})
    began = perf_counter()
    found = board.board(post.ledger, TODAY)
    assert len(found.rows) == 2000
    assert perf_counter() - began < 2, "a slow machine has time; 60 ms are usual"
    assert all(row.item.state is ItemState.OPEN for row in found.rows)
