"""The marks of a square: tints, solids, outlines, hatching, the corner of a lock, the frame of a hole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop.desk.marks.words import CENTRE

if TYPE_CHECKING:
    from desktop.desk.roster.grid.sheet import DayKind, Face, Square
    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tokens


def ground(tokens: Tokens, kind: DayKind) -> QColor:
    """Return the ground of a day's column."""
    return {"holiday": tokens.sunken, "weekend": tokens.hover}.get(kind, tokens.surface)


def paint_square(painter: QPainter, look: Look, rect: QRectF, square: Square) -> None:
    """Paint what stands in a square, on its ground and inside its hairlines."""
    tokens = look.tokens
    paint_face(painter, look, rect, square.face, square.glyph)
    if square.hole:
        painter.setPen(
            QPen(tokens.badfill, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))
        if not square.glyph:
            missing = QCoreApplication.translate("Roster", "?")
            _glyph(painter, look, rect, missing, tokens.bad, bold=True)
    if square.locked:
        ink = tokens.surface if square.face == "night" else tokens.ink2
        _corner(painter, rect.topRight(), -look.px(6), look.px(6), ink)
    if square.breach:
        _corner(painter, rect.bottomLeft(), look.px(7), -look.px(7), tokens.badfill)
    if square.unrecorded or square.away:
        _dot(painter, rect.bottomRight(), look.px(5), tokens.badfill if square.away else tokens.warnfill)
    if square.moved:
        painter.fillRect(QRectF(rect.left() + 2, rect.bottom() - 2, rect.width() - 4, 2), tokens.accent)


def paint_face(painter: QPainter, look: Look, rect: QRectF, face: Face, glyph: str) -> None:
    """Paint the sign of a shift alone, as the legend shows it too."""
    tokens, px = look.tokens, look.px
    inner = rect.adjusted(1, 1, -1, -1)
    if face == "leave":
        hatch(painter, look, inner)
    elif face in {"day", "night"}:
        painter.fillRect(inner, tokens.runbg if face == "day" else tokens.runfill)
    elif face == "call":
        painter.setPen(QPen(tokens.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(rect.adjusted(3.5, 2.5, -3.5, -2.5), px(3), px(3))
    ink = {"day": tokens.run, "night": tokens.surface, "call": tokens.ink2, "leave": tokens.ink3}.get(face, tokens.ink)
    _glyph(painter, look, rect, glyph, ink)


def hatch(painter: QPainter, look: Look, rect: QRectF) -> None:
    """Fill `rect` with lines of 2 on 3 off at 45 degrees; Qt's own pattern does not scale with the screen."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = look.type.unit
    painter.setPen(QPen(look.tokens.line, 1.5 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    height, step = rect.height(), 5 * unit * 2**0.5
    x = rect.left() - height
    while x < rect.right() + height:
        painter.drawLine(QLineF(x, rect.top(), x + height, rect.bottom()))
        x += step
    painter.restore()


def _corner(painter: QPainter, at: QPointF, along: float, down: float, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([at, at + QPointF(along, 0), at + QPointF(0, down)]))
    painter.restore()


def _dot(painter: QPainter, at: QPointF, side: float, colour: QColor) -> None:
    """Paint a dot into the corner whose point is `at`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(at.x() - side - 1, at.y() - side - 1, side, side))
    painter.restore()


def _glyph(painter: QPainter, look: Look, rect: QRectF, text: str, ink: QColor, *, bold: bool = False) -> None:
    if text:
        painter.setFont(look.type.f8b if bold else look.type.f8)
        painter.setPen(ink)
        painter.drawText(rect, CENTRE.value, text)
