"""The last lines that were written down, under the strips."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.marks.words import RIGHT, paint_words
from desktop.ledger import boards
from desktop.post.telling import tell

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.ledger.book import Ledger


@dataclass(frozen=True, slots=True)
class Line:
    """One entry: the whistle's id and number, when it happened, what, and who wrote it when."""

    whistle: str
    number: str
    at: str
    text: str
    aside: str


def latest(ledger: Ledger, language: str, most: int) -> tuple[Line, ...]:
    """Return the last `most` entries about whistles, newest first."""
    return tuple(
        Line(
            whistle.id,
            str(whistle.number or ""),
            f"{entry.occurred_at:%H:%M}",
            tell(entry.order, json.loads(entry.payload)["say"]).said(language),
            f"{entry.actor} {entry.recorded_at:%H:%M}",
        )
        for entry, whistle in boards.recent(ledger, most)
    )


class LatestPane(QWidget):
    """Paints the lines; a click opens the whistle of one."""

    opened = Signal(str)
    """The id of the whistle of the line that was clicked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._known: tuple[Line, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._room = 2
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Just written down"))
        look.changed.connect(self.updateGeometry)

    def say(self, lines: tuple[Line, ...]) -> None:
        """Show as many of `lines` as there is room for."""
        self._known = lines
        self.show_lines(self._room)

    def show_lines(self, room: int) -> None:
        """Show up to `room` lines; nothing at all when there is no room for one."""
        self._room = room
        self._lines = self._known[:room]
        self.setAccessibleDescription("; ".join(f"{one.at} {one.number} {one.text}" for one in self._lines))
        self.setVisible(bool(self._lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the heading and the lines."""
        px = self._look.px
        return QSize(px(300), px(18) + px(24) * len(self._lines) + px(4) if self._lines else 0)

    def minimumSizeHint(self) -> QSize:
        """Return the height; the width gives way."""
        return QSize(0, self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the whistle of the line under the pointer."""
        place = int((event.position().y() - self._look.px(18)) // self._look.px(24))
        if event.button() is Qt.MouseButton.LeftButton and 0 <= place < len(self._lines):
            self.opened.emit(self._lines[place].whistle)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint heading and lines."""
        tokens, type_, px = self._look.tokens, self._look.type, self._look.px
        with QPainter(self) as painter:
            room = QRectF(0, 0, self.width(), px(16))
            paint_words(painter, room, self.tr("Just written down"), type_.f9, tokens.ink3)
            top = px(18)
            for one in self._lines:
                line = QRectF(px(12), top, self.width() - px(24), px(24))
                aside = type_.width(type_.f9, one.aside) + px(8)
                paint_words(painter, line, one.at, type_.f10, tokens.ink2)
                paint_words(painter, line.adjusted(px(52), 0, 0, 0), one.number, type_.f10b, tokens.ink)
                text = line.adjusted(px(84), 0, -aside, 0)
                paint_words(painter, text, one.text, type_.f10, tokens.ink)
                paint_words(painter, line, one.aside, type_.f9, tokens.ink3, RIGHT)
                top += px(24)
