"""What came out of a matter, in nine short words side by side: Alt and a digit choose one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.desk.keys import key
from desktop.desk.marks.words import CENTRE, announce, paint_words
from desktop.post.meetings.states import OutcomeKind

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from desktop.desk.theme.look import Look

KINDS = tuple(OutcomeKind)
"""In the order of the keys Alt+1 to Alt+9."""


def short_words() -> tuple[str, ...]:
    """Return the short word of each kind."""
    translate = QCoreApplication.translate
    return (
        translate("Meeting", "Dec"),
        translate("Meeting", "Note"),
        translate("Meeting", "Go on"),
        translate("Meeting", "Ext"),
        translate("Meeting", "Drop"),
        translate("Meeting", "Next"),
        translate("Meeting", "Up"),
        translate("Meeting", "Priv"),
        translate("Meeting", "Check"),
    )


class KindSwitch(QWidget):
    """Nine narrow segments, exactly one of them chosen; the whole word is its tooltip."""

    chosen = Signal(str)

    def __init__(self, look: Look, language: str) -> None:
        """Choose a decision."""
        super().__init__()
        self._look = look
        self._whole = tuple(kind.words.said(language) for kind in KINDS)
        self._short = short_words()
        self._index = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name_it()
        look.changed.connect(self.updateGeometry)

    def kind(self) -> OutcomeKind:
        """Return the chosen kind."""
        return KINDS[self._index]

    def choose(self, kind: OutcomeKind) -> None:
        """Choose a kind and tell it where it is another one."""
        index = KINDS.index(kind)
        if index != self._index:
            self._index = index
            self._name_it()
            self.update()
            announce(self, self._whole[index])
            self.chosen.emit(kind.value)

    def sizeHint(self) -> QSize:
        """Return room for all words."""
        return QSize(sum(self._widths(self._look.px(12))), self._look.px(28))

    def minimumSizeHint(self) -> QSize:
        """Return room for all words with less air."""
        return QSize(sum(self._widths(self._look.px(4))), self._look.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the segments, the chosen one tinted, and the ring of the focus."""
        look, tokens = self._look, self._look.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            shape = QPainterPath()
            shape.addRoundedRect(box, look.px(6), look.px(6))
            painter.fillPath(shape, tokens.surface)
            painter.save()
            painter.setClipPath(shape)
            for index, (rect, word) in enumerate(zip(self._rects(), self._short, strict=True)):
                on = index == self._index
                if on:
                    painter.fillRect(rect, tokens.accentbg)
                if index:
                    painter.fillRect(QRectF(rect.left(), 0, 1, self.height()), tokens.line)
                font = look.type.f9b if on else look.type.f9
                paint_words(painter, rect, word, font, tokens.accent if on else tokens.ink2, CENTRE)
            painter.restore()
            focus = self.hasFocus()
            painter.setPen(QPen(tokens.accent if focus else tokens.line, 2 if focus else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 0.5 if focus else 0
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), look.px(6), look.px(6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows."""
        step = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}.get(event.key())
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self.choose(KINDS[max(0, min(len(KINDS) - 1, self._index + step))])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        place = self._at(event.position().x())
        if place >= 0:
            self.choose(KINDS[place])

    def event(self, event: QEvent) -> bool:
        """Tell the whole word and its key as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QHelpEvent.Type.ToolTip:
            place = self._at(event.pos().x())
            if place >= 0:
                QToolTip.showText(
                    event.globalPos(), f"{self._whole[place]}  {key('meeting', f'kind_{place + 1}').cap()}"
                )
            return True
        return super().event(event)

    def _at(self, x: float) -> int:
        return next((place for place, rect in enumerate(self._rects()) if rect.left() <= x < rect.right()), -1)

    def _widths(self, air: int) -> list[int]:
        type_ = self._look.type
        return [type_.width(type_.f9b, word) + air for word in self._short]

    def _rects(self) -> list[QRectF]:
        widths = self._widths(0)
        spare = max(self.width() - sum(widths), 0) / len(widths)
        rects, x = [], 0.0
        for width in widths:
            rects.append(QRectF(round(x), 0, round(x + width + spare) - round(x), self.height()))
            x += width + spare
        return rects

    def _name_it(self) -> None:
        named = QCoreApplication.translate("Meeting", "Kind: {kind}")
        self.setAccessibleName(named.format(kind=self._whole[self._index]))
