"""How lines begin and end: two characters of indent, no closing mark first, no opening mark last, no lone character."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Finding, both, mm
from desktop.paper.format_check.standard import ADVANCE, BODY, BREAKS, LENGTH_SAID, LONE, MILLIMETRE, NONE_SAID
from desktop.paper.format_check.type_line import CLOSING, OPENING, han
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.type_line import TypeLine

_FIRST = CLOSING + "%％‰℃,.;:!?)]}"
_LAST = OPENING + "([{"
_LONG = 4
"""Characters from which a line can be said to begin and to end by breaking."""
_DEEPEST = 4.4
"""Characters from which an indent is a hanging list or a signature, no paragraph."""


def marks_at_ends(paper: Anatomy) -> Iterator[Finding]:
    """Find closing marks at the beginning of lines and opening marks at their end."""
    for leaf in paper.reading.leaves:
        for line in (*paper.body.get(leaf.number, ()), *(one for one in paper.imprint if one.page == leaf.number)):
            first, last = line.text[0], line.text[-1]
            at = (line.left, line.top)
            if first in _FIRST and len(line.glyphs) > 1 and not line.text.startswith("……"):
                what, asked = Words("行首标点", "the first sign of a line"), Words("不在行首", "never first")
                yield Finding(BREAKS, what, _said(first, line.text[:6]), asked, (line.page,), NONE_SAID, at)
            if last in _LAST and len(line.glyphs) > 1:
                what, asked = Words("行末标点", "the last sign of a line"), Words("不在行末", "never last")
                yield Finding(
                    BREAKS, what, _said(last, line.text[-6:]), asked, (line.page,), NONE_SAID, (line.right, line.top)
                )


def _said(sign: str, around: str) -> Words:
    return Words(f"“{sign}”（{around}）", f"“{sign}” ({around})")


def lone_characters(paper: Anatomy) -> Iterator[Finding]:
    """Find paragraphs whose last line is a single character."""
    for above, line in _neighbours(paper):
        letters = [glyph for glyph in line.glyphs if glyph.text not in CLOSING]
        left, _ = paper.edges[line.page]
        broken = above.right > paper.edges[above.page][1] - 3 * ADVANCE
        if len(letters) == 1 and han(letters[0].text) and broken and abs(line.left - left) < ADVANCE:
            what, asked = (
                Words("段末一行", "the last line of a paragraph"),
                Words("不止一个字", "more than one character"),
            )
            yield Finding(LONE, what, both(line.text), asked, (line.page,), NONE_SAID, (line.left, line.top))


def indents(paper: Anatomy) -> Iterator[Finding]:
    """Measure the first lines of paragraphs: two characters in; and find paragraphs without any indent."""
    for leaf in paper.upright:
        edge, _ = paper.edges[leaf.number]
        if not edge:
            continue
        for line in paper.body.get(leaf.number, ()):
            inset = line.glyphs[0].x - edge
            if len(line.glyphs) < _LONG or not han(line.glyphs[0].text) or not ADVANCE / 2 < inset < _DEEPEST * ADVANCE:
                continue
            size = line.em if line.em > ADVANCE / 2 else ADVANCE
            if abs(inset - 2 * min(size, ADVANCE + 0.2)) > MILLIMETRE:
                what, at = Words("段首空", "a paragraph's indent"), (line.left, line.top)
                asked = Words(f"二字（{2 * ADVANCE:.1f} mm）", f"two characters ({2 * ADVANCE:.1f} mm)")
                yield Finding(BODY, what, mm(inset), asked, (line.page,), LENGTH_SAID, at)
    for above, line in _neighbours(paper):
        edge, _ = paper.edges[line.page]
        short = above.right < paper.edges[above.page][1] - 2 * ADVANCE and above.text.endswith("。")
        begins = (
            abs(line.left - edge) < ADVANCE / 2 and len(line.glyphs) >= _LONG and abs(above.left - edge) < 3 * ADVANCE
        )
        if edge and short and begins and not line.text.startswith("附件"):
            what = Words(f"段首“{line.text[:6]}”空", f"the indent of “{line.text[:6]}”")
            asked = Words("二字", "two characters")
            yield Finding(BODY, what, mm(line.left - edge), asked, (line.page,), LENGTH_SAID, (line.left, line.top))


def _neighbours(paper: Anatomy) -> Iterator[tuple[TypeLine, TypeLine]]:
    """Yield lines of the body with the one above, also over the end of a page, but not over a blank line."""
    before: TypeLine | None = None
    for leaf in paper.upright:
        lines = paper.body.get(leaf.number, ())
        if before is not None and lines:
            yield before, lines[0]
        for above, line in pairwise(lines):
            if line.baseline - above.baseline < 1.5 * paper.pitch:
                yield above, line
        before = lines[-1] if lines else None
