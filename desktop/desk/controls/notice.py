"""A remark that stands beside the work: coloured edge, shape, one bold sentence, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.controls.label import Label

if TYPE_CHECKING:
    from desktop.desk.controls.key_button import KeyButton
    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone


_WORDS = 220
"""Width that the words keep beside the buttons, at 100 %; with less room the buttons stand under them."""

_SLACK = 28
"""More than a scroll bar is wide, at 100 %."""


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """What a notice says: `bold` and `text` on the first line, `second` under it."""

    bold: str
    text: str = ""
    second: str = ""
    tone: Tone = "warn"
    icon: str = "tri"


class Notice(QFrame):
    """A card with an edge in the colour of its tone; its buttons stand at the right, or under the words."""

    def __init__(self, look: Look, words: NoticeWords, *buttons: KeyButton, parent: QWidget | None = None) -> None:
        """Show `words` and `buttons`."""
        super().__init__(parent)
        self._look = look
        self._words = words
        px = look.px
        self.setAccessibleName(" ".join(part for part in (words.bold, words.text, words.second) if part))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(17), px(6), px(12), px(6))
        row.setSpacing(px(6))
        column = QVBoxLayout()
        column.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(px(12))
        self._bold = Label(look, words.bold, "f10b", {"acc": "accent", "plain": "ink"}.get(words.tone, words.tone))
        self._bold.setIndent(px(17))
        first.addWidget(self._bold)
        text = Label(look, words.text, "f10", "ink2")
        text.setWordWrap(True)
        first.addWidget(text, 1)
        column.addLayout(first)
        if words.second:
            second = Label(look, words.second, "f9", "ink2")
            second.setWordWrap(True)
            column.addWidget(second)
        row.addLayout(column, 1)
        self._row = row
        self._buttons = QWidget(self)
        gate = QHBoxLayout(self._buttons)
        gate.setContentsMargins(0, 0, 0, 0)
        gate.setSpacing(px(6))
        for button in buttons:
            gate.addWidget(button)
        self._buttons.setVisible(bool(buttons))
        row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def minimumSizeHint(self) -> QSize:
        """Return room for the bold words over the buttons."""
        widest = max(self._bold.sizeHint().width(), self._gate())
        return QSize(widest + self._look.px(17 + 12), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the words, or under them where there is no room."""
        super().resizeEvent(event)
        px = self._look.px
        words = max(self._bold.sizeHint().width(), px(_WORDS))
        needed = words + self._gate() + px(17 + 6 + 12)
        if self._row.direction() == QBoxLayout.Direction.TopToBottom:
            # A notice that gets lower may take a scroll bar away and so get wider: without slack it would never rest.
            needed += px(_SLACK)
        beside = self.width() >= needed
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)
            self.updateGeometry()

    def _gate(self) -> int:
        return 0 if self._buttons.isHidden() else self._buttons.sizeHint().width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint card, edge and shape."""
        look, tokens = self._look, self._look.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            shape = QPainterPath()
            shape.addRoundedRect(box, 8, 8)
            painter.fillPath(shape, tokens.surface)
            painter.setClipPath(shape)
            painter.fillRect(QRectF(0, 0, look.px(5), self.height()), tokens.fill(self._words.tone))
            painter.setClipping(False)
            painter.setPen(QPen(tokens.line, 1))
            painter.drawPath(shape)
            line = self._bold.geometry()
            side = QRectF(line.left(), line.top(), look.px(12), line.height())
            look.icons.paint(painter, side, self._words.icon, tokens.text(self._words.tone))
