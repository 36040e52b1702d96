"""Painting one department's cell: name and state, the clock, its bar, and three times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from desktop.desk.marks.clock_bar import paint_clock_bar
from desktop.desk.marks.lead import paint_lead
from desktop.desk.marks.words import LEFT, paint_words
from desktop.desk.strips import said
from desktop.desk.strips.rows import face

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.strips.rows import Face, StripCell
    from desktop.desk.theme.look import Look

_BAR: Final = 6


def paint(painter: QPainter, look: Look, place: QRectF, cell: StripCell, now: datetime) -> None:
    """Paint `cell` in `place` as it is at `now`."""
    px = look.px
    said_now = face(cell, now)
    inner = place.adjusted(px(13), px(7), -px(12), 0)
    _top_line(painter, look, QRectF(inner.left(), inner.top(), inner.width(), px(20)), cell, said_now)
    if not cell.quiet:
        minutes = tuple(
            (moment - cell.blown).total_seconds() / 60 for moment in (cell.acknowledged, cell.departed) if moment
        )
        paint_clock_bar(
            painter,
            look,
            QRectF(inner.left(), inner.top() + px(25), inner.width(), px(_BAR)),
            minutes=said_now.minutes,
            limit=said_now.limit,
            ticks=minutes,
            tone=said_now.tone,
        )
    _times(painter, look, QRectF(inner.left(), inner.top() + px(36), inner.width(), px(16)), cell)


def _top_line(painter: QPainter, look: Look, line: QRectF, cell: StripCell, now: Face) -> None:
    px, type_, tokens = look.px, look.type, look.tokens
    colour = tokens.ink if now.tone == "run" else tokens.text(now.tone)
    figure, word = said.figure(cell, now), said.state(cell, now)
    title, font = type_.f10b, type_.f11b if now.running else type_.f9
    taken = px(29) + (px(20) if cell.lead else 0) + type_.width(type_.f9, word)
    if now.running and taken + type_.width(title, cell.name) + type_.width(font, figure) > line.width():
        # A long name, a state and a figure must all be read whole: smaller type, never an ellipsis.
        title, font = type_.f9b, type_.f10b
    wide = type_.width(font, figure) if figure else 0
    paint_words(painter, QRectF(line.right() - wide, line.top(), wide, line.height()), figure, font, colour, LEFT)
    side = px(12)
    icon_left = line.right() - wide - px(3) - side
    if now.icon and figure:
        look.icons.paint(painter, QRectF(icon_left, line.top() + 1, side, line.height()), now.icon, colour)
    x = line.left()
    if cell.lead:
        x += paint_lead(painter, look, x, line.center().y())
    # The name and the figure are never cut; the state in between gives way first.
    room = icon_left - px(3) - x if figure else line.right() - x
    name = min(type_.width(title, cell.name), room)
    paint_words(painter, QRectF(x, line.top(), name, line.height()), cell.name, title, tokens.ink)
    x, room = x + name + px(4), room - name - px(4)
    # Minutes are shown whole or not at all; the bar under them says the same.
    cut = type_.width(type_.f9, word) > room
    if room > px(12) and not (cut and cell.note):
        word_ink = tokens.ink3 if now.tone in {"run", "plain"} else tokens.text(now.tone)
        paint_words(painter, QRectF(x, line.top(), room, line.height()), word, type_.f9, word_ink)


def _times(painter: QPainter, look: Look, line: QRectF, cell: StripCell) -> None:
    """Paint the three times: the first at the left, the second in the middle, the third at the right."""
    type_ = look.type
    metrics = QFontMetrics(type_.f9)
    widths = [
        metrics.horizontalAdvance(label) + look.px(2) + metrics.horizontalAdvance(at) for label, at in said.times(cell)
    ]
    room = line.width() - sum(widths)
    lefts = (line.left(), line.left() + widths[0] + room / 2, line.right() - widths[2])
    for (label, at), left in zip(said.times(cell), lefts, strict=True):
        _time(painter, look, QRectF(left, line.top(), line.right() - left + 2, line.height()), label, at)


def _time(painter: QPainter, look: Look, place: QRectF, label: str, at: str) -> None:
    tokens, font = look.tokens, look.type.f9
    taken = paint_words(painter, place, label, font, tokens.ink3) + look.px(2)
    ink = tokens.ink3 if at == said.NOTHING else tokens.ink2
    paint_words(painter, place.adjusted(taken, 0, 0, 0), at, font, ink)
