"""Tells the parts of a paper apart by where they stand and what they say: page number, table, head, title, imprint."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Form
from desktop.paper.format_check.leaf import red
from desktop.paper.format_check.standard import BINDING, FOURTH, PITCH, THIRD, TOP, WIDTH

if TYPE_CHECKING:
    from desktop.paper.format_check.leaf import Leaf, Reading, Stroke
    from desktop.paper.format_check.type_line import TypeLine

NUMBER = re.compile(
    r"^(?P<before>.*?)(?P<open>[〔\[\(（【［﹝〈])(?P<year>\d{2,4})(?P<close>[〕\]\)）】］﹞〉])"
    r"(?P<ordinal>第?)(?P<serial>\d+)号$"
)
_FOLIO = re.compile(
    r"^(第?\d{1,4}页?(共\d{1,4}页)?|[Pp](age|\.)\d{1,4}(of\d{1,4})?"
    r"|[\-‐-―─－•·~～|]*[\d０-９]{1,4}([/／]\d{1,4})?[\-‐-―─－•·~～|]*)$"
)
_MARK_SIZE = 25.0
"""Points from which a red or minutes line on the first page is the mark of the unit: larger than any title."""
_FOOT = 0.86
"""Part of a page below which a number that stands alone is the page number."""
_HEAD = 0.55
_LARGER = 2.5
_BETWEEN = 3
_APART = 1.2
_LONG = 100.0
_UNDER = 15.0
"""Millimetres under the double rule of a letter within which its number stands."""
_DOUBLE = 4.0
"""Millimetres within which two red rules are one double rule."""
_BESIDE = 12.0
_CAPTION = re.compile(r"^(附?表\s*\d|续表|单位：|注：)")
_TABLE_SIDE = 4.0
_TABLE = 0.4
"""Part of all characters inside tables from which a paper is a form."""
_RUNNING = 6
"""Lines of body outside tables from which a paper with many tables is still no form."""


def folio_of(leaf: Leaf, lines: tuple[TypeLine, ...]) -> TypeLine | None:
    """Return the page number: the last line, when it says but a number and stands low."""
    for line in lines[-2:][::-1]:
        if line.baseline > _FOOT * leaf.height and _FOLIO.match(line.text):
            return line
    return None


def tabled(leaf: Leaf, lines: tuple[TypeLine, ...]) -> tuple[TypeLine, ...]:
    """Return the lines of tables: those within them, their captions and their notes."""
    spans = _tables(leaf)
    return tuple(line for line in lines if any(_belongs(line, top, bottom) for top, bottom in spans))


def within_tables(leaf: Leaf, lines: tuple[TypeLine, ...]) -> tuple[TypeLine, ...]:
    """Return the lines between the first and the last upright rule of a table."""
    spans = _tables(leaf)
    return tuple(line for line in lines if any(top <= line.baseline - line.em / 3 <= bottom for top, bottom in spans))


def _tables(leaf: Leaf) -> list[tuple[float, float]]:
    """Return from where to where upright rules stand beside each other."""
    sides = sorted((it for it in leaf.strokes if not it.level and it.length > _TABLE_SIDE), key=lambda it: it.y1)
    spans: list[list[float]] = []
    for side in sides:
        if spans and side.y1 <= spans[-1][1] + 1:
            spans[-1][1] = max(spans[-1][1], side.y2)
            spans[-1][2] += 1
        else:
            spans.append([side.y1, side.y2, 1])
    return [(top, bottom) for top, bottom, count in spans if count > 1]


def _belongs(line: TypeLine, top: float, bottom: float) -> bool:
    """Whether a line stands in a table, or beside it as its caption or note: smaller than the body, or so named."""
    middle = line.baseline - line.em / 3
    if top <= middle <= bottom:
        return True
    near = top - _BESIDE < middle < bottom + _BESIDE
    return near and (line.size < THIRD.least or _CAPTION.match(line.text) is not None)


def red_rule(stroke: Stroke) -> bool:
    """Whether a line is a red rule of a head or of a letter."""
    return stroke.level and stroke.length > _LONG and red(stroke.colour)


def head_lines(leaf: Leaf, lines: tuple[TypeLine, ...], rules: tuple[Stroke, ...]) -> tuple[TypeLine, ...]:
    """Return the lines of the head: above its red rule, or a little under the double rule of a letter."""
    lowest = max((it.y1 + _UNDER for it in rules if it.y1 < _HEAD * leaf.height), default=_HEAD * leaf.height)
    return tuple(line for line in lines if line.baseline < lowest and not re.search("[，。；]", line.text))


def is_mark(line: TypeLine, leaf: Leaf) -> bool:
    """Whether a line is the mark of the unit: large, high on the first page, red or named as one."""
    high = line.baseline < _HEAD * leaf.height and line.size >= _MARK_SIZE
    return high and (line.red or line.text.endswith(("纪要", "文件")))


def form_of(
    mark: tuple[TypeLine, ...],
    red_rules: tuple[Stroke, ...],
    lines: dict[int, tuple[TypeLine, ...]],
    tabled: dict[int, tuple[TypeLine, ...]],
) -> Form:
    """Return which form a paper has, by its mark, its red rules and its tables."""
    count = sum(len(line.glyphs) for found in lines.values() for line in found)
    inside = sum(len(line.glyphs) for found in tabled.values() for line in found)
    said = "".join(line.text for line in mark)
    if said.endswith("纪要"):
        return Form.MINUTES
    if said.endswith("令"):
        return Form.ORDER
    double = any(0 < below.y1 - above.y1 < _DOUBLE for above, below in pairwise(red_rules))
    if mark and (double or any(it.length > WIDTH + 7 for it in red_rules)) and not said.endswith("文件"):
        return Form.LETTER
    running = sum(THIRD.holds(line.size) for page, found in lines.items() for line in found if line not in tabled[page])
    if inside > _TABLE * max(count, 1) and running < _RUNNING:
        return Form.TABLE
    return Form.DOCUMENT if mark else Form.PLAIN


def head_end(leaf: Leaf, mark: tuple[TypeLine, ...], number: TypeLine | None, rules: tuple[Stroke, ...]) -> float:
    """Return how far the head reaches down: to its red rule, its number or its mark, whichever is lowest."""
    ends = [it.y1 for it in rules if it.y1 < _HEAD * leaf.height]
    ends += [line.bottom for line in (*mark, *((number,) if number else ()))]
    return max(ends, default=0.0)


def body_size(
    reading: Reading, lines: dict[int, tuple[TypeLine, ...]], tabled: dict[int, tuple[TypeLine, ...]]
) -> float:
    """Return the size of most characters outside tables, in points."""
    sizes: Counter[float] = Counter()
    for leaf in reading.leaves:
        for line in lines[leaf.number]:
            if line not in tabled[leaf.number]:
                sizes[line.size] += len(line.glyphs)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def title_of(below: list[TypeLine], body: float) -> tuple[TypeLine, ...]:
    """Return the title: the first lines that are larger than the body, or else that stand in the middle.

    A line or two may stand between the head and a large title: the number of a letter, the urgency.
    """
    large = [place for place, line in enumerate(below) if line.size >= body + _LARGER]
    if large and large[0] < _BETWEEN:
        end = large[0]
        while end < len(below) and below[end].size >= body + _LARGER:
            end += 1
        return tuple(below[large[0] : end])
    middle = BINDING + WIDTH / 2
    centred = []
    for line in below:
        inset = line.left - BINDING
        if abs(line.middle - middle) > 2 or inset < 3 * line.em or line.text.endswith(("。", "：", "，")):  # noqa: PLR2004 - millimetres
            break
        centred.append(line)
    return tuple(centred[:4])


def imprint_of(
    reading: Reading, lines: dict[int, tuple[TypeLine, ...]], folios: dict[int, TypeLine]
) -> tuple[tuple[TypeLine, ...], tuple[Stroke, ...]]:
    """Return the lines and rules of the 版记: from 抄送, or else from the rule above the line that ends in 印发."""
    for leaf in reversed(reading.leaves):
        found = [it for it in lines[leaf.number] if it is not folios.get(leaf.number)]
        if not found:
            continue
        low = [it for it in found if it.baseline > leaf.height / 4]
        copies = next((it for it in low if it.text.startswith(("抄送", "主送", "分送", "印发："))), None)
        issued = next((it for it in reversed(low) if it.text.endswith("印发") or re.search(r"\d日印$", it.text)), None)
        start = copies or issued
        if start is None:
            return (), ()
        block = tuple(it for it in found if it.baseline >= _begins(found, start) - 1)
        rules = tuple(
            sorted(
                (
                    it
                    for it in leaf.strokes
                    if it.level and it.length > _LONG and it.y1 > start.top - PITCH and not red(it.colour)
                ),
                key=lambda it: it.y1,
            )
        )
        return block, rules
    return (), ()


def _begins(lines: list[TypeLine], start: TypeLine) -> float:
    """Return where the imprint begins: with lines of 4号 that stand close above `start`."""
    begins = start.baseline
    for line in reversed([it for it in lines if it.baseline < start.baseline]):
        if not FOURTH.holds(line.size) or begins - line.baseline > _BESIDE + line.em:
            break
        begins = line.baseline
    return begins


def stamps(leaf: Leaf, lines: tuple[TypeLine, ...], table: tuple[TypeLine, ...]) -> tuple[TypeLine, ...]:
    """Return what stands apart above the type area, such as 征求意见稿 on each page of a draft."""
    if leaf.landscape or len(lines) < 2:  # noqa: PLR2004 - a line stands apart from another
        return ()
    apart = lines[1] in table or lines[1].baseline - lines[0].baseline > _APART * PITCH
    return lines[:1] if apart and lines[0].bottom < TOP else ()
