"""For me to do: what waits for the person at this desk, with the time it has left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.marks.words import paint_words, ring

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One thing to do: its key, icon and tone, the kind of work in bold, what it is about, what to do, by when."""

    key: str
    kind: str
    text: str
    second: str = ""
    aside: str = ""
    icon: str = "pen"
    tone: Tone = "plain"


def _say(row: TaskRow) -> str:
    return " ".join(part for part in (row.kind, row.text, row.second, row.aside) if part)


class _TaskDelegate(QStyledItemDelegate):
    """Paints a task in two lines under a hairline."""

    def __init__(self, look: Look, tasks: TaskList) -> None:
        super().__init__(tasks)
        self._look = look
        self._list = tasks

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(48 if index.data(ROW).second else 32))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        row: TaskRow = index.data(ROW)
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rect = QRectF(whole)
        painter.save()
        focus = self._list.hasFocus() and bool(state & QStyle.StateFlag.State_Selected)
        if focus:
            painter.fillRect(rect, tokens.accentbg)
        side = px(16)
        inner = rect.adjusted(side, 0, -side, 0)
        painter.fillRect(QRectF(inner.left(), rect.top(), inner.width(), 1), tokens.line2)
        colour = tokens.text(row.tone)
        first = QRectF(inner.left(), rect.top() + px(6), inner.width(), px(20))
        look.icons.paint(painter, QRectF(first.left(), first.top() + 1, side, first.height()), row.icon, colour)
        aside = type_.width(type_.f9, row.aside) if row.aside else 0
        place = QRectF(first.right() - aside, first.top(), aside, first.height())
        paint_words(painter, place, row.aside, type_.f9, colour if row.tone != "plain" else tokens.ink2)
        x = first.left() + px(28)
        x += paint_words(painter, QRectF(x, first.top(), place.left() - x, px(20)), row.kind, type_.f10b, tokens.ink)
        room = QRectF(x + px(13), first.top(), place.left() - x - px(21), px(20))
        paint_words(painter, room, row.text, type_.f10, tokens.ink)
        if row.second:
            line = QRectF(first.left() + px(28), first.bottom() + px(1), inner.width() - px(28), px(16))
            paint_words(painter, line, row.second, type_.f9, tokens.ink2)
        if focus:
            ring(painter, rect.adjusted(2, 1, -2, -1), tokens.accent, px(4))
        painter.restore()


class TaskList(RowList[TaskRow]):
    """The tasks; Enter or a click opens one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(look, self.tr("For me to do"), _say, parent)
        self.setItemDelegate(_TaskDelegate(look, self))
        self.clicked.connect(lambda index: self.opened.emit(index.data(ROW).key))
