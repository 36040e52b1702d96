"""Type set in a column: a text in a style, broken into lines, measured, cut where a page ends, and placed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.paper.press.lines import Composer
from desktop.paper.press.page import BLACK, Area, Colour, Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.press.fonts import Case, Typeface
    from desktop.paper.press.lines import Line

_LOOSEST = 0.25
"""The widest gap between characters to which a line is stretched, in parts of the size; a shorter line stays so."""
_ASCENT = 0.88
"""Height of a Chinese letter above its baseline, in parts of its size."""


class Align(Enum):
    """Where the lines of a text stand in their column."""

    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()
    JUSTIFIED = auto()
    """Every line but the last of a paragraph reaches both edges."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set; size, leading and measures in points."""

    typeface: Typeface
    size: float
    leading: float
    align: Align = Align.LEFT
    colour: Colour = BLACK
    indent: float = 0.0
    """Blank before the first line of a paragraph, in characters."""
    spread: float = 0.0
    """Width in characters over which a shorter one-line text is spread: 哨　　类."""
    opening: Typeface | None = None
    """The face of the characters that a text opens with."""
    tracking: float = 0.0
    """Points added after every character."""

    def aligned(self, align: Align) -> Style:
        """Return the same style with another alignment."""
        return replace(self, align=align)


@dataclass(frozen=True, slots=True)
class Galley:
    """A text that has been set in a column `width` points wide."""

    style: Style
    width: float
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        """How deep the column is, in points."""
        return len(self.lines) * self.style.leading

    def cut(self, height: float) -> tuple[Galley, Galley]:
        """Return the lines that fit into `height` and those that do not."""
        fitting = max(0, min(len(self.lines), int((height + 0.01) // self.style.leading)))
        return replace(self, lines=self.lines[:fitting]), replace(self, lines=self.lines[fitting:])

    def placed(self, x: float, y: float, area: Area | None = None) -> Iterator[Setting]:
        """Yield the lines as settings with the column's top left corner at (x, y)."""
        style = self.style
        bounds = area or Area(x, y, self.width, self.height)
        for number, line in enumerate(self.lines):
            if not line.runs:
                continue
            top = y + number * style.leading
            spacing = self._spacing(line)
            natural = line.width * style.size / 1000
            width = natural + spacing * (len(line.text) - 1)
            slack = self.width - width
            shift = slack / 2 if style.align is Align.CENTRE else slack if style.align is Align.RIGHT else 0.0
            yield Setting(
                x + shift,
                top + (style.leading - style.size) / 2 + _ASCENT * style.size,
                width,
                style.size,
                style.typeface,
                line.runs,
                line.text,
                bounds,
                style.colour,
                spacing,
                style.opening,
                line.opened,
            )

    def _spacing(self, line: Line) -> float:
        gaps = len(line.text) - 1
        if gaps < 1:
            return 0.0
        natural = line.width * self.style.size / 1000
        if self.style.spread and len(self.lines) == 1:
            wanted = min(self.style.spread * self.style.size, self.width)
            return max(0.0, (wanted - natural) / gaps)
        if self.style.align is Align.JUSTIFIED and not line.last:
            gap = max(0.0, (self.width - natural) / gaps)
            return gap if gap <= _LOOSEST * self.style.size else 0.0
        return self.style.tracking


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a style; line ends in the words are kept."""

    words: str
    style: Style
    opened: int = 0
    """How many characters at its beginning are set in the style's `opening` face: the heading of a paragraph."""

    def set(self, case: Case, width: float) -> Galley:
        """Break the words into a column `width` points wide."""
        style = self.style
        measure = (
            int(width * 1000 / (style.size + style.tracking)) if style.tracking else int(width * 1000 / style.size)
        )
        lines = _set(case, style.typeface, style.opening, self.words, measure, int(style.indent * 1000), self.opened)
        return Galley(style, width, lines)

    def fitted(self, case: Case, width: float) -> Text:
        """Return the text in the largest type, no larger than its own, that sets it on one line of `width` points."""
        wide = self.width(case)
        size = self.style.size * min(1.0, width / wide) if wide else self.style.size
        return replace(self, style=replace(self.style, size=size))

    def width(self, case: Case) -> float:
        """Return how wide the widest line is when nothing is broken, in points."""
        composer = Composer(case, self.style.typeface)
        widest = max((composer.width(line) for line in self.words.split("\n")), default=0)
        return widest * self.style.size / 1000

    def advance(self, case: Case) -> float:
        """Return how far from its beginning the next character would stand on one line, in points."""
        return Composer(case, self.style.typeface).advance(self.words) * self.style.size / 1000


@lru_cache(maxsize=4096)
def _set(
    case: Case, typeface: Typeface, opening: Typeface | None, words: str, measure: int, indent: int, opened: int
) -> tuple[Line, ...]:
    """Break words into lines; kept, because labels, names and states stand on many papers and rows."""
    return Composer(case, typeface, opening).set(words, measure, indent, opened)
