"""The styles of slips and the few kinds of cell that every slip is made of."""

from __future__ import annotations

from desktop.paper.press.fonts import Typeface
from desktop.paper.press.form import NARROW, Cell
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.page import GREY, MM

TITLE = Style(Typeface.XIAOBIAOSONG, 22, 11 * MM, Align.CENTRE, tracking=1.0)
NUMBER = Style(Typeface.FANGSONG, 12, 6.4 * MM)
BODY = Style(Typeface.FANGSONG, 12, 6 * MM)
CENTRED = BODY.aligned(Align.CENTRE)
NAME = Style(Typeface.HEITI, 11, 5.6 * MM, Align.CENTRE)
LABEL = Style(Typeface.HEITI, 10.5, 5.2 * MM, Align.CENTRE)
SMALL = Style(Typeface.HEITI, 9, 4.6 * MM, colour=GREY)
SECTION = Style(Typeface.XIAOBIAOSONG, 16, 8 * MM, Align.CENTRE, tracking=4.0)
MOTTO = Style(Typeface.XIAOBIAOSONG, 13, 6 * MM, Align.CENTRE, tracking=2.0)
_SPREAD = 4
"""Characters over which a label of two or three is spread, the usual look of forms."""


def label(words: str, span: int = 1) -> Cell:
    """Return a shaded label cell; a short label is spread over the width of four characters."""
    style = LABEL
    if len(words) < _SPREAD and "\n" not in words:
        style = Style(LABEL.typeface, LABEL.size, LABEL.leading, LABEL.align, spread=_SPREAD)
    return Cell((Text(words, style),), span, shade=True, side=NARROW)


def heading(words: str, span: int = 1) -> Cell:
    """Return a shaded cell at the head of a column."""
    return Cell((Text(words, LABEL),), span, shade=True, side=NARROW)


def said(words: str, span: int = 1, *, small: str = "", corner: str = "") -> Cell:
    """Return a cell with a text, smaller words under it and words at its lower right."""
    texts = tuple(Text(text, style) for text, style in ((words, BODY), (small, SMALL)) if text)
    return Cell(texts, span, corner=Text(corner, SMALL) if corner else None)


def centred(words: str, span: int = 1) -> Cell:
    """Return a narrow cell with a centred text."""
    return Cell((Text(words, CENTRED),) if words else (), span, side=NARROW)


def named(words: str, span: int = 1) -> Cell:
    """Return a narrow cell with the name of a department."""
    return Cell((Text(words, NAME),) if words else (), span, side=NARROW)


def blank(span: int = 1, *, corner: str = "") -> Cell:
    """Return a cell to be filled in or signed by hand, with words such as 年　月　日 at its lower right."""
    return Cell((), span, corner=Text(corner, SMALL) if corner else None)
