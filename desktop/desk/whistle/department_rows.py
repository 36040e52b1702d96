"""The departments of a whistle as a table: who came, when, and what is still to be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.desk.controls.row_model import ROW

if TYPE_CHECKING:
    from desktop.desk.theme.tokens import Tone

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Marked:
    """Words with the shape and the tone that say the same: `✓ 用时 19 分`."""

    text: str
    tone: Tone = "plain"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """One department as called: its key and name, its people on site, three times, its clock, now, its tasks."""

    key: str
    name: str
    people: str
    acknowledged: str
    departed: str
    arrived: str
    clock: Marked
    now: str
    tasks: Marked
    lead: bool = False

    def cells(self) -> tuple[str | Marked, ...]:
        """Return the columns after the name."""
        return (self.people, self.acknowledged, self.departed, self.arrived, self.clock, self.now, self.tasks)


class DepartmentModel(QAbstractTableModel):
    """The rows, with one empty row put in under the department whose order was refused."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._rows: tuple[DepartmentRow, ...] = ()
        self._gap = -1

    def show(self, rows: tuple[DepartmentRow, ...]) -> None:
        """Hold `rows`, without a gap."""
        self.beginResetModel()
        self._rows, self._gap = rows, -1
        self.endResetModel()

    def renew(self, rows: tuple[DepartmentRow, ...]) -> bool:
        """Take the new values of the same departments where they stand; False where the departments are others."""
        if [row.key for row in rows] != [row.key for row in self._rows]:
            return False
        old, self._rows = self._rows, rows
        for place, (before, now) in enumerate(zip(old, rows, strict=True)):
            if before != now:
                at = place + (0 <= self._gap <= place)
                self.dataChanged.emit(self.index(at, 0), self.index(at, self.columnCount() - 1))
        return True

    def rows(self) -> tuple[DepartmentRow, ...]:
        """Return the departments, without the gap."""
        return self._rows

    def open_gap(self, key: str) -> int:
        """Put an empty row in under the department `key` and return its place; -1 when there is none."""
        self.close_gap()
        place = next((at for at, row in enumerate(self._rows) if row.key == key), -1) + 1
        if place > 0:
            self.beginInsertRows(_ROOT, place, place)
            self._gap = place
            self.endInsertRows()
        return self._gap

    def close_gap(self) -> None:
        """Take the empty row out again."""
        if self._gap >= 0:
            self.beginRemoveRows(_ROOT, self._gap, self._gap)
            self._gap = -1
            self.endRemoveRows()

    def gap(self) -> int:
        """Return where the empty row is, -1 when there is none."""
        return self._gap

    def row_at(self, place: int) -> DepartmentRow | None:
        """Return the department shown at `place`; None for the gap."""
        if place == self._gap or not 0 <= place < self.rowCount():
            return None
        return self._rows[place - (0 <= self._gap < place)]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many rows the table has, the gap included."""
        return 0 if parent.isValid() else len(self._rows) + (self._gap >= 0)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return eight: the name and what is known about it."""
        return 0 if parent.isValid() else 8

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = ROW) -> Any:  # noqa: ANN401 - Qt's own
        """Return the row, the words of one cell, or the sentence of the whole department."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW:
            return row
        cell = row.name if index.column() == 0 else row.cells()[index.column() - 1]
        words = cell.text if isinstance(cell, Marked) else cell
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{headings()[index.column()]} {words}" if index.column() else row_sentence(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return what stands over a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return headings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


def headings() -> tuple[str, ...]:
    """Return the words over the eight columns."""
    translate = QCoreApplication.translate
    return (
        translate("Departments", "Department"),
        translate("Departments", "People on site"),
        translate("Departments", "Acknowledged"),
        translate("Departments", "Departed"),
        translate("Departments", "Arrived"),
        translate("Departments", "Thirty minutes"),
        translate("Departments", "Now"),
        translate("Departments", "Tasks"),
    )


def row_sentence(row: DepartmentRow) -> str:
    """Return one department as it is said aloud."""
    words = (cell.text if isinstance(cell, Marked) else cell for cell in row.cells())
    told = "; ".join(f"{head} {word}" for head, word in zip(headings()[1:], words, strict=True) if word)
    return f"{row.name}: {told}"
