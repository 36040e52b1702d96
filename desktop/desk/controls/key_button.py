"""The button that carries its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.desk.keys import cap_text
from desktop.desk.marks.cap import cap_size, paint_cap
from desktop.desk.marks.words import LEFT, paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

Kind = Literal["primary", "plain", "small"]
"""The one primary button of a window is the one that blows; everything else is bordered."""


class KeyButton(QPushButton):
    """A button with its icon, its verb and the cap of the key that does the same.

    It paints the cap of `sequence` and does not listen for it: the action of keys.py does, so that a key
    is heard once. `trailing` are grey words after the cap, such as what is still missing.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        sequence: str = "",
        *,
        icon: str = "",
        kind: Kind = "plain",
        parent: QWidget | None = None,
    ) -> None:
        """Show the verb `text` with the cap of `sequence`, a portable key sequence."""
        super().__init__(text, parent)
        self._look = look
        self._icon = icon
        self._kind: Kind = kind
        self._cap = ""
        self._trailing = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_sequence(sequence)
        look.changed.connect(self.updateGeometry)

    @classmethod
    def of(cls, look: Look, action: QAction, *, icon: str = "", kind: Kind = "plain") -> KeyButton:
        """Return a button that triggers `action` and follows its words, key, state and visibility."""
        button = cls(look, action.text(), icon=icon, kind=kind)

        def follow() -> None:
            button.setText(action.text())
            button.set_sequence(action.shortcut().toString())
            button.setEnabled(action.isEnabled())
            button.setVisible(action.isVisible())

        action.changed.connect(follow)
        button.set_sequence(action.shortcut().toString())
        button.setEnabled(action.isEnabled())
        button.clicked.connect(action.trigger)
        return button

    def set_sequence(self, sequence: str) -> None:
        """Show the cap of `sequence`, none when it is empty."""
        self._cap = cap_text(sequence) if sequence else ""
        self.setAccessibleDescription(self._cap)
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show the drawing `icon` before the words, none when it is empty."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_trailing(self, words: str) -> None:
        """Show grey `words` after the cap, such as `1 task open`."""
        if words != self._trailing:
            self._trailing = words
            self.setAccessibleDescription(f"{self._cap} {words}".strip())
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for everything on the button: nothing on it is ever cut."""
        px, type_ = self._look.px, self._look.type
        font = self._font()
        gap = px(6)
        width = 2 * px(8 if self._kind == "small" else 12) + type_.width(font, self.text())
        if self._icon:
            width += self._side() + (gap if self.text() else 0)
        if self._cap:
            width += gap + cap_size(self._look, self._cap).width()
        if self._trailing:
            width += px(12) + type_.width(type_.f9, self._trailing)
        return QSize(width, px(26 if self._kind == "small" else 32))

    def minimumSizeHint(self) -> QSize:
        """Return the same as the wish."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, icon, verb, cap and the ring of the focus."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_frame(painter)
            self._paint_face(painter)

    def _paint_frame(self, painter: QPainter) -> None:
        tokens, primary = self._look.tokens, self._kind == "primary"
        back = tokens.accent if primary and self.isEnabled() else tokens.surface
        edge = back if primary and self.isEnabled() else tokens.line
        if not self.isEnabled():
            back = tokens.bg
        elif self.isDown() or self.isChecked():
            back = tokens.accent.darker(118) if primary else tokens.accentbg
        elif self.underMouse():
            back = tokens.accent.lighter(108) if primary else tokens.hover
        radius = self._look.px(5 if self._kind == "small" else 6)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(back)
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            inset = 3 if primary else 0.5
            painter.setPen(QPen(tokens.inv if primary else tokens.accent, 1.5 if primary else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - 1, radius - 1)

    def _paint_face(self, painter: QPainter) -> None:
        px, type_, tokens = self._look.px, self._look.type, self._look.tokens
        coloured = self._kind == "primary" and self.isEnabled()
        ink = tokens.inv if coloured else tokens.ink if self.isEnabled() else tokens.ink3
        font = self._font()
        x = (self.width() - self.sizeHint().width()) / 2 + px(8 if self._kind == "small" else 12)
        middle = self.height() / 2
        if self._icon:
            side = self._side()
            self._look.icons.paint(painter, QRectF(x, 0, side, self.height()), self._icon, ink)
            x += side + (px(6) if self.text() else 0)
        width = type_.width(font, self.text())
        paint_words(painter, QRectF(x, 0, width, self.height()), self.text(), font, ink, LEFT)
        x += width
        if self._cap:
            x += px(6)
            on = ink if coloured else None
            x += paint_cap(painter, self._look, x, middle, self._cap, on=on, greyed=not self.isEnabled())
        if self._trailing:
            x += px(12)
            paint_words(painter, QRectF(x, 0, self.width() - x, self.height()), self._trailing, type_.f9, tokens.ink3)

    def _font(self) -> QFont:
        type_ = self._look.type
        if self._kind == "primary":
            return type_.f10b
        return type_.f9 if self._kind == "small" else type_.f10

    def _side(self) -> int:
        return self._look.px(12 if self._kind == "small" else 16)
