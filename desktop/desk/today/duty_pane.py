"""The pane of who is there: card of the watch, stationed departments, and the call order as far as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.marks.chip import chip_size, paint_chip
from desktop.desk.marks.words import RIGHT, paint_words, ring
from desktop.desk.today.on_duty import OnCall, OnDuty, Stationed

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

_CARD, _ROW, _LINE = 48, 26, 20
"""Heights of the card, of a department's row, and of a line of the short call order, at 10 pt and 100 %."""
_LINES: Final = 2
"""Lines of the short call order that there is always room for."""
_FIRST: Final = 2
"""Names of a call order that stand in the short form: who is telephoned, and who after that."""


class DutyPane(QWidget):
    """Paints who is there. Enter or a click on somebody offers the orders to their duty, elsewhere opens the roster."""

    opened = Signal()
    """Somebody wants to see all of them."""
    duty_opened = Signal(str)
    """Id of the duty to which orders are wanted."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._value = OnDuty()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        look.changed.connect(self.updateGeometry)

    def say(self, value: OnDuty) -> None:
        """Show `value`."""
        self._value = value
        self._current = max(min(self._current, len(self._places()) - 1), 0)
        lines = [self.tr("Leader {name}").format(name=value.leader), self.tr("Clerk {name}").format(name=value.clerk)]
        lines += [one for one in (value.leader_planned, value.clerk_planned) if one]
        lines += [f"{one.department} {one.name} {one.chip.text if one.chip else ''}" for one in value.stationed]
        lines += [f"{one.department} {self._told(one)}" for one in value.on_call]
        self.setAccessibleName("; ".join(lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the card, the stationed departments and the short call order."""
        lines = _LINES if self._value.on_call else 0
        return QSize(self._look.px(316), self._look.px(_CARD + 14 + _ROW * len(self._value.stationed) + _LINE * lines))

    def minimumSizeHint(self) -> QSize:
        """Return that same height: what waits gives way first."""
        return QSize(0, self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for orders to the duty under the pointer, elsewhere for the whole list."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        for place, (box, duty) in enumerate(self._places()):
            if box.contains(event.position()):
                self._current = place
                self.update()
                self.duty_opened.emit(duty)
                return
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the duties; Enter asks for orders to one, or for the whole list where there is none."""
        places = self._places()
        step = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key())
        if step is not None and places:
            self._current = max(0, min(len(places) - 1, self._current + step))
            self.update()
        elif event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}:
            if places:
                self.duty_opened.emit(places[self._current][1])
            else:
                self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _places(self) -> tuple[tuple[QRectF, str], ...]:
        """Return the boxes of the duties that take orders, with their ids."""
        px, value = self._look.px, self._value
        left, width = px(16), self.width() - px(32)
        card = QRectF(left, 0, width, px(_CARD))
        half = card.width() / 2
        found = [(card.adjusted(0, 0, -half, 0), value.leader_duty), (card.adjusted(half, 0, 0, 0), value.clerk_duty)]
        top = px(_CARD + 8)
        for one in value.stationed:
            found.append((QRectF(left + px(44), top, width - px(44), px(24)), one.duty))
            top += px(_ROW)
        return tuple((box, duty) for box, duty in found if duty)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the three parts."""
        px = self._look.px
        left, width = px(16), self.width() - px(32)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._card(painter, QRectF(left + 0.5, 0.5, width - 1, px(_CARD)))
            top = px(_CARD + 8)
            for one in self._value.stationed:
                line = QRectF(left, top, width, px(24))
                if one is self._value.stationed[0]:
                    paint_words(painter, line, self.tr("Stationed"), self._look.type.f9, self._look.tokens.ink3)
                self._stationed(painter, line, one)
                top += px(_ROW)
            room = QRectF(left, top + px(4), width, self.height() - top - px(4))
            if room.height() >= px(_ROW) * len(self._value.on_call):
                self._every_call(painter, room)
            else:
                self._first_calls(painter, room)
            places = self._places()
            if self.hasFocus():
                box = places[self._current][0] if places else QRectF(self.rect())
                ring(painter, box.adjusted(-1, 0, 1, 1), self._look.tokens.accent, px(6))

    def _card(self, painter: QPainter, card: QRectF) -> None:
        tokens, type_, px, value = self._look.tokens, self._look.type, self._look.px, self._value
        painter.setPen(QPen(tokens.line, 1))
        painter.setBrush(tokens.surface)
        painter.drawRoundedRect(card, px(8), px(8))
        half = card.width() / 2
        painter.fillRect(QRectF(round(card.left() + half), card.top(), 1, card.height()), tokens.line)
        pairs = (
            (
                self.tr("Lead") if value.leader_planned else self.tr("Leader"),
                value.leader,
                value.title,
                value.leader_planned,
            ),
            (self.tr("Clerk"), value.clerk, value.since, value.clerk_planned),
        )
        for at, (label, name, aside, planned) in enumerate(pairs):
            box = QRectF(card.left() + at * half + px(12), card.top() + px(5), half - px(20), px(18))
            used = paint_words(painter, box, label, type_.f9, tokens.ink3)
            paint_words(painter, box.adjusted(used + px(6), 0, 0, 0), planned, type_.f9, tokens.warn, RIGHT)
            box = box.translated(0, px(19))
            used = paint_words(painter, box, name or "—", type_.f10b, tokens.ink)
            paint_words(painter, box.adjusted(used + px(10), 0, 0, 0), aside, type_.f9, tokens.ink2)

    def _stationed(self, painter: QPainter, line: QRectF, one: Stationed) -> None:
        tokens, type_, px = self._look.tokens, self._look.type, self._look.px
        paint_words(painter, line.adjusted(px(48), 0, 0, 0), one.department, type_.f10, tokens.ink)
        paint_words(painter, line.adjusted(px(96), 0, -px(84), 0), one.name, type_.f10, tokens.ink2)
        if one.chip is not None:
            size = chip_size(self._look, one.chip)
            paint_chip(painter, self._look, line.right() - size.width(), line.center().y(), one.chip)

    def _every_call(self, painter: QPainter, room: QRectF) -> None:
        """Paint one row for each department, with who of it is out."""
        tokens, type_, px = self._look.tokens, self._look.type, self._look.px
        line = QRectF(room.left(), room.top(), room.width(), px(24))
        paint_words(painter, line, self.tr("On call"), type_.f9, tokens.ink3)
        for one in self._value.on_call:
            used = paint_words(painter, line.adjusted(px(48), 0, 0, 0), one.department, type_.f10, tokens.ink)
            names = line.adjusted(max(px(96), px(48) + used + px(8)), 0, 0, 0)
            used = paint_words(painter, names, self._told(one), type_.f10, tokens.text(one.tone))
            paint_words(painter, names.adjusted(used + px(10), 0, 0, 0), one.out, type_.f9, tokens.ink2, RIGHT)
            line.translate(0, px(_ROW))

    def _first_calls(self, painter: QPainter, room: QRectF) -> None:
        """Paint as many departments as fit, and how many more there are; those with nobody free go first."""
        tokens, type_, px = self._look.tokens, self._look.type, self._look.px
        paint_words(painter, QRectF(room.left(), room.top(), px(48), px(20)), self.tr("On call"), type_.f9, tokens.ink3)
        left = room.left() + px(48)
        x, y = left, room.top()
        lines = max(int(room.height() // px(_LINE)), 1)
        rest = sorted(self._value.on_call, key=lambda one: (bool(one.free), bool(one.spare)))
        while rest:
            one = rest[0]
            width = self._short_width(one)
            more = self.tr("{n} more").format(n=len(rest))
            last = y + px(_LINE) * 2 > room.top() + px(_LINE) * lines
            end = room.right() - (type_.width(type_.f9, more) + px(14) if last and len(rest) > 1 else 0)
            if x + width > end and last:
                paint_words(painter, QRectF(x, y, room.right() - x, px(_LINE)), more, type_.f9, tokens.accent)
                return
            if x + width > end:
                x, y = left, y + px(_LINE)
                continue
            box = QRectF(x, y, width + px(4), px(_LINE))
            used = paint_words(painter, box, one.department, type_.f9b, tokens.ink)
            told = self._told(one, _FIRST)
            paint_words(painter, box.adjusted(used + px(4), 0, 0, 0), told, type_.f9, tokens.text(one.tone))
            x += width + px(14)
            rest = rest[1:]

    def _short_width(self, one: OnCall) -> int:
        type_ = self._look.type
        told = self._told(one, _FIRST)
        return type_.width(type_.f9b, one.department) + self._look.px(4) + type_.width(type_.f9, told)

    def _told(self, one: OnCall, most: int | None = None) -> str:
        """Say who of a department is free, whom else to try, or that nobody is left."""
        return "→".join(one.free[:most]) or one.spare or self.tr("nobody free")
