"""One choice of a few, side by side."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.marks.words import LEFT, announce, paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


@dataclass(frozen=True, slots=True)
class Segment:
    """One of the choices: its stable key, its words and its icon."""

    key: str
    text: str
    icon: str = ""


class Segmented(QWidget):
    """A row of segments of which exactly one is chosen, by click, arrows or from outside."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, segments: tuple[Segment, ...], parent: QWidget | None = None) -> None:
        """Offer `segments`, the first one chosen; `name` is the question they answer."""
        super().__init__(parent)
        self._look = look
        self._name = name
        self._segments = segments
        self._index = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name_it()
        look.changed.connect(self.updateGeometry)

    def key(self) -> str:
        """Return the key of the chosen segment."""
        return self._segments[self._index].key

    def keys(self) -> tuple[str, ...]:
        """Return the keys of all segments."""
        return tuple(segment.key for segment in self._segments)

    def choose(self, key: str) -> None:
        """Choose the segment `key` and say so; raise `KeyError` when there is none."""
        for index, segment in enumerate(self._segments):
            if segment.key == key:
                self._choose(index)
                return
        raise KeyError(key)

    def sizeHint(self) -> QSize:
        """Return equal room for every segment, with air where no icon stands."""
        px, type_ = self._look.px, self._look.type
        widest = max(type_.width(type_.f10b, segment.text) for segment in self._segments)
        return QSize((widest + px(16 + 6 + 24)) * len(self._segments), px(34))

    def minimumSizeHint(self) -> QSize:
        """Return what the words need, which are never cut: on a narrow screen the segments are no longer equal."""
        return QSize(sum(self._needs()), self._look.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the chosen tint, the words and the ring of the focus."""
        look, tokens = self._look, self._look.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            shape = QPainterPath()
            shape.addRoundedRect(box, look.px(6), look.px(6))
            painter.fillPath(shape, tokens.surface)
            painter.save()
            painter.setClipPath(shape)
            for index, segment in enumerate(self._segments):
                self._paint_segment(painter, index, segment)
            painter.restore()
            focus = self.hasFocus()
            inset = 0.5 if focus else 0
            painter.setPen(QPen(tokens.accent if focus else tokens.field, 2 if focus else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), look.px(6), look.px(6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the segments with the arrows."""
        step = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Up.value: -1, Qt.Key.Key_Right.value: 1, Qt.Key.Key_Down.value: 1}
        move = step.get(event.key())
        if move is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        self._choose(max(0, min(len(self._segments) - 1, self._index + move)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the segment under the pointer."""
        self._choose(max(0, bisect_right(self._edges()[1:-1], event.position().x())))

    def _paint_segment(self, painter: QPainter, index: int, segment: Segment) -> None:
        look, tokens, on = self._look, self._look.tokens, index == self._index
        left, right = self._edges()[index : index + 2]
        rect = QRectF(left, 0, right - left, self.height())
        if on:
            painter.fillRect(rect, tokens.accentbg)
        if index:
            painter.fillRect(QRectF(rect.left(), 0, 1, self.height()), tokens.line)
        font = look.type.f10b if on else look.type.f10
        ink = tokens.accent if on else tokens.ink2
        words, side, gap = look.type.width(font, segment.text), look.px(16), look.px(6)
        x = rect.left() + (rect.width() - words - (side + gap if segment.icon else 0)) / 2
        if segment.icon:
            look.icons.paint(painter, QRectF(x, 0, side, self.height()), segment.icon, ink)
            x += side + gap
        paint_words(painter, QRectF(x, 0, words, self.height()), segment.text, font, ink, LEFT)

    def _needs(self) -> list[int]:
        """Return the pixels that each segment needs."""
        px, type_ = self._look.px, self._look.type
        return [type_.width(type_.f10b, one.text) + px(24 + (16 + 6 if one.icon else 0)) for one in self._segments]

    def _edges(self) -> list[int]:
        """Return where each segment begins and the last one ends: equal, or as the words need where room is short."""
        needs, width = self._needs(), self.width()
        if width >= max(needs) * len(needs):
            return [round(width * at / len(needs)) for at in range(len(needs) + 1)]
        spare = (width - sum(needs)) / len(needs)
        return [round(sum(needs[:at]) + spare * at) for at in range(len(needs) + 1)]

    def _choose(self, index: int) -> None:
        if index == self._index:
            return
        self._index = index
        self._name_it()
        self.update()
        announce(self, self._segments[index].text)
        self.chosen.emit(self._segments[index].key)

    def _name_it(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._segments[self._index].text}")
