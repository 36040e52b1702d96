"""Blocks are written in order: headings in the face of their level, never the last line of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.paper.official.body import write_blocks, write_heading, write_title
from desktop.paper.official.facts import Heading, Listing, NewPage, Paragraph
from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.official import AREA, PITCH, Official
from desktop.paper.press.page import Setting
from tests.paper.official.invented import ITEMS, register

if TYPE_CHECKING:
    from desktop.paper.official.facts import Block

TYPES = case(bundled_only=True)


def settings(paper: Official) -> list[Setting]:
    return [mark for folio in paper.folios for mark in folio.marks if isinstance(mark, Setting)]


@pytest.mark.parametrize(
    ("level", "face"), [(1, "ShaotaiSans-Regular"), (2, "ShaotaiKai-Regular"), (3, "ShaotaiFang-Regular")]
)
def test_a_heading_has_the_face_of_its_level_and_what_runs_on_that_of_the_body(level: int, face: str) -> None:
    paper = Official(TYPES, (), AREA.y)
    write_heading(paper, Heading(level, "一、时限。", "自发布起。"))
    (line,) = settings(paper)
    assert line.runs[0].font == face
    assert line.runs[-1].font == "ShaotaiFang-Regular"
    assert paper.folio.bookmarks[0][:1] == ("一、时限",)
    assert paper.folio.bookmarks[0].level == level - 1


@pytest.mark.parametrize("above", range(15, 23))
def test_a_heading_has_two_lines_under_it(above: int) -> None:
    paper = Official(TYPES, (), AREA.y)
    write_blocks(paper, (Paragraph("\n".join(["行"] * above)), Heading(1, "一、甲"), Paragraph("令" * 60)))
    with_heading = next(folio for folio in paper.folios if folio.bookmarks)
    said = [mark.text for mark in with_heading.marks if isinstance(mark, Setting)]
    assert sum("令" in line for line in said) >= 2


@pytest.mark.parametrize("above", range(14, 23))
@pytest.mark.parametrize("below", [Paragraph("令" * 60), ITEMS, Heading(3, "1.丙。", "令" * 60)])
def test_headings_under_each_other_go_together_with_what_is_under_them(above: int, below: Block) -> None:
    paper = Official(TYPES, (), AREA.y)
    write_blocks(paper, (Paragraph("\n".join(["行"] * above)), Heading(1, "一、甲"), Heading(2, "（一）乙"), below))
    pages = [[mark.text for mark in folio.marks if isinstance(mark, Setting)] for folio in paper.folios]
    with_headings = next(said for said in pages if "一、甲" in said)
    assert "（一）乙" in with_headings
    assert any(words in line for line in with_headings for words in ("令", "查清管网"))


def test_a_title_has_two_blank_lines_above_and_one_under_it() -> None:
    paper = Official(TYPES, (), AREA.y + PITCH)
    write_title(paper, "关于甲的函")
    (line,) = settings(paper)
    assert line.typeface is Typeface.XIAOBIAOSONG
    assert line.size == 22
    assert AREA.y + 3 * PITCH < line.baseline < AREA.y + 4 * PITCH
    assert paper.folio.y == pytest.approx(AREA.y + 5 * PITCH)


def test_blocks_follow_each_other() -> None:
    paper = Official(TYPES, (), AREA.y)
    blocks = (
        Paragraph("各部门：", flush=True), Paragraph("甲\n一、乙"), Listing((("1.", "丙"),)), ITEMS, NewPage(),
        NewPage("会签"), Paragraph("丁"), register(2), Paragraph("戊"),
    )  # fmt: skip
    write_blocks(paper, blocks)
    assert [folio.landscape for folio in paper.folios] == [False, False, True, False]
    first, second, third, *_ = settings(paper)
    assert first.x == pytest.approx(AREA.x)
    assert (second.text, third.text) == ("甲", "一、乙")
    assert third.runs[0].font == "ShaotaiSans-Regular"
    assert [one.words for one in paper.folios[1].bookmarks] == ["会签"]
    assert settings(paper)[-1].text == "戊"


def test_a_heading_before_a_new_page_or_at_the_end_stands_where_it_is() -> None:
    paper = Official(TYPES, (), AREA.y)
    lines = Paragraph("\n".join(["行"] * 21))
    write_blocks(paper, (lines, Heading(1, "一、甲"), register(2), lines, Heading(1, "二、乙")))
    assert [folio.landscape for folio in paper.folios] == [False, True, False]
    assert settings(paper)[21].text == "一、甲"
