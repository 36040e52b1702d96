"""The frame of a wall sheet says unit, edition, who signs, and its imprint; a draft warns in red."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.paper.press.fonts import case
from desktop.paper.press.page import A3_LANDSCAPE, LANDSCAPE, Setting, Square
from desktop.paper.roster import wall
from desktop.paper.roster.snug import Snug
from desktop.post.roster.states import SheetState
from tests.paper.roster.facts import month

SNUG = Snug(case(bundled_only=True))
WORDS = wall.Words(
    "青石镇综合执法指挥部", "2026年11月值班表", "值班电话：199-0000-9000", "第 1 稿，未公布", ("注",), settled=False
)


@pytest.mark.parametrize(("large", "size"), [(False, LANDSCAPE), (True, A3_LANDSCAPE)])
def test_head_table_and_foot_do_not_meet(large: bool, size: tuple[float, float]) -> None:  # noqa: FBT001 - a paper size
    sheet = wall.Wall(SNUG, WORDS, large=large)
    assert sheet.size == size
    facts = month()
    above, below = list(sheet.above()), list(sheet.below(facts, 1, 2))
    assert max(mark.baseline for mark in above if isinstance(mark, Setting)) < sheet.table.y
    assert min(mark.baseline for mark in below if isinstance(mark, Setting)) > sheet.table.bottom
    said = [mark.text for mark in (*above, *below) if isinstance(mark, Setting)]
    for words in ("制表：", "审核：", "第 1 页，共 2 页", "注", "记录指纹 a91c 55d0 7be3 07e2　第 4321 笔"):
        assert words in said
    warned = [mark for mark in above if isinstance(mark, Setting) and mark.text == "第 1 稿，未公布"]
    assert [mark.colour for mark in warned] == [wall.ALARM]
    assert [mark.data for mark in below if isinstance(mark, Square)] == [facts.imprint.code]


def test_an_edition_says_whether_it_holds() -> None:
    edition = month().edition
    assert wall.edition_words(edition) == "第 1 版，2026年10月28日公布"
    assert wall.edition_words(replace(edition, state=SheetState.CHANGED)) == "第 1 版，另有改动未公布"
    assert wall.edition_words(replace(edition, state=SheetState.DRAFT)) == "第 3 稿，未公布"


def test_why_it_has_holes_and_who_allowed_it_stands_under_the_table() -> None:
    edition = month().edition
    assert wall.reasons(edition) == ()
    told = wall.reasons(replace(edition, holes_reason="两人住院。", published_by="书记甲"))
    assert told == ("带空档公布：两人住院（书记甲批准）。",)
    assert wall.month_words(month()) == "2026年11月"
