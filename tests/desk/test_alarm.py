"""Ten minutes, five minutes and the limit are said once each, the most pressing first, also after a sleep."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.desk.alarm import Alarm
from tests.desk.scene import BLOWN, Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def scene(look: Look) -> Scene:
    return Scene(look)


@pytest.fixture
def alarm(scene: Scene, qtbot: QtBot) -> Alarm:
    scene.blow(calls=scene.draft().calls[:2])
    window = QWidget()
    qtbot.addWidget(window)
    made = Alarm(scene.session, window)
    made.kept = window  # type: ignore[attr-defined]
    assert made.reread() == 1
    return made


def tick(scene: Scene, alarm: Alarm, minutes: float) -> list[tuple[str, str]]:
    scene.told.clear()
    scene.now = BLOWN + timedelta(minutes=minutes)
    alarm.tick(scene.now)
    return list(scene.told)


def test_each_mark_is_said_once(scene: Scene, alarm: Alarm) -> None:
    assert tick(scene, alarm, 19) == []
    ((sentence, tone),) = tick(scene, alarm, 20)
    assert tone == "warn"
    assert "水务还剩 10 分钟" in sentence
    assert "公安还剩 10 分钟" in sentence
    assert tick(scene, alarm, 21) == []
    assert tick(scene, alarm, 25)[0][1] == "warn"
    assert tick(scene, alarm, 30)[0][1] == "bad"
    assert tick(scene, alarm, 31) == []


def test_after_a_sleep_only_the_last_mark_is_said(scene: Scene, alarm: Alarm) -> None:
    ((sentence, tone),) = tick(scene, alarm, 50)
    assert tone == "bad"
    assert "还剩" not in sentence
    assert sentence.count("超时") == 2


def test_who_came_is_not_warned_of(scene: Scene, alarm: Alarm) -> None:
    scene.later(5)
    whistle = scene.session.ledger.rows("SELECT id FROM whistle")[0][0]
    case = next(one for one in alarm._cases if one.whistle.id == whistle)
    scene.arrive(case.whistle, "水务")
    alarm.reread()
    ((sentence, _tone),) = tick(scene, alarm, 20)
    assert "水务" not in sentence


def test_the_sound_is_off_until_it_is_asked_for(scene: Scene, alarm: Alarm, monkeypatch: pytest.MonkeyPatch) -> None:
    beeps: list[int] = []
    alerts: list[object] = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    monkeypatch.setattr(QApplication, "alert", alerts.append)
    tick(scene, alarm, 20)
    assert (beeps, len(alerts)) == ([], 1)
    scene.session.settings.setValue("sound", "true")
    tick(scene, alarm, 25)
    assert (beeps, len(alerts)) == ([1], 2)
    scene.session.settings.remove("sound")


def test_a_calm_desk_has_no_clocks(look: Look, qtbot: QtBot) -> None:
    scene, window = Scene(look), QWidget()
    qtbot.addWidget(window)
    calm = Alarm(scene.session, window)
    assert calm.reread() == 0
    calm.tick(scene.later(60).now)
    assert scene.told == []
