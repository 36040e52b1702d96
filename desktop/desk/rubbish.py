"""What nobody needs any more is looked for in the desk's own thread alone.

Python looks for it wherever a thread happens to make a new object. What a thread that draws a paper finds may be part
of a window, and nobody but the desk's own thread may take such a part away: Qt falls over it.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 1000
"""Milliseconds between two looks; a look that finds little to do costs microseconds."""


class Rubbish(QObject):
    """Looks as often as Python would, in the thread that it was made in."""

    def __init__(self, parent: QObject) -> None:
        """Look at nothing before `begin`."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(look)

    def begin(self) -> None:
        """Take over from Python; what the start has made stays, and is not looked at again and again."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def looking(self) -> bool:
        """Tell whether it has begun."""
        return self._timer.isActive()


def look() -> None:
    """Look through the oldest generation whose threshold is passed, and all younger ones (Python's module gc)."""
    due = [at for at, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > most]
    if 0 in due:
        gc.collect(max(due))
