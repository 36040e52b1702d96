"""The inbox as a list: chip, place and matter, how long it has waited; letters are orders for the current row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.inbox.rows import InboxRow
from desktop.desk.keys import letters_of
from desktop.desk.marks.chip import ChipWords, chip_size, paint_chip
from desktop.desk.marks.words import RIGHT, paint_words, ring
from desktop.post.states import WhistleState

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from desktop.desk.theme.look import Look


class _Painter(QStyledItemDelegate):
    """Paints one source on two lines."""

    def __init__(self, look: Look, view: InboxList) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._look.px(320), self._look.px(52))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens, px, type_ = self._look, self._look.tokens, self._look.px, self._look.type
        row: InboxRow = index.data(ROW)
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, tokens.accentbg)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), tokens.line2)
        waits = row.state is WhistleState.SCREENING
        chip = ChipWords(row.chip, "acc" if waits else "run", "eye" if waits else "pen")
        middle = rect.top() + px(16)
        x = rect.left() + px(16)
        paint_chip(painter, look, x, middle, chip)
        x += max(chip_size(look, chip).width(), px(76)) + px(12)
        age = QRectF(rect.right() - px(130), rect.top() + px(6), px(114), px(20))
        ink = tokens.warn if row.old else tokens.ink2
        taken = paint_words(painter, age, row.age, type_.f10, ink, RIGHT)
        if row.old:
            side = px(12)
            icon = QRectF(age.right() - taken - side - px(4), age.top(), side, age.height())
            look.icons.paint(painter, icon, "tri", tokens.warn)
        line = QRectF(x, rect.top() + px(6), age.left() - px(8) - x, px(20))
        took = paint_words(painter, line, row.place, type_.f10b, tokens.ink) + px(12)
        paint_words(painter, line.adjusted(took, 0, 0, 0), row.facts, type_.f10, tokens.ink)
        below = QRectF(x, rect.top() + px(26), rect.right() - px(16) - x, px(18))
        paint_words(painter, below, row.caption, type_.f9, tokens.ink3)
        if selected and self._view.hasFocus():
            ring(painter, rect, tokens.accent, px(4))
        painter.restore()


class InboxList(RowList[InboxRow]):
    """Enter opens, S submits, C goes to the blow, T returns, B merges, X withdraws, N goes to the quick line."""

    ordered = Signal(str)
    """The name in keys.py of the letter that was pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(look, "", self.sentence, parent)
        self.setAccessibleName(self.tr("Inbox"))
        self._letters = letters_of("inbox")
        self.setItemDelegate(_Painter(look, self))

    def sentence(self, row: InboxRow) -> str:
        """Return the row as it is said aloud."""
        waited = self.tr("waiting for {time}").format(time=row.age)
        return ", ".join(part for part in (row.chip, row.place, row.facts, row.caption, waited) if part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read the letters; the rest as every list does."""
        name = self._letters.get(event.key(), "") if event.modifiers() == Qt.KeyboardModifier.NoModifier else ""
        if name and name != "open":
            self.ordered.emit(name)
        else:
            super().keyPressEvent(event)
