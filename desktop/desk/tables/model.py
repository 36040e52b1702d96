"""Facts as the rows of a table: all of them at hand, sorted by any column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.desk.controls.row_model import ROW
from desktop.desk.tables.columns import CHIP, KEY, RowT

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.marks.chip import ChipWords
    from desktop.desk.tables.columns import Column

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FactModel(QAbstractTableModel, Generic[RowT]):
    """Some hundreds of rows in memory. Sorting is steady, so that a second column sorts within the first."""

    def __init__(
        self, columns: tuple[Column[RowT], ...], key: Callable[[RowT], str], parent: QObject | None = None
    ) -> None:
        """Hold nothing yet; `key` gives the stable key of a row."""
        super().__init__(parent)
        self.columns = columns
        self._key = key
        self._rows: tuple[RowT, ...] = ()
        self._by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def show(self, rows: tuple[RowT, ...]) -> None:
        """Hold `rows`, in the order that was chosen."""
        self.beginResetModel()
        self._rows = self._sorted(rows)
        self.endResetModel()

    def rows(self) -> tuple[RowT, ...]:
        """Return the rows as they stand."""
        return self._rows

    def place_of(self, key: str) -> int:
        """Return where the row `key` stands, -1 when it is not here."""
        return next((place for place, row in enumerate(self._rows) if self._key(row) == key), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 leaves the order in which the rows were given."""
        self._by = (column, order)
        self.show(self._rows)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return the title of a column."""
        return head_of(self.columns, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return the words of a cell, its chip, or the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == KEY:
            return self._key(row)
        return cell_of(self.columns[index.column()], row, role)

    def shown(self, place: int) -> tuple[str | ChipWords, ...]:
        """Return what the cells of a row say, for who paints them."""
        row = self._rows[place]
        return tuple(column.say(row) for column in self.columns)

    def _sorted(self, rows: tuple[RowT, ...]) -> tuple[RowT, ...]:
        place, order = self._by
        if not 0 <= place < len(self.columns):
            return rows
        return tuple(sorted(rows, key=self.columns[place].rank, reverse=order == Qt.SortOrder.DescendingOrder))


def cell_of(column: Column[RowT], row: RowT, role: int) -> Any:  # noqa: ANN401 - Qt's own
    """Return what a cell says under `role`."""
    if role == Qt.ItemDataRole.DisplayRole:
        return column.text(row)
    if role == ROW:
        return row
    if role == CHIP:
        return column.chip(row)
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return RIGHT if column.right else LEFT
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{column.title} {column.text(row)}"
    return None


def head_of(columns: tuple[Column[RowT], ...], section: int, orientation: Qt.Orientation, role: int) -> Any:  # noqa: ANN401 - Qt's own
    """Return the title of a column under `role`; rows have no titles."""
    if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(columns):
        return None
    if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
        return columns[section].title
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return RIGHT if columns[section].right else LEFT
    return None
