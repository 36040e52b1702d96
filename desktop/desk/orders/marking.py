"""A mark for each of several: a list of people with what is found of each of them, one digit a person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.marks.chip import ChipWords, chip_size, paint_chip
from desktop.desk.marks.words import paint_words, ring

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

    from desktop.desk.orders.ask import Ask, Choice
    from desktop.desk.theme.look import Look

_ROW, _MOST, _NAME = 28, 7, 150
"""Height of a row, rows that show without scrolling, and room for a name, in pixels at 100 %."""
_CLEARS = frozenset({Qt.Key.Key_Delete.value, Qt.Key.Key_Backspace.value})


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One of those who are marked: what it is, and the mark it has."""

    key: str
    text: str
    aside: str = ""
    mark: str = ""


class Marking(RowList[MarkRow]):
    """Rows with marks. A digit marks the current row and goes to the next, Delete takes its mark away."""

    changed = Signal()

    def __init__(self, look: Look, ask: Ask) -> None:
        """Offer the marks of `ask` for each of its choices; `start` are the first ones, (choice, mark) each."""
        super().__init__(look, ask.label, self._say)
        self._marks = ask.marks
        first = dict(ask.start or ())
        self.setItemDelegate(_Delegate(look, self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_rows(tuple(MarkRow(one.key, one.text, one.aside, first.get(one.key, "")) for one in ask.choices))
        look.changed.connect(self._dress)
        self._dress()

    def value(self) -> object:
        """Return (choice, mark) of each row that has a mark, from the top."""
        return tuple((row.key, row.mark) for row in self.row_model.rows() if row.mark)

    def take_focus(self) -> None:
        """Put the focus on the first row without a mark."""
        self._to_open(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def put(self, place: int, mark: str) -> None:
        """Mark the row at a place; the mark that it has already takes it away, and so does an empty one."""
        rows = list(self.row_model.rows())
        rows[place] = replace(rows[place], mark="" if rows[place].mark == mark else mark)
        self.row_model.show(tuple(rows))
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark with a digit; leave Enter and Esc to the panel."""
        place, number = self.currentIndex().row(), event.key() - Qt.Key.Key_1.value
        if place >= 0 and 0 <= number < len(self._marks):
            if self.row_model.rows()[place].mark != self._marks[number].key:
                self.put(place, self._marks[number].key)
            self._to_open(place + 1)
        elif place >= 0 and event.key() in _CLEARS:
            self.put(place, "")
        elif event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value, Qt.Key.Key_Escape.value}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark by a click on the mark."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            for mark, box in self.boxes(self.visualRect(index)):
                if box.contains(event.position()):
                    self.put(index.row(), mark.key)
        super().mouseReleaseEvent(event)

    def boxes(self, rect: QRect) -> tuple[tuple[Choice, QRectF], ...]:
        """Return where the marks of a row stand, from the right end of `rect`."""
        found, right, px = [], rect.right() - self.look.px(8), self.look.px
        for number in range(len(self._marks), 0, -1):
            size = chip_size(self.look, self.chip(number, chosen=False))
            right -= size.width()
            found.append((self._marks[number - 1], QRectF(right, rect.top(), size.width(), rect.height())))
            right -= px(6)
        return tuple(reversed(found))

    def chip(self, number: int, *, chosen: bool) -> ChipWords:
        """Return the chip of a mark with its digit."""
        mark = self._marks[number - 1]
        return ChipWords(f"{number} {mark.text}", ("bad" if mark.marked else "ok") if chosen else "plain")

    def sizeHint(self) -> QSize:
        """Return room for all rows up to a few; more of them scroll."""
        rows = min(max(self.row_model.rowCount(), 1), _MOST)
        return QSize(super().sizeHint().width(), self.look.px(_ROW) * rows + 2)

    def _dress(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    def _to_open(self, since: int) -> None:
        """Go to the next row without a mark, where there is one."""
        rows = self.row_model.rows()
        order = (*range(since, len(rows)), *range(min(since, len(rows))))
        place = next((one for one in order if not rows[one].mark), min(since, len(rows) - 1))
        if rows:
            self.setCurrentIndex(self.row_model.index(place))

    def _say(self, row: MarkRow) -> str:
        mark = next((one.text for one in self._marks if one.key == row.mark), "")
        return " ".join(part for part in (row.text, row.aside, mark) if part)


class _Delegate(QStyledItemDelegate):
    """Paints name, caption and marks of a row on one line."""

    def __init__(self, look: Look, marking: Marking) -> None:
        super().__init__(marking)
        self._look = look
        self._list = marking

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, row = self._look, index.data(ROW)
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rect = QRectF(whole)
        focus = self._list.hasFocus() and bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if focus:
            painter.fillRect(rect, look.tokens.accentbg)
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), look.tokens.line2)
        boxes = self._list.boxes(whole)
        for number, (mark, box) in enumerate(boxes, start=1):
            paint_chip(
                painter, look, box.left(), box.center().y(), self._list.chip(number, chosen=row.mark == mark.key)
            )
        left, end = rect.left() + look.px(8), boxes[0][1].left() if boxes else rect.right()
        name = QRectF(left, rect.top(), min(look.px(_NAME), end - left), rect.height())
        used = paint_words(painter, name, row.text, look.type.f10b, look.tokens.ink)
        start = left + max(used + look.px(12), look.px(84))
        room = QRectF(start, rect.top(), end - look.px(12) - start, rect.height())
        paint_words(painter, room, row.aside, look.type.f9, look.tokens.ink2)
        if focus:
            ring(painter, rect, look.tokens.accent, look.px(4))
        painter.restore()
