"""The cap of a key: what to press, drawn as the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.keys import cap_text
from desktop.desk.marks.words import CENTRE, paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def cap_size(look: Look, text: str) -> QSize:
    """Return the size of the cap that says `text`."""
    return QSize(max(look.type.width(look.type.f8, text) + 2 * look.px(4.5), look.px(16)), look.px(17))


def paint_cap(
    painter: QPainter,
    look: Look,
    left: float,
    middle: float,
    text: str,
    *,
    on: QColor | None = None,
    greyed: bool = False,
) -> int:
    """Paint the cap `text` from `left` around the line `middle`; `on` is the ink of a coloured button."""
    size = cap_size(look, text)
    rect = QRectF(round(left), round(middle - size.height() / 2), size.width(), size.height())
    tokens = look.tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge, ink = (tokens.line, tokens.ink3 if greyed else tokens.ink2) if on is None else (QColor(on), QColor(on))
    if on is not None:
        edge.setAlphaF(0.75)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(tokens.surface if on is None and not greyed else Qt.BrushStyle.NoBrush)
    radius = look.px(4)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    # The lower edge of a key is thicker: that is what makes a frame a key.
    painter.setPen(QPen(edge, 1))
    painter.drawLine(
        round(rect.left() + radius), round(rect.bottom() - 2), round(rect.right() - radius), round(rect.bottom() - 2)
    )
    paint_words(painter, rect.adjusted(0, 0, 0, -1), text, look.type.f8, ink, CENTRE)
    painter.restore()
    return size.width()


class KeyCap(QWidget):
    """The cap of `sequence` alone, beside words that say what it does."""

    def __init__(self, look: Look, sequence: str, parent: QWidget | None = None) -> None:
        """Show the cap of `sequence`, a portable key sequence such as `Ctrl+K`."""
        super().__init__(parent)
        self._look = look
        self._text = cap_text(sequence)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._text)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the cap's own size."""
        return cap_size(self._look, self._text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cap."""
        with QPainter(self) as painter:
            paint_cap(painter, self._look, 0, self.height() / 2, self._text)
