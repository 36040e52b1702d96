"""The two red double rules of a letter: their place and length, and which of the lines is the thicker one (10.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Finding, both, mm
from desktop.paper.format_check.standard import (
    LENGTH_SAID,
    LETTER,
    MILLIMETRE,
    NONE_SAID,
)
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.leaf import Stroke

_LETTER_FOOT, _LETTER_RULE = 20.0, 170.0
_GAP = 4.0
_DOUBLE = 4.0
"""Two red rules no farther apart than this are one double rule."""


def letter_rules(paper: Anatomy) -> Iterator[Finding]:
    """Measure the double rules of a letter: place, length, and which of the two lines is the thicker one."""
    leaf = paper.leaf(1)
    upper = [it for it in paper.red_rules if it.y1 < leaf.height / 2]
    lower = [it for it in paper.red_rules if it.y1 >= leaf.height / 2]
    under = max((line.ink[3] for line in paper.mark), default=0.0)
    for name, found, thick_first in (
        (Words("上方红色双线", "the upper double rule"), upper[:2], True),
        (Words("下方红色双线", "the lower double rule"), lower[-2:], False),
    ):
        pair = len(found) == 2 and found[1].y1 - found[0].y1 < _DOUBLE  # noqa: PLR2004 - a double rule
        if not pair:
            told = Words("没有", "missing") if not found else Words("不是双线", "no double rule")
            order = Words("上粗下细", "thick over thin") if thick_first else Words("上细下粗", "thin over thick")
            yield Finding(LETTER, name, told, order, (1,))
            continue
        yield from _double(name, found, thick_first=thick_first)
        first, last = found[0], found[-1]
        if thick_first and paper.mark:
            gap = first.y1 - first.weight / 2 - under
            if abs(gap - _GAP) > MILLIMETRE:
                what = Words("标志至上方双线", "from the mark to the upper double rule")
                yield Finding(LETTER, what, mm(gap), mm(_GAP), (1,), LENGTH_SAID, (first.x1, first.y1))
        if not thick_first:
            gap = leaf.height - last.y1
            if abs(gap - _LETTER_FOOT) > MILLIMETRE:
                what = Words("下方双线至下页边", "from the lower double rule to the paper's foot")
                yield Finding(LETTER, what, mm(gap), mm(_LETTER_FOOT), (1,), LENGTH_SAID, (last.x1, last.y1))


def _double(name: Words, found: list[Stroke], *, thick_first: bool) -> Iterator[Finding]:
    at = (found[0].x1, found[0].y1)
    thicker = found[0].weight > found[1].weight
    if thicker is not thick_first or abs(found[0].weight - found[1].weight) < 0.1:  # noqa: PLR2004 - millimetres
        said = both(f"{found[0].weight:.2f} / {found[1].weight:.2f} mm")
        order = Words("上粗下细", "thick over thin") if thick_first else Words("上细下粗", "thin over thick")
        yield Finding(LETTER, name, said, order, (1,), NONE_SAID, at)
    for rule in found:
        if abs(rule.length - _LETTER_RULE) > MILLIMETRE:
            what = Words(name.zh + "的长", f"the length of {name.en}")
            yield Finding(LETTER, what, mm(rule.length), mm(_LETTER_RULE), (1,), LENGTH_SAID, at)
