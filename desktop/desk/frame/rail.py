"""The rail at the left: where one goes, with a badge where something waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.desk.keys import cap_text
from desktop.desk.marks.words import CENTRE, paint_words, ring

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


_MOST: Final = 99
"""A badge has two digits; whoever sees 99 knows enough."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place on the rail: its key, name and icon, the sequence that goes there, and whether it is a page.

    A place that is no page (the wall) is never shown as the present one; some places stand at the foot.
    """

    key: str
    name: str
    icon: str
    sequence: str = ""
    page: bool = True
    foot: bool = False


class _Stop(QAbstractButton):
    """One place as a button."""

    def __init__(self, look: Look, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._name = place.name
        self._icon = place.icon
        self.badge = 0
        self.short = False
        self.setCheckable(place.page)
        self.setAutoExclusive(place.page)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        cap = f"  {cap_text(place.sequence)}" if place.sequence else ""
        self.setToolTip(f"{place.name}{cap}")
        self.name_it()

    def name_it(self) -> None:
        waits = QCoreApplication.translate("Rail", "{n} waiting").format(n=self.badge) if self.badge else ""
        self.setAccessibleName(f"{self._name} {waits}".strip())

    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(px(48), px(44)) if self.short else QSize(px(68), px(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, tokens, px = self._look, self._look.tokens, self._look.px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(px(6), 0, -px(6), 0)
            painter.setPen(Qt.PenStyle.NoPen)
            if self.isChecked() or self.underMouse():
                painter.setBrush(tokens.accentbg if self.isChecked() else tokens.hover)
                painter.drawRoundedRect(box, px(6), px(6))
            ink = tokens.accent if self.isChecked() else tokens.ink2
            if self.isChecked():
                painter.fillRect(QRectF(0, px(10), 3, self.height() - 2 * px(10)), tokens.accent)
            side, middle = px(20), self.width() / 2
            top = (self.height() - side) / 2 if self.short else px(8)
            look.icons.paint(painter, QRectF(middle - side / 2, top, side, side), self._icon, ink)
            if not self.short:
                font = look.type.f9b if self.isChecked() else look.type.f9
                paint_words(painter, QRectF(0, px(29), self.width(), px(18)), self._name, font, ink, CENTRE)
            if self.badge:
                self._badge(painter, middle)
            if self.hasFocus():
                ring(painter, box, tokens.accent, px(6))

    def _badge(self, painter: QPainter, middle: float) -> None:
        look, tokens, px = self._look, self._look.tokens, self._look.px
        text = str(min(self.badge, _MOST))
        width = max(px(16), look.type.width(look.type.f8b, text) + px(6))
        rect = QRectF(round(middle + px(5)), px(3), width, px(15))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.badfill)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        paint_words(painter, rect, text, look.type.f8b, tokens.inv, CENTRE)


class Rail(QWidget):
    """The places from top to bottom, exactly one page shown as the present one; `short` shows icons only."""

    went = Signal(str)
    """The key of the place that was chosen by hand."""

    def __init__(self, look: Look, places: tuple[Place, ...], parent: QWidget | None = None) -> None:
        """Offer `places`, those of the foot under the others."""
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("Places"))
        self._stops: dict[str, _Stop] = {}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for place in (one for one in places if not one.foot):
            self._add(place)
        self._column.addStretch(1)
        for place in (one for one in places if one.foot):
            self._add(place)
        look.changed.connect(self._dress)
        self._dress()

    def show_place(self, key: str) -> None:
        """Show `key` as the present place; a key that is no page here changes nothing."""
        stop = self._stops.get(key)
        if stop is not None and stop.isCheckable():
            stop.setChecked(True)

    def set_badge(self, key: str, count: int) -> None:
        """Show `count` on the place `key`, nothing when it is 0."""
        stop = self._stops[key]
        stop.badge = count
        stop.name_it()
        stop.update()

    def set_short(self, *, short: bool) -> None:
        """Show icons only (below 1200 logical pixels of width), or icons with names."""
        for stop in self._stops.values():
            stop.short = short
            stop.updateGeometry()
        self._dress()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the edge at the right, and the crest."""
        look, tokens, px = self._look, self._look.tokens, self._look.px
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens.nav)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), tokens.line)
            look.icons.paint(painter, QRectF(0, px(14), self.width(), px(20)), "whistle", tokens.accent)

    def _add(self, place: Place) -> None:
        stop = _Stop(self._look, place, self)
        stop.clicked.connect(lambda _checked=False, key=place.key: self.went.emit(key))
        self._stops[place.key] = stop
        self._column.addWidget(stop)

    def _dress(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, px(48), 0, px(8))
        short = any(stop.short for stop in self._stops.values())
        self.setFixedWidth(px(48 if short else 68))
