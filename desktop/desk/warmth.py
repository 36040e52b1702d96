"""Warmth: what the first order will need is loaded behind the window's back, so that it takes as long as the second."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from desktop.ledger import readiness

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_AFTER: Final = 150
"""Milliseconds after the first paint: the window answers first."""


def spread(parent: QObject) -> None:
    """Load it soon, in a thread that nobody waits for; never where `parent` is gone by then."""
    # Qt holds a bound method by its object's weak reference alone: the function keeps the thread until it starts.
    QTimer.singleShot(_AFTER, parent, lambda: Thread(target=readiness.fetch, name="warmth", daemon=True).start())
