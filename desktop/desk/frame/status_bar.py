"""The bar at the foot: is everything safe, who sits here, and which rules are in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.desk.marks.words import paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class StatusItem:
    """One remark: its key, its words, an icon, a tone, at which end it stands, and whether it goes first.

    Items that are not `kept` leave the bar when it is narrow. A `whole` sentence becomes the tooltip.
    """

    key: str
    text: str
    icon: str = ""
    tone: Tone = "plain"
    at_end: bool = False
    kept: bool = True
    whole: str = ""


class StatusBar(QWidget):
    """The remarks in one line, 26 px high at 100 %; a click on one asks for what lies behind it."""

    asked = Signal(str)
    """The key of the remark that was clicked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._look = look
        self._items: tuple[StatusItem, ...] = ()
        self._places: list[tuple[QRectF, StatusItem]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._dress()

    def say(self, items: tuple[StatusItem, ...]) -> None:
        """Show `items` in their order."""
        if items != self._items:
            self._items = items
            self.setAccessibleName("; ".join(item.text for item in items))
            self.update()

    def sizeHint(self) -> QSize:
        """Return one line of captions."""
        return QSize(self._look.px(400), self._look.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the remarks that fit."""
        tokens = self._look.tokens
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens.nav)
            painter.fillRect(0, 0, self.width(), 1, tokens.line)
            shown = self._fitting()
            self._places = []
            self._run(painter, [item for item in shown if not item.at_end], from_end=False)
            self._run(painter, [item for item in reversed(shown) if item.at_end], from_end=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for what lies behind the remark under the pointer."""
        for place, item in self._places:
            if place.contains(event.position()):
                self.asked.emit(item.key)

    def event(self, event: QEvent) -> bool:
        """Show the whole sentence of the remark under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = next((item.whole for place, item in self._places if place.contains(event.pos().toPointF())), "")
            QToolTip.showText(event.globalPos(), found, self)
            return True
        return super().event(event)

    def _run(self, painter: QPainter, items: list[StatusItem], *, from_end: bool) -> None:
        px, tokens = self._look.px, self._look.tokens
        x = self.width() - px(12) if from_end else px(12)
        for count, item in enumerate(items):
            width = self._width(item)
            left = x - width if from_end else x
            if count:
                edge = left + width + px(12) if from_end else left - px(12)
                painter.fillRect(QRectF(edge, round(self.height() / 2 - px(7)), 1, px(14)), tokens.line)
            self._item(painter, QRectF(left, 1, width, self.height() - 1), item)
            x = left - px(24) if from_end else left + width + px(24)

    def _item(self, painter: QPainter, place: QRectF, item: StatusItem) -> None:
        look, px = self._look, self._look.px
        ink = look.tokens.text(item.tone)
        self._places.append((place, item))
        x = place.left()
        if item.icon:
            look.icons.paint(painter, QRectF(x, place.top(), px(12), place.height()), item.icon, ink)
            x += px(17)
        paint_words(painter, QRectF(x, place.top(), place.right() - x, place.height()), item.text, look.type.f9, ink)

    def _fitting(self) -> list[StatusItem]:
        """Return the items for the present width: those not kept go, from the last to the first."""
        items = list(self._items)
        gaps = self._look.px(24)
        while sum(self._width(item) + gaps for item in items) > self.width():
            loose = next((item for item in reversed(items) if not item.kept), None)
            if loose is None:
                break
            items.remove(loose)
        return items

    def _width(self, item: StatusItem) -> int:
        type_ = self._look.type
        return type_.width(type_.f9, item.text) + (self._look.px(17) if item.icon else 0)

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(26))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()
