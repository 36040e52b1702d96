"""The agenda at the left: number, matter, what was known, how often it has been up; dragged into another order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.marks.chip import ChipWords, chip_size, paint_chip
from desktop.desk.marks.words import paint_words, ring
from desktop.post.meetings.states import AgendaSource, AgendaState

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QAbstractItemView

    from desktop.desk.theme.look import Look
    from desktop.post.meetings.agenda import AgendaItem

translate = QCoreApplication.translate
_HEIGHT = 48
_SECOND, _THIRD = 2, 3
"""From which time on a matter is amber, and red with a 督办单 of its own (practice.md 2.6, guide meeting.png)."""


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One matter as a row."""

    key: str
    number: str
    title: str
    detail: str
    chip: ChipWords | None = None


def row_of(matter: AgendaItem, place: int) -> AgendaRow:
    """Return a matter as a row; one that is not written yet goes by its place."""
    return AgendaRow(matter.id or f"live:{place}", str(place), matter.title, matter.detail, chip_of(matter))


def chip_of(matter: AgendaItem) -> ChipWords:
    """Return what stands at the right: dealt with, put off, or how often it has been up."""
    if matter.state is AgendaState.DONE:
        return ChipWords(translate("Meeting", "Dealt with"), "ok", "ok")
    if matter.state is AgendaState.DEFERRED:
        return ChipWords(translate("Meeting", "Next time"), "run", "clock")
    if matter.source is AgendaSource.STANDING:
        return ChipWords(translate("Meeting", "Standing"), "plain")
    return times_chip(matter.times)


def times_chip(times: int) -> ChipWords:
    """Return 第N次上会: amber from the second time on, red from the third."""
    text = translate("Meeting", "{n}. time up").format(n=times)
    if times >= _THIRD:
        return ChipWords(text, "bad", "flag")
    return ChipWords(text, "warn", "tri") if times >= _SECOND else ChipWords(text, "plain")


def _say(row: AgendaRow) -> str:
    return " ".join(part for part in (row.number, row.title, row.detail, row.chip.text if row.chip else "") if part)


class _AgendaDelegate(QStyledItemDelegate):
    """Paints a matter in two lines over a hairline."""

    def __init__(self, look: Look, agenda: AgendaList) -> None:
        super().__init__(agenda)
        self._look = look
        self._list = agenda

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
        row: AgendaRow = index.data(ROW)
        QToolTip.showText(event.globalPos(), f"{row.title}\n{row.detail}".strip(), view)
        return True

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        row: AgendaRow = index.data(ROW)
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rect = QRectF(whole)
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, tokens.accentbg)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), tokens.line2)
        inner = rect.adjusted(px(14), px(5), -px(14), 0)
        first = QRectF(inner.left(), inner.top(), inner.width(), px(20))
        right = first.right()
        if row.chip is not None:
            right -= chip_size(look, row.chip).width()
            paint_chip(painter, look, right, first.center().y(), row.chip)
            right -= px(8)
        paint_words(painter, first, row.number, type_.f10b, tokens.ink)
        left = first.left() + px(28)
        room = QRectF(left, first.top(), right - left, first.height())
        paint_words(painter, room, row.title, type_.f10b, tokens.ink)
        second = QRectF(left, first.bottom(), inner.right() - left, px(17))
        paint_words(painter, second, row.detail, type_.f9, tokens.ink2)
        if chosen and self._list.hasFocus():
            ring(painter, rect.adjusted(2, 1, -2, -1), tokens.accent, px(4))
        painter.restore()


class AgendaList(RowList[AgendaRow]):
    """The matters in order. Dragging tells the new place; Del asks to drop the matter."""

    moved = Signal(str, int)
    """The key of a matter and its new place, from 1."""
    dropped = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        """Show nothing yet."""
        super().__init__(look, name, _say)
        self.setItemDelegate(_AgendaDelegate(look, self))
        self._from = -1
        self._over = -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop with Del; Alt and the arrows, PgUp and PgDn belong to the page."""
        if event.key() == Qt.Key.Key_Delete.value and self.current_key():
            self.dropped.emit(self.current_key())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what may be dragged."""
        super().mousePressEvent(event)
        self._from = self.indexAt(event.position().toPoint()).row()
        self._over = -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show between which matters it would go."""
        if self._from < 0 or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        point = event.position().toPoint()
        row = self.indexAt(point).row()
        count = self.row_model.rowCount()
        over = (count - 1 if point.y() > 0 else 0) if row < 0 else row
        self._over = over if over != self._from else -1
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where it was dropped."""
        super().mouseReleaseEvent(event)
        source, target, self._from, self._over = self._from, self._over, -1, -1
        self.viewport().update()
        if source >= 0 and target >= 0:
            self.moved.emit(self.row_model.rows()[source].key, target + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the line between them while something is dragged."""
        super().paintEvent(event)
        if self._over >= 0:
            rect = self.visualRect(self.row_model.index(self._over))
            y = rect.bottom() - 1 if self._over > self._from else rect.top()
            with QPainter(self.viewport()) as painter:
                painter.fillRect(rect.left(), y - 1, rect.width(), 3, self.look.tokens.accent)
