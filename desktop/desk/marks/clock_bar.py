"""The bar of a department's clock: what has run, what is left, and what went past the limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone


def paint_clock_bar(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    *,
    minutes: float,
    limit: float,
    ticks: tuple[float, ...] = (),
    tone: Tone = "run",
) -> None:
    """Paint `minutes` of a clock whose limit is `limit` minutes, with a gap at each of `ticks` and at the limit.

    The part past the limit is hatched at 45 degrees, so that being late is seen without seeing red.
    """
    tokens = look.tokens
    whole = max(limit, minutes, 1.0)
    scale = rect.width() / whole
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = QPainterPath()
    clip.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, tokens.track)
    until = min(minutes, limit)
    painter.fillRect(QRectF(rect.left(), rect.top(), scale * until, rect.height()), tokens.fill(tone))
    if minutes > limit:
        over = QRectF(rect.left() + scale * limit, rect.top(), scale * (minutes - limit), rect.height())
        _hatch(painter, look, over, tone)
    gaps = (*ticks, limit) if minutes > limit else ticks
    for at in gaps:
        if 0 < at < whole:
            painter.fillRect(QRectF(round(rect.left() + scale * at), rect.top(), 2, rect.height()), tokens.surface)
    painter.restore()


def _hatch(painter: QPainter, look: Look, rect: QRectF, tone: Tone) -> None:
    """Fill `rect` with lines of 3 on 2 off; Qt's own pattern is too thin and does not scale with the screen."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, look.tokens.back(tone))
    on, step = 3 * look.type.unit, 5 * look.type.unit * 2**0.5
    painter.setPen(QPen(look.tokens.fill(tone), on, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    height = rect.height()
    x = rect.left() - height
    while x < rect.right() + height:
        painter.drawLine(QLineF(x, rect.bottom(), x + height, rect.top()))
        x += step
    painter.restore()
