"""What was just done, said in place for four seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.marks.words import announce, paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone

STAYS: Final = 4000
"""Milliseconds that a done sentence stays (ui/guide.md 6)."""
_SHAPES: Final = {"ok": "ok", "warn": "tri", "bad": "x", "run": "clock", "acc": "info", "plain": "info"}


class Said(QWidget):
    """A line over the foot of the page, on a ground of its own; nothing moves for it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Stay silent at first."""
        super().__init__(parent)
        self._look = look
        self._text = ""
        self._tone: Tone = "ok"
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.fall_silent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def say(self, sentence: str, tone: Tone = "ok", *, stays: bool = False) -> None:
        """Show `sentence` for four seconds, or until the next one when it `stays`; say it aloud once."""
        self._text, self._tone = sentence, tone
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)
        announce(self, sentence)
        self.update()
        if stays:
            self._timer.stop()
        else:
            self._timer.start(STAYS)

    def text(self) -> str:
        """Return what is being said, empty when nothing is."""
        return self._text

    def fall_silent(self) -> None:
        """Say nothing any more."""
        self._text = ""
        self.setAccessibleName("")
        self.setToolTip("")
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the sentence in one line."""
        px, type_ = self._look.px, self._look.type
        return QSize(type_.width(type_.f9, self._text) + px(14 + 6 + 24), px(28))

    def minimumSizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(0, self._look.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shape and sentence."""
        if not self._text:
            return
        look, colour = self._look, self._look.tokens.text(self._tone)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1))
            painter.setBrush(look.tokens.back(self._tone))
            box = QRectF(self.rect())
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(6), look.px(6))
            inner, side = box.adjusted(look.px(12), 0, -look.px(8), 0), look.px(14)
            look.icons.paint(painter, QRectF(inner.left(), 0, side, box.height()), _SHAPES[self._tone], colour)
            paint_words(painter, inner.adjusted(side + look.px(6), 0, 0, 0), self._text, look.type.f9, colour)
