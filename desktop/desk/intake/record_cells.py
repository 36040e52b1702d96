"""How a cell of a record is painted, with the tint of what concerns it, and how it is corrected in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from desktop.desk.intake.records import BREAK, TINT, WHERE, WHY
from desktop.desk.marks.chip import paint_chip
from desktop.desk.marks.words import paint_words
from desktop.desk.tables.columns import CHIP
from desktop.intake.verdict import Verdict

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone

Index = QModelIndex | QPersistentModelIndex


class RecordCells(QStyledItemDelegate):
    """Paints a record's cells and edits one of them."""

    typed = Signal(QModelIndex, str)

    def __init__(self, look: Look, view: QTableView) -> None:
        """Paint for `view`."""
        super().__init__(view)
        self._look = look
        self._view = view
        self._line: QLineEdit | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one line of a row."""
        return QSize(self._look.px(40), self._look.px(30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        look, tokens, rect = self._look, self._look.tokens, option.rect
        px = look.px
        tint = index.data(TINT)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.accentbg)
        # Qt hands a member of an enumeration of texts back as a plain text.
        if tint in (Verdict.QUESTION.value, Verdict.REJECT.value) and index.column() != WHY:
            tone: Tone = "warn" if tint == Verdict.QUESTION.value else "bad"
            painter.fillRect(rect.adjusted(1, 1, -1, -1), tokens.back(tone))
            painter.fillRect(rect.left() + 1, rect.top() + 1, px(3), rect.height() - 2, tokens.fill(tone))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line2)
        chip = index.data(CHIP)
        if chip is not None:
            if chip.text:
                paint_chip(painter, look, rect.left() + px(8), rect.center().y(), chip)
        else:
            faint = index.column() == WHERE
            text = str(index.data() or "")
            room = QRectF(rect.adjusted(px(8), 0, -px(6), 0))
            paint_words(painter, room, text, look.type.f10, tokens.ink2 if faint else tokens.ink)
        if index.row() == self._view.currentIndex().row() and self._held():
            self._ring(painter, QRectF(rect), whole=index.column() == self._view.currentIndex().column())

    def _ring(self, painter: QPainter, rect: QRectF, *, whole: bool) -> None:
        colour = self._look.tokens.accent
        if whole:
            painter.setPen(QPen(colour, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        else:
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), colour)
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour)

    def _held(self) -> bool:
        """Tell whether the focus is on the table; the part that stands still follows the other."""
        proxy = self._view.focusProxy()
        return self._view.hasFocus() or (proxy is not None and proxy.hasFocus())

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """Return a line to type in."""
        self._line = QLineEdit(parent)
        self._line.setMinimumWidth(self._look.px(180))
        return self._line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands in the cell, selected."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tell what was typed, where anything was."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            self.typed.emit(index, editor.text().replace(BREAK, "\n").replace(BREAK.strip(), "\n"))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Lay the line over the cell, wide enough to type in."""
        rect = option.rect
        rect.setWidth(max(rect.width(), self._look.px(180)))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Tab end the line like Enter; Qt would open the next cell."""
        tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab.value
        if tab and event.type() == QEvent.Type.KeyPress and isinstance(watched, QLineEdit):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(watched, event)
