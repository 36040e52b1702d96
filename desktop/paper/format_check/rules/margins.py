"""Paper size, margins and type area (GB/T 9704-2012 5.1, 5.2.1), and what sticks out of it."""

from __future__ import annotations

from collections import defaultdict
from statistics import median
from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Finding, Form, both, mm
from desktop.paper.format_check.standard import (
    A4,
    AREA,
    BINDING,
    BOTTOM,
    CUT,
    HEIGHT,
    LENGTH_SAID,
    MARGIN_SAID,
    MILLIMETRE,
    PITCH,
    RIGHT,
    SIZE,
    TOP,
    WIDTH,
)
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.leaf import Leaf
    from desktop.paper.format_check.type_line import TypeLine

_ON_BASELINE = 0.8
"""Where Word and LibreOffice put the baseline in a line of fixed height, in parts of it."""
_WIDE_PITCH = (PITCH + (HEIGHT - 5.6) / 21) / 2
"""From this distance of lines on, 22 lines fill the type area from the first letter's top to the last one's bottom."""
_SHOWN = 8
_A3 = (297.0, 420.0)
_FEWEST = 3
"""Full lines that are needed to say how wide the type area is."""


def paper_size(paper: Anatomy) -> Iterator[Finding]:
    """Ask for A4, upright or on its side."""
    for leaf in paper.reading.leaves:
        sides = sorted((leaf.width, leaf.height))
        # A sheet of cells may have the size that it needs (5.1), which is A3 in offices.
        sizes = (A4, _A3) if paper.form is Form.TABLE else (A4,)
        if not any(_as_large(sides, size) for size in sizes):
            yield Finding(
                SIZE,
                Words("幅面", "the paper size"),
                both(f"{leaf.width:.0f} × {leaf.height:.0f} mm"),
                both("210 × 297 mm"),
                (leaf.number,),
                LENGTH_SAID,
            )


def _as_large(sides: list[float], size: tuple[float, float]) -> bool:
    return all(abs(side - asked) <= MILLIMETRE for side, asked in zip(sides, size, strict=True))


def margins(paper: Anatomy) -> Iterator[Finding]:
    """Measure top and binding margin, the width of the type area, and which lines leave it."""
    tops = tuple(_tops(paper))
    sides = tuple(finding for leaf in paper.upright for finding in _side(paper, leaf))
    width = tuple(_width(paper))
    yield from (*tops, *sides, *width)
    # Where a margin was measured to be wrong, lines that leave the type area there say nothing new.
    level = {page for finding in (*sides, *width) for page in finding.pages}
    yield from _sticking_out(paper, {page for finding in tops for page in finding.pages}, level)


def _tops(paper: Anatomy) -> Iterator[Finding]:
    """Measure 天头 on every page that begins with body text.

    The standard does not say where in its line a letter stands; the reading that suits the file best is taken for all
    pages: in the middle of the line, as Word sets it, or, where lines are wider apart, the letter at the line's top.
    """
    firsts = [line for leaf in paper.upright if (line := _first(paper, leaf)) is not None]
    if not firsts:
        return
    readings = [
        [line.top - (paper.pitch - line.em) / 2 for line in firsts],
        [line.baseline - _ON_BASELINE * paper.pitch for line in firsts],
    ]
    if paper.pitch >= _WIDE_PITCH:
        readings.append([line.top for line in firsts])
    best = min(readings, key=lambda tops: median(abs(top - TOP) for top in tops))
    for line, top in zip(firsts, best, strict=True):
        if abs(top - TOP) > MILLIMETRE:
            yield Finding(
                AREA,
                Words("天头（上白边）", "the top margin"),
                mm(top),
                mm(TOP),
                (line.page,),
                MARGIN_SAID,
                (BINDING, top),
            )


def _first(paper: Anatomy, leaf: Leaf) -> TypeLine | None:
    """Return the first line of a page, unless a head, a title or a table comes before it."""
    lines, body = paper.lines[leaf.number], paper.body[leaf.number]
    if not body or lines[0] is not body[0] or (leaf.number == 1 and paper.form.headed):
        return None
    return body[0]


def _side(paper: Anatomy, leaf: Leaf) -> Iterator[Finding]:
    """Measure 订口 where lines that go on begin; on the back of a leaf it lies at the right."""
    left, _ = paper.edges[leaf.number]
    asked = (BINDING, CUT) if leaf.number % 2 == 0 else (BINDING,)
    if left and all(abs(left - one) > MILLIMETRE for one in asked):
        what, at = Words("订口（左白边）", "the binding margin"), (left, TOP)
        yield Finding(AREA, what, mm(left), mm(BINDING), (leaf.number,), MARGIN_SAID, at)


def _width(paper: Anatomy) -> Iterator[Finding]:
    """Measure the width of the type area: from edge to edge on the page where lines run farthest."""
    known = {page: right - left for page, (left, right) in paper.edges.items() if left}
    if sum(len(paper.full(page)) for page in known) < _FEWEST:
        return
    width = max(known.values())
    if abs(width - WIDTH) > MILLIMETRE:
        pages = tuple(sorted(known))
        yield Finding(AREA, Words("版心宽", "the type area's width"), mm(width), mm(WIDTH), pages, LENGTH_SAID)


def _sticking_out(paper: Anatomy, tops: set[int], sides: set[int]) -> Iterator[Finding]:
    """Find lines whose ink leaves the type area: one finding for each edge, with the line that goes farthest."""
    if paper.form is Form.TABLE:
        return
    out: dict[Words, list[tuple[float, TypeLine]]] = defaultdict(list)
    for leaf in paper.reading.leaves:
        left, top, right, bottom = _frame(leaf)
        page, folio = leaf.number, paper.folios.get(leaf.number)
        for line in paper.lines[page]:
            if line is folio or line in paper.mark:
                continue
            ink = line.ink
            for edge, far, told in (
                (Words("左", "left"), left - ink[0], page in sides),
                (Words("右", "right"), ink[2] - right, page in sides),
                (Words("上", "upper"), top - ink[1], page in tops),
                (Words("下", "lower"), ink[3] - bottom, page in tops),
            ):
                if far > MILLIMETRE and not told:
                    out[edge].append((far, line))
    for edge, found in out.items():
        far, line = max(found, key=lambda it: it[0])
        count, said = len(found), line.text if len(line.text) <= _SHOWN else line.text[:_SHOWN] + "…"
        yield Finding(
            AREA,
            Words(
                f"出版心{edge.zh}边的 {count} 行（如“{said}”）",
                f"what leaves the {edge.en} edge ({count}, as “{said}”)",
            ),
            Words(f"最多出 {far:.1f} mm", f"up to {far:.1f} mm"),
            Words("在版心以内", "within the type area"),
            tuple(sorted({one.page for _, one in found})),
            LENGTH_SAID,
            (line.ink[0], line.top),
        )


def _frame(leaf: Leaf) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of the type area of a page.

    The back of a leaf has its binding at the right. A page on its side is the upright one turned: 225 mm across and
    156 mm high, its head at the binding or at the cut.
    """
    if leaf.landscape:
        return A4[1] - BOTTOM, CUT, BOTTOM, BINDING + WIDTH
    return (CUT if leaf.number % 2 == 0 else BINDING), TOP, RIGHT, BOTTOM
