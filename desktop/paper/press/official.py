"""The page of official papers by GB/T 9704-2012: type area, red mark, body levels, 版记, page numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from math import ceil
from typing import TYPE_CHECKING

from desktop.paper.press.fonts import Typeface
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.page import A4, LANDSCAPE, MM, RED, Area, Bookmark, Mark, Page, Rule, Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.galley import Galley

AREA = Area(28 * MM, 37 * MM, 156 * MM, 225 * MM)
"""The type area, GB/T 9704-2012 5.2.1 and 5.2.2: top margin 37 mm, binding margin 28 mm, 156 x 225 mm."""
ACROSS = Area(35 * MM, 28 * MM, 225 * MM, 156 * MM)
"""The type area of a landscape page: the sheet turned to the right, so that its head stands at the binding (7.7)."""
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
_DASH = "—"
_HEAVY, _THIN = 0.35 * MM, 0.25 * MM
"""Weights of the rules of the 版记: first and last, and those between (7.4.1)."""
_MARK_LARGEST = 40.0
_WIDOWS = 2
"""Lines of a text that go over to the page of a signature, so that it does not stand alone (7.3.5.6)."""
_CLOSE = 0.01
"""Points by which sums of fractions may miss each other."""
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
    landscape: bool = False
    numbered: bool = True
    bookmarks: list[Bookmark] = field(default_factory=list)

    @property
    def area(self) -> Area:
        """The type area of the page."""
        return ACROSS if self.landscape else AREA

    @property
    def room(self) -> float:
        """Height that is left in the type area, in points."""
        return self.area.bottom - self.y

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self.y <= self.area.y and not self.marks


class Official:
    """Fills type areas line by line and closes the last page with the 版记."""

    def __init__(self, types: Case, opening: tuple[Mark, ...], begin: float) -> None:
        """Begin the first page under the marks of its head, `begin` points from the paper's top."""
        self.types = types
        self.folios = [Folio(begin, list(opening))]

    @property
    def folio(self) -> Folio:
        """The page that is being filled."""
        return self.folios[-1]

    def write(
        self, text: Text, *, inset: float = 0.0, outset: float = 0.0, label: Text | None = None, after: float = 0.0
    ) -> None:
        """Set a text, its column narrower by `inset` at the left and `outset` at the right, over as many pages.

        A `label` stands before the first line, and the column begins where it ends. What follows needs `after` lines
        on the page where the text ends; where it would not find them, the last lines of the text go over with it.
        """
        column = inset + (label.advance(self.types) if label is not None else 0.0)
        galley = text.set(self.types, self.folio.area.width - column - outset)
        while galley.lines:
            above, galley = _broken(galley, self.folio.room)
            if not galley.lines and above.height + after * PITCH > self.folio.room + _CLOSE:
                above, galley = above.cut(max(0.0, above.height - _WIDOWS * PITCH))
                if not above.lines and self.folio.fresh:
                    above, galley = galley, above
            folio = self.folio
            if label is not None and above.lines:
                folio.marks.extend(label.set(self.types, folio.area.width).placed(folio.area.x + inset, folio.y))
                label = None
            folio.marks.extend(above.placed(folio.area.x + column, folio.y))
            folio.y += above.height
            if galley.lines:
                self.turn()

    def skip(self, lines: float) -> None:
        """Leave blank lines, never at the top of a page."""
        folio = self.folio
        if folio.y > folio.area.y:
            folio.y = min(folio.y + lines * PITCH, folio.area.bottom)

    def snap(self) -> None:
        """Go down to the next line of the page's grid, where a table or a head has ended between two lines."""
        folio = self.folio
        lines = ceil((folio.y - folio.area.y) / PITCH - _CLOSE)
        folio.y = min(folio.area.y + max(lines, 0) * PITCH, folio.area.bottom)

    def fits(self, lines: float) -> bool:
        """Whether so many lines are left on this page."""
        return self.folio.room + _CLOSE >= lines * PITCH

    def ensure(self, lines: float) -> None:
        """Begin a new page where fewer than `lines` lines are left on this one."""
        if not self.fits(lines) and not self.folio.fresh:
            self.turn()

    def turn(self, *, landscape: bool | None = None) -> None:
        """Begin a new page, lying as the one before it or as asked for."""
        lying = self.folio.landscape if landscape is None else landscape
        self.folios.append(Folio((ACROSS if lying else AREA).y, landscape=lying))

    def lie(self, *, landscape: bool) -> None:
        """Go to a page that lies as asked for; stay where the page does so already."""
        if self.folio.landscape is not landscape:
            if self.folio.fresh and len(self.folios) > 1:
                self.folios.pop()
            self.turn(landscape=landscape)

    def bookmark(self, words: str, level: int) -> None:
        """Name what begins here in the file's outline."""
        self.folio.bookmarks.append(Bookmark(words, self.folio.y, level))

    def reserve(self, height: float) -> float:
        """Return where a block of `height` begins that stands at the foot of the last page's type area."""
        if self.folio.room < height:
            self.turn()
        return self.folio.area.bottom - height

    def close(self, marks: tuple[Mark, ...]) -> None:
        """Add the marks of the closing block to the last page."""
        self.folio.marks.extend(marks)

    def pages(self, bookmark: str) -> tuple[Page, ...]:
        """Return the pages with their numbers; `bookmark` names the whole paper in the outline.

        A last page on which nothing came to stand is left out.
        """
        if len(self.folios) > 1 and self.folio.fresh:
            self.folios.pop()
        return tuple(
            Page(
                (*folio.marks, *(self._number(place, folio) if folio.numbered else ())),
                LANDSCAPE if folio.landscape else A4,
                (*((Bookmark(bookmark, 0.0),) if place == 1 else ()), *folio.bookmarks),
            )
            for place, folio in enumerate(self.folios, start=1)
        )

    def _number(self, place: int, folio: Folio) -> Iterator[Mark]:
        """Yield the page number: its dashes 7 mm under the type area, odd right, even left, one character in (7.5)."""
        style = _FOLIO.aligned(Align.RIGHT if place % 2 else Align.LEFT)
        width = AREA.width - 2 * style.size
        face = self.types.named(self.types.letter(style.typeface, _DASH).font)
        baseline = AREA.bottom + 7 * MM + face.type.rise(face.drawn(_DASH)) * style.size / 1000
        for mark in Text(f"{_DASH} {place} {_DASH}", style).set(self.types, width).placed(AREA.x + style.size, 0):
            moved = mark._replace(baseline=baseline, area=mark.area._replace(y=baseline - mark.baseline))
            yield _turned(moved) if folio.landscape else moved


def _turned(mark: Setting) -> Setting:
    """Return a line of an upright sheet as it stands when the sheet is turned with its left edge up."""
    area = Area(A4[1] - mark.area.bottom, mark.area.x, mark.area.height, mark.area.width)
    return mark._replace(x=A4[1] - mark.baseline, baseline=mark.x, area=area, turned=True)


def _broken(galley: Galley, room: float) -> tuple[Galley, Galley]:
    """Cut a paragraph at the foot of a page, so that no single line of it stands alone on either side."""
    above, below = galley.cut(room)
    lone = len(below.lines) == 1 and len(above.lines) > 2  # noqa: PLR2004 - two lines must stay above
    return galley.cut(above.height - galley.style.leading) if lone else (above, below)


def closing_rules(top: float, between: tuple[float, ...], bottom: float) -> tuple[Rule, ...]:
    """Return the rules of the 版记, as wide as the type area: heavy first and last, thin between."""
    weighted = ((top, _HEAVY), *((y, _THIN) for y in between), (bottom, _HEAVY))
    return tuple(Rule(AREA.x, y, AREA.right, y, weight) for y, weight in weighted)
