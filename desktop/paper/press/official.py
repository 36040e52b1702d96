"""The page of official papers by GB/T 9704-2012: type area, red mark, body levels, 版记, page numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.paper.press.fonts import Typeface
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.page import MM, RED, Area, Mark, Page, Rule, Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.galley import Galley

AREA = Area(28 * MM, 37 * MM, 156 * MM, 225 * MM)
"""The type area, GB/T 9704-2012 5.2.1 and 5.2.2: top margin 37 mm, binding margin 28 mm, 156 x 225 mm."""
PITCH = AREA.height / 22
"""Height of a line: 22 lines a page (5.2.3)."""
CHARACTER = 15.75
"""Size of body type: 28 characters of 3号 (16 pt) are wider than 156 mm, so they are set a little closer (5.2.3)."""
BODY = Style(Typeface.FANGSONG, CHARACTER, PITCH, Align.JUSTIFIED, indent=2.0)
FLUSH = replace(BODY, indent=0.0)
NUMBER = replace(FLUSH, align=Align.CENTRE)
FOURTH = Style(Typeface.FANGSONG, 14, 7 * MM)
"""4号, for the lines of the 版记 (7.4.2, 7.4.3)."""
_FOLIO = Style(Typeface.SONGTI, 14, 7 * MM)
_HEAVY, _THIN = 0.35 * MM, 0.25 * MM
"""Weights of the rules of the 版记: first and last, and those between (7.4.1)."""
_MARK_LARGEST = 40.0
_LEVELS = (
    (re.compile(r"^[一二三四五六七八九十百]+、"), Typeface.HEITI),
    (re.compile(r"^（[一二三四五六七八九十百]+）"), Typeface.KAITI),
)


def paragraph(words: str) -> Text:
    """Return a body paragraph whose heading is set by its number: 一、黑体, (一) 楷体, 1. and (1) 仿宋 (7.3.3).

    The heading goes as far as the first full stop; what follows on the same line is body.
    """
    for pattern, typeface in _LEVELS:
        if pattern.match(words):
            heading, stop, _ = words.partition("。")
            return Text(words, replace(BODY, opening=typeface), len(heading + stop))
    return Text(words, BODY)


def body(words: str) -> tuple[Text, ...]:
    """Return the paragraphs of a body, one for each line of `words`."""
    return tuple(paragraph(line.strip()) for line in words.split("\n") if line.strip())


def red_mark(types: Case, words: str, below_top: float) -> tuple[Setting, ...]:
    """Return the mark of the issuing unit, red and centred, its upper edge `below_top` under the type area's top."""
    widest = Text(words, Style(Typeface.XIAOBIAOSONG, 1.0, 1.2)).width(types)
    size = min(_MARK_LARGEST, AREA.width / widest)
    style = Style(Typeface.XIAOBIAOSONG, size, size, Align.CENTRE, RED)
    return tuple(Text(words, style).set(types, AREA.width + 1).placed(AREA.x - 0.5, AREA.y + below_top))


@dataclass(slots=True)
class Folio:
    """One page while it is filled from above."""

    y: float
    marks: list[Mark] = field(default_factory=list)

    @property
    def room(self) -> float:
        """Height that is left in the type area, in points."""
        return AREA.bottom - self.y


class Official:
    """Fills type areas line by line and closes the last page with the 版记."""

    def __init__(self, types: Case, opening: tuple[Setting, ...], begin: float) -> None:
        """Begin the first page under the marks of its head, `begin` points from the paper's top."""
        self._types = types
        self.folios = [Folio(begin, list(opening))]

    def write(self, text: Text, *, inset: float = 0.0, outset: float = 0.0) -> None:
        """Set a text, its column narrower by `inset` at the left and `outset` at the right, over as many pages."""
        galley = text.set(self._types, AREA.width - inset - outset)
        while galley.lines:
            above, galley = _broken(galley, self.folios[-1].room)
            folio = self.folios[-1]
            folio.marks.extend(above.placed(AREA.x + inset, folio.y))
            folio.y += above.height
            if galley.lines:
                self.turn()

    def skip(self, lines: float) -> None:
        """Leave blank lines, never at the top of a page."""
        folio = self.folios[-1]
        if folio.y > AREA.y:
            folio.y = min(folio.y + lines * PITCH, AREA.bottom)

    def ensure(self, lines: float) -> None:
        """Begin a new page where fewer than `lines` lines are left on this one."""
        if self.folios[-1].room < lines * PITCH:
            self.turn()

    def turn(self) -> None:
        """Begin a new page."""
        self.folios.append(Folio(AREA.y))

    def reserve(self, height: float) -> float:
        """Return where a block of `height` begins that stands at the foot of the last page's type area."""
        if self.folios[-1].room < height:
            self.turn()
        return AREA.bottom - height

    def close(self, marks: tuple[Mark, ...]) -> None:
        """Add the marks of the closing block to the last page."""
        self.folios[-1].marks.extend(marks)

    def pages(self, bookmark: str) -> tuple[Page, ...]:
        """Return the pages with their numbers."""
        return tuple(
            Page((*folio.marks, *self._number(place)), bookmarks=((bookmark, 0.0),) if place == 1 else ())
            for place, folio in enumerate(self.folios, start=1)
        )

    def _number(self, place: int) -> Iterator[Mark]:
        """Yield the page number: 7 mm under the type area, odd right, even left, one character in (7.5)."""
        style = _FOLIO.aligned(Align.RIGHT if place % 2 else Align.LEFT)
        width = AREA.width - 2 * style.size
        top = AREA.bottom + 7 * MM - (style.leading - style.size) / 2
        yield from Text(f"— {place} —", style).set(self._types, width).placed(AREA.x + style.size, top)


def _broken(galley: Galley, room: float) -> tuple[Galley, Galley]:
    """Cut a paragraph at the foot of a page, so that no single line of it stands alone on either side."""
    above, below = galley.cut(room)
    lone = len(below.lines) == 1 and len(above.lines) > 2  # noqa: PLR2004 - two lines must stay above
    return galley.cut(above.height - galley.style.leading) if lone else (above, below)


def closing_rules(top: float, between: tuple[float, ...], bottom: float) -> tuple[Rule, ...]:
    """Return the rules of the 版记, as wide as the type area: heavy first and last, thin between."""
    weighted = ((top, _HEAVY), *((y, _THIN) for y in between), (bottom, _HEAVY))
    return tuple(Rule(AREA.x, y, AREA.right, y, weight) for y, weight in weighted)
