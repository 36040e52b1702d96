"""Where everything of a strip stands: the block at the left, the head, and the cells in their rows."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

COLUMNS: Final = 5
"""As many columns at least, where they fit, so that cells of different strips stand under each other."""
_CELL: Final = 160
"""A cell is twelve characters wide or more (12 em at 10 pt)."""
_CELL_MOST: Final = 255
"""Beyond this a cell grows no further; the rest stays empty."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The lengths of strips in a list of a given width; every strip of the list shares them."""

    block: int
    head: int
    cell_height: int
    cell_width: float
    columns: int
    gap: int
    line: int

    def height(self, cells: int) -> int:
        """Return the height of a strip with so many cells, the gap under it included."""
        return self.head + self.cell_height * self.rows(cells) + self.gap

    def rows(self, cells: int) -> int:
        """Return how many rows so many cells take; one even when there is none."""
        return max(ceil(cells / self.columns), 1)

    def cell(self, strip: QRectF, index: int) -> QRectF:
        """Return the place of the cell `index` in a strip that stands at `strip`."""
        row, column = divmod(index, self.columns)
        left = round(strip.left() + self.block + column * self.cell_width)
        right = round(strip.left() + self.block + (column + 1) * self.cell_width)
        # The last column ends with the strip, when the cells fill it.
        if column == self.columns - 1 and abs(right - strip.right()) <= self.columns:
            right = round(strip.right())
        return QRectF(left, strip.top() + self.head + row * self.cell_height, right - left, self.cell_height)

    def at(self, strip: QRectF, point: QPointF, cells: int) -> int:
        """Return which of `cells` cells lies under `point`, -1 when none does."""
        return next((index for index in range(cells) if self.cell(strip, index).contains(point)), -1)


def plan(look: Look, width: int, most: int) -> Plan:
    """Return the plan for a list `width` pixels wide whose fullest strip has `most` cells."""
    px = look.px
    block = px(84)
    room = max(width - block, 1)
    fit = max(room // px(_CELL), 1)
    columns = min(max(most, COLUMNS), fit)
    return Plan(
        block=block,
        head=px(34),
        cell_height=px(68),
        cell_width=min(room / columns, px(_CELL_MOST)),
        columns=columns,
        gap=px(8),
        line=px(31),
    )
