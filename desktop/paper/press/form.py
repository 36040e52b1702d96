"""Forms: bands of ruled cells that grow with their text and run over as many pages as they need."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.paper.press.galley import Align, Galley, Text
from desktop.paper.press.page import MM, SHADE, Area, Mark, Panel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.press.fonts import Case

BLANK = 9.2 * MM
"""The least height of a row that is filled in by hand, at least 9 mm (ui/guide.md section 8)."""
HAIR = 0.2 * MM
FRAME = 0.5 * MM
SIDE = 2.0 * MM
NARROW = 0.6 * MM
_EDGE = 1.2 * MM
_WIDOWS = 2
"""The fewest lines of a cut cell that stay together."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: texts under each other, and a text that stands at its lower right such as 年　月　日."""

    texts: tuple[Text, ...] = ()
    span: int = 1
    shade: bool = False
    corner: Text | None = None
    side: float = SIDE
    """Blank left and right of the text, in points; narrow columns have less."""


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side; `least` is the row's smallest height, `stretch` its share of a page's spare height."""

    cells: tuple[Cell, ...]
    least: float = BLANK
    stretch: float = 0.0
    leads: bool = False
    """Whether the row is a heading of those under it, and so never the last on a page."""


@dataclass(frozen=True, slots=True)
class Band:
    """Rows on one grid of columns. `head` is repeated on each page, `side` is one cell beside all rows."""

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    head: tuple[Row, ...] = ()
    side: Cell | None = None
    keep: bool = False
    """Whether the band must not be torn apart where a page can hold it."""
    bookmark: str = ""
    tail: int = 0
    """How many of its last rows go along where the band after it has to begin a new page, so that it is not alone."""
    together: bool = False
    """Whether the band and all after it stand on one page where a page can hold them."""


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell whose texts have been set."""

    cell: Cell
    width: float
    galleys: tuple[Galley, ...]
    corner: Galley | None
    height: float = field(init=False)
    """The height that the texts need, blank above and below included; kept, as it is asked for many times."""

    def __post_init__(self) -> None:
        corner = self.corner.height if self.corner is not None else 0.0
        object.__setattr__(self, "height", sum(galley.height for galley in self.galleys) + corner + 2 * _EDGE)

    def cut(self, height: float) -> tuple[SetCell, SetCell]:
        """Return what fits into `height` and the rest; a label stands on both pages."""
        if self.cell.shade:
            return self, self
        room = height - 2 * _EDGE
        first: list[Galley] = []
        rest: list[Galley] = []
        for galley in self.galleys:
            above, below = galley.cut(0.0 if rest else room)
            room -= above.height
            first += [above] if above.lines else []
            rest += [below] if below.lines else []
        return replace(self, galleys=tuple(first), corner=None), replace(self, galleys=tuple(rest))

    def marks(self, area: Area) -> Iterator[Mark]:
        """Yield the cell's ground, rule and type within `area`."""
        yield Panel(area, HAIR, SHADE if self.cell.shade else None)
        corner = self.corner.height if self.corner is not None else 0.0
        depth = sum(galley.height for galley in self.galleys)
        y = area.y + (area.height - depth - corner) / 2
        inner = Area(area.x, area.y, area.width, area.height)
        for galley in self.galleys:
            yield from galley.placed(area.x + self.cell.side, y, inner)
            y += galley.height
        if self.corner is not None:
            yield from self.corner.placed(area.x + self.cell.side, area.bottom - corner - _EDGE / 2, inner)


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row whose cells have been set."""

    row: Row
    cells: tuple[SetCell, ...]
    extra: float = 0.0
    height: float = field(init=False)
    """The height of the row, in points."""

    def __post_init__(self) -> None:
        height = max(self.row.least, *(cell.height for cell in self.cells)) + self.extra
        object.__setattr__(self, "height", height)

    def cut(self, height: float, *, widows: int = _WIDOWS) -> tuple[SetRow, SetRow] | None:
        """Return the row as two, the first no higher than `height`, or None when its texts are too short for it.

        No part of a cut text has fewer than `widows` lines.
        """
        pairs = [cell.cut(height) for cell in self.cells]
        torn = [pair for pair in pairs if not pair[0].cell.shade and pair[1].galleys]
        if not torn or min(_lines(cell) for pair in torn for cell in pair) < widows:
            return None
        first = replace(self, cells=tuple(pair[0] for pair in pairs))
        return (first, replace(self, cells=tuple(pair[1] for pair in pairs))) if first.height <= height else None

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Yield the row's cells with its top left corner at (x, y)."""
        height = self.height
        for cell in self.cells:
            yield from cell.marks(Area(x, y, cell.width, height))
            x += cell.width


def _lines(cell: SetCell) -> int:
    return sum(len(galley.lines) for galley in cell.galleys)


def set_cell(case: Case, cell: Cell, width: float) -> SetCell:
    """Set a cell's texts in a column `width` points wide."""
    inner = width - 2 * cell.side
    corner = Text(cell.corner.words, cell.corner.style.aligned(Align.RIGHT)) if cell.corner is not None else None
    return SetCell(
        cell,
        width,
        tuple(text.set(case, inner) for text in cell.texts),
        corner.set(case, inner) if corner is not None else None,
    )


def set_row(case: Case, row: Row, widths: tuple[float, ...]) -> SetRow:
    """Set a row on a grid of columns; its spans must add up to the number of columns."""
    cells, column = [], 0
    for cell in row.cells:
        cells.append(set_cell(case, cell, sum(widths[column : column + cell.span])))
        column += cell.span
    if column != len(widths):
        raise ValueError(f"{column} columns filled of {len(widths)}")
    return SetRow(row, tuple(cells))
