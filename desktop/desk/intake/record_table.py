"""The view of the records: tinted cells, a ring on the current cell, one line editor in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QStyledItemDelegate,
    QTableView,
)

from desktop.desk.intake.record_cells import RecordCells
from desktop.desk.intake.records import FIRST, WHY
from desktop.desk.keys import letters_of

if TYPE_CHECKING:
    from desktop.desk.intake.records import Records
    from desktop.desk.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
_OWN = (104, 96, 92, 300)
"""Widths of verdict, place, decision and reason, in pixels at 100 %."""
_NARROW, _WIDE = 72, 240


class RecordTable(QTableView):
    """Arrows move by cells, Enter corrects the current one, letters decide about the selected records."""

    pressed_letter = Signal(str)
    moved = Signal()
    corrected = Signal(int, int, str)
    """Row and column of the table, and the new text."""

    def __init__(self, look: Look, model: Records) -> None:
        """Show `model`."""
        super().__init__()
        self._look = look
        self._letters = letters_of("intake")
        self._shape: tuple[str, ...] = ()
        self.setModel(model)
        self.setAccessibleName(self.tr("Records of the sheet"))
        self.cells = RecordCells(look, self)
        self.cells.typed.connect(lambda index, text: self.corrected.emit(index.row(), index.column(), text))
        self.setItemDelegate(self.cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Single letters are orders here; a Chinese input method would swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(lambda _index: self.edit_cell())
        self.still = _Still(look, self)
        model.modelReset.connect(self._fit)
        self.selectionModel().currentChanged.connect(self._current_changed)
        look.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Correct with Enter, decide with letters, move as Qt does."""
        if self.editing():
            # What the line has no use for, such as its own Enter, comes up to here; it is no order.
            event.accept()
            return
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        name = self._letters.get(event.key()) if plain else None
        if event.key() == Qt.Key.Key_Enter.value and plain:
            name = "edit"
        if name is not None:
            self.pressed_letter.emit(name)
        elif event.text() and event.text().isprintable() and plain:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one and its row the selected one."""
        if 0 <= row < self.model().rowCount():
            self.setCurrentIndex(self.model().index(row, column))

    def chosen_rows(self) -> tuple[int, ...]:
        """Return the numbers of the selected rows, from the top."""
        return tuple(sorted({index.row() for index in self.selectionModel().selectedRows()}))

    def edit_cell(self) -> bool:
        """Open the editor on the current cell; False where the cell is none of the file."""
        index = self.currentIndex()
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.scrollTo(index)
        self.edit(index)
        return True

    def editing(self) -> bool:
        """Tell whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    def stop_editing(self) -> None:
        """Close the editor and keep what was there."""
        for line in self.findChildren(QLineEdit):
            self.closeEditor(line, QStyledItemDelegate.EndEditHint.RevertModelCache)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current_changed(self, _new: QModelIndex, _old: QModelIndex) -> None:
        self.viewport().update()
        self.still.viewport().update()
        self.moved.emit()

    def _fit(self) -> None:
        """Give each column the width of what stands in it, once for each shape of table."""
        model = self.model()
        heads = tuple(str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount()))
        if heads == self._shape:
            return
        self._shape = heads
        px, metrics = self._look.px, QFontMetrics(self._look.type.f10)
        for at, width in enumerate(_OWN):
            self.setColumnWidth(at, px(width))
            self.setColumnHidden(at, at < WHY)
        self.still.fit(len(heads))
        for at in range(FIRST, len(heads)):
            texts = [heads[at], *(str(model.index(row, at).data() or "") for row in range(min(model.rowCount(), 40)))]
            widest = max(metrics.horizontalAdvance(text[:40]) for text in texts) + px(18)
            self.setColumnWidth(at, min(max(widest, px(_NARROW)), px(_WIDE)))

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(30))
        self.verticalHeader().setMinimumSectionSize(self._look.px(20))
        self._shape = ()
        self._fit()
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Paint the ring in both parts."""
        super().focusInEvent(event)
        self.still.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away in both parts."""
        super().focusOutEvent(event)
        self.still.viewport().update()


class _Still(QTableView):
    """Verdict, place and decision, which stay in sight while the cells of the file are scrolled sideways."""

    def __init__(self, look: Look, table: RecordTable) -> None:
        super().__init__()
        self._look = look
        self._table = table
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(RecordCells(look, self))
        self.setFocusProxy(table)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)

    def fit(self, count: int) -> None:
        """Show the columns that stay, as wide as they are."""
        px = self._look.px
        for at in range(count):
            self.setColumnHidden(at, at >= WHY)
        for at in range(WHY):
            self.setColumnWidth(at, px(_OWN[at]))
        self.setFixedWidth(sum(px(width) for width in _OWN[:WHY]))
        self.verticalHeader().setDefaultSectionSize(px(30))
        self.verticalHeader().setMinimumSectionSize(px(20))
