"""The chip: a state in one word on a tint, with its shape before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.marks.words import LEFT, paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class ChipWords:
    """What a chip says: words, tone, and the icon that says the same to those who see no colours."""

    text: str
    tone: Tone = "run"
    icon: str = ""


def chip_size(look: Look, chip: ChipWords) -> QSize:
    """Return the size of `chip` at the present size of type."""
    width = look.type.width(look.type.f9, chip.text) + 2 * look.px(7)
    if chip.icon:
        width += look.px(12) + (look.px(4) if chip.text else 0)
    return QSize(width, look.px(20))


def paint_chip(painter: QPainter, look: Look, left: float, middle: float, chip: ChipWords) -> int:
    """Paint `chip` from `left` with its middle line at `middle`; return its width."""
    size = chip_size(look, chip)
    rect = QRectF(left, round(middle - size.height() / 2), size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = look.px(4)
    if chip.tone == "plain":
        painter.setPen(QPen(look.tokens.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.tokens.back(chip.tone))
        painter.drawRoundedRect(rect, radius, radius)
    x = rect.left() + look.px(7)
    if chip.icon:
        side = look.px(12)
        look.icons.paint(painter, QRectF(x, rect.top(), side, rect.height()), chip.icon, look.tokens.text(chip.tone))
        x += side + look.px(4)
    paint_words(
        painter,
        QRectF(x, rect.top(), rect.right() - x, rect.height()),
        chip.text,
        look.type.f9,
        look.tokens.text(chip.tone),
        LEFT,
    )
    painter.restore()
    return size.width()


class Chip(QWidget):
    """One chip in a row of widgets."""

    def __init__(self, look: Look, chip: ChipWords, parent: QWidget | None = None) -> None:
        """Show `chip`."""
        super().__init__(parent)
        self._look = look
        self._chip = chip
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(chip.text)
        look.changed.connect(self.updateGeometry)

    def chip(self) -> ChipWords:
        """Return what the chip says."""
        return self._chip

    def say(self, chip: ChipWords) -> None:
        """Show `chip` from now on."""
        if chip != self._chip:
            self._chip = chip
            self.setAccessibleName(chip.text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the chip's own size."""
        return chip_size(self._look, self._chip)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a state is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        with QPainter(self) as painter:
            paint_chip(painter, self._look, 0, self.height() / 2, self._chip)
