"""What was read back from a finished PDF: glyphs, strokes and pages, in millimetres from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

Colour = tuple[float, float, float]
POINT = 25.4 / 72
"""Millimetres of one point."""
_RED, _NOT_RED = 0.55, 0.4
_DARK = 0.35


class Font(NamedTuple):
    """A font as the file names it, without the tag of a subset, and whether its outlines lie in the file."""

    name: str
    embedded: bool
    bold: bool = False


class Glyph(NamedTuple):
    """One printed character: its origin on the baseline, its advance, the box of its ink, its size in points."""

    text: str
    x: float
    y: float
    size: float
    advance: float
    left: float
    top: float
    right: float
    bottom: float
    font: Font
    colour: Colour
    upright: bool = True
    mapped: bool = True
    """Whether the file says which character it is."""

    @property
    def em(self) -> float:
        """The type size in millimetres."""
        return self.size * POINT


class Stroke(NamedTuple):
    """A straight line, level or upright, by its middle axis; its weight in millimetres."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float
    colour: Colour

    @property
    def level(self) -> bool:
        """Whether it runs from left to right."""
        return self.x2 - self.x1 >= self.y2 - self.y1

    @property
    def length(self) -> float:
        """How long it is."""
        return max(self.x2 - self.x1, self.y2 - self.y1)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page as it is shown: its size, what is printed on it, and how much of it pictures cover (0 to 1)."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    strokes: tuple[Stroke, ...]
    pictured: float = 0.0
    hidden: int = 0
    """Characters that are in the file but print nothing, such as those laid under a scanned picture."""

    @property
    def landscape(self) -> bool:
        """Whether the page lies on its side."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole file as it was read: its pages and what it says about itself."""

    leaves: tuple[Leaf, ...]
    title: str = ""
    author: str = ""
    language: str = ""
    maker: str = ""
    """The program that wrote the file."""


def red(colour: Colour) -> bool:
    """Whether a person would call the colour red."""
    return colour[0] >= _RED and max(colour[1:]) <= _NOT_RED


def dark(colour: Colour) -> bool:
    """Whether a person would call the colour black: no part of it lighter than a dark grey."""
    return max(colour) <= _DARK
