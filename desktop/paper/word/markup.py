"""WordprocessingML in strings: paragraphs, runs and measures, with text that XML can hold."""

from __future__ import annotations

from xml.sax.saxutils import escape

from desktop.paper.press.lines import JOINER, clean
from desktop.paper.press.official import AREA, CHARACTER

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PITCH = 579
"""Twentieths of a point between lines: 22 of them are 225 mm (GB/T 9704-2012 5.2.3), rounded down so that they fit."""
_TWIPS = 20


def twips(points: float) -> int:
    """Return points in twentieths, the measure of Word."""
    return round(points * _TWIPS)


EM = twips(AREA.width / 28)
"""Twentieths of a point from character to character: 28 on a line (5.2.3)."""


def characters(points: float) -> int:
    """Return how many hundredths of a body character a width in points is, as Word writes indents of characters."""
    return round(points / CHARACTER * 100)


def said(words: str) -> str:
    """Return words as they are printed, for XML: no sign that it cannot hold, no joiner that nobody sees."""
    return escape(clean(words).replace(JOINER, ""), {'"': "&quot;"})


def run(words: str, style: str = "", properties: str = "") -> str:
    """Return words in the style of a paragraph, in a style of letters where one is named; line ends are kept."""
    look = (f'<w:rStyle w:val="{style}"/>' if style else "") + properties
    head = f'<w:rPr>{look}</w:rPr><w:t xml:space="preserve">' if look else '<w:t xml:space="preserve">'
    lines = said(words).split("\n")
    return "".join(
        f"<w:r>{head if not place else head.replace('<w:t ', '<w:br/><w:t ')}{line}</w:t></w:r>"
        for place, line in enumerate(lines)
    )


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph in a named style; `content` is runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def spaced(before: int = 0, after: int = 0, line: int = PITCH) -> str:
    """Return the blank above and below a paragraph and its line height, in twentieths of a point."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'


def hanging(left: float, width: float) -> str:
    """Return the indent of lines that align behind a label `width` points wide, which begins `left` points in."""
    start, back = left + width, width
    return (
        f'<w:ind w:left="{twips(start)}" w:leftChars="{characters(start)}"'
        f' w:hanging="{twips(back)}" w:hangingChars="{characters(back)}"/>'
    )
