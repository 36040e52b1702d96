"""Painting one line of words, and the sentence that is said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_SINGLE = Qt.TextFlag.TextSingleLine.value
"""As a number: a board paints hundreds of words, and to join two flags of Qt takes as long as to measure one."""


def paint_words(
    painter: QPainter, rect: QRectF, text: str, font: QFont, colour: QColor, align: Qt.AlignmentFlag = LEFT
) -> int:
    """Paint `text` on one line in `rect`, cut with an ellipsis when it must be; return the width it took."""
    metrics = QFontMetrics(font)
    room = max(int(rect.width()), 0)
    wide = metrics.horizontalAdvance(text)
    shown = text if wide <= room else metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, align.value | _SINGLE, shown)
    return min(wide, room)


def ring(painter: QPainter, rect: QRect | QRectF, colour: QColor, radius: float) -> None:
    """Paint the focus ring, two pixels wide, inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(colour)
    pen.setWidthF(2)
    pen.setStyle(Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def announce(source: QObject, sentence: str) -> None:
    """Say `sentence` once through the screen reader, if one listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not before the first paint

    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))
