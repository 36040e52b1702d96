"""A draft is marked on every page, above the type."""

from __future__ import annotations

from desktop.paper.official.draft import marked
from desktop.paper.press.fonts import case
from desktop.paper.press.official import ACROSS, AREA
from desktop.paper.press.page import LANDSCAPE, Page, Setting

TYPES = case(bundled_only=True)


def test_the_words_stand_above_the_type_area_of_each_page() -> None:
    for page, area in zip(marked(TYPES, (Page(()), Page((), LANDSCAPE)), "征求意见稿"), (AREA, ACROSS), strict=True):
        (mark,) = page.marks
        assert isinstance(mark, Setting)
        assert mark.text == "征求意见稿"
        assert mark.x == area.x
        assert mark.baseline < area.y


def test_nothing_is_marked_without_words() -> None:
    pages = (Page(()),)
    assert marked(TYPES, pages, "") is pages
