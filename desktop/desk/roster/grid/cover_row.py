"""The row under the grid: on which days somebody is missing, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.desk.marks.words import CENTRE, LEFT, paint_words
from desktop.desk.roster.grid.drawings import ground

if TYPE_CHECKING:
    from desktop.desk.roster.grid.view import GridView
    from desktop.desk.theme.look import Look


class CoverRow(QWidget):
    """One square for each day: a tick, or how many are missing in white on red; a click goes to the hole."""

    chosen = Signal(int)
    """The place of a day on which somebody is missing."""

    def __init__(self, look: Look, view: GridView) -> None:
        """Stand under `view` and scroll with it."""
        super().__init__()
        self._look = look
        self._view = view
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.horizontalScrollBar().valueChanged.connect(lambda _value: self.update())
        view.measured.connect(self.update)
        look.changed.connect(self.updateGeometry)

    def show_sheet(self) -> None:
        """Read the sheet of the view again."""
        sheet = self._view.sheet()
        missing = [
            f"{day.said} {cover.said}" for day, cover in zip(sheet.days, sheet.covers, strict=True) if cover.missing
        ]
        self.setAccessibleName("; ".join((sheet.cover_name, *missing)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line of 24 px at 100 %."""
        return QSize(0, self._look.px(24))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return self.sizeHint()

    def day_at(self, x: float) -> int:
        """Return the day whose square is at `x`, -1 where there is none."""
        return self._view.columnAt(int(x) - self._left()) if x >= self._left() else -1

    def event(self, event: QEvent) -> bool:
        """Tell in a tooltip who is missing."""
        if isinstance(event, QHelpEvent):
            day = self.day_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._view.sheet().covers[day].said if day >= 0 else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the hole of a day."""
        day = self.day_at(event.position().x())
        if day >= 0 and self._view.sheet().covers[day].missing:
            self.chosen.emit(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        look, tokens, px = self._look, self._look.tokens, self._look.px
        view, left = self._view, self._left()
        sheet = view.sheet()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens.surface)
            for place, (day, cover) in enumerate(zip(sheet.days, sheet.covers, strict=True)):
                x = left + view.columnViewportPosition(place)
                box = QRectF(x, 0, view.columnWidth(place), self.height())
                painter.fillRect(box, ground(tokens, day.kind))
                painter.fillRect(QRectF(x, 0, 1, box.height()), tokens.line2)
                if cover.missing and not sheet.begun:
                    paint_words(painter, box, str(cover.missing), look.type.f8, tokens.ink3, CENTRE)
                elif cover.missing:
                    painter.fillRect(box.adjusted(1, 0, 0, 0), tokens.badfill)
                    words = QCoreApplication.translate("Roster", "−{n}").format(n=cover.missing)
                    paint_words(painter, box, words, look.type.f8b, tokens.surface, CENTRE)
                else:
                    side = px(10)
                    ink = tokens.ok
                    look.icons.paint(painter, QRectF(box.center().x() - side / 2, 0, side, box.height()), "ok", ink)
            painter.fillRect(QRectF(0, 0, left, self.height()), tokens.surface)
            room = QRectF(px(10), 0, left - px(12), self.height())
            paint_words(painter, room, sheet.cover_name, look.type.f9b, tokens.ink, LEFT)
            painter.fillRect(QRectF(0, 0, self.width(), 1), tokens.line)

    def _left(self) -> int:
        return self._view.verticalHeader().width()
