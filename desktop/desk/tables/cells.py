"""How a cell of a table is painted: words or a chip, a hairline, the tint of the selection, the ring of the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.desk.marks.chip import paint_chip
from desktop.desk.tables.columns import CHIP
from desktop.desk.tables.model import RIGHT

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


class Cells(QStyledItemDelegate):
    """Paints every cell of a table alike; long words are cut and then have a tooltip."""

    def __init__(self, look: Look, view: QTableView, bold: frozenset[int] = frozenset()) -> None:
        """Paint for `view`; the columns `bold` are told in bold."""
        super().__init__(view)
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

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return one line of a row."""
        return QSize(self._look.px(40), self._look.px(30))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        look, tokens, rect = self._look, self._look.tokens, option.rect
        current = self._view.currentIndex().row() == index.row() and self._view.hasFocus()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.accentbg)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line2)
        # The first head stands in by 12 pixels (theme/sheet.py), and so do its cells.
        side = look.px(12 if not self._view.horizontalHeader().visualIndex(index.column()) else 8)
        chip = index.data(CHIP)
        if chip is not None and chip.text:
            paint_chip(painter, look, rect.left() + side, rect.center().y(), chip)
        else:
            which = 1 if index.column() in self._bold else 0
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            room = rect.width() - side - look.px(8)
            metrics = self._metrics[which]
            # Only words that may be too long are measured: measuring is most of what a cell costs.
            if len(text) * metrics.maxWidth() > room and metrics.horizontalAdvance(text) > room:
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(self._fonts[which])
            painter.setPen(tokens.ink)
            align = index.data(Qt.ItemDataRole.TextAlignmentRole)
            flags = int(align if align is not None else RIGHT) | int(Qt.TextFlag.TextSingleLine)
            painter.drawText(rect.adjusted(side, 0, -look.px(8), 0), flags, text)
        if current:
            self._ring(painter, QRectF(rect), index)

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
