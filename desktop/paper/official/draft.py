"""The mark of a draft on the head of every page, so that no copy of it passes for what was issued."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.fonts import Typeface
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.official import ACROSS, AREA
from desktop.paper.press.page import LANDSCAPE, MM

if TYPE_CHECKING:
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.page import Page

_DRAFT = Style(Typeface.HEITI, 16, 8 * MM, Align.LEFT)
"""3号黑体 at the left, as the marks above a red head are set (7.2.2)."""
_ABOVE = 12 * MM


def marked(types: Case, pages: tuple[Page, ...], words: str) -> tuple[Page, ...]:
    """Return the pages with the words of a draft above the type area of each; unchanged for ""."""
    return tuple(_marked(types, page, words) for page in pages) if words else pages


def _marked(types: Case, page: Page, words: str) -> Page:
    area = ACROSS if page.size == LANDSCAPE else AREA
    mark = Text(words, _DRAFT).set(types, area.width).placed(area.x, area.y - _ABOVE)
    return replace(page, marks=(*mark, *page.marks))
