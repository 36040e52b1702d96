"""A paper taken apart: its head, title, body, tables, page numbers and imprint, and the edges of its pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from desktop.paper.format_check.frame import agreed, edge_of, reach_of
from desktop.paper.format_check.parts import (
    NUMBER,
    body_size,
    folio_of,
    form_of,
    head_end,
    head_lines,
    imprint_of,
    is_mark,
    red_rule,
    stamps,
    tabled,
    title_of,
    within_tables,
)
from desktop.paper.format_check.standard import PITCH
from desktop.paper.format_check.type_line import TypeLine, lines_of

if TYPE_CHECKING:
    from desktop.paper.format_check.finding import Form
    from desktop.paper.format_check.leaf import Leaf, Reading, Stroke


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
        return agreed(found)

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
    folios: dict[int, TypeLine] = {}
    tables: dict[int, tuple[TypeLine, ...]] = {}
    for leaf in reading.leaves:
        found = lines[leaf.number]
        inside = within_tables(leaf, found)
        folio = folio_of(leaf, tuple(it for it in found if it not in inside))
        if folio is not None:
            folios[leaf.number] = folio
        tables[leaf.number] = tabled(leaf, tuple(it for it in found if it is not folio))
    leaf = reading.leaves[0]
    first = tuple(line for line in lines[1] if line not in tables[1])
    red_rules = tuple(sorted((it for it in leaf.strokes if red_rule(it)), key=lambda it: it.y1))
    mark = tuple(line for line in first if is_mark(line, leaf))
    head = head_lines(leaf, first, red_rules)
    number = next((line for line in head if NUMBER.match(line.text)), None)
    form = asked or form_of(mark, red_rules, lines, tables)
    imprint, rules = imprint_of(reading, lines, folios)
    end = head_end(leaf, mark, number, red_rules)
    aside = {id(it) for it in (*imprint, *mark, *folios.values(), *(it for found in tables.values() for it in found))}
    aside |= {id(it) for one in reading.leaves for it in stamps(one, lines[one.number], tables[one.number])}
    below = [it for it in first if it.baseline > end and id(it) not in aside]
    title = title_of(below, body_size(reading, lines, tables))
    # What stands above the title, or in it, is no body.
    end = max([end, *(line.baseline for line in title)])
    body = {
        page: tuple(it for it in found if id(it) not in aside and (page > 1 or it.baseline > end))
        for page, found in lines.items()
    }
    return Anatomy(reading, form, lines, head, mark, number, red_rules, title, body, tables, folios, imprint, rules)
