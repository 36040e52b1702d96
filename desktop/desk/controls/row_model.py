"""Frozen rows as Qt's lists want them: the value itself, and the sentence that is said for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

ROW = Qt.ItemDataRole.UserRole
"""The role under which a row's value is found."""
_ROOT = QModelIndex()


class Keyed(Protocol):
    """A value with a stable key."""

    @property
    def key(self) -> str:
        """Return the key that stays the same while the value changes."""


RowT = TypeVar("RowT", bound=Keyed)


class RowModel(QAbstractListModel, Generic[RowT]):
    """Rows in the order given. Rows that stay keep their place in the view when only their values change."""

    def __init__(self, say: Callable[[RowT], str], parent: QObject | None = None) -> None:
        """Hold no rows yet; `say` makes the sentence for a screen reader."""
        super().__init__(parent)
        self._say = say
        self._rows: tuple[RowT, ...] = ()

    def rows(self) -> tuple[RowT, ...]:
        """Return the rows in order."""
        return self._rows

    def show(self, rows: tuple[RowT, ...]) -> None:
        """Hold `rows`; a view is told only what changed when the keys are the same in the same order."""
        if [row.key for row in rows] != [row.key for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [place for place, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
        self._rows = rows
        for place in changed:
            self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, key: str) -> int:
        """Return where the row `key` stands, -1 when it is not here."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = ROW) -> Any:  # noqa: ANN401 - Qt's own
        """Return the row itself, or the sentence that is said for it."""
        if not index.isValid():
            return None
        if role == ROW:
            return self._rows[index.row()]
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return self._say(self._rows[index.row()])
        return None
