from __future__ import annotations

from datetime import timedelta

from desktop.post.items.states import Supervision
from desktop.procedures.items import board, sheet
from desktop.procedures.items.supervision import supervise_item
from tests.items_of import TODAY, items_post
from tests.post_of import CLERK


def test_each_row_has_a_cell_for_each_column_in_both_languages() -> None:
    post = items_post()
    item = post.item(due=TODAY, quantity="3处")
    post.item(due=TODAY + timedelta(days=40), short="")
    supervise_item(post.watch, item.id, Supervision.REMINDER, "催", TODAY, CLERK)
    rows = board.board(post.ledger, TODAY).rows
    heads, cells = sheet.table(rows, "zh_CN")
    assert {len(row) for row in cells} == {len(heads)}
    first = dict(zip(heads, cells[0], strict=True))
    assert (first["编号"], first["数量"], first["督办"], first["期限情况"]) == (
        "〔2026〕议字1号", "3处", "提醒", "三日内",
    )  # fmt: skip
    heads, cells = sheet.table(rows, "en")
    second = dict(zip(heads, cells[1], strict=True))
    assert (second["Department"], second["State"], second["Supervision"]) == ("党政办", "Given", "")
