"""The alarm: ten minutes, five minutes and the limit itself, said once each, with a sound and at the task bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.ledger import boards
from desktop.post.clock import warnings_between
from desktop.post.states import WhistleState
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from desktop.desk.session import Session
    from desktop.ledger.boards import Case

RUNNING = (WhistleState.BLOWN, WhistleState.IN_ACTION)
"""States of a whistle that the badge on the rail counts."""
_MOST = 3
"""Sentences that are said at once; the board shows the rest."""


class Alarm:
    """Watches the running clocks; it says what passed since it last looked, also after the machine slept."""

    def __init__(self, session: Session, window: QWidget) -> None:
        """Start looking from now on: what was passed before the program started is on the board already."""
        self._session = session
        self._window = window
        self._last = session.now()
        self._cases: tuple[Case, ...] = ()
        self._minutes: tuple[int, ...] = ()

    def reread(self) -> int:
        """Read the whistles in hand again and return how many are running."""
        self._cases = boards.in_hand(self._session.ledger)
        self._minutes = self._session.watch.rules().warn_minutes if self._cases else ()
        return sum(1 for case in self._cases if case.whistle.state in RUNNING)

    def tick(self, now: datetime) -> None:
        """Say which marks the clocks passed since the last tick: one sentence, the most pressing first.

        A clock that passed several at once, as after a sleep, is told by its last one alone.
        """
        told: list[tuple[int, Words]] = []
        for case in self._cases:
            for call in case.dispatches:
                passed = warnings_between(call, self._last, now, self._minutes)
                if passed:
                    number, name = str(case.whistle.number), case.name(call.department)
                    told.append((min(passed), _words(min(passed), number, name)))
        self._last = now
        if not told:
            return
        told.sort(key=lambda one: one[0])
        sentences = [words for _, words in told[:_MOST]]
        self._session.say(
            Words("".join(one.zh for one in sentences), " ".join(one.en for one in sentences)),
            "bad" if told[0][0] == 0 else "warn",
        )
        QApplication.alert(self._window)
        if str(self._session.settings.value("sound", "false")) == "true":
            QApplication.beep()


def _words(minute: int, number: str, name: str) -> Words:
    if minute == 0:
        return Words(
            f"{number} 号：{name}超时了。打电话问在途还是不来。", f"No. {number}: {name} is overdue. Telephone."
        )
    return Words(f"{number} 号：{name}还剩 {minute} 分钟。", f"No. {number}: {name} has {minute} minutes left.")
