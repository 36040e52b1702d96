"""The alarm: ten minutes, five minutes and the limit itself, said once each, with a sound and at the task bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.ledger import boards
from desktop.post.clock import warnings_between
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from desktop.desk.session import Session


class Alarm:
    """Watches the running clocks; it says what passed since it last looked, also after the machine slept."""

    def __init__(self, session: Session, window: QWidget) -> None:
        """Start looking from now on: what was passed before the program started is on the board already."""
        self._session = session
        self._window = window
        self._last = session.now()
        self._cases = boards.in_hand(session.ledger)
        self._minutes = session.watch.rules().warn_minutes if self._cases else (10, 5)

    def reread(self) -> None:
        """Read the whistles in hand again."""
        self._cases = boards.in_hand(self._session.ledger)
        self._minutes = self._session.watch.rules().warn_minutes if self._cases else (10, 5)

    def tick(self, now: datetime) -> None:
        """Say which marks the clocks passed since the last tick; the most pressing sentence is said last."""
        told: list[tuple[int, Words]] = []
        for case in self._cases:
            for call in case.dispatches:
                number, name = str(case.whistle.number), case.name(call.department)
                passed = warnings_between(call, self._last, now, self._minutes)
                told.extend((minute, _words(minute, number, name)) for minute in passed)
        self._last = now
        if not told:
            return
        for minute, words in sorted(told, key=lambda one: -one[0]):
            self._session.say(words, "warn" if minute else "bad")
        QApplication.alert(self._window)
        if str(self._session.settings.value("sound", "false")) == "true":
            QApplication.beep()


def _words(minute: int, number: str, name: str) -> Words:
    if minute == 0:
        return Words(
            f"{number} 号：{name}超时了。打电话问在途还是不来。", f"No. {number}: {name} is overdue. Telephone."
        )
    return Words(f"{number} 号：{name}还剩 {minute} 分钟。", f"No. {number}: {name} has {minute} minutes left.")
