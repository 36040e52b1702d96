"""Where the lines of a page begin and end, told from those that were broken: they alone reach from edge to edge."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING

from desktop.paper.format_check.type_line import han

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.paper.format_check.type_line import TypeLine

NUMBERED = re.compile(r"^([一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|\d+[.．]|（\d+）|[①-⑳]|\w{2,4}：)")
"""How a paragraph begins that is one beyond doubt: with its number, or with a label such as 列席."""
_NEAR = 2.2
"""Letters that a line which was broken may end before the edge: a word or a mark that had to go along."""
_LIST = 7.0
"""Millimetres that a list is set in at least."""
_EVEN = 3
"""Lines under broken ones that begin where those begin, from which a text is one without indents."""


def reach_of(lines: Sequence[TypeLine]) -> float:
    """Return where the lines of a page end at the right, leaving out a single one that sticks out; 0 without lines."""
    ends = sorted((line.right for line in lines), reverse=True)
    while len(ends) > 2 and ends[0] - ends[1] > lines[0].em * 0.9:  # noqa: PLR2004 - two lines tell nothing
        ends.pop(0)
    return ends[0] if ends else 0.0


def edge_of(lines: Sequence[TypeLine], reach: float, pitch: float) -> float:
    """Return where lines that go on begin at the left; 0 where no line of the page goes on.

    A line goes on when the one above reaches the edge and begins farther right, as the first line of a paragraph
    does. In a list whose lines hang under its first words, lines that go on begin farther right, and tell nothing.
    """
    flush: list[float] = []
    even: list[float] = []
    for first, above, line in _broken(lines, reach, pitch):
        if line.left < first.left - line.em / 2:
            flush.append(line.left)
        elif abs(line.left - above.left) < line.em / 2:
            (flush if flush and abs(line.left - flush[-1]) < line.em / 2 else even).append(line.left)
    return median(flush) if flush else median(even) if len(even) >= _EVEN else 0.0


def _broken(lines: Sequence[TypeLine], reach: float, pitch: float) -> Iterator[tuple[TypeLine, TypeLine, TypeLine]]:
    """Yield the lines whose one above reaches the edge, with the first of their paragraph and the one above."""
    first: TypeLine | None = None
    above: TypeLine | None = None
    for line in lines:
        follows = above is not None and line.baseline - above.baseline < 1.5 * pitch
        if first is None or above is None or not follows or above.right < reach - _NEAR * line.em:
            first = line
        elif NUMBERED.match(line.text) or not han(line.glyphs[0].text):
            first = line if NUMBERED.match(line.text) else first
        else:
            yield first, above, line
        above = line


def agreed(edges: dict[int, tuple[float, float]]) -> dict[int, tuple[float, float]]:
    """Return the edges of all pages without those that only a list within its page told: as far right, but narrow."""
    wide = max((right - left for left, right in edges.values() if left), default=0.0)
    far = max((right for left, right in edges.values() if left), default=0.0)
    return {
        page: (0.0 if right - left < wide - _LIST and abs(right - far) < _LIST / 3 else left, right)
        for page, (left, right) in edges.items()
    }
