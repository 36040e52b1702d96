"""Papers of items are filed with their numbers and stand until something changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger.book import open_post
from desktop.post.department import Department
from desktop.post.items.states import Supervision
from desktop.procedures import papers
from desktop.procedures.items import orders
from desktop.procedures.items import papers as item_papers
from desktop.procedures.items.supervision import reply_supervision, supervise_item, void_supervision
from desktop.procedures.papers import PaperKind
from tests.items_of import TODAY, ItemsPost
from tests.post_of import CLERK, COMMANDER, Post, refusing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def post(tmp_path: Path) -> Iterator[ItemsPost]:
    with open_post(tmp_path / "post") as ledger:
        Post(ledger).founded()
        made = ItemsPost(ledger, departments={one.short: one for one in ledger.having(Department)})
        made.issued()
        yield made


def test_a_sheet_is_filed_once_under_its_number(post: ItemsPost) -> None:
    item = post.item(due=TODAY, supports=(post.departments["公安"].id,))
    sheet = supervise_item(post.watch, item.id, Supervision.REMINDER, "今日办结", TODAY, CLERK).result
    filed = papers.make_paper(post.watch, PaperKind.SUPERVISION_SHEET, sheet.id).result
    assert filed.serial == "〔2026〕督字1号"
    assert papers.path_of(post.ledger, filed).read_bytes().startswith(b"%PDF-")
    reply_supervision(post.watch, sheet.id, "在办")
    papers.note_print(post.watch, filed.id)
    assert papers.make_paper(post.watch, PaperKind.SUPERVISION_SHEET, sheet.id).result.id == filed.id
    post.sound()


def test_a_void_sheet_is_not_printed(post: ItemsPost) -> None:
    item = post.item(due=TODAY)
    sheet = supervise_item(post.watch, item.id, Supervision.REMINDER, "今日办结", TODAY, CLERK).result
    papers.make_paper(post.watch, PaperKind.SUPERVISION_SHEET, sheet.id)
    void_supervision(post.watch, sheet.id, "发错", COMMANDER)
    assert papers.current(post.ledger, PaperKind.SUPERVISION_SHEET, sheet.id) is None
    with refusing("paper"):
        papers.facts(post.watch, PaperKind.SUPERVISION_SHEET, sheet.id)


def test_a_report_names_the_notice_before_it(post: ItemsPost) -> None:
    item = post.item(due=TODAY - timedelta(days=3), short="")
    notice = supervise_item(post.watch, item.id, Supervision.NOTICE, "催办", TODAY, COMMANDER).result
    post.days(1)
    report = supervise_item(post.watch, item.id, Supervision.REPORT, "通报", post.now.date(), COMMANDER).result
    gathered = papers.facts(post.watch, PaperKind.SUPERVISION_SHEET, report.id)
    assert (gathered.notice, gathered.owing.unit, gathered.owing.owner) == (notice, "党政办", "党政办")
    assert papers.facts(post.watch, PaperKind.SUPERVISION_SHEET, notice.id).notice is None


def test_a_closing_slip_waits_for_the_check_and_tells_the_course(post: ItemsPost) -> None:
    item = post.item()
    with refusing("paper"):
        papers.make_paper(post.watch, PaperKind.CLOSING_SLIP, item.id)
    assert item_papers.rows(post.ledger, item) == ()
    orders.report_item(post.watch, item.id, "清完", "水务甲")
    end = orders.verify_item(post.watch, item.id, COMMANDER, "属实").result
    filed = papers.make_paper(post.watch, PaperKind.CLOSING_SLIP, item.id).result
    assert filed.serial == "〔2026〕议字1号"
    assert papers.make_paper(post.watch, PaperKind.CLOSING_SLIP, item.id).result.id == filed.id
    papers.note_print(post.watch, filed.id)
    assert papers.make_paper(post.watch, PaperKind.CLOSING_SLIP, item.id).result.id != filed.id
    assert [kind for kind, *_ in item_papers.rows(post.ledger, end)] == ["closing_slip"]
    gathered = papers.facts(post.watch, PaperKind.CLOSING_SLIP, item.id)
    assert [one.name for one in gathered.course] == ["交办（周例会第38期）", "报结", "销号"]
    assert gathered.owing.item == replace(end)
    post.sound()
