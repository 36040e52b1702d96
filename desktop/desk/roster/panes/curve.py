"""The curve of a planner at work: how the cost of the best plan falls, and how far the proof has come."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

_HEIGHT, _BAR = 56, 4
Points = tuple[tuple[float, float], ...]
"""Second and cost, in the order of time."""


class Curve(QWidget):
    """A polyline that rises as plans get better, over a thin line of the time that is used up."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._points: Points = ()
        self._second = 0.0
        self._most = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def say(self, points: Points, second: float, most: float) -> None:
        """Show the costs of the plans so far, and `second` of `most` seconds."""
        self._points, self._second, self._most = points, second, max(most, 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of curve and line."""
        return QSize(self._look.px(200), self._look.px(_HEIGHT))

    def line(self) -> QPolygonF:
        """Return the polyline: the best plan at the top."""
        px = self._look.px
        if not self._points:
            return QPolygonF()
        # By their logarithms: the first plan costs a hundred times what the last one does.
        costs = [log(max(cost, 1.0)) for _second, cost in self._points]
        low, high = min(costs), max(costs)
        room, width = px(_HEIGHT - _BAR - 10), self.width() - px(4)
        along = max(self._second, self._points[-1][0], 0.001)
        points = []
        for second, cost in (*zip((at for at, _cost in self._points), costs, strict=True), (along, costs[-1])):
            share = 0.0 if high == low else (cost - low) / (high - low)
            points.append(QPointF(px(2) + width * second / along, px(4) + room * share))
        return QPolygonF(points)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint curve and line."""
        tokens, px = self._look.tokens, self._look.px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            foot = self.height() - px(_BAR)
            painter.fillRect(QRectF(0, foot - px(5), self.width(), 1), tokens.line)
            line = self.line()
            if not line.isEmpty():
                painter.setPen(QPen(tokens.accent, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawPolyline(line)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens.accent)
                painter.drawEllipse(line.last(), px(3), px(3))
            painter.fillRect(QRectF(0, foot, self.width(), px(_BAR)), tokens.track)
            done = self.width() * min(1.0, self._second / self._most)
            painter.fillRect(QRectF(0, foot, done, px(_BAR)), tokens.accent)
