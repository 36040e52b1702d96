"""Writes the blocks of an official paper onto its pages, one after another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.official.facts import Heading, Listing, NewPage, Paragraph, Table
from desktop.paper.official.hanging import write_listing
from desktop.paper.official.tables import opening_height, write_table
from desktop.paper.official.title import title_lines
from desktop.paper.press.fonts import Typeface
from desktop.paper.press.galley import Text
from desktop.paper.press.official import BODY, FLUSH, PITCH, body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.paper.official.facts import Block
    from desktop.paper.press.official import Official

_FACES = {1: Typeface.HEITI, 2: Typeface.KAITI}
"""Faces of the first two levels; the others are set as the body is (7.3.3)."""
_TOGETHER = 2
"""Lines that a heading must have under it on its page."""
_CHAIN = 4
"""Blocks under a heading that may belong to it: a heading of each further level and the text."""
_PAGE = 22
"""Lines of a page; what needs more begins wherever it is."""
_TITLE_ABOVE = 2
"""Blank lines above a title (7.3.1)."""


def write_title(paper: Official, words: str, *, above: float = _TITLE_ABOVE) -> None:
    """Write the title, two blank lines under what stands above it and one above what follows (7.3.1, 7.3.2)."""
    paper.skip(above)
    paper.bookmark(words.replace("\n", ""), 0)
    for line in title_lines(paper.types, words, paper.folio.area.width):
        paper.write(line)
    paper.skip(1)


def write_blocks(paper: Official, blocks: Sequence[Block], *, after: float = 0.0) -> None:
    """Write all blocks; raise `ValueError` for a table whose rows do not fit its columns.

    What follows needs `after` lines on the page where the last paragraph ends.
    """
    for number, block in enumerate(blocks, start=1):
        needed = after if number == len(blocks) else 0.0
        if not isinstance(block, Table):
            paper.lie(landscape=False)
        match block:
            case Heading():
                paper.ensure(min(_needed(paper, block, blocks[number : number + _CHAIN]), _PAGE))
                write_heading(paper, block, after=needed)
            case Paragraph():
                _write_paragraph(paper, block, needed)
            case Listing():
                write_listing(paper, block)
            case Table():
                write_table(paper, block)
            case NewPage():
                _turn(paper, block)
    paper.lie(landscape=False)


def write_heading(paper: Official, heading: Heading, *, after: float = 0.0) -> None:
    """Write a heading with what runs on behind it."""
    paper.bookmark(heading.words.rstrip("。"), heading.level - 1)
    paper.write(_heading(heading), after=after)


def _heading(heading: Heading) -> Text:
    face = _FACES.get(heading.level)
    style = replace(BODY, opening=face) if face is not None else BODY
    return Text(heading.words + heading.run_on, style, len(heading.words) if face is not None else 0)


def _needed(paper: Official, heading: Heading, following: Sequence[Block]) -> float:
    """Return the lines of a heading and of what must stand under it: all headings down to the text, two lines of it.

    A heading with text behind it begins wherever a paragraph does.
    """
    if heading.run_on:
        return 1
    lines = len(_heading(heading).set(paper.types, paper.folio.area.width).lines)
    match following:
        case [Heading() as below, *further]:
            return lines + _needed(paper, below, further)
        case [Table(landscape=False) as table, *_]:
            return lines + opening_height(paper, table) / PITCH
        case [Paragraph() | Listing(), *_]:
            return lines + _TOGETHER
        case _:
            return lines


def _write_paragraph(paper: Official, block: Paragraph, after: float) -> None:
    texts = (Text(block.words, FLUSH),) if block.flush else body(block.words)
    for number, text in enumerate(texts, start=1):
        paper.write(text, after=after if number == len(texts) else 0.0)


def _turn(paper: Official, block: NewPage) -> None:
    if not paper.folio.fresh:
        paper.turn()
    if block.bookmark:
        paper.bookmark(block.bookmark, 0)
