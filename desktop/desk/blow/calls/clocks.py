"""The clocks that will start with the blow, one for each department."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.marks.words import RIGHT, paint_words
from desktop.post.moment import countdown

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

_LEAST = 150
"""Width of one clock at 100 %: name, time and the line under them."""


@dataclass(frozen=True, slots=True)
class Start:
    """One clock before it runs."""

    name: str
    minutes: int
    line: str
    nobody: bool = False


class Clocks(QWidget):
    """A row of clocks that stand still; it wraps where there are many."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show none yet."""
        super().__init__(parent)
        self._look = look
        self._starts: tuple[Start, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def show_starts(self, starts: tuple[Start, ...]) -> None:
        """Show one clock for each of `starts`."""
        if starts != self._starts:
            self._starts = starts
            self.setAccessibleName("; ".join(f"{one.name} {countdown(one.minutes * 60)} {one.line}" for one in starts))
            self.updateGeometry()
            self.update()

    def starts(self) -> tuple[Start, ...]:
        """Return the clocks that are shown."""
        return self._starts

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow pane needs a second row."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        rows = -(-len(self._starts) // self._columns(width))
        return rows * self._look.px(46)

    def sizeHint(self) -> QSize:
        """Return the room at the present width."""
        return QSize(self._look.px(300), self.heightForWidth(max(self.width(), self._look.px(300))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the clocks, hairlines between them."""
        px, type_, tokens = self._look.px, self._look.type, self._look.tokens
        columns = self._columns(self.width())
        wide = self.width() / max(columns, 1)
        with QPainter(self) as painter:
            for place, one in enumerate(self._starts):
                left, top = (place % columns) * wide, place // columns * px(46)
                if place % columns:
                    painter.fillRect(QRectF(round(left), top + px(6), 1, px(34)), tokens.line2)
                room = QRectF(left + px(12), top + px(4), wide - px(24), px(20))
                time = countdown(one.minutes * 60)
                taken = type_.width(type_.f10b, time)
                paint_words(painter, room.adjusted(0, 0, -taken - px(6), 0), one.name, type_.f10b, tokens.ink)
                paint_words(painter, room, time, type_.f10b, tokens.ink, RIGHT)
                colour = tokens.bad if one.nobody else tokens.ink2
                paint_words(painter, room.translated(0, px(18)), one.line, type_.f9, colour)

    def _columns(self, width: int) -> int:
        return max(1, min(len(self._starts) or 1, width // self._look.px(_LEAST)))
