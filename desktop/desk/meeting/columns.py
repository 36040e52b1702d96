"""The three columns of a meeting; on a narrow desk the page of the minutes is a drawer over the agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.desk.theme.look import Look

_WIDE = 1200 - 68
"""Pixels at 100 % below which the page of the minutes becomes a drawer (ui/guide.md 4)."""
_USUAL = (296, 536, 434)
_KEPT = "meeting/split"


class Columns(QSplitter):
    """Agenda, middle and minutes side by side, as wide as the person left them."""

    def __init__(self, look: Look, settings: QSettings, agenda: QWidget, middle: QWidget, minutes: QWidget) -> None:
        """Put the three side by side."""
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._settings = settings
        self._agenda, self._middle, self._minutes = agenda, middle, minutes
        self._open = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for at, (widget, stretch) in enumerate(((agenda, 0), (middle, 1), (minutes, 0))):
            self.addWidget(widget)
            self.setStretchFactor(at, stretch)
        kept = settings.value(_KEPT)
        sizes = [int(one) for one in kept] if isinstance(kept, list) else []
        self.setSizes(sizes if len(sizes) == self.count() else [look.px(one) for one in _USUAL])
        self.splitterMoved.connect(self.remember)

    def turn(self) -> None:
        """Open the drawer, or close it."""
        self._open = not self._open
        self.fit()

    def close_drawer(self) -> bool:
        """Close the drawer; False where it was not open."""
        was = self._open
        self._open = False
        self.fit()
        return was

    def remember(self) -> None:
        """Keep the widths for the next time."""
        if self._minutes.isVisible() and self._agenda.isVisible():
            self._settings.setValue(_KEPT, self.sizes())

    def fit(self) -> None:
        """Show three columns where all of them have the room that they need, else two."""
        narrow = self.width() < max(self._look.px(_WIDE), sum(self._needs()) + 2 * self.handleWidth())
        self._minutes.setVisible(not narrow or self._open)
        self._agenda.setVisible(not (narrow and self._open))

    def minimumSizeHint(self) -> QSize:
        """Return room for the middle and the wider of its neighbours: where there is no more, one is a drawer."""
        agenda, middle, minutes = self._needs()
        return QSize(middle + max(agenda, minutes) + self.handleWidth(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See anew which columns fit."""
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """See anew which columns fit when one of them needs more or less than before."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return done

    def _needs(self) -> tuple[int, int, int]:
        agenda, middle = (one.minimumSizeHint().width() for one in (self._agenda, self._middle))
        return agenda, middle, self._minutes.minimumWidth()
