"""The title: 2号小标宋, centred, two lines under the red rule, its lines a trapezoid or a diamond (7.3.1)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Finding, Form, both, mm, points
from desktop.paper.format_check.standard import (
    BINDING,
    HALF_LINE,
    HALF_LINE_SAID,
    LENGTH_SAID,
    MILLIMETRE,
    NONE_SAID,
    PITCH,
    SECOND,
    TITLE,
    TITLE_SIZE_SAID,
    WIDTH,
)
from desktop.paper.format_check.standing_in import of_another_style
from desktop.paper.press.fonts import Typeface
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.type_line import TypeLine

_MIDDLE = BINDING + WIDTH / 2
_BLANK = 2 * PITCH


def title(paper: Anatomy) -> Iterator[Finding]:
    """Measure the title, and say where there is none."""
    if not paper.title:
        if paper.form is not Form.MINUTES:
            yield Finding(TITLE, Words("标题", "the title"), Words("没有认出", "not found"), SECOND.words, (1,))
        return
    first = paper.title[0]
    at = (first.left, first.top)
    wrong_sizes = sorted({round(line.size, 2) for line in paper.title if not SECOND.holds(line.size)})
    for size in wrong_sizes:
        yield Finding(
            TITLE, Words("标题的字号", "the title's size"), points(size), SECOND.words, (1,), TITLE_SIZE_SAID, at
        )
    for name in of_another_style(paper.title, Typeface.XIAOBIAOSONG):
        what = Words("标题的字体", "the title's face")
        yield Finding(TITLE, what, both(name), both("小标宋"), (1,), NONE_SAID, at)
    for line in paper.title:
        middle = (line.ink[0] + line.ink[2]) / 2
        if abs(middle - _MIDDLE) > MILLIMETRE and abs(line.middle - _MIDDLE) > MILLIMETRE:
            what = Words(f"标题“{line.text[:8]}”的中线", f"the middle of “{line.text[:8]}”")
            asked = Words(f"{_MIDDLE:.1f} mm（居中）", f"{_MIDDLE:.1f} mm (centred)")
            yield Finding(TITLE, what, mm(middle), asked, (1,), LENGTH_SAID, (line.left, line.top))
    yield from _place(paper, first)
    yield from _shape(paper.title)


def _place(paper: Anatomy, first: TypeLine) -> Iterator[Finding]:
    """Measure two blank lines from the red rule, or from what stands last in the head of a letter."""
    if not paper.form.headed:
        return
    above = [rule.y1 for rule in paper.red_rules if rule.y1 < first.top]
    # In a letter the number stands between the rule and the title (10.1).
    above += [line.bottom for line in paper.lines[1] if line.bottom < first.top]
    if not above:
        return
    gap = first.top - max(above)
    # The title's own line is higher than its letters; half of what it is higher may lie above them.
    if not _BLANK - HALF_LINE <= gap <= _BLANK + HALF_LINE + first.em / 2:
        what = Words("标题至红色分隔线的空白", "the blank above the title")
        asked = Words(f"空二行（{_BLANK:.1f} mm）", f"two lines ({_BLANK:.1f} mm)")
        yield Finding(TITLE, what, mm(gap), asked, (1,), HALF_LINE_SAID, (first.left, first.top))


def _shape(lines: tuple[TypeLine, ...]) -> Iterator[Finding]:
    """Ask that the lines grow, shrink, or grow and then shrink; not that the middle is narrow, nor all are as wide."""
    if len(lines) < 2:  # noqa: PLR2004 - one line has no shape
        return
    at = (lines[0].left, lines[0].top)
    widths = [line.width for line in lines]
    said = both(" / ".join(f"{width:.0f} mm" for width in widths))
    steps = [0 if abs(b - a) < lines[0].em / 2 else 1 if b > a else -1 for a, b in pairwise(widths)]
    moved = [step for step in steps if step]
    asked = Words("梯形或菱形", "a trapezoid or a diamond")
    if not moved:
        yield Finding(TITLE, Words("标题各行等宽", "the title's lines, all as wide"), said, asked, (1,), NONE_SAID, at)
    elif any(a < 0 < b for a, b in pairwise(moved)):
        yield Finding(
            TITLE, Words("标题中间窄的排列", "the title, narrow in the middle"), said, asked, (1,), NONE_SAID, at
        )
    lone = next((line for line in lines if len(line.glyphs) == 1), None)
    if lone is not None:
        yield Finding(TITLE, Words("标题的一行", "a line of the title"), both(lone.text), asked, (1,), NONE_SAID, at)
