"""How a cell of a table is painted: words or a chip, a hairline, the tint of the selection, the ring of the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QToolTip

from desktop.desk.marks.chip import chip_size, paint_chip

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView

    from desktop.desk.marks.chip import ChipWords
    from desktop.desk.theme.look import Look


class Shown(Protocol):
    """A model that says the cells of a row at once: asking Qt for each of them costs more than painting them."""

    def shown(self, place: int) -> tuple[str | ChipWords, ...]:
        """Return what the cells of a row say."""


_AT_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_AT_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class Cells(QStyledItemDelegate):
    """Paints every cell of a table alike; long words are cut and then have a tooltip."""

    def __init__(self, look: Look, view: QTableView, model: Shown, bold: frozenset[int], right: frozenset[int]) -> None:
        """Paint `model` for `view`; the columns `bold` are told in bold, those of `right` stand at the right."""
        super().__init__(view)
        self._model = model
        self._right = right
        self._widest = (0, 0)
        self._indents = (8, 12)
        self._chips: dict[tuple[ChipWords, float], QPixmap] = {}
        self._look = look
        self._view = view
        self._bold = bold
        self._fonts: tuple[QFont, QFont] = (QFont(), QFont())
        self._metrics: tuple[QFontMetrics, QFontMetrics] = (QFontMetrics(QFont()), QFontMetrics(QFont()))
        look.changed.connect(self.measure)
        self.measure()

    def measure(self) -> None:
        """Take the letters of the present size."""
        self._fonts = (self._look.type.f10, self._look.type.f10b)
        self._metrics = (QFontMetrics(self._fonts[0]), QFontMetrics(self._fonts[1]))
        self._indents = (self._look.px(8), self._look.px(12))
        self._widest = (self._metrics[0].horizontalAdvance("国"), self._metrics[1].horizontalAdvance("国"))
        self._chips.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return one line of a row."""
        return QSize(self._look.px(40), self._look.px(30))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        tokens, rect = self._look.tokens, option.rect
        place, column = index.row(), index.column()
        # Asked of the selection: making flags of Qt's numbers costs more than all the rest of this method.
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(rect, tokens.accentbg)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line2)
        said = self._model.shown(place)
        # The first head stands in by 12 pixels (theme/sheet.py), and so do its cells.
        first = not self._view.horizontalHeader().visualIndex(column)
        room = rect.adjusted(self._indents[first], 0, -self._indents[0], 0)
        if said and isinstance(said[column], str):
            self._paint_words(painter, room, str(said[column]), column)
        elif said:
            self._paint_chip(painter, room, said[column], column)  # type: ignore[arg-type]
        if self._view.hasFocus() and self._view.currentIndex().row() == place:
            self._ring(painter, QRectF(rect), index)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Offer the whole words of a cell as a tooltip while they are cut."""
        text = str(index.data() or "")
        cut = index.isValid() and self._metrics[1].horizontalAdvance(text) + self._look.px(16) > option.rect.width()
        QToolTip.showText(event.globalPos(), text if cut else "", view)
        return True

    def _paint_words(self, painter: QPainter, room: QRect, text: str, column: int) -> None:
        which = 1 if column in self._bold else 0
        # No letter is wider than a Chinese one: most words are known to fit without being measured.
        if len(text) * self._widest[which] > room.width():
            text = self._metrics[which].elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(self._fonts[which])
        painter.setPen(self._look.tokens.ink)
        painter.drawText(room, _AT_RIGHT if column in self._right else _AT_LEFT, text)

    def _paint_chip(self, painter: QPainter, room: QRect, chip: ChipWords, column: int) -> None:
        """Paint a chip from its picture: there are few kinds and many rows."""
        if not chip.text:
            return
        ratio = painter.device().devicePixelRatioF()
        picture = self._chips.get((chip, ratio))
        if picture is None:
            size = chip_size(self._look, chip)
            picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as pen:
                paint_chip(pen, self._look, 0, size.height() / 2, chip)
            self._chips[chip, ratio] = picture
        size_shown = picture.deviceIndependentSize()
        left = room.right() - round(size_shown.width()) if column in self._right else room.left()
        top = room.center().y() - round(size_shown.height() / 2) + 1
        painter.save()
        painter.setClipRect(room)
        painter.drawPixmap(left, top, picture)
        painter.restore()

    def _ring(self, painter: QPainter, rect: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint the part of the row's ring that falls into this cell."""
        colour, header = self._look.tokens.accent, self._view.horizontalHeader()
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), colour)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), colour)
        place = header.visualIndex(index.column())
        shown = [at for at in range(header.count()) if not header.isSectionHidden(header.logicalIndex(at))]
        if shown and place == shown[0]:
            painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), colour)
        if shown and place == shown[-1]:
            painter.fillRect(QRectF(rect.right() - 2, rect.top(), 2, rect.height()), colour)
