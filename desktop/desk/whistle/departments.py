"""The table of departments with the refusal standing in it, under the department it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.controls.row_model import ROW
from desktop.desk.keys import letters_of
from desktop.desk.marks.lead import paint_lead
from desktop.desk.marks.words import paint_words
from desktop.desk.whistle.department_rows import DepartmentModel, DepartmentRow, Marked

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.desk.controls.refusal import RefusalWords
    from desktop.desk.theme.look import Look

_WIDTHS = (84, 132, 62, 62, 62, 124, 112, 140)
"""Widths of the columns at 100 %; the last one takes the rest."""


class _CellDelegate(QStyledItemDelegate):
    """Paints one cell: the name with the mark of the lead, figures, and states with their shapes."""

    def __init__(self, look: Look, table: DepartmentTable) -> None:
        super().__init__(table)
        self._look = look
        self._table = table

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(32))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens, px, type_ = self._look, self._look.tokens, self._look.px, self._look.type
        row: DepartmentRow | None = index.data(ROW)
        if row is None:
            return
        rect = QRectF(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            painter.fillRect(rect, tokens.accentbg)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), tokens.line2)
        if current and self._table.hasFocus():
            # One ring around the whole row: the row is what has the focus, not one of its cells.
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), tokens.accent)
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), tokens.accent)
            if index.column() == 0:
                painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), tokens.accent)
            if index.column() == index.model().columnCount() - 1:
                painter.fillRect(QRectF(rect.right() - 2, rect.top(), 2, rect.height()), tokens.accent)
        x = rect.left() + px(12 if index.column() == 0 else 8)
        if index.column() == 0:
            if row.lead:
                x += paint_lead(painter, look, x, rect.center().y()) - px(1)
            paint_words(
                painter, QRectF(x, rect.top(), rect.right() - x, rect.height()), row.name, type_.f10b, tokens.ink
            )
            return
        cell = row.cells()[index.column() - 1]
        room = QRectF(x, rect.top(), rect.right() - x, rect.height())
        if isinstance(cell, Marked):
            if cell.icon:
                icon = QRectF(x, rect.top(), px(12), rect.height())
                look.icons.paint(painter, icon, cell.icon, tokens.text(cell.tone))
                room.setLeft(x + px(15))
            paint_words(painter, room, cell.text, type_.f10, tokens.text(cell.tone))
        else:
            quiet = index.column() in {2, 3}
            paint_words(painter, room, cell, type_.f10, tokens.ink2 if quiet else tokens.ink)


class DepartmentTable(QTableView):
    """The departments of one whistle; letters are orders for the current one; a refusal opens under its row."""

    ordered = Signal(str, str)
    """A letter: its name in keys.py and the key of the department."""
    opened = Signal(str)
    """The key of the department that Enter or a double click opened."""
    door_opened = Signal(str, str)
    """The key of the department whose refusal stood open and of the door that was chosen."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._letters = letters_of("whistle")
        self._refused = ""
        self._row = 32
        self.setAccessibleName(self.tr("Departments"))
        self._model = DepartmentModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_CellDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setProperty("small", True)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._key_at(index.row())))
        look.changed.connect(self._dress)
        self._dress()

    def show_rows(self, rows: tuple[DepartmentRow, ...]) -> None:
        """Show `rows`; a refusal that stood open goes, the current department stays current."""
        if rows == self._model.rows() and not self._refused:
            return
        before = self.current_key()
        self._forget()
        self._model.show(rows)
        self._dress()
        keys = [row.key for row in rows]
        if keys:
            self.selectRow(keys.index(before) if before in keys else 0)

    def choose(self, key: str) -> None:
        """Make the department `key` the current one; nothing happens when it is not here."""
        keys = [row.key for row in self._model.rows()]
        if key in keys:
            self.selectRow(keys.index(key))

    def is_refusing(self) -> bool:
        """Tell whether a refusal stands open."""
        return bool(self._refused)

    def leave_refusal(self) -> None:
        """Close the refusal and go back to its department."""
        self._leave()

    def tick_rows(self, rows: tuple[DepartmentRow, ...]) -> None:
        """Show what the clocks say now; the current department, the focus and a refusal stay where they are."""
        if not self._model.renew(rows):
            self.show_rows(rows)

    def current_key(self) -> str:
        """Return the key of the current department, empty when there is none."""
        return self._key_at(self.currentIndex().row())

    def refuse(self, key: str, words: RefusalWords) -> None:
        """Open the refusal `words` under the department `key` and put the focus on its first open door."""
        self.withdraw()
        place = self._model.open_gap(key)
        if place < 0:
            return
        self._refused = key
        self.setSpan(place, 0, 1, self._model.columnCount())
        panel = RefusalPanel(self._look, words)
        panel.opened.connect(lambda door: self.door_opened.emit(key, door))
        panel.left.connect(self._leave)
        self.setIndexWidget(self._model.index(place, 0), panel)
        self._fit_refusal()
        panel.take_focus()

    def set_dense(self, *, dense: bool) -> None:
        """Use rows of 29 instead of 32 px at 100 %, for windows lower than 740 px (ui/guide.md 4)."""
        self._row = 29 if dense else 32
        self._dress()

    def withdraw(self) -> None:
        """Close the refusal, if one stands open."""
        if self._refused:
            self._forget()
            self._model.close_gap()
            self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read letters and Enter; everything else belongs to Qt's table."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value} and self.current_key():
            self.opened.emit(self.current_key())
        elif plain and event.key() in self._letters and self.current_key():
            self.ordered.emit(self._letters[event.key()], self.current_key())
        elif event.key() == Qt.Key.Key_Escape.value and self._refused:
            self._leave()
        elif plain and event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room that all rows take, the refusal included."""
        rows = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        return QSize(self._look.px(640), self.horizontalHeader().height() + rows + 2)

    def minimumSizeHint(self) -> QSize:
        """Return room for the head and two rows."""
        return QSize(self._look.px(320), self._look.px(26 + 2 * 32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the refusal the height it needs at the new width."""
        super().resizeEvent(event)
        self._fit_refusal()

    def _fit_refusal(self) -> None:
        gap = self._model.gap()
        panel = self.indexWidget(self._model.index(gap, 0)) if gap >= 0 else None
        if panel is None:
            return
        panel.ensurePolished()
        height = panel.heightForWidth(self.viewport().width())
        height = height if height > 0 else panel.sizeHint().height()
        if height != self.rowHeight(gap):
            self.setRowHeight(gap, height)
            self.updateGeometry()

    def _leave(self) -> None:
        key = self._refused
        self.withdraw()
        keys = [row.key for row in self._model.rows()]
        if key in keys:
            self.selectRow(keys.index(key))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self._refused = ""
        if self._model.gap() >= 0:
            self.clearSpans()

    def _key_at(self, place: int) -> str:
        row = self._model.row_at(place)
        return "" if row is None else row.key

    def _dress(self) -> None:
        px = self._look.px
        self.horizontalHeader().setFixedHeight(px(27))
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, px(width))
        for row in range(self._model.rowCount()):
            if row != self._model.gap():
                self.setRowHeight(row, px(self._row))
        self.updateGeometry()
