"""The month's grid as one frozen value: days, lines of people and posts, squares, and the cover under them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

DayKind = Literal["work", "weekend", "holiday", "moved"]
"""A plain working day, a plain weekend, a holiday 休, a working day on a weekend 班."""
Face = Literal["free", "day", "night", "call", "leave", "name"]
"""How a square is drawn: empty, tinted, solid, outlined, hatched, or the mark of whoever stands there."""


@dataclass(frozen=True, slots=True)
class DayHead:
    """The head of one day."""

    day: date
    mark: str
    """What stands under the number: the day of the week, 休 or 班."""
    kind: DayKind = "work"
    said: str = ""
    """The day in full, with the holiday's name."""
    today: bool = False


@dataclass(frozen=True, slots=True)
class Square:
    """One day of one line."""

    glyph: str = ""
    face: Face = "free"
    shift: str = ""
    """Id of the shift kind, empty for a free day."""
    people: tuple[str, ...] = ()
    """On the line of a post those who stand there."""
    locked: bool = False
    """Fixed by hand: the planner leaves it alone."""
    hole: bool = False
    """Somebody is missing here."""
    breach: str = ""
    """The rule that it breaks, in a sentence."""
    moved: bool = False
    """Otherwise than in the last publication."""
    said: str = ""
    """What the square means, without line and day."""
    unrecorded: bool = False
    """A duty that is over and of which nobody noted whether it was stood."""
    away: bool = False
    """A spot check found nobody at it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the grid: an officer, or a post of the command post with whoever stands it."""

    key: str
    name: str
    squares: tuple[Square, ...]
    group: str = ""
    """The department, on the first line of each."""
    first: bool = False
    """Whether a new department begins here."""
    need: str = ""
    """Id of the need that a post's line covers; empty for a person's."""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """What is missing on one day over all departments."""

    missing: int = 0
    said: str = ""


@dataclass(frozen=True, slots=True)
class GridSheet:
    """A whole month as it is to be seen. Every line has one square for each day."""

    title: str
    """What stands in the corner: 10月."""
    days: tuple[DayHead, ...]
    lines: tuple[Line, ...]
    covers: tuple[Cover, ...]
    cover_name: str = ""
    begun: bool = True
    """False for a month that is not planned yet: then what is missing is no alarm."""

    def square(self, line: int, day: int) -> Square:
        """Return the square at a place."""
        return self.lines[line].squares[day]

    def people(self, line: int, day: int) -> tuple[str, ...]:
        """Return whose cell a square is, on the line of a post the cells of those who stand there."""
        row = self.lines[line]
        return row.squares[day].people if row.need else (row.key,)

    def place_of(self, key: str) -> int:
        """Return the place of a line, -1 where it is not here."""
        return next((place for place, line in enumerate(self.lines) if line.key == key), -1)

    def spoken(self, line: int, day: int) -> str:
        """Return the sentence of a square: who, which day, what, and what is wrong with it."""
        row, square = self.lines[line], self.square(line, day)
        parts = (row.name, self.days[day].said, square.said, square.breach)
        return " ".join(part for part in parts if part)


EMPTY = GridSheet("", (), (), ())
