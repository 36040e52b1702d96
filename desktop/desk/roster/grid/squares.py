"""Painting the squares of the grid; equal squares are drawn once and then copied, for a month has thousands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.desk.roster.grid.drawings import ground, paint_square

if TYPE_CHECKING:
    from collections.abc import Hashable

    from desktop.desk.roster.grid.sheet import DayHead, Line, Square
    from desktop.desk.roster.grid.view import GridView
    from desktop.desk.theme.look import Look

_TINT = 56
"""How much of the accent lies over a selected square, of 255."""
_MOST = 2000
"""Drawings that are kept: some few megabytes."""


class Squares:
    """Paints what is visible of a sheet: ground, hairlines, signs, then selection, ring, and what is carried."""

    def __init__(self, look: Look, view: GridView) -> None:
        """Paint for `view`."""
        self._look = look
        self._view = view
        self._drawn: dict[Hashable, QPixmap] = {}

    def forget(self) -> None:
        """Draw anew: colours or sizes changed."""
        self._drawn.clear()

    def paint(self, painter: QPainter, region: QRect) -> None:
        """Paint the part of the view in `region`."""
        view, sheet = self._view, self._view.sheet()
        if not sheet.lines or not sheet.days:
            return
        lines, days = view.shown_in(region)
        ratio = painter.device().devicePixelRatioF()
        columns = [(day, view.columnViewportPosition(day), view.columnWidth(day)) for day in days]
        for line in lines:
            row, top, height = sheet.lines[line], view.rowViewportPosition(line), view.rowHeight(line)
            for day, left, width in columns:
                painter.drawPixmap(left, top, self._square(row, day, sheet.days[day], (width, height, ratio)))
        self._marks(painter)

    def _square(self, row: Line, day: int, head: DayHead, size: tuple[int, int, float]) -> QPixmap:
        square = row.squares[day]
        key = (
            square.glyph, square.face, square.locked, square.hole, bool(square.breach), square.moved,
            square.unrecorded, square.away, head.kind, row.first, size,
        )  # fmt: skip
        found = self._drawn.get(key)
        if found is None:
            if len(self._drawn) > _MOST:
                self._drawn.clear()
            found = self._drawn[key] = self._draw(square, head, size, first=row.first)
        return found

    def _draw(self, square: Square, head: DayHead, size: tuple[int, int, float], *, first: bool) -> QPixmap:
        width, height, ratio = size
        pixmap = QPixmap(round(width * ratio), round(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        tokens = self._look.tokens
        with QPainter(pixmap) as painter:
            rect = QRectF(0, 0, width, height)
            painter.fillRect(rect, ground(tokens, head.kind))
            painter.fillRect(QRectF(0, 0, 1, height), tokens.line2)
            painter.fillRect(QRectF(0, 0, width, 1), tokens.line if first else tokens.line2)
            paint_square(painter, self._look, rect.adjusted(1, 1, 0, 0), square)
        return pixmap

    def _marks(self, painter: QPainter) -> None:
        """Lay the tint over several selected squares; the ring round the current one is another sign."""
        view, tokens = self._view, self._look.tokens
        if view.several():
            over = QColor(tokens.accent)
            over.setAlpha(_TINT)
            for stretch in view.stretches():
                painter.fillRect(stretch.adjusted(1, 1, 0, 0), over)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if view.currentIndex().isValid():
            painter.setPen(QPen(tokens.accent if view.hasFocus() else tokens.accentline, 2))
            painter.drawRect(view.visualRect(view.currentIndex()).adjusted(1, 1, -1, -1))
        line, day = view.carried_to()
        if line >= 0:
            painter.setPen(QPen(tokens.accent, 2, Qt.PenStyle.DashLine))
            painter.drawRect(view.visualRect(view.grid_model.index(line, day)).adjusted(1, 1, -1, -1))
