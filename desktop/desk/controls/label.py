"""A line of words in one size and one colour of the look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop.desk.marks.words import paint_words

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from desktop.desk.theme.look import Look


class Label(QLabel):
    """Words that keep the size and the colour they were given, in every theme."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        font: str = "f10",
        colour: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        """Show `text` in the `font` of the type scale and the `colour` of the tokens, both by name."""
        super().__init__(text, parent)
        self._look = look
        self._font = font
        self._colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        look.changed.connect(self._dress)
        self._dress()

    def wear(self, colour: str) -> None:
        """Show the words in the token `colour` from now on."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words in their colour, whatever palette a style sheet further up imposes."""
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self.ink())
            flags = self.alignment() | (Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag.TextSingleLine)
            painter.drawText(self._room(), int(flags), self.text())

    def ink(self) -> QColor:
        """Return the colour of the words."""
        return self._look.colour(self._colour)

    def _room(self) -> QRect:
        return self.contentsRect().adjusted(max(self.indent(), 0), 0, 0, 0)

    def _dress(self) -> None:
        self.setFont(self._look.font(self._font))
        self.update()


class CutLabel(Label):
    """Words that may end in an ellipsis when the room is short; the tooltip then has them whole."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        font: str = "f10",
        colour: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        """Show as much of `text` as there is room for."""
        super().__init__(look, text, font, colour, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return room for three characters."""
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 3, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, cut at the right edge."""
        with QPainter(self) as painter:
            paint_words(painter, self._room().toRectF(), self.text(), self.font(), self.ink(), self.alignment())

    def event(self, event: QEvent) -> bool:
        """Offer the whole sentence as a tooltip only while it is cut."""
        if event.type() == QEvent.Type.ToolTip:
            whole = QFontMetrics(self.font()).horizontalAdvance(self.text())
            self.setToolTip(self.text() if whole > self.width() else "")
        return super().event(event)


class Pane(QFrame):
    """A surface of the desk: `card`, `side`, `foot`, `head`, or the hairline `rule`."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        """Make the pane `kind`; the style sheet knows its colours and edges."""
        super().__init__(parent)
        self.setProperty("pane", kind)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        if kind == "rule":
            self.setFixedHeight(1)
