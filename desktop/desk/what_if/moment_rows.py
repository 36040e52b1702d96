"""Who would come at one moment, a line for each department; Enter or a click asks for more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.marks.words import LEFT, paint_words, ring

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone

ROW = 24
"""Height of a line (guide ui), in logical pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class MomentRow:
    """How one department would answer: who comes first, what they are, and how long they take."""

    department: str
    name: str
    what: str
    aside: str
    tone: Tone
    icon: str
    said: str = ""
    """Everybody of its call list, for the tooltip."""


class MomentRows(QWidget):
    """Lines of `MomentRow`s: the word at the end tells the state by shape, colour and minutes."""

    opened = Signal()
    """Somebody wants to see the hour on its page."""
    turned = Signal(int)
    """Somebody wants the next kind (1) or the one before (-1)."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._rows: tuple[MomentRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)

    def say(self, rows: tuple[MomentRow, ...]) -> None:
        """Show `rows`."""
        self._rows = rows
        said = (" ".join(part for part in (one.department, one.name, one.what, one.aside) if part) for one in rows)
        self.setAccessibleName("; ".join(said))
        self.updateGeometry()
        self.update()

    def rows(self) -> tuple[MomentRow, ...]:
        """Return what is shown."""
        return self._rows

    def sizeHint(self) -> QSize:
        """Return room for all lines."""
        return QSize(self._look.px(288), self._look.px(ROW) * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: a line is there whole or not at all."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the hour with Enter or Space, turn the kind with the arrows."""
        if event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value, Qt.Key.Key_Space.value}:
            self.opened.emit()
        elif event.key() in {Qt.Key.Key_Left.value, Qt.Key.Key_Right.value}:
            self.turned.emit(1 if event.key() == Qt.Key.Key_Right.value else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the hour."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def event(self, event: QEvent) -> bool:
        """Offer everybody of a department as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = event.pos().y() // self._look.px(ROW)
            self.setToolTip(self._rows[at].said if 0 <= at < len(self._rows) else "")
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        gap, icon = px(13), px(14)
        named = [one for one in self._rows if one.what]
        departments = max((type_.width(type_.f10b, one.department) for one in self._rows), default=0)
        names = min(max((type_.width(type_.f10, one.name) for one in named), default=0), px(96))
        with QPainter(self) as painter:
            for place, one in enumerate(self._rows):
                line = QRectF(0, place * px(ROW), self.width(), px(ROW))
                painter.fillRect(QRectF(0, line.top(), line.width(), 1), tokens.line2)
                colour = tokens.text(one.tone)
                aside = type_.width(type_.f9, one.aside)
                end = line.right() - aside
                paint_words(painter, QRectF(end, line.top(), aside, line.height()), one.aside, type_.f9, colour)
                end -= icon + px(3)
                look.icons.paint(painter, QRectF(end, line.top(), icon, line.height()), one.icon, colour)
                paint_words(painter, line, one.department, type_.f10b, tokens.ink, LEFT)
                left = departments + gap
                room = names if one.what else end - px(8) - left
                paint_words(painter, QRectF(left, line.top(), room, line.height()), one.name, type_.f10, tokens.ink)
                left += names + gap
                if one.what:
                    place_of = QRectF(left, line.top(), end - px(8) - left, line.height())
                    paint_words(painter, place_of, one.what, type_.f10, tokens.ink)
            if self.hasFocus():
                ring(painter, self.rect(), tokens.accent, px(4))
