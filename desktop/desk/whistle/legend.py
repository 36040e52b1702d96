"""What the bars of the presence chart mean, in three small squares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.marks.words import paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

_SIDE = 16


class Legend(QWidget):
    """On the way, dashed; on site, green; gone, slate."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say the three."""
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words = (self.tr("on the way"), self.tr("on site"), self.tr("gone"))
        self.setAccessibleName(" ".join(self._words))
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for the squares and their words."""
        px, type_ = self._look.px, self._look.type
        return QSize(sum(px(_SIDE + 4 + 12) + type_.width(type_.f9, word) for word in self._words), px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint squares and words."""
        tokens, px, type_ = self._look.tokens, self._look.px, self._look.type
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            x, side = 0, px(_SIDE)
            for word, fill in zip(self._words, (None, tokens.okfill, tokens.runfill), strict=True):
                box = QRectF(x + 0.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
                painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
                painter.setPen(QPen(tokens.ink3, 1, Qt.PenStyle.DashLine) if fill is None else Qt.PenStyle.NoPen)
                painter.drawRoundedRect(box, px(3), px(3))
                x += side + px(4)
                width = type_.width(type_.f9, word)
                paint_words(painter, QRectF(x, 0, width, self.height()), word, type_.f9, tokens.ink2)
                x += width + px(12)
