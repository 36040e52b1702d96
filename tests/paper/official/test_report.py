"""A report stands on upright and lying pages, with or without a red head."""

from __future__ import annotations

from dataclasses import replace

from desktop.paper.official import report
from desktop.paper.official.facts import NewPage, Paragraph
from desktop.paper.press.fonts import case
from desktop.paper.press.page import A4, LANDSCAPE, RED, Rule, Setting
from tests.paper.official.invented import LATE, REPORT, register
from tests.paper.reading import looks_right, text

TYPES = case(bundled_only=True)


def test_a_report_says_everything_on_pages_that_lie_where_the_table_does() -> None:
    sheet = report.lay(REPORT, TYPES)
    looks_right(sheet)
    lying = [page.size == LANDSCAPE for page in sheet.pages]
    assert lying[0] is False
    assert lying[-1] is False
    assert any(lying)
    said = text(sheet.content)
    for row in register(60).rows:
        assert all(words in said for words in row)
    for words in (
        "青石镇综合执法指挥部文件",
        "青综指〔2026〕12号",
        "区综合执法指挥中心：",
        LATE,
        "附件：9月台账",
        "注：用时",
    ):
        assert words in said, words
    assert said.count("编号地点事由日期用时（分钟）到场部门") == sum(lying)


def test_without_a_mark_it_begins_with_its_title() -> None:
    bare = replace(
        REPORT, mark="", addressee="", annexes=(), colophon=None, signed=False, blocks=(Paragraph(LATE),), number=""
    )
    sheet = report.lay(bare, TYPES)
    looks_right(sheet)
    (page,) = sheet.pages
    assert [mark for mark in page.marks if isinstance(mark, Rule)] == []
    assert [mark for mark in page.marks if isinstance(mark, Setting) and mark.colour == RED] == []
    assert report.draw(bare) == sheet.content


def test_a_new_page_begins_a_page_with_its_bookmark() -> None:
    sheet = report.lay(
        replace(REPORT, blocks=(Paragraph(LATE), NewPage("会签页"), NewPage(), Paragraph("会签"))), TYPES
    )
    assert [page.size for page in sheet.pages] == [A4, A4]
    assert "会签页" in [bookmark[0] for bookmark in sheet.pages[1].bookmarks]


def test_a_table_as_the_last_block_leaves_no_blank_page() -> None:
    sheet = report.lay(replace(REPORT, blocks=(register(3),), signed=False, annexes=(), colophon=None), TYPES)
    assert [page.size for page in sheet.pages] == [A4, LANDSCAPE]
