"""The list of who should be called: tick, lead mark, reason with the recognised words in bold, who answers now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.desk.blow.calls.rows import CallRow
from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.keys import letters_of
from desktop.desk.marks.lead import paint_lead
from desktop.desk.marks.words import paint_words, ring

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from desktop.desk.theme.look import Look

_HEIGHT = 46
_LEAST_NAME = 56
"""Width under which the name of an item says nothing any more, at 100 %."""


class _Painter(QStyledItemDelegate):
    """Paints one department on two lines."""

    def __init__(self, look: Look, view: CallList) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._look.px(320), self._look.px(_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens, px = self._look, self._look.tokens, self._look.px
        row: CallRow = index.data(ROW)
        rect = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        painter.save()
        if selected:
            painter.fillRect(rect, tokens.accentbg)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), tokens.line2)
        self._paint_tick(
            painter, QRectF(rect.left() + px(12), rect.center().y() - px(8), px(16), px(16)), on=row.ticked
        )
        x, middle = rect.left() + px(40), rect.center().y()
        name = QRectF(x, rect.top(), px(92), rect.height())
        if row.lead:
            name.setLeft(x + paint_lead(painter, look, x, middle))
        paint_words(painter, name, row.name, look.type.f10b, tokens.ink)
        right = min(px(190), rect.width() * 0.42)
        left = x + px(96)
        reason = QRectF(left, rect.top() + px(4), rect.right() - right - px(8) - left, px(20))
        self._paint_reason(painter, row, reason)
        below = reason.translated(0, px(18))
        paint_words(painter, below, row.basis, look.type.f9, tokens.ink3)
        who = QRectF(rect.right() - right, reason.top(), right - px(8), px(20))
        colour = tokens.bad if row.reach.nobody else tokens.ink2
        paint_words(painter, who, row.reach.who, look.type.f9, colour)
        # A number is never cut: where both do not fit, the minutes give way to the telephone.
        how = (
            row.reach.how
            if look.type.width(look.type.f9, row.reach.how) <= who.width()
            else row.reach.how.split("　")[0]
        )
        paint_words(painter, who.translated(0, px(18)), how, look.type.f9, tokens.ink3)
        if selected:
            ring(painter, rect, tokens.accent, px(4))
        painter.restore()

    def _paint_reason(self, painter: QPainter, row: CallRow, rect: QRectF) -> None:
        look, tokens = self._look, self._look.tokens
        ink, font = (tokens.ink3, look.type.f10) if row.weak else (tokens.ink, look.type.f10b)
        # The caller's own words are what convinces; the long name of the item gives way to them.
        words = min(look.type.width(font, row.words), rect.width() * 0.6) if row.words else 0
        mark = look.type.width(look.type.f10, "：") if row.words else 0
        if row.words and rect.width() - words - mark < look.px(_LEAST_NAME):
            paint_words(painter, rect, row.words, font, ink)
            return
        took = paint_words(painter, rect.adjusted(0, 0, -words - mark, 0), row.matter, look.type.f10, ink)
        if row.words:
            paint_words(painter, rect.adjusted(took, 0, 0, 0), "：", look.type.f10, ink)
            paint_words(painter, rect.adjusted(took + mark, 0, 0, 0), row.words, font, ink)

    def _paint_tick(self, painter: QPainter, box: QRectF, *, on: bool) -> None:
        look, tokens = self._look, self._look.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.accent if on else tokens.field, 1))
        painter.setBrush(tokens.accent if on else tokens.surface)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4))
        if on:
            inner = look.px(3)
            look.icons.paint(painter, box.adjusted(inner, inner, -inner, -inner), "ok", tokens.inv)

    def editorEvent(
        self,
        event: QEvent,
        _model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            x = event.position().x() - option.rect.left()
            if x < self._look.px(40):
                self._view.ticked.emit(index.data(ROW).key)
                return True
            if x < self._look.px(132):
                self._view.led.emit(index.data(ROW).key)
                return True
        return False


class CallList(RowList[CallRow]):
    """Space ticks the current department, L makes it the lead; a click on box or name does the same."""

    ticked = Signal(str)
    led = Signal(str)
    passed = Signal(str)
    """The one who was telephoned of this department did not answer."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Offer nobody yet."""
        super().__init__(look, "", self.sentence, parent)
        self.setAccessibleName(self.tr("Who to call"))
        self._letters = letters_of("blow")
        self.setItemDelegate(_Painter(look, self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def sentence(self, row: CallRow) -> str:
        """Return the row as it is said aloud."""
        parts = [row.name, self.tr("leads") if row.lead else "", self.tr("called") if row.ticked else ""]
        parts += [row.reason, row.reach.who, row.reach.how]
        return ", ".join(part for part in parts if part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read Space and L; the rest as every list does."""
        name = self._letters.get(event.key(), "") if event.modifiers() == Qt.KeyboardModifier.NoModifier else ""
        if name == "tick" and self.current_key():
            self.ticked.emit(self.current_key())
        elif name == "lead" and self.current_key():
            self.led.emit(self.current_key())
        elif name == "no_answer" and self.current_key():
            self.passed.emit(self.current_key())
        else:
            super().keyPressEvent(event)

    def height_of(self, rows: int) -> int:
        """Return the height of so many rows."""
        return rows * self.look.px(_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return room for two departments."""
        return QSize(self.look.px(240), self.look.px(min(2, self.row_model.rowCount()) * _HEIGHT))
