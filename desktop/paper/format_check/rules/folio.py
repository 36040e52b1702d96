"""Page numbers: 4号宋体 half-width digits between dashes, 7 mm under the type area, odd right, even left (7.5)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Finding, Form, both, mm, points
from desktop.paper.format_check.font_name import style_of
from desktop.paper.format_check.standard import (
    BINDING,
    BOTTOM,
    FOLIO,
    FOURTH,
    LENGTH_SAID,
    LETTER,
    MILLIMETRE,
    NONE_SAID,
    RIGHT,
    SIZE_SAID,
)
from desktop.paper.press.fonts import Typeface
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.leaf import Leaf
    from desktop.paper.format_check.type_line import TypeLine

_GAP = 7.0
_INSET = 14 * 25.4 / 72
"""One character of 4号, 4.9 mm."""
_WIDER = 0.7
"""What a character of 3号 is wider; the standard does not say which size is meant, both are right."""
_RIGHT_FORM = re.compile(r"^[—―][0-9]+[—―]$")
_DIGITS = re.compile(r"[\d０-９]+")
_LATIN_SONG = re.compile(r"times|liberationserif|tinos|nimbusrom", re.IGNORECASE)
"""Serif faces that programs take for the digits of a Song face."""


def folios(paper: Anatomy) -> Iterator[Finding]:
    """Measure the number of every page that must have one, and that the numbers follow each other."""
    for leaf in paper.reading.leaves:
        line = paper.folios.get(leaf.number)
        if line is None:
            yield from _missing(paper, leaf)
        elif paper.form is Form.LETTER and leaf.number == 1:
            what, at = Words("首页页码", "the first page's number"), (line.left, line.top)
            yield Finding(LETTER, what, both(line.text), Words("首页不显示页码", "none on page 1"), (1,), NONE_SAID, at)
        else:
            yield from _form(leaf, line)
            if not leaf.landscape:
                yield from _place(leaf, line)
    yield from _sequence(paper)


def _missing(paper: Anatomy, leaf: Leaf) -> Iterator[Finding]:
    """Say that a page has no number; a blank page, the first of a letter and a page of nothing but 版记 have none."""
    first_of_letter = paper.form is Form.LETTER and leaf.number == 1
    only_imprint = bool(paper.imprint) and len(paper.imprint) == len(paper.lines[leaf.number])
    if paper.lines[leaf.number] and not first_of_letter and not (only_imprint and paper.imprint[0].page == leaf.number):
        turned = any(not glyph.upright for glyph in leaf.glyphs)
        # On a page that lies on its side the number stands turned, where the other pages have it.
        if not (leaf.landscape and turned):
            yield Finding(
                FOLIO, Words("页码", "the page number"), Words("没有", "missing"), both("— N —"), (leaf.number,)
            )


def _form(leaf: Leaf, line: TypeLine) -> Iterator[Finding]:
    at, page = (line.left, line.top), (leaf.number,)
    if not _RIGHT_FORM.match(line.text):
        said = _DIGITS.sub("N", line.text)
        what = Words("页码的写法", "how the page number is written")
        asked = Words("— N —（半角数字，左右各一条一字线）", "— N — (half-width digits between dashes)")
        full = any("０" <= sign <= "９" for sign in line.text)
        told = Words(f"{said}（全角数字）", f"{said} (full-width digits)") if full else both(said)
        yield Finding(FOLIO, what, told, asked, page, NONE_SAID, at)
    if not FOURTH.holds(line.size):
        yield Finding(
            FOLIO, Words("页码的字号", "the page number's size"), points(line.size), FOURTH.words, page, SIZE_SAID, at
        )
    for name in sorted({glyph.font.name for glyph in line.glyphs if glyph.text.isdigit()}):
        style = style_of(name)
        if (style is None or style.typeface is not Typeface.SONGTI) and not _LATIN_SONG.search(name.replace(" ", "")):
            yield Finding(
                FOLIO,
                Words("页码的字体", "the page number's face"),
                both(name or "？"),
                both("宋体"),
                page,
                NONE_SAID,
                at,
            )


def _place(leaf: Leaf, line: TypeLine) -> Iterator[Finding]:
    at, page = (line.left, line.top), (leaf.number,)
    dashes = [glyph for glyph in line.glyphs if not glyph.text.isdigit()]
    edge = (
        min(glyph.top for glyph in dashes)
        if dashes and _RIGHT_FORM.match(line.text)
        else (line.ink[1] + line.ink[3]) / 2
    )
    gap = edge - BOTTOM
    if abs(gap - _GAP) > MILLIMETRE:
        what = Words("页码一字线至版心下边缘", "from the type area to the dashes of the number")
        yield Finding(FOLIO, what, mm(gap), mm(_GAP), page, LENGTH_SAID, at)
    odd = leaf.number % 2 == 1
    last = line.glyphs[-1]
    inset = RIGHT - (last.x + last.advance) if odd else line.glyphs[0].x - BINDING
    side = (
        Words("单页码居右空一字", "odd pages: right, one character in")
        if odd
        else Words("双页码居左空一字", "even pages: left, one character in")
    )
    if not _INSET - MILLIMETRE <= inset <= _INSET + _WIDER + MILLIMETRE:
        what = Words("页码至版心" + ("右" if odd else "左") + "边", "from the type area's edge to the page number")
        asked = Words(f"{_INSET:.1f} mm（{side.zh}）", f"{_INSET:.1f} mm ({side.en})")
        yield Finding(FOLIO, what, mm(inset), asked, page, LENGTH_SAID, at)


def _sequence(paper: Anatomy) -> Iterator[Finding]:
    said = [
        (page, int(found.group()))
        for page, line in sorted(paper.folios.items())
        if (found := _DIGITS.search(line.text))
    ]
    for (before, first), (page, second) in pairwise(said):
        if second - first != page - before:
            line = paper.folios[page]
            what, asked = Words("页码", "the page number"), both(str(first + page - before))
            yield Finding(FOLIO, what, both(str(second)), asked, (page,), NONE_SAID, (line.left, line.top))
