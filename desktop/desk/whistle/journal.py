"""What happened, newest first: when it occurred, what it was, who told it and when it was written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.marks.words import paint_words, ring

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One entry: when it occurred (as shown), its text, its source, who recorded it when.

    `late` is the number of minutes between the two when it is worth saying (more than ten), else 0.
    `icon` and `tone` mark refusals and corrections.
    """

    key: str
    occurred: str
    text: str
    source: str = ""
    recorded: str = ""
    late: int = 0
    icon: str = ""
    tone: Tone = "plain"


def _late(row: JournalRow) -> str:
    return QCoreApplication.translate("Journal", "added {n} min later").format(n=row.late) if row.late else ""


def _say(row: JournalRow) -> str:
    return " ".join(part for part in (row.occurred, row.text, row.source, row.recorded, _late(row)) if part)


class _EntryDelegate(QStyledItemDelegate):
    """Paints an entry: bold time, the text in as many lines as it needs, the caption under it."""

    def __init__(self, look: Look, journal: Journal) -> None:
        super().__init__(journal)
        self._look = look
        self._list = journal

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: JournalRow = index.data(ROW)
        return QSize(0, self._look.px(12) + self._text_height(row) + self._look.px(16))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        row: JournalRow = index.data(ROW)
        whole: QRect = option.rect
        rect = QRectF(whole)
        painter.save()
        current = bool(option.state & QStyle.StateFlag.State_Selected) and self._list.hasFocus()
        if current:
            painter.fillRect(rect, tokens.accentbg)
        left = rect.left() + px(14)
        painter.fillRect(QRectF(left, rect.top(), rect.width() - 2 * px(14), 1), tokens.line2)
        top = rect.top() + px(6)
        paint_words(painter, QRectF(left, top, px(48), px(20)), row.occurred, type_.f10b, tokens.ink)
        x = left + px(52)
        text = QRectF(x, top, self._text_width(), self._text_height(row))
        if row.icon:
            look.icons.paint(painter, QRectF(x, top, px(12), px(20)), row.icon, tokens.text(row.tone))
            text.setLeft(x + px(15))
        painter.setFont(type_.f10)
        painter.setPen(tokens.ink)
        painter.drawText(text, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter), row.text)
        caption = QRectF(x, text.bottom() + px(1), self._text_width(), px(16))
        parts = "\u3000".join(part for part in (row.source, row.recorded) if part)
        taken = paint_words(painter, caption, parts, type_.f9, tokens.ink3)
        if row.late:
            shape = QRectF(x + taken + px(6), caption.top(), px(12), caption.height())
            look.icons.paint(painter, shape, "clock", tokens.warn)
            words = QRectF(shape.right() + px(3), caption.top(), caption.right() - shape.right(), caption.height())
            paint_words(painter, words, _late(row), type_.f9, tokens.warn)
        if current:
            ring(painter, rect.adjusted(2, 1, -2, -1), tokens.accent, px(4))
        painter.restore()

    def _text_width(self) -> int:
        return max(self._list.viewport().width() - self._look.px(14 + 52 + 14), self._look.px(80))

    def _text_height(self, row: JournalRow) -> int:
        width = self._text_width() - (self._look.px(15) if row.icon else 0)
        room = QRect(0, 0, width, 10_000)
        needed = QFontMetrics(self._look.type.f10).boundingRect(room, int(Qt.TextFlag.TextWordWrap), row.text).height()
        return max(needed, self._look.px(20))


class Journal(RowList[JournalRow]):
    """The entries; Enter opens one, where a correcting entry can be made: the log itself only grows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(look, self.tr("What happened"), _say, parent)
        self.setItemDelegate(_EntryDelegate(look, self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the entries out anew: their lines follow the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
