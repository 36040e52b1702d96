"""The grid's sheet as Qt's table wants it: the square itself, and the sentence that is said for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.desk.roster.grid.sheet import EMPTY, GridSheet

Index = QModelIndex | QPersistentModelIndex
SQUARE = Qt.ItemDataRole.UserRole
"""The role under which the square is found."""
_ROOT = QModelIndex()
_SAID = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}


class GridModel(QAbstractTableModel):
    """Lines by days. The view keeps its place while lines and days stay the same."""

    sheet: GridSheet = EMPTY

    def show(self, sheet: GridSheet) -> bool:
        """Hold `sheet`; return whether lines or days are others than before, so that a view lost its place."""
        before, days = self.sheet, [one.day for one in sheet.days]
        same = [one.key for one in before.lines] == [one.key for one in sheet.lines]
        if same and [one.day for one in before.days] == days and sheet.lines:
            self.sheet = sheet
            self._tell(before)
            return False
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()
        return True

    def _tell(self, before: GridSheet) -> None:
        """Tell which lines changed, each as one stretch."""
        for place, (old, new) in enumerate(zip(before.lines, self.sheet.lines, strict=True)):
            if old != new:
                changed = [day for day, pair in enumerate(zip(old.squares, new.squares, strict=True)) if _differ(pair)]
                if changed:
                    self.dataChanged.emit(self.index(place, changed[0]), self.index(place, changed[-1]))
        if before.days != self.sheet.days:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.sheet.days) - 1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.sheet.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many days there are."""
        return 0 if parent.isValid() else len(self.sheet.days)

    def data(self, index: Index, role: int = SQUARE) -> Any:  # noqa: ANN401 - Qt's own
        """Return the square, or its sentence."""
        if not index.isValid():
            return None
        if role == SQUARE:
            return self.sheet.square(index.row(), index.column())
        return self.sheet.spoken(index.row(), index.column()) if role in _SAID else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return the day or the name at the head of a column or a line."""
        if role not in _SAID:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.sheet.days[section].said
        return self.sheet.lines[section].name


def _differ(pair: tuple[object, object]) -> bool:
    return pair[0] != pair[1]
