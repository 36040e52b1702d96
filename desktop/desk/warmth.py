"""Warmth: what the first order will need is loaded behind the window's back, so that it takes as long as the second."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop.ledger import readiness

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_AFTER: Final = 150
"""Milliseconds after the first paint: the window answers first."""


def spread(parent: QObject) -> None:
    """Load it soon, in a thread that nobody waits for; never where `parent` is gone by then."""
    # Qt holds a bound method by its object's weak reference alone: the function keeps the thread until it starts.
    QTimer.singleShot(_AFTER, parent, lambda: Thread(target=readiness.fetch, name="warmth", daemon=True).start())


def once_painted(window: QWidget, deed: Callable[[], object]) -> None:
    """Do a deed once a window that is being shown has been painted; never where it is gone by then.

    A timer that is set when the window is shown fires too early: a real screen asks for the paint later than that.
    """
    _Paint(window, deed)


class _Paint(QObject):
    """Waits for the first paint of a window."""

    def __init__(self, window: QWidget, deed: Callable[[], object]) -> None:
        super().__init__(window)
        self._deed = deed
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the paint come to its end first: what it paints must be on the screen before the deed."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._done)
        return False

    def _done(self) -> None:
        self._deed()
        self.deleteLater()
