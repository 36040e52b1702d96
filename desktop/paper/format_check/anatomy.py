"""The parts of a paper, told apart by where they stand and what they say: head, title, body, imprint, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Form
from desktop.paper.format_check.frame import edge_of, reach_of
from desktop.paper.format_check.leaf import red
from desktop.paper.format_check.standard import BINDING, FOURTH, PITCH, THIRD, WIDTH
from desktop.paper.format_check.type_line import TypeLine, lines_of

if TYPE_CHECKING:
    from desktop.paper.format_check.leaf import Leaf, Reading, Stroke

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


@dataclass(frozen=True)
class Anatomy:
    """A paper taken apart. The head is on the first page, the imprint on the last one that has text."""

    reading: Reading
    form: Form
    lines: dict[int, tuple[TypeLine, ...]]
    """All lines of type of each page."""
    head: tuple[TypeLine, ...]
    """Short lines of the first page where the head is."""
    mark: tuple[TypeLine, ...]
    number: TypeLine | None
    red_rules: tuple[Stroke, ...]
    title: tuple[TypeLine, ...]
    body: dict[int, tuple[TypeLine, ...]]
    """Lines of the body of each page, without tables."""
    tabled: dict[int, tuple[TypeLine, ...]]
    folios: dict[int, TypeLine]
    imprint: tuple[TypeLine, ...]
    imprint_rules: tuple[Stroke, ...]

    def leaf(self, page: int) -> Leaf:
        """Return a page by its number."""
        return self.reading.leaves[page - 1]

    @property
    def upright(self) -> tuple[Leaf, ...]:
        """The pages that do not lie on their side."""
        return tuple(leaf for leaf in self.reading.leaves if not leaf.landscape)

    @cached_property
    def all_body(self) -> tuple[TypeLine, ...]:
        """The lines of the body on upright pages."""
        return tuple(line for leaf in self.upright for line in self.body.get(leaf.number, ()))

    @cached_property
    def pitch(self) -> float:
        """The usual distance of the baselines of the body in millimetres, or what the standard asks for."""
        steps = [
            below.baseline - above.baseline
            for leaf in self.upright
            for above, below in pairwise(self.body.get(leaf.number, ()))
            if 1 < below.baseline - above.baseline < 1.7 * PITCH
        ]
        return median(steps) if len(steps) > 1 else PITCH

    @cached_property
    def edges(self) -> dict[int, tuple[float, float]]:
        """Where the body begins and ends from left to right on each upright page; 0 where nothing tells the first."""
        found = {}
        for leaf in self.upright:
            lines = self.body.get(leaf.number, ())
            reach = reach_of(lines)
            found[leaf.number] = edge_of(lines, reach, self.pitch), reach
        return found

    def full(self, page: int) -> tuple[TypeLine, ...]:
        """Return the lines of a page that run from edge to edge, none where nothing tells the left one."""
        left, right = self.edges.get(page, (0.0, 0.0))
        if not left:
            return ()
        return tuple(
            line
            for line in self.body.get(page, ())
            if abs(line.left - left) < line.em / 2 and line.right > right - 2 * line.em
        )


def dissect(reading: Reading, asked: Form | None) -> Anatomy:
    """Tell the parts of a paper apart; its form is recognised unless `asked` for."""
    lines = {leaf.number: lines_of(leaf.number, leaf.glyphs) for leaf in reading.leaves}
    folios = {page: one for page, found in lines.items() if (one := _folio(reading.leaves[page - 1], found))}
    tabled = {leaf.number: _tabled(leaf, lines[leaf.number]) for leaf in reading.leaves}
    first = tuple(line for line in lines[1] if line not in tabled[1])
    leaf = reading.leaves[0]
    red_rules = tuple(sorted((it for it in leaf.strokes if _red_rule(it)), key=lambda it: it.y1))
    mark = tuple(line for line in first if _is_mark(line, leaf))
    head = _head(leaf, first, red_rules)
    number = next((line for line in head if NUMBER.match(line.text)), None)
    form = asked or _form(mark, red_rules, lines, tabled)
    imprint, rules = _imprint(reading, lines, folios)
    end = _head_end(leaf, mark, number, red_rules)
    below = [
        it for it in first if it.baseline > end and it is not folios.get(1) and it not in imprint and it not in mark
    ]
    size = _body_size(reading, lines, tabled)
    title = _title(below, size)
    body = {}
    for page, found in lines.items():
        left_out = {
            id(it) for it in (*tabled[page], *imprint, *title, *mark, *((folios[page],) if page in folios else ()))
        }
        body[page] = tuple(it for it in found if id(it) not in left_out and (page > 1 or it.baseline > end))
    return Anatomy(reading, form, lines, head, mark, number, red_rules, title, body, tabled, folios, imprint, rules)


def _folio(leaf: Leaf, lines: tuple[TypeLine, ...]) -> TypeLine | None:
    """Return the page number: the last line, when it says but a number and stands low."""
    for line in lines[-2:][::-1]:
        if line.baseline > _FOOT * leaf.height and _FOLIO.match(line.text):
            return line
    return None


def _tabled(leaf: Leaf, lines: tuple[TypeLine, ...]) -> tuple[TypeLine, ...]:
    """Return the lines between the first and the last upright rule of a table, with its caption and its notes."""
    sides = sorted((it for it in leaf.strokes if not it.level and it.length > _TABLE_SIDE), key=lambda it: it.y1)
    spans: list[list[float]] = []
    for side in sides:
        if spans and side.y1 <= spans[-1][1] + 1:
            spans[-1][1] = max(spans[-1][1], side.y2)
            spans[-1][2] += 1
        else:
            spans.append([side.y1, side.y2, 1])
    within = [(top, bottom) for top, bottom, count in spans if count > 1]
    return tuple(line for line in lines if any(_belongs(line, top, bottom) for top, bottom in within))


def _belongs(line: TypeLine, top: float, bottom: float) -> bool:
    """Whether a line stands in a table, or beside it as its caption or note: smaller than the body, or so named."""
    middle = line.baseline - line.em / 3
    if top <= middle <= bottom:
        return True
    near = top - _BESIDE < middle < bottom + _BESIDE
    return near and (line.size < THIRD.least or _CAPTION.match(line.text) is not None)


def _red_rule(stroke: Stroke) -> bool:
    return stroke.level and stroke.length > _LONG and red(stroke.colour)


def _head(leaf: Leaf, lines: tuple[TypeLine, ...], rules: tuple[Stroke, ...]) -> tuple[TypeLine, ...]:
    """Return the lines of the head: above its red rule, or a little under the double rule of a letter."""
    lowest = max((it.y1 + _UNDER for it in rules if it.y1 < _HEAD * leaf.height), default=_HEAD * leaf.height)
    return tuple(line for line in lines if line.baseline < lowest and not re.search("[，。；]", line.text))


def _is_mark(line: TypeLine, leaf: Leaf) -> bool:
    high = line.baseline < _HEAD * leaf.height and line.size >= _MARK_SIZE
    return high and (line.red or line.text.endswith(("纪要", "文件")))


def _form(
    mark: tuple[TypeLine, ...],
    red_rules: tuple[Stroke, ...],
    lines: dict[int, tuple[TypeLine, ...]],
    tabled: dict[int, tuple[TypeLine, ...]],
) -> Form:
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


def _head_end(leaf: Leaf, mark: tuple[TypeLine, ...], number: TypeLine | None, rules: tuple[Stroke, ...]) -> float:
    """Return how far the head reaches down: to its red rule, its number or its mark, whichever is lowest."""
    ends = [it.y1 for it in rules if it.y1 < _HEAD * leaf.height]
    ends += [line.bottom for line in (*mark, *((number,) if number else ()))]
    return max(ends, default=0.0)


def _body_size(
    reading: Reading, lines: dict[int, tuple[TypeLine, ...]], tabled: dict[int, tuple[TypeLine, ...]]
) -> float:
    sizes: Counter[float] = Counter()
    for leaf in reading.leaves:
        for line in lines[leaf.number]:
            if line not in tabled[leaf.number]:
                sizes[line.size] += len(line.glyphs)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _title(below: list[TypeLine], body: float) -> tuple[TypeLine, ...]:
    """Return the title: the first lines that are larger than the body, or else that stand in the middle."""
    larger: list[TypeLine] = []
    for line in below:
        if line.size < body + _LARGER:
            break
        larger.append(line)
    if larger:
        return tuple(larger)
    middle = BINDING + WIDTH / 2
    centred = []
    for line in below:
        inset = line.left - BINDING
        if abs(line.middle - middle) > 2 or inset < 3 * line.em or line.text.endswith(("。", "：", "，")):  # noqa: PLR2004 - millimetres
            break
        centred.append(line)
    return tuple(centred[:4])


def _imprint(
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
