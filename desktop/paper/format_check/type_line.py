"""Glyphs gathered into lines of type, and what a person with a ruler would say of a line."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from desktop.paper.format_check.leaf import POINT, dark, red

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.paper.format_check.leaf import Glyph

_HAN = re.compile(r"[〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]")
OPENING = "（［｛〔〈《「『【〖“‘"
CLOSING = "、。，．：；！？）］｝〕〉》」』】〗”’"
_ASCENT = 0.88
"""Height of a Chinese letter above its baseline, in parts of its size."""
_SAME_LINE = 0.3
_HALF = 0.6


@lru_cache(maxsize=8192)
def han(character: str) -> bool:
    """Whether a character is a Chinese one."""
    return _HAN.match(character) is not None


@lru_cache(maxsize=8192)
def common(character: str) -> bool:
    """Whether a Chinese character is one of GB 2312, which every official face has."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return han(character)


@dataclass(frozen=True, eq=False)
class TypeLine:
    """One line of type on one page, from left to right; blanks are left out."""

    page: int
    glyphs: tuple[Glyph, ...]

    @cached_property
    def text(self) -> str:
        """What it says."""
        return "".join(glyph.text for glyph in self.glyphs)

    @cached_property
    def size(self) -> float:
        """The size of most of its Chinese characters, else of most characters, in points."""
        sizes = Counter(round(glyph.size, 2) for glyph in self.glyphs if han(glyph.text))
        return (sizes or Counter(round(glyph.size, 2) for glyph in self.glyphs)).most_common(1)[0][0]

    @property
    def em(self) -> float:
        """The type size in millimetres."""
        return self.size * POINT

    @cached_property
    def baseline(self) -> float:
        """Where it stands."""
        return Counter(round(glyph.y, 2) for glyph in self.glyphs).most_common(1)[0][0]

    @property
    def top(self) -> float:
        """The upper edge of its letters' squares."""
        return self.baseline - _ASCENT * self.em

    @property
    def bottom(self) -> float:
        """The lower edge of its letters' squares."""
        return self.baseline + (1 - _ASCENT) * self.em

    @cached_property
    def ink(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what is printed."""
        return (
            min(glyph.left for glyph in self.glyphs),
            min(glyph.top for glyph in self.glyphs),
            max(glyph.right for glyph in self.glyphs),
            max(glyph.bottom for glyph in self.glyphs),
        )

    @property
    def left(self) -> float:
        """Where its first letter's square begins; of an opening mark whose blank may be cut, where its ink does."""
        first = self.glyphs[0]
        return first.left if first.text in OPENING else first.x

    @property
    def right(self) -> float:
        """Where its last letter's square ends; of a mark whose blank may be cut, where its ink does."""
        last = self.glyphs[-1]
        return last.right if last.text in CLOSING else last.x + last.advance

    @property
    def width(self) -> float:
        """From the left to the right end."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Half way between the ends."""
        return (self.left + self.right) / 2

    @cached_property
    def red(self) -> bool:
        """Whether most of it is red."""
        return sum(red(glyph.colour) for glyph in self.glyphs) * 2 > len(self.glyphs)

    @cached_property
    def dark(self) -> bool:
        """Whether all Chinese characters are black."""
        return all(dark(glyph.colour) for glyph in self.glyphs if han(glyph.text))


def lines_of(page: int, glyphs: Iterable[Glyph]) -> tuple[TypeLine, ...]:
    """Gather what stands upright and is no blank into lines, from the top down."""
    shown = sorted((it for it in glyphs if it.upright and it.text.strip()), key=lambda it: it.y)
    rows: list[list[Glyph]] = []
    for glyph in shown:
        row = rows[-1] if rows else []
        if row and glyph.y - row[0].y <= _SAME_LINE * max(row[0].em, glyph.em):
            row.append(glyph)
        else:
            rows.append([glyph])
    return tuple(TypeLine(page, tuple(sorted(row, key=lambda it: it.x))) for row in rows)


def half_width(glyph: Glyph) -> bool:
    """Whether a character takes no more than about half of its square."""
    return glyph.advance <= _HALF * glyph.em
