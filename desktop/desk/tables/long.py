"""A table of any length: row numbers in an array, and rows read in blocks when they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.desk.tables.columns import KEY, RowT
from desktop.desk.tables.model import cell_of, head_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.marks.chip import ChipWords
    from desktop.desk.tables.columns import Column

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
BLOCK = 64
"""Rows that are read at once: three screens. With the 256 of performance.md a jump waits longer for its rows."""
_SAID = 4000
"""Rows whose words are kept as they were painted."""
_BLOCKS = 24
"""Blocks that are kept: some six thousand rows, a few megabytes."""


class LongModel(QAbstractTableModel, Generic[RowT]):
    """Rows by number. Sorting is the ledger's; the model only says by which column it is wanted."""

    wanted = Signal(int, object)
    """A column and a direction by which the head was clicked."""

    def __init__(
        self,
        columns: tuple[Column[RowT], ...],
        key: Callable[[RowT], str],
        read: Callable[[array[int]], tuple[RowT, ...]],
        parent: QObject | None = None,
    ) -> None:
        """Hold nothing yet; `read` returns the rows of some numbers in their order."""
        super().__init__(parent)
        self.columns = columns
        self._key = key
        self._read = read
        self._numbers: array[int] = array("q")
        self._blocks: OrderedDict[int, tuple[RowT, ...]] = OrderedDict()
        self._said: dict[int, tuple[str | ChipWords, ...]] = {}

    def numbers(self) -> array[int]:
        """Return the row numbers of the ledger in the order shown."""
        return self._numbers

    def show(self, numbers: array[int]) -> bool:
        """Hold these rows; return whether they are others than before, so that a view lost its selection."""
        self._blocks.clear()
        self._said.clear()
        if numbers == self._numbers:
            if numbers:
                self.dataChanged.emit(self.index(0, 0), self.index(len(numbers) - 1, len(self.columns) - 1))
            return False
        self.beginResetModel()
        self._numbers = numbers
        self.endResetModel()
        return True

    def row(self, place: int) -> RowT | None:
        """Return the row at a place, reading its block where it is not at hand."""
        at, within = divmod(place, BLOCK)
        rows = self._blocks.get(at)
        if rows is None:
            start = at * BLOCK
            rows = self._blocks[at] = self._read(self._numbers[start : start + BLOCK])
            if len(self._blocks) > _BLOCKS:
                self._blocks.popitem(last=False)
        return rows[within] if within < len(rows) else None

    def shown(self, place: int) -> tuple[str | ChipWords, ...]:
        """Return what the cells of a row say, for who paints them; empty where there is no row."""
        said = self._said.get(place)
        if said is None:
            row = self.row(place)
            if row is None:
                return ()
            if len(self._said) > _SAID:
                self._said.clear()
            said = self._said[place] = tuple(column.say(row) for column in self.columns)
        return said

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order."""
        self.wanted.emit(column, order)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return the title of a column."""
        return head_of(self.columns, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return the words of a cell, its chip, or the row itself."""
        if not index.isValid() or index.row() >= len(self._numbers):
            return None
        row = self.row(index.row())
        if row is None:
            return None
        return self._key(row) if role == KEY else cell_of(self.columns[index.column()], row, role)
