"""Short lists of one line a row: what was decided, what was said before, which whistles were blown for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.marks.words import RIGHT, paint_words, ring

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter
    from PySide6.QtWidgets import QAbstractItemView

    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone

_HEIGHT, _HEAD = 28, 56
"""Height of a row and least width of its bold word, at 100 %."""


@dataclass(frozen=True, slots=True)
class LineRow:
    """One row: a bold word, a sentence, and at the right what came of it, in its tone."""

    key: str
    head: str
    text: str
    aside: str = ""
    tone: Tone = "plain"


def _say(row: LineRow) -> str:
    return "　".join(part for part in (row.head, row.text, row.aside) if part)


class _LineDelegate(QStyledItemDelegate):
    """Paints a row under a hairline; what is cut is told by its tooltip."""

    def __init__(self, look: Look, lines: LineList) -> None:
        super().__init__(lines)
        self._look = look
        self._list = lines

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(_HEIGHT))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), _say(index.data(ROW)), view)
        return True

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, type_, px = self._look.tokens, self._look.type, self._look.px
        row: LineRow = index.data(ROW)
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rect = QRectF(whole)
        painter.save()
        focus = self._list.hasFocus() and bool(state & QStyle.StateFlag.State_Selected)
        if focus:
            painter.fillRect(rect, tokens.accentbg)
        inner = rect.adjusted(px(12), 0, -px(12), 0)
        if index.row():
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), tokens.line2)
        x = inner.left() + paint_words(painter, inner, row.head, type_.f9b, tokens.ink)
        x = max(x + px(10), inner.left() + px(_HEAD))
        aside = min(type_.width(type_.f9, row.aside), round(inner.width() / 2)) if row.aside else 0
        place = QRectF(inner.right() - aside, rect.top(), aside, rect.height())
        paint_words(painter, place, row.aside, type_.f9, tokens.text(row.tone), RIGHT)
        room = QRectF(x, rect.top(), place.left() - x - (px(12) if aside else 0), rect.height())
        paint_words(painter, room, row.text, type_.f9, tokens.ink)
        if focus:
            ring(painter, rect.adjusted(1, 1, -1, -1), tokens.accent, px(4))
        painter.restore()


class LineList(RowList[LineRow]):
    """The rows; Enter or a click opens one, Del asks to drop it."""

    dropped = Signal(str)
    """The key of the row that is to go."""

    def __init__(self, look: Look, name: str) -> None:
        """Show nothing yet."""
        super().__init__(look, name, _say)
        self.setItemDelegate(_LineDelegate(look, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda index: self.opened.emit(index.data(ROW).key))
        look.changed.connect(self._fit)

    def show_rows(self, rows: tuple[LineRow, ...]) -> None:
        """Show `rows`, as high as they are; what stands around scrolls."""
        super().show_rows(rows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop with Del; else as in every list."""
        if event.key() == Qt.Key.Key_Delete.value and self.current_key():
            self.dropped.emit(self.current_key())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setFixedHeight(self.look.px(_HEIGHT) * max(self.row_model.rowCount(), 1) + 2)


class LineCard(QWidget):
    """A bold title over the rows; it is not there while there are none, unless it says `nothing`."""

    def __init__(self, look: Look, name: str) -> None:
        """Show nothing yet."""
        super().__init__()
        px = look.px
        self.title = Label(look, name, "f10b", "ink")
        self.list = LineList(look, name)
        self._nothing = Label(look, "", "f9", "ink3")
        self._nothing.setWordWrap(True)
        self._card = Pane("card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.title)
        column.addWidget(self._card)
        column.addWidget(self._nothing)
        self.hide()

    def say(self, rows: tuple[LineRow, ...], nothing: str = "") -> None:
        """Show `rows`, or the sentence `nothing`."""
        self.list.show_rows(rows)
        self._card.setVisible(bool(rows))
        self._nothing.setText(nothing)
        self._nothing.setVisible(not rows and bool(nothing))
        self.setVisible(bool(rows) or bool(nothing))
