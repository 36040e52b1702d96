"""22 lines a page and 28 characters a line that fill the type area (GB/T 9704-2012 5.2.3)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Finding
from desktop.paper.format_check.standard import (
    ADVANCE,
    CHARACTERS,
    GRID,
    HALF_LINE,
    HALF_LINE_SAID,
    HEIGHT,
    LENGTH_SAID,
    LINES,
    MILLIMETRE,
    WIDTH,
)
from desktop.paper.format_check.type_line import common
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.anatomy import Anatomy

_NEAREST = 1.0
"""Millimetres from which two characters stand beside and not upon each other."""
_FEWEST = 4
"""Lines or neighbours that are needed to say what is usual."""


def lines_a_page(paper: Anatomy) -> Iterator[Finding]:
    """Ask that 22 lines fill the height of the type area: their distance times 22, and no page with more."""
    body = paper.all_body
    if len(body) < _FEWEST:
        return
    filled = paper.pitch * LINES
    if abs(filled - HEIGHT) > HALF_LINE:
        pages = tuple(sorted({line.page for line in body}))
        count = f"{HEIGHT / paper.pitch:.1f}"
        yield Finding(
            GRID,
            Words("每面行数（按行距）", "lines a page, by their distance"),
            Words(f"{count} 行（行距 {paper.pitch:.2f} mm）", f"{count} ({paper.pitch:.2f} mm apart)"),
            Words(f"{LINES} 行撑满版心", f"{LINES} that fill the type area"),
            pages,
            HALF_LINE_SAID,
        )
        return
    for leaf in paper.upright:
        lines = paper.body.get(leaf.number, ())
        if len(lines) > LINES:
            yield Finding(
                GRID,
                Words("本页行数", "lines on this page"),
                Words(f"{len(lines)} 行", str(len(lines))),
                Words(f"{LINES} 行", str(LINES)),
                (leaf.number,),
            )


def characters_a_line(paper: Anatomy) -> Iterator[Finding]:
    """Ask that 28 characters fit into 156 mm.

    Lines that reach both edges are stretched a little, so the nearest neighbours tell the distance that was set: one
    in ten is nearer than what is taken.
    """
    steps = sorted(
        right.x - left.x
        for line in paper.all_body
        for left, right in pairwise(line.glyphs)
        if common(left.text) and common(right.text) and right.x - left.x > _NEAREST
    )
    if len(steps) < _FEWEST or not any(paper.full(leaf.number) for leaf in paper.upright):
        return
    step = steps[len(steps) // 10]
    fitting = int((WIDTH + MILLIMETRE) / step)
    if fitting != CHARACTERS:
        yield Finding(
            GRID,
            Words("每行字数（按字距）", "characters a line, by their distance"),
            Words(f"{fitting} 字（一字 {step:.2f} mm）", f"{fitting} ({step:.2f} mm each)"),
            Words(f"{CHARACTERS} 字（一字 {ADVANCE:.2f} mm）", f"{CHARACTERS} ({ADVANCE:.2f} mm each)"),
            tuple(leaf.number for leaf in paper.upright if paper.full(leaf.number)),
            LENGTH_SAID,
        )
