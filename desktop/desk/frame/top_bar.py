"""The bar at the top: where one is, the search, the whistle, the date and the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import CutLabel, Label
from desktop.desk.frame.search import SearchField
from desktop.desk.keys import key
from desktop.desk.marks.words import RIGHT, paint_words

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.theme.look import Look


class WallClock(QWidget):
    """Date, weekday and week in two small lines, and the time of day beside them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing before the first second was struck."""
        super().__init__(parent)
        self._look = look
        self._time = ""
        self._date = ""
        self._week = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def tick(self, now: datetime) -> None:
        """Show `now`; only the time is painted anew when only it changed."""
        self._time = f"{now:%H:%M:%S}"
        date = self.tr("{month}/{day} {weekday}").format(
            month=now.month, day=now.day, weekday=_weekday(self.tr("en"), now)
        )
        if date != self._date:
            self._date = date
            self._week = self.tr("Week {n}").format(n=now.isocalendar().week)
            self.setAccessibleName(f"{self._date} {self._week}")
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the date and for the widest time."""
        type_, px = self._look.type, self._look.px
        dates = max(type_.width(type_.f9, self._date), type_.width(type_.f9, self._week))
        return QSize(dates + px(16) + type_.width(type_.f14b, "00:00:00"), px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the three texts."""
        type_, px, tokens = self._look.type, self._look.px, self._look.tokens
        with QPainter(self) as painter:
            wide = type_.width(type_.f14b, "00:00:00")
            clock = QRectF(self.width() - wide, 0, wide, self.height())
            paint_words(painter, clock, self._time, type_.f14b, tokens.ink, RIGHT)
            half = self.height() / 2
            room = self.width() - wide - px(16)
            paint_words(painter, QRectF(0, half - px(15), room, px(15)), self._date, type_.f9, tokens.ink2, RIGHT)
            paint_words(painter, QRectF(0, half, room, px(15)), self._week, type_.f9, tokens.ink2, RIGHT)


class TopBar(QWidget):
    """One line, 48 px high at 100 %. The state of the clocks is repeated in it in words when it changes."""

    searched = Signal(str)
    """The words that Enter was pressed on."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Put search, primary button and clock in their places; `blow` is the button to connect."""
        super().__init__(parent)
        self._look = look
        self._title = Label(look, "", "f11b", "ink")
        self._caption = CutLabel(look, "", "f9", "ink3")
        self.search = SearchField(look)
        blow = key("everywhere", "blow")
        self.blow = KeyButton(look, blow.said(), blow.sequence, icon="whistle", kind="primary")
        self.clock = WallClock(look)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._caption, 2)
        self._row.addWidget(self.search, 3)
        self._row.addWidget(self.blow)
        self._row.addWidget(self.clock)
        self.search.returnPressed.connect(lambda: self.searched.emit(self.search.text().strip()))
        look.changed.connect(self._dress)
        self._dress()

    def say(self, title: str, caption: str = "") -> None:
        """Show the page's `title` and the grey `caption` after it."""
        self._title.setText(title)
        self._caption.setText(caption)

    def tick(self, now: datetime) -> None:
        """Show the moment `now`."""
        self.clock.tick(now)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the edge under it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.tokens.surface)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.tokens.line)

    def _dress(self) -> None:
        px = self._look.px
        self.setFixedHeight(px(48))
        self._row.setContentsMargins(px(16), 0, px(16), 1)
        self._row.setSpacing(px(16))
        self._caption.setContentsMargins(0, 0, 0, 0)
        self._row.setAlignment(self.search, Qt.AlignmentFlag.AlignVCenter)


def _weekday(locale: str, now: datetime) -> str:
    return QLocale(locale).dayName(QDate(now.year, now.month, now.day).dayOfWeek(), QLocale.FormatType.LongFormat)
