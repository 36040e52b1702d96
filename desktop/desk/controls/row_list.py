"""A list whose rows a delegate paints: arrows move, Enter or a double click opens, typing is left to the board."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QWidget

from desktop.desk.controls.row_model import ROW, RowModel, RowT

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from desktop.desk.theme.look import Look


class RowList(QListView, Generic[RowT]):
    """A list of frozen rows. Set its delegate after making it."""

    opened = Signal(str)
    """The key of the row that was opened."""
    chosen = Signal(str)
    """The key of the row that is now the current one."""

    def __init__(self, look: Look, name: str, say: Callable[[RowT], str], parent: QWidget | None = None) -> None:
        """Show nothing yet; `name` is what the list is called aloud, `say` makes the sentence of a row."""
        super().__init__(parent)
        # Asked for a viewport that Qt made, PySide makes every kind of widget known to Python first.
        self.setViewport(QWidget())
        self.look = look
        self.row_model: RowModel[RowT] = RowModel(say, self)
        self.setModel(self.row_model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Single letters are orders here; a Chinese input method would swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW).key))
        self.selectionModel().currentChanged.connect(lambda now, _old: self.chosen.emit(self._key(now)))
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: tuple[RowT, ...]) -> None:
        """Show `rows`; the current one stays current when it is still there."""
        before = self.current_key()
        self.row_model.show(rows)
        if rows:
            self.setCurrentIndex(self.row_model.index(max(self.row_model.place_of(before), 0)))
        self.updateGeometry()

    def current_key(self) -> str:
        """Return the key of the current row, empty when there is none."""
        return self._key(self.currentIndex())

    def choose(self, key: str) -> None:
        """Make the row `key` the current one; nothing happens when it is not here."""
        place = self.row_model.place_of(key)
        if place >= 0:
            self.setCurrentIndex(self.row_model.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; hand letters on to the board."""
        if event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value} and self.currentIndex().isValid():
            self.opened.emit(self.current_key())
        elif event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space.value:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room that all rows take, so that a short list needs no scroll bar."""
        height = sum(self.sizeHintForRow(row) for row in range(self.row_model.rowCount()))
        return QSize(super().sizeHint().width(), height)

    @staticmethod
    def _key(index: object) -> str:
        row = index.data(ROW)  # type: ignore[attr-defined]
        return "" if row is None else str(row.key)
