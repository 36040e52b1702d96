"""The items of the presence chart: bars, lines and words that keep their size at every magnification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem

from desktop.desk.marks.words import CENTRE, LEFT, paint_words

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from desktop.desk.theme.look import Look
    from desktop.desk.whistle.presence import Span


class Bar(QGraphicsItem):
    """One stretch: dashed on the way, green with an open right end while present, slate once left."""

    def __init__(self, look: Look, rect: QRectF, span: Span, whole: str) -> None:
        """Stand at `rect`; `whole` is the tooltip with both times."""
        super().__init__()
        self._look = look
        self._rect = rect
        self._span = span
        self.setToolTip(whole)

    def boundingRect(self) -> QRectF:
        """Return the bar's own place."""
        return self._rect

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the bar and the words in it, as far as they fit."""
        look, tokens, rect = self._look, self._look.tokens, self._rect
        radius = look.px(3)
        if self._span.kind == "way":
            painter.setPen(QPen(tokens.ink3, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            return
        shape = QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        shape.addRoundedRect(rect, radius, radius)
        if self._span.end is None:
            shape.addRect(rect.adjusted(radius, 0, 0, 0))
        painter.fillPath(shape, tokens.okfill if self._span.kind == "present" else tokens.runfill)
        room = rect.adjusted(look.px(5), 0, -look.px(3), 0)
        if room.width() >= look.px(24):
            paint_words(painter, room, self._span.words, look.type.f9, tokens.inv, LEFT)


class Words(QGraphicsItem):
    """A caption of the chart."""

    def __init__(self, rect: QRectF, text: str, font: QFont, colour: QColor, *, centred: bool = True) -> None:
        """Stand in `rect`."""
        super().__init__()
        self._rect = rect
        self._text = text
        self._font = font
        self._colour = colour
        self._align = CENTRE if centred else LEFT
        self.setToolTip("" if centred else text)

    def boundingRect(self) -> QRectF:
        """Return the caption's own place."""
        return self._rect

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the caption."""
        paint_words(painter, self._rect, self._text, self._font, self._colour, self._align)


class Line(QGraphicsLineItem):
    """A line from the axis to the foot of the chart, on a whole pixel."""

    def __init__(self, x: float, top: float, bottom: float, pen: QPen) -> None:
        """Stand at `x`."""
        middle = round(x) + (0.5 if pen.width() % 2 else 0.0)
        super().__init__(QLineF(middle, top, middle, bottom))
        self.setPen(pen)
