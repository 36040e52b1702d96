"""The frozen heads of the grid: days above, names at the left; Qt keeps both in place while squares scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.desk.marks.words import CENTRE, LEFT, paint_words
from desktop.desk.roster.grid.drawings import ground

if TYPE_CHECKING:
    from desktop.desk.roster.grid.model import GridModel
    from desktop.desk.roster.grid.sheet import DayHead
    from desktop.desk.theme.look import Look

_LEAST, _MOST = 104, 168
"""Width of the names at 100 %."""


class DayHeads(QHeaderView):
    """The days: the number, and under it the day of the week, 休 on dark or 班 outlined."""

    def __init__(self, look: Look, model: GridModel, parent: QWidget) -> None:
        """Paint the days of `model`."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._model = model
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of two lines."""
        return QSize(0, self._look.px(34))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one day."""
        days = self._model.sheet.days
        if section >= len(days):
            return
        look, tokens, px, day = self._look, self._look.tokens, self._look.px, days[section]
        box = QRectF(rect)
        painter.save()
        painter.fillRect(box, ground(tokens, "holiday" if day.kind == "holiday" else "work"))
        painter.fillRect(QRectF(box.left(), box.top(), 1, box.height()), tokens.line2)
        upper = QRectF(box.left() + 1, box.top() + px(1), box.width() - 1, px(16))
        ink = tokens.accent if day.today else tokens.ink2
        paint_words(painter, upper, str(day.day.day), look.type.f8b, ink, CENTRE)
        if day.today:
            painter.fillRect(QRectF(box.left() + 1, box.top(), box.width() - 1, px(2)), tokens.accent)
        self._mark(painter, QRectF(box.left() + 1, upper.bottom(), box.width() - 1, px(16)), day)
        painter.restore()

    def _mark(self, painter: QPainter, rect: QRectF, day: DayHead) -> None:
        look, tokens, px = self._look, self._look.tokens, self._look.px
        if day.kind in {"work", "weekend"}:
            paint_words(painter, rect, day.mark, look.type.f8, tokens.ink2, CENTRE)
            return
        width = look.type.width(look.type.f8, day.mark) + px(6)
        badge = QRectF(rect.center().x() - width / 2, rect.top() + px(1), width, px(14))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        solid = day.kind == "holiday"
        painter.setPen(Qt.PenStyle.NoPen if solid else QPen(tokens.ink2, 1))
        painter.setBrush(tokens.ink2 if solid else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(badge if solid else badge.adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
        paint_words(painter, badge, day.mark, look.type.f8, tokens.surface if solid else tokens.ink, CENTRE)


class NameHeads(QHeaderView):
    """The names: department in grey on its first line, then who it is; posts of the command post in bold."""

    def __init__(self, look: Look, model: GridModel, parent: QWidget) -> None:
        """Paint the lines of `model`."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._model = model
        self._group = 0
        self._width = 0
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def measure(self) -> None:
        """Take the width that the names of the sheet need."""
        look, px, lines = self._look, self._look.px, self._model.sheet.lines
        plain, bold = look.type.f9, look.type.f9b
        self._group = max((look.type.width(plain, line.group) for line in lines), default=0)
        names = [look.type.width(bold if line.bold else plain, line.name) for line in lines]
        people = max((width for width, line in zip(names, lines, strict=True) if not line.bold), default=0)
        posts = max((width for width, line in zip(names, lines, strict=True) if line.bold), default=0)
        wanted = max(px(10) + self._group + px(6) + people, px(10) + posts) + px(8)
        self._width = max(px(_LEAST), min(px(_MOST), wanted))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the width of the names."""
        return QSize(self._width or self._look.px(_LEAST), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one name."""
        lines = self._model.sheet.lines
        if section >= len(lines):
            return
        look, tokens, px, line = self._look, self._look.tokens, self._look.px, lines[section]
        box = QRectF(rect)
        painter.save()
        painter.fillRect(box, tokens.surface)
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), tokens.line if line.first else tokens.line2)
        room = box.adjusted(px(10), 1, -px(2), 0)
        if line.bold:
            paint_words(painter, room, line.name, look.type.f9b, tokens.ink, LEFT)
        else:
            paint_words(painter, room, line.group, look.type.f9, tokens.ink3, LEFT)
            after = room.adjusted(self._group + px(6), 0, 0, 0)
            paint_words(painter, after, line.name, look.type.f9, tokens.ink, LEFT)
        painter.restore()


class Corner(QWidget):
    """The corner of the two heads, with the month in it."""

    def __init__(self, look: Look, model: GridModel, parent: QWidget) -> None:
        """Say the title of the sheet of `model`."""
        super().__init__(parent)
        self._look = look
        self._model = model

    def paintEvent(self, _event: object) -> None:
        """Paint the month."""
        look = self._look
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), look.tokens.surface)
            room = QRectF(self.rect()).adjusted(look.px(10), 0, 0, 0)
            paint_words(painter, room, self._model.sheet.title, look.type.f9, look.tokens.ink2, LEFT)
