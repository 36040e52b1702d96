"""The beat follows the wall clock, not its own count."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop.desk.second import Second
from desktop.post.moment import CHINA
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_strikes_at_once_and_again_on_the_next_second(qtbot: QtBot) -> None:
    moments: list[datetime] = []
    second = Second()
    second.struck.connect(moments.append)
    second.start()
    qtbot.waitUntil(lambda: len(moments) >= 3, timeout=4000)
    second.stop()
    assert moments[0].tzinfo is CHINA
    seconds = [moment.replace(microsecond=0) for moment in moments]
    assert seconds[2] - seconds[1] == timedelta(seconds=1)
    assert moments[2].microsecond < 500_000


def test_it_aims_at_the_next_full_second_of_whatever_clock_it_has(qtbot: QtBot) -> None:
    now = samples.NOW.replace(microsecond=250_000)
    second = Second(clock=lambda: now)
    with qtbot.waitSignal(second.struck) as struck:
        second.strike()
    assert struck.args == [now]
    assert second.now() == now
    assert 700 <= second._timer.interval() <= 760
    second.stop()
    assert not second._timer.isActive()
