"""The heat map: seven days by twenty-four hours, each hour with a shape and a word beside its colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.desk.marks.words import CENTRE, LEFT, announce, paint_words, ring

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone

HOURS: Final = 24
_SIDE, _HEAD = 92, 24
"""Width of the column of days, and height of the row of hours, at 100 %."""
_LEAST, _MOST = 26, 46
"""Height of a day's row at 100 %."""
_NARROW = 33
"""Width of an hour at 100 % under which its word gives way to its shape."""


@dataclass(frozen=True, slots=True)
class HourCell:
    """One hour: when it is, what it means, the shape of that, a word of at most three letters, and the sentence."""

    at: datetime
    tone: Tone
    icon: str
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day: its name, the mark of a holiday or a moved working day, and its hours from midnight."""

    name: str
    mark: str
    rest: bool
    hours: tuple[HourCell, ...]


class HeatMap(QWidget):
    """The week. Arrows walk from hour to hour, Home and End along the day; a click chooses."""

    chosen = Signal(object)
    """The moment of the hour that is now the current one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._days: tuple[DayRow, ...] = ()
        self._place = (0, 0)
        self._now: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("The week, hour by hour"))
        look.changed.connect(self.updateGeometry)

    def show_days(self, days: tuple[DayRow, ...], now: datetime) -> None:
        """Show `days`; the hour of `now` carries the line of the present."""
        self._days = days
        self._now = None
        for row, day in enumerate(days):
            for column, cell in enumerate(day.hours):
                if cell.at.date() == now.date() and cell.at.hour == now.hour:
                    self._now = (row, column)
        self._describe()
        self.update()

    def current(self) -> HourCell | None:
        """Return the current hour, None while nothing is shown."""
        row, column = self._place
        return self._days[row].hours[column] if row < len(self._days) else None

    def choose(self, at: datetime) -> None:
        """Make the hour of `at` the current one; nothing happens when it is not shown."""
        for row, day in enumerate(self._days):
            for column, cell in enumerate(day.hours):
                if (cell.at.date(), cell.at.hour) == (at.date(), at.hour):
                    self._go(row, column)

    def sizeHint(self) -> QSize:
        """Return the map at its usual size."""
        px = self._look.px
        return QSize(px(_SIDE + HOURS * 30), px(_HEAD + 7 * 34 + 2))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which a shape still fits."""
        px = self._look.px
        return QSize(px(_SIDE + HOURS * 18), px(_HEAD + 7 * _LEAST + 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk; every other key is the page's."""
        row, column = self._place
        step = {
            Qt.Key.Key_Left.value: (0, -1),
            Qt.Key.Key_Right.value: (0, 1),
            Qt.Key.Key_Up.value: (-1, 0),
            Qt.Key.Key_Down.value: (1, 0),
            Qt.Key.Key_Home.value: (0, -column),
            Qt.Key.Key_End.value: (0, HOURS - 1 - column),
        }.get(event.key())
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier or not self._days:
            super().keyPressEvent(event)
            return
        # Past midnight the walk goes on with the next day.
        place = (row * HOURS + column + step[1]) if step[1] in {-1, 1} else (row + step[0]) * HOURS + column + step[1]
        if 0 <= place < len(self._days) * HOURS:
            self._go(*divmod(place, HOURS))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the hour under the pointer."""
        found = self._at(event.position())
        if found is not None:
            self._go(*found)

    def event(self, event: QEvent) -> bool:
        """Say the sentence of the hour under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            cell = self._days[found[0]].hours[found[1]] if found is not None else None
            QToolTip.showText(event.globalPos(), cell.words if cell is not None else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint hours, days and cells."""
        look, tokens, px = self._look, self._look.tokens, self._look.px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for column in range(HOURS):
                box = self._box(0, column)
                head = QRectF(box.left(), 0, box.width(), px(_HEAD))
                if column % 2 == 0 or box.width() >= px(24):
                    wide = head.adjusted(-px(4), 0, px(4), 0)
                    paint_words(painter, wide, f"{column}", look.type.f9, tokens.ink3, CENTRE)
            for row, day in enumerate(self._days):
                self._paint_day(painter, row, day)
                for column, cell in enumerate(day.hours):
                    self._paint_cell(painter, self._box(row, column), cell)
            if self._now is not None and self._now[0] < len(self._days):
                box = self._box(*self._now)
                painter.fillRect(QRectF(box.left(), box.bottom() - px(2), box.width(), px(3)), tokens.accent)
            if self._days:
                box = self._box(*self._place)
                if self.hasFocus():
                    ring(painter, box.adjusted(-1, -1, 1, 1), tokens.accent, px(4))
                else:
                    painter.setPen(QPen(tokens.accent, 1))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))

    def _paint_day(self, painter: QPainter, row: int, day: DayRow) -> None:
        look, tokens, px = self._look, self._look.tokens, self._look.px
        box = self._box(row, 0)
        side = QRectF(px(4), box.top(), px(_SIDE - 8), box.height())
        used = paint_words(painter, side, day.name, look.type.f9, tokens.ink)
        if not day.mark:
            return
        width = look.type.width(look.type.f8, day.mark) + px(6)
        badge = QRectF(side.left() + used + px(4), side.center().y() - px(8), width, px(16))
        painter.setPen(Qt.PenStyle.NoPen if day.rest else QPen(tokens.ink2, 1))
        painter.setBrush(tokens.ink2 if day.rest else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(badge, px(3), px(3))
        paint_words(painter, badge, day.mark, look.type.f8, tokens.surface if day.rest else tokens.ink2, CENTRE)

    def _paint_cell(self, painter: QPainter, box: QRectF, cell: HourCell) -> None:
        look, tokens, px = self._look, self._look.tokens, self._look.px
        hole = cell.icon == "x"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.fill("bad") if hole else tokens.back(cell.tone))
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, px(3), px(3))
        ink = tokens.inv if hole else tokens.text(cell.tone)
        side = px(12)
        if not cell.text or box.width() < px(_NARROW):
            look.icons.paint(
                painter, QRectF(box.center().x() - side / 2, box.top(), side, box.height()), cell.icon, ink
            )
            return
        width = side + px(2) + look.type.width(look.type.f9, cell.text)
        x = box.left() + max((box.width() - width) / 2, px(2))
        look.icons.paint(painter, QRectF(x, box.top(), side, box.height()), cell.icon, ink)
        room = QRectF(x + side + px(2), box.top(), box.right() - x - side - px(2), box.height())
        paint_words(painter, room, cell.text, look.type.f9, ink, LEFT)

    def _box(self, row: int, column: int) -> QRectF:
        px = self._look.px
        wide = (self.width() - px(_SIDE) - 1) / HOURS
        high = min(max((self.height() - px(_HEAD) - 1) / max(len(self._days), 1), px(_LEAST)), px(_MOST))
        left, top = px(_SIDE) + column * wide, px(_HEAD) + row * high
        return QRectF(round(left), round(top), round(left + wide) - round(left) - 1, round(top + high) - round(top) - 1)

    def _at(self, point: QPointF) -> tuple[int, int] | None:
        for row in range(len(self._days)):
            for column in range(HOURS):
                if self._box(row, column).adjusted(0, 0, 1, 1).contains(point):
                    return row, column
        return None

    def _go(self, row: int, column: int) -> None:
        if (row, column) == self._place:
            return
        self._place = (row, column)
        self._describe()
        self.update()
        cell = self._days[row].hours[column]
        announce(self, cell.words)
        self.chosen.emit(cell.at)

    def _describe(self) -> None:
        cell = self.current()
        self.setAccessibleDescription("" if cell is None else cell.words)
