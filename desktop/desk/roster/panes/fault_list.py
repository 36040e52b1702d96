"""The list under the grid: what is wrong on which day, why, and a button that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.marks.cap import cap_size, paint_cap
from desktop.desk.marks.words import CENTRE, LEFT, paint_words, ring
from desktop.desk.roster.panes.faults import Fault, Remedy

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent

    from desktop.desk.theme.look import Look

_ROW, _LINES = 28, 3
"""Height of a row at 100 %, and how many are seen at once."""
_SELECTED = QStyle.StateFlag.State_Selected


class FaultList(RowList[Fault]):
    """What is wrong with a month. Enter does what a row's button says; choosing a row shows its square."""

    mended = Signal(object)
    """The `Fault` whose button was pressed."""

    def __init__(self, look: Look, name: str) -> None:
        """Show nothing yet."""
        super().__init__(look, name, self._said)
        self._explain: Callable[[Fault], Remedy] = lambda _fault: Remedy("")
        self._known: dict[str, Remedy] = {}
        self.setItemDelegate(FaultDelegate(look, self))
        self.setSelectionRectVisible(False)
        self.opened.connect(lambda _key: self._mend())

    def show_faults(self, faults: tuple[Fault, ...], explain: Callable[[Fault], Remedy]) -> None:
        """Show `faults`; `explain` says why and what helps, asked only for rows that are seen."""
        self._explain = explain
        self._known.clear()
        self.show_rows(faults)
        self.viewport().update()
        self.setFixedHeight(self.height_for(len(faults)))

    def remedy(self, fault: Fault) -> Remedy:
        """Return why a row is there and what helps."""
        found = self._known.get(fault.key)
        if found is None:
            found = self._known[fault.key] = self._explain(fault)
        return found

    def fault(self) -> Fault | None:
        """Return the current row."""
        row: Fault | None = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return row

    def height_for(self, rows: int) -> int:
        """Return the height of so many rows, three at most."""
        return self.look.px(_ROW) * min(rows, _LINES)

    def button(self, rect: QRect, verb: str) -> QRectF:
        """Return where the button of a row stands."""
        look, px = self.look, self.look.px
        if not verb:
            return QRectF()
        width = look.type.width(look.type.f9, verb) + px(16) + cap_size(look, "Enter").width() + px(4)
        return QRectF(rect.right() - px(11) - width, rect.top() + (rect.height() - px(24)) / 2, width, px(24))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the button under the pointer."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        fault: Fault | None = index.data(ROW) if index.isValid() else None
        if fault is not None:
            box = self.button(self.visualRect(index), self.remedy(fault).verb)
            if box.contains(event.position()):
                self._mend()

    def viewportEvent(self, event: QEvent) -> bool:
        """Offer the whole reason as a tooltip, for a short row cuts it."""
        if isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            fault: Fault | None = index.data(ROW) if index.isValid() else None
            QToolTip.showText(event.globalPos(), self.remedy(fault).why if fault is not None else "", self)
            return True
        return super().viewportEvent(event)

    def _mend(self) -> None:
        fault = self.fault()
        if fault is not None:
            self.mended.emit(fault)

    def _said(self, fault: Fault) -> str:
        return f"{fault.when} {fault.who} {self.remedy(fault).why}"


class FaultDelegate(QStyledItemDelegate):
    """Paints one row: the day with its shape (amber where a note is owed, grey for a wish), who, why, the button."""

    def __init__(self, look: Look, rows: FaultList) -> None:
        """Paint for `rows`."""
        super().__init__(rows)
        self._look = look
        self._list = rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(0, self._look.px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        fault: Fault = index.data(ROW)
        remedy = self._list.remedy(fault)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        box = QRectF(rect)
        state: QStyle.StateFlag = option.state
        current = bool(state & _SELECTED)
        focus = current and self._list.hasFocus()
        painter.fillRect(box, tokens.accentbg if focus else tokens.surface)
        if index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), tokens.line2)
        x = box.left() + px(12)
        icon, tone = "tri", tokens.bad
        if fault.wish is not None:
            icon, tone = "info", tokens.ink2
        elif fault.unrecorded:
            icon, tone = "pen", tokens.warn
        elif fault.hole is not None:
            icon = "x"
        look.icons.paint(painter, QRectF(x, box.top(), px(12), box.height()), icon, tone)
        x += px(16)
        for text, font, colour, least in (
            (fault.when, type_.f10b, tone, 104),
            (fault.who, type_.f10b, tokens.ink, 56),
        ):
            width = max(type_.width(font, text) + px(10), px(least))
            paint_words(painter, QRectF(x, box.top(), width, box.height()), text, font, colour, LEFT)
            x += width
        button = self._list.button(rect, remedy.verb)
        right = button.left() - px(8) if remedy.verb else box.right() - px(12)
        room = QRectF(x, box.top(), max(right - x, 0), box.height())
        paint_words(painter, room, remedy.why, type_.f10, tokens.ink, LEFT)
        if remedy.verb:
            self._button(painter, button, remedy.verb, focus=focus)
        if focus:
            ring(painter, box, tokens.accent, px(4))
        painter.restore()

    def _button(self, painter: QPainter, box: QRectF, verb: str, *, focus: bool) -> None:
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        painter.setPen(QPen(tokens.line, 1))
        painter.setBrush(tokens.surface)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
        cap = cap_size(look, "Enter").width() + px(4) if focus else 0
        words = box.adjusted(px(8) if focus else 0, 0, -cap - (px(8) if focus else 0), 0)
        paint_words(painter, words, verb, type_.f9, tokens.ink, LEFT if focus else CENTRE)
        if focus:
            paint_cap(painter, look, box.right() - px(8) - cap_size(look, "Enter").width(), box.center().y(), "Enter")
        painter.setBrush(Qt.BrushStyle.NoBrush)
