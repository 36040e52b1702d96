"""The table as a list: department, part, who came, what it says, its share, how it signed; digits mark the row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.desk.conferences import chips
from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.keys import letters_of
from desktop.desk.marks.chip import ChipWords, chip_size, paint_chip
from desktop.desk.marks.words import RIGHT, paint_words, ring
from desktop.post.conferences.states import Position, SeatMark, Signature

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from desktop.desk.session import Session
    from desktop.desk.theme.look import Look
    from desktop.post.conferences.conference import ConferenceSeat

_HEIGHT = 52
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One department at the table."""

    key: str
    name: str
    role: str
    person: str
    mark: ChipWords
    chips: tuple[ChipWords, ...]
    share: str
    spoken: str


def row_of(session: Session, seat: ConferenceSeat, short: str, share: int | None) -> SeatRow:
    """Return a seat as a row; signatures show once there are some, and a position once somebody came."""
    words = session.words
    shown = []
    if seat.mark is not SeatMark.UNCALLED:
        shown.append(chips.position_chip(session, seat.position))
    if seat.signature is not Signature.WAITING:
        shown.append(chips.signature_chip(session, seat.signature))
    told = "" if share is None else f"{share}%"
    position = words(seat.position.words) if seat.position is not Position.NONE else ""
    signature = words(seat.signature.words) if seat.signature is not Signature.WAITING else ""
    came = (seat.unit, words(seat.role.words), words(seat.mark.words), seat.person, seat.excuse)
    parts = (*came, position, seat.says, signature, seat.objection, told)
    mark = chips.mark_chip(session, seat.mark)
    spoken = " ".join(part for part in parts if part)
    return SeatRow(seat.id, short, words(seat.role.words), seat.person, mark, tuple(shown), told, spoken)


class _SeatDelegate(QStyledItemDelegate):
    """Paints a seat in two lines."""

    def __init__(self, look: Look, seats: SeatList) -> None:
        super().__init__(seats)
        self._look = look
        self._list = seats

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        row: SeatRow = index.data(ROW)
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        rect = QRectF(whole)
        painter.save()
        if chosen:
            painter.fillRect(rect, tokens.accentbg)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), tokens.line2)
        inner = rect.adjusted(px(14), px(3), -px(12), -px(4))
        half = inner.height() / 2
        first = QRectF(inner.left(), inner.top(), inner.width(), half)
        second = QRectF(inner.left(), inner.top() + half, inner.width(), half)
        x = first.left() + paint_words(painter, first, row.name, type_.f10b, tokens.ink) + px(6)
        mark = type_.width(type_.f9, row.mark.text) + px(16)
        room = QRectF(x, first.top(), max(first.right() - mark - x - px(4), 0), half)
        paint_words(painter, room, row.role, type_.f9, tokens.ink3)
        end = QRectF(first.right() - mark, first.top(), mark, half)
        paint_words(painter, end, row.mark.text, type_.f9, tokens.text(row.mark.tone), RIGHT)
        if row.mark.icon:
            box = QRectF(end.left(), end.top(), px(12), half)
            look.icons.paint(painter, box, row.mark.icon, tokens.text(row.mark.tone))
        right = second.right()
        for chip in reversed(row.chips):
            width = chip_size(look, chip).width()
            right -= width
            paint_chip(painter, look, right, second.center().y(), chip)
            right -= px(5)
        if row.share:
            width = type_.width(type_.f9b, row.share)
            right -= width
            paint_words(painter, QRectF(right, second.top(), width, half), row.share, type_.f9b, tokens.ink2)
            right -= px(6)
        name = QRectF(second.left(), second.top(), max(right - second.left(), 0), half)
        paint_words(painter, name, row.person, type_.f9, tokens.ink2)
        if chosen and self._list.hasFocus():
            ring(painter, rect.adjusted(2, 1, -2, -2), tokens.accent, px(4))
        painter.restore()


class SeatList(RowList[SeatRow]):
    """Arrows walk; digits mark, let speak and sign; letters do the rest."""

    ordered = Signal(str, str)
    """What is to be done (a name of keys.py), and the seat that it is about."""

    def __init__(self, look: Look, name: str) -> None:
        """Show nobody yet."""
        super().__init__(look, name, lambda row: row.spoken)
        self.setItemDelegate(_SeatDelegate(look, self))
        self._letters = letters_of("conference")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Order with a digit or a letter."""
        name = self._letters.get(event.key())
        if name is not None and name != "open" and event.modifiers() in _PLAIN:
            self.ordered.emit(name, self.current_key())
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Choose the next one in order."""
        row = self.currentIndex().row() + 1
        if row < self.row_model.rowCount():
            self.setCurrentIndex(self.row_model.index(row))
