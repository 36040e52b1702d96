"""A column of a table as a value: what it is called, what it says of a row, and how rows are sorted by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.marks.chip import ChipWords

RowT = TypeVar("RowT")
KEY = Qt.ItemDataRole.UserRole + 1
"""The role under which the stable key of a row is found."""
CHIP = Qt.ItemDataRole.UserRole + 2
"""The role under which a cell keeps its `ChipWords`, where it says a state."""


@dataclass(frozen=True, slots=True)
class Column(Generic[RowT]):
    """One column: its stable key, its title, what it says of a row, its width in pixels at 100 %."""

    key: str
    title: str
    say: Callable[[RowT], str | ChipWords]
    width: int = 100
    right: bool = False
    """Whether it stands at the right: figures and times."""
    order: Callable[[RowT], Any] | None = None
    """By what rows are sorted; its own words where nothing else is named."""
    bold: bool = False
    flexible: bool = False
    """Whether it takes the room that the others leave, and gives way where there is none."""
    value: Callable[[RowT], Any] | None = None
    """What a spreadsheet gets: a time or a figure; the words of the cell where nothing else is named."""

    def cell(self, row: RowT) -> Any:  # noqa: ANN401 - text, figure or time
        """Return what a spreadsheet gets."""
        return self.value(row) if self.value is not None else self.text(row)

    def text(self, row: RowT) -> str:
        """Return the cell in words."""
        said = self.say(row)
        return said if isinstance(said, str) else said.text

    def chip(self, row: RowT) -> ChipWords | None:
        """Return the chip of the cell, None where it says plain words."""
        said = self.say(row)
        return None if isinstance(said, str) else said

    def rank(self, row: RowT) -> Any:  # noqa: ANN401 - whatever sorts
        """Return what the row is sorted by in this column."""
        return self.order(row) if self.order is not None else self.text(row)
