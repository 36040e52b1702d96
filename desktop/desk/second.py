"""The one beat of the desk, struck on the second of the wall clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.post.moment import CHINA

if TYPE_CHECKING:
    from collections.abc import Callable


_LATE = timedelta(seconds=1.5)
"""Longer than this after the last beat, the next one should have come."""


def _wall_clock() -> datetime:
    return datetime.now(CHINA)


class Minutes:
    """Tells the first beat of each minute: not by its second, for a beat may come late, as after a sleep."""

    def __init__(self, now: datetime) -> None:
        """Begin in the minute of `now`."""
        self._minute = now.replace(second=0, microsecond=0)

    def turned(self, now: datetime) -> bool:
        """Tell whether `now` lies in another minute than when this was last asked, later or earlier."""
        before, self._minute = self._minute, now.replace(second=0, microsecond=0)
        return self._minute != before


class Second(QObject):
    """Says the time once a second; every clock is worked out from that time and never counted down.

    The timer aims anew at each next second, so it neither drifts nor lags behind after the machine slept.
    """

    struck = Signal(object)
    """The present moment, an aware datetime in China Standard Time."""

    def __init__(self, parent: QObject | None = None, clock: Callable[[], datetime] = _wall_clock) -> None:
        """Read the time from `clock`; nothing is struck before `start`."""
        super().__init__(parent)
        self._clock = clock
        self._struck: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.strike)

    def now(self) -> datetime:
        """Return the present moment."""
        return self._clock()

    def start(self) -> None:
        """Strike now and on every second from here on."""
        self.strike()

    def stop(self) -> None:
        """Strike no more."""
        self._struck = None
        self._timer.stop()

    def catch_up(self) -> None:
        """Strike at once where the beat is late, or the clock was set: before a window is painted after a sleep."""
        if self._struck is not None and abs(self._clock() - self._struck) > _LATE:
            self.strike()

    def strike(self) -> None:
        """Say the time and aim at the next second."""
        now = self._clock()
        # Nothing catches up before `start` and after `stop`, nor while this beat is being told.
        self._struck = None
        self.struck.emit(now)
        self._struck = now
        # Two milliseconds past the full second: a timer that fires early would strike the same second twice.
        self._timer.start(1002 - self._clock().microsecond // 1000)
