"""The chart of presence: who was on the way, who was there, who left, against the limit and against now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QSizePolicy

from desktop.desk.whistle.presence import Presence, PresenceRow, Span, marks
from desktop.desk.whistle.presence_bar import Bar, Line, Words

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from desktop.desk.theme.look import Look

_NAMES = 119
_FOOT = 4
_CLOSEST = 64.0


class PresenceChart(QGraphicsView):
    """The rows on a time axis that always fits; Ctrl and the wheel, + and - go closer, 0 fits again.

    The table of departments says the same in words; the chart's description is the sentence of its value.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._value: Presence | None = None
        self._zoom = 1.0
        self._row_height = 25
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setAccessibleName(self.tr("Presence on site"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        self.viewport().setAutoFillBackground(False)
        look.changed.connect(self._draw)

    def say(self, value: Presence) -> None:
        """Show `value`; the axis keeps its magnification."""
        if value != self._value:
            self._value = value
            self.setAccessibleDescription(value.sentence)
            self._draw()
            self.updateGeometry()

    def tick(self, now: datetime) -> None:
        """Move the now-line when a minute has passed since it was drawn."""
        value = self._value
        if value is not None and now.replace(second=0, microsecond=0) > value.now.replace(second=0, microsecond=0):
            self.say(Presence(value.start, value.limit, now, value.rows, value.sentence))

    def set_dense(self, *, dense: bool) -> None:
        """Use rows of 22 instead of 25 px at 100 %, for windows lower than 740 px (ui/guide.md 4)."""
        self._row_height = 22 if dense else 25
        self._draw()
        self.updateGeometry()

    def fit(self) -> None:
        """Show the whole time again."""
        self._zoom = 1.0
        self._draw()

    def sizeHint(self) -> QSize:
        """Return the room for the axis and all rows."""
        rows = len(self._value.rows) if self._value is not None else 0
        return QSize(self._look.px(600), self._look.px(20 + self._row_height * rows + _FOOT + 4))

    def minimumSizeHint(self) -> QSize:
        """Return room for the axis and two rows; the rest scrolls."""
        return QSize(self._look.px(320), self._look.px(20 + 2 * 25))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the axis to the new width."""
        super().resizeEvent(event)
        self._draw()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go closer or further with Ctrl; else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._magnify(1.25 if event.angleDelta().y() > 0 else 0.8)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go closer with +, further with -, fit with 0."""
        factor = {"+": 1.25, "=": 1.25, "-": 0.8}.get(event.text())
        if factor is not None:
            self._magnify(factor)
        elif event.text() == "0":
            self.fit()
        else:
            super().keyPressEvent(event)

    def _magnify(self, factor: float) -> None:
        self._zoom = max(1.0, min(_CLOSEST, self._zoom * factor))
        self._draw()

    def _x(self, moment: datetime) -> float:
        value = self._value
        if value is None:
            return 0.0
        whole = max((value.last() - value.start).total_seconds(), 60.0)
        left = self._look.px(_NAMES) + self._look.px(8)
        return left + (moment - value.start).total_seconds() / whole * self._span()

    def _span(self) -> float:
        names, now = self._look.px(_NAMES) + self._look.px(8), self._look.px(56)
        return max(self.viewport().width() - names - now, self._look.px(120)) * self._zoom

    def _draw(self) -> None:
        self._scene.clear()
        # The axis fits as long as nobody went closer; a bar for moving it would only take the last row's room.
        fits = self._zoom <= 1.0
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(policy)
        value = self._value
        if value is None:
            return
        look, px = self._look, self._look.px
        top, row_height = px(20), px(self._row_height)
        bottom = top + row_height * len(value.rows)
        width = px(_NAMES) + self._span() + px(64)
        self._scene.setSceneRect(QRectF(0, 0, max(width, self.viewport().width()), bottom + px(_FOOT)))
        self._axis(value, top, bottom)
        for place, row in enumerate(value.rows):
            self._row(row, QRectF(0, top + place * row_height, width, row_height), value)
        self._scene.addItem(Line(self._x(value.now), top - px(3), bottom, QPen(look.tokens.accent, 2)))

    def _axis(self, value: Presence, top: int, bottom: int) -> None:
        look, px, tokens = self._look, self._look.px, self._look.tokens
        names = px(_NAMES)
        self._scene.addItem(Line(names, top, bottom, QPen(tokens.line, 1)))
        limit, now = self._x(value.limit), self._x(value.now)
        word = self.tr("{time} limit").format(time=f"{value.limit:%H:%M}")
        taken = look.type.width(look.type.f9, word)
        at_limit = QRectF(limit - taken / 2, 0, taken, top)
        at_now = QRectF(now - px(20), 0, px(40), top)
        half = px(20)
        for mark in marks(value.start, value.last(), int(self._span() // px(80))):
            x = self._x(mark)
            self._scene.addItem(Line(x, top, bottom, QPen(tokens.line2, 1)))
            label = QRectF(x - half, 0, 2 * half, top)
            if not (label.intersects(at_limit) or label.intersects(at_now)):
                day = mark.hour == mark.minute == 0
                self._scene.addItem(
                    Words(label, f"{mark:%m-%d}" if day else f"{mark:%H:%M}", look.type.f9, tokens.ink3)
                )
        pen = QPen(tokens.warnfill, 2, Qt.PenStyle.DotLine)
        self._scene.addItem(Line(limit, top, bottom, pen))
        self._scene.addItem(Words(at_limit, word, look.type.f9, tokens.warn))
        if not at_now.intersects(at_limit):
            self._scene.addItem(Words(at_now, f"{value.now:%H:%M}", look.type.f9, tokens.accent))

    def _row(self, row: PresenceRow, place: QRectF, value: Presence) -> None:
        look, px, tokens = self._look, self._look.px, self._look.tokens
        x = float(px(12))
        if row.department:
            wide = look.type.width(look.type.f9b, row.department)
            box = QRectF(x, place.top(), wide, place.height())
            self._scene.addItem(Words(box, row.department, look.type.f9b, tokens.ink, centred=False))
        indent = look.type.width(look.type.f9b, "\u4e2d\u4e2d") + px(4)
        x += max(indent, look.type.width(look.type.f9b, row.department) + px(4) if row.department else 0)
        box = QRectF(x, place.top(), px(_NAMES) - x - px(2), place.height())
        self._scene.addItem(Words(box, row.person, look.type.f9, tokens.ink2, centred=False))
        for span in row.spans:
            self._bar(span, place, value)

    def _bar(self, span: Span, place: QRectF, value: Presence) -> None:
        px = self._look.px
        left, right = self._x(span.start), self._x(span.end or value.now)
        rect = QRectF(left, place.top() + px(4), max(right - left, 3.0), place.height() - px(8))
        times = f"{span.start:%H:%M}–{span.end:%H:%M}" if span.end else f"{span.start:%H:%M}–"
        self._scene.addItem(Bar(self._look, rect, span, f"{times}\u3000{span.whole or span.words}".strip()))
