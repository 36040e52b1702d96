"""The black square that says which department leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.desk.marks.words import CENTRE, paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def paint_lead(painter: QPainter, look: Look, left: float, middle: float) -> int:
    """Paint the mark from `left` around the line `middle`; return its width with the gap after it."""
    text = QCoreApplication.translate("Strip", "L")
    width, height = max(look.px(17), look.type.width(look.type.f8b, text) + look.px(6)), look.px(16)
    rect = QRectF(round(left), round(middle - height / 2), width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.tokens.ink)
    painter.drawRoundedRect(rect, look.px(3), look.px(3))
    paint_words(painter, rect, text, look.type.f8b, look.tokens.surface, CENTRE)
    painter.restore()
    return width + look.px(4)
