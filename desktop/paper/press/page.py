"""What stands on a page: settings of type, rules, panels and codes, in points from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.paper.press.fonts import Typeface
    from desktop.paper.press.lines import Run

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
LANDSCAPE = (297 * MM, 210 * MM)
A3_LANDSCAPE = (420 * MM, 297 * MM)

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
GREY: Colour = (0.2, 0.2, 0.2)
RED: Colour = (0xD7 / 255, 0.0, 0x0F / 255)
"""The red of official heads, #D7000F (ui/guide.md section 8)."""
SHADE: Colour = (0xF2 / 255, 0xF2 / 255, 0xF2 / 255)
"""The ground of label cells, #F2F2F2 (ui/guide.md section 8)."""


class Area(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


class Setting(NamedTuple):
    """One line of type: where its first character and its baseline stand, and the area it must not leave."""

    x: float
    baseline: float
    width: float
    size: float
    typeface: Typeface
    runs: tuple[Run, ...]
    text: str
    area: Area
    colour: Colour = BLACK
    spacing: float = 0.0
    """Points added after every character, to stretch a line or to spread a label."""
    opening: Typeface | None = None
    """A second face in which the text may begin."""
    opened: int = 0
    """How many characters that second face sets."""
    turned: bool = False
    """Whether the line runs downward, turned a quarter to the right: the page number of a landscape page."""


class Rule(NamedTuple):
    """A straight line between two points."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float
    colour: Colour = BLACK
    dashed: bool = False


class Panel(NamedTuple):
    """A rectangle: filled, framed with a line of `weight` points, or both."""

    area: Area
    weight: float = 0.0
    fill: Colour | None = None


class Square(NamedTuple):
    """A two-dimensional code (QR) of `data`."""

    x: float
    y: float
    side: float
    data: str


Mark = Setting | Rule | Panel | Square


class Bookmark(NamedTuple):
    """A title in the file's outline: its words, its distance from the top of the page, how deep it is nested."""

    words: str
    depth: float
    level: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """One page with its marks in the order in which they are printed, and the bookmarks that point to it."""

    marks: tuple[Mark, ...]
    size: tuple[float, float] = A4
    bookmarks: tuple[tuple[str, float] | Bookmark, ...] = ()
    """Titles of what begins here, each with its distance from the top."""
