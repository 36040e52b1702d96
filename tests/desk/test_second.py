"""The beat follows the wall clock, not its own count."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop.desk.second import Minutes, Second
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


def test_a_beat_that_is_late_is_caught_up_once(qtbot: QtBot) -> None:
    now = [samples.NOW]
    moments: list[datetime] = []
    second = Second(clock=lambda: now[0])
    second.struck.connect(moments.append)
    second.catch_up()
    assert not moments, "nothing beats before the start"
    second.start()
    second._timer.stop()  # as a machine that sleeps
    second.catch_up()
    now[0] += timedelta(seconds=1)
    second.catch_up()
    assert len(moments) == 1, "the next beat is on its way"
    for asleep in (timedelta(hours=9), timedelta(hours=-1)):
        now[0] += asleep
        second.catch_up()
        second.catch_up()
        assert moments[-1] == now[0]
    assert len(moments) == 3
    assert second._timer.isActive(), "the beat goes on"
    second.stop()
    now[0] += timedelta(hours=1)
    second.catch_up()
    assert len(moments) == 3


def test_what_is_painted_while_the_beat_is_told_does_not_beat_again(qtbot: QtBot) -> None:
    now = [samples.NOW]
    second = Second(clock=lambda: now[0])
    beats: list[datetime] = []

    def paint(moment: datetime) -> None:
        beats.append(moment)
        now[0] += timedelta(seconds=5)  # a slow page
        second.catch_up()

    second.struck.connect(paint)
    second.start()
    assert len(beats) == 1
    second.stop()


def test_a_minute_turns_once_however_late_the_beat_comes() -> None:
    minutes = Minutes(samples.NOW.replace(second=59))
    start = samples.NOW.replace(second=0, microsecond=0)
    assert not minutes.turned(start.replace(second=59))
    assert minutes.turned(start + timedelta(seconds=61))
    assert not minutes.turned(start + timedelta(seconds=119))
    assert minutes.turned(start + timedelta(hours=9, seconds=23))
    assert minutes.turned(start + timedelta(hours=8)), "the clock was set back"
