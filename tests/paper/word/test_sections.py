from __future__ import annotations

import io
from dataclasses import replace

from docx import Document
from docx.enum.section import WD_ORIENT

from desktop.paper.word.document import draw
from tests.paper.official.invented import LETTER, MINUTES, REPORT
from tests.paper.word.opened import W, parsed, part, text, value


def test_a_page_has_the_margins_and_the_grid_of_the_standard() -> None:
    page = Document(io.BytesIO(draw(MINUTES))).sections[0]
    assert page.page_height is not None
    assert page.page_width is not None
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    margins = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    assert [round(one.mm, 1) for one in margins if one is not None] == [37, 35, 28, 26]
    grid = part(draw(MINUTES)).find(f".//{W}docGrid")
    assert grid is not None
    assert grid.get(f"{W}type") == "linesAndChars"
    pitch, closer = int(grid.get(f"{W}linePitch") or 0), int(grid.get(f"{W}charSpace") or 0)
    assert (page.page_height - page.top_margin - page.bottom_margin) // 635 // pitch == 22  # type: ignore[operator]
    assert (page.page_width - page.left_margin - page.right_margin) / 12700 // (16 + closer / 4096) == 28  # type: ignore[operator]


def test_page_numbers_stand_right_on_odd_pages_and_left_on_even_ones() -> None:
    file = Document(io.BytesIO(draw(MINUTES)))
    assert file.settings.odd_and_even_pages_header_footer
    for foot, side in ((file.sections[0].footer, "right"), (file.sections[0].even_page_footer, "left")):
        words = parsed(foot._element.xml)
        assert value(words, "p/pPr/jc") == side
        assert value(words, "p/pPr/ind", f"{side}Chars") == "100"
        assert text(words) == "— 1 —"
        assert [one.text for one in words.iter(f"{W}instrText")] == [" PAGE "]


def test_wide_tables_lie_on_sections_of_their_own() -> None:
    pages = Document(io.BytesIO(draw(REPORT))).sections
    assert [one.orientation for one in pages] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    across = pages[1]
    margins = (across.top_margin, across.bottom_margin, across.left_margin, across.right_margin)
    assert [round(one.mm) for one in margins if one is not None] == [28, 26, 35, 37]
    assert across.footer.is_linked_to_previous


def test_the_first_page_of_a_letter_has_mark_and_double_rules_and_no_number() -> None:
    page = Document(io.BytesIO(draw(LETTER))).sections[0]
    assert page.different_first_page_header_footer
    head, foot = (parsed(one._element.xml) for one in (page.first_page_header, page.first_page_footer))
    assert text(head) == LETTER.unit
    assert [one.get(f"{W}val") for one in head.iter(f"{W}bottom")] == ["thickThinSmallGap"]
    assert [one.get(f"{W}val") for one in foot.iter(f"{W}bottom")] == ["thinThickSmallGap"]
    assert not list(foot.iter(f"{W}instrText"))
    draft = Document(io.BytesIO(draw(replace(LETTER, draft="征求意见稿")))).sections[0]
    assert text(parsed(draft.first_page_header._element.xml)) == "征求意见稿" + LETTER.unit
