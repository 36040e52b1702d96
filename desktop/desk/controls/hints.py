"""The line at the foot of a board that says which keys do what to the thing that is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.keys import cap_text
from desktop.desk.marks.cap import cap_size, paint_cap
from desktop.desk.marks.words import RIGHT, paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


@dataclass(frozen=True, slots=True)
class Hint:
    """One or more keys and what they do."""

    sequences: tuple[str, ...]
    text: str


class Hints(QWidget):
    """What is chosen, its keys, and a remark at the right; what does not fit is left out from the right."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._look = look
        self._subject = ""
        self._hints: tuple[Hint, ...] = ()
        self._remark = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def say(self, subject: str, hints: tuple[Hint, ...], remark: str = "") -> None:
        """Show that `subject` is chosen, its `hints`, and `remark` at the right."""
        self._subject, self._hints, self._remark = subject, hints, remark
        keys = "; ".join(f"{' '.join(cap_text(one) for one in hint.sequences)} {hint.text}" for hint in hints)
        self.setAccessibleName(f"{subject} {keys} {remark}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line of 32 px at 100 %."""
        return QSize(self._look.px(320), self._look.px(32))

    def minimumSizeHint(self) -> QSize:
        """Return the height; the width gives way."""
        return QSize(0, self._look.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens.nav)
            painter.fillRect(0, 0, self.width(), 1, tokens.line)
            room = QRectF(px(16), 1, self.width() - 2 * px(16), self.height() - 1)
            x = room.left()
            if self._subject:
                x += paint_words(painter, room, self._subject, type_.f9b, tokens.ink2) + px(21)
            for hint in self._hints:
                caps = [cap_text(one) for one in hint.sequences]
                words = type_.width(type_.f9, hint.text)
                width = sum(cap_size(look, cap).width() for cap in caps) + px(4) + words
                if x + width > room.right():
                    break
                for cap in caps:
                    x += paint_cap(painter, look, x, room.center().y(), cap)
                x += px(4)
                paint_words(painter, QRectF(x, room.top(), words, room.height()), hint.text, type_.f9, tokens.ink2)
                x += words + px(21)
            if x + type_.width(type_.f9, self._remark) <= room.right():
                paint_words(painter, room, self._remark, type_.f9, tokens.ink3, RIGHT)
