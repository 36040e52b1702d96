"""The line under the grid: what its signs mean, and which letters set them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.marks.cap import cap_size, paint_cap
from desktop.desk.marks.words import CENTRE, paint_words
from desktop.desk.roster.grid.drawings import paint_face

if TYPE_CHECKING:
    from desktop.desk.roster.grid.sheet import Face
    from desktop.desk.theme.look import Look

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of the grid, what it means, and the letter that sets it."""

    glyph: str
    face: Face
    text: str
    key: str = ""


class Legend(QWidget):
    """Signs at the left, letters at the right; what finds no room is left out from the right of each."""

    def __init__(self, look: Look) -> None:
        """Say nothing yet."""
        super().__init__()
        self._look = look
        self._signs: tuple[Sign, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def say(self, signs: tuple[Sign, ...]) -> None:
        """Explain `signs`."""
        self._signs = signs
        self.setAccessibleName("; ".join(f"{one.glyph} {one.text} {one.key}".strip() for one in signs))
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line of 30 px at 100 %."""
        return QSize(self._look.px(300), self._look.px(30))

    def minimumSizeHint(self) -> QSize:
        """Return the height; the width gives way."""
        return QSize(0, self._look.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        with QPainter(self) as painter:
            right = self.width() - self._letters(painter)
            x = 0.0
            for sign in self._signs:
                width = px(24) + type_.width(type_.f9, sign.text) + px(14)
                if x + width > right:
                    return
                box = QRectF(x, (self.height() - px(19)) / 2, px(21), px(19))
                paint_face(painter, look, box, sign.face, sign.glyph)
                words = QRectF(x + px(24), 0, width, self.height())
                paint_words(painter, words, sign.text, type_.f9, tokens.ink2)
                x += width
            x = self._mark(painter, x, right, "lock", translate("Roster", "fixed by hand, planning leaves it"))
            x = self._mark(painter, x, right, "off", translate("Roster", "holiday"))
            self._mark(painter, x, right, "on", translate("Roster", "moved working day"))

    def _mark(self, painter: QPainter, x: float, right: float, what: str, text: str) -> float:
        _look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        glyph = {"off": translate("Roster", "off"), "on": translate("Roster", "on")}.get(what, "")
        side = type_.width(type_.f8, glyph) + px(6) if glyph else px(8)
        width = side + px(4) + type_.width(type_.f9, text) + px(14)
        if x + width > right:
            return right
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        if not glyph:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.ink2)
            top = middle - px(4)
            painter.drawPolygon(QPolygonF([QPointF(x, top), QPointF(x + side, top), QPointF(x + side, top + side)]))
        else:
            badge = QRectF(x, middle - px(7), side, px(14))
            solid = what == "off"
            painter.setPen(Qt.PenStyle.NoPen if solid else QPen(tokens.ink2, 1))
            painter.setBrush(tokens.ink2 if solid else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(badge if solid else badge.adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
            paint_words(painter, badge, glyph, type_.f8, tokens.surface if solid else tokens.ink, CENTRE)
        painter.restore()
        paint_words(painter, QRectF(x + side + px(4), 0, width, self.height()), text, type_.f9, tokens.ink2)
        return x + width

    def _letters(self, painter: QPainter) -> float:
        """Paint the letters from the right end and return the room they take."""
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        lead = translate("Roster", "Arrows move, a letter sets:")
        signs = [sign for sign in self._signs if sign.key]
        parts = [(sign.key, "" if sign.key == sign.glyph else sign.glyph) for sign in signs]
        # 1 and 2 are caps and signs alike: what they are is said once, after the last of them.
        last = max((place for place, (_cap, glyph) in enumerate(parts) if not glyph), default=-1)
        parts = [
            (cap, translate("Roster", "on call") if place == last else glyph)
            for place, (cap, glyph) in enumerate(parts)
        ]
        width = type_.width(type_.f9, lead) + px(8)
        width += sum(cap_size(look, cap).width() + px(12) + type_.width(type_.f9, text) for cap, text in parts)
        if not parts or width > self.width() * 0.55:
            return 0.0
        x = self.width() - width
        x += paint_words(painter, QRectF(x, 0, width, self.height()), lead, type_.f9, tokens.ink3) + px(6)
        for cap, text in parts:
            x += paint_cap(painter, look, x, self.height() / 2, cap) + px(4)
            room = QRectF(x, 0, width, self.height())
            x += paint_words(painter, room, text, type_.f9, tokens.ink3) + px(8)
        return float(width) + px(8)
