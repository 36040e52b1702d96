"""The status bar keeps what matters and asks for what lies behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.frame.status_bar import StatusBar, StatusItem
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_the_status_bar_keeps_what_matters_when_it_is_narrow(look: Look, qtbot: QtBot) -> None:
    bar = StatusBar(look)
    qtbot.addWidget(bar)
    bar.resize(1366, 26)
    bar.say(samples.STATUS)
    assert [item.key for item in bar._fitting()] == [item.key for item in samples.STATUS]
    bar.resize(760, 26)
    assert [item.key for item in bar._fitting()] == ["backup", "seal", "lock", "user"]
    assert "本机独占写入" in bar.accessibleName()
    assert not bar.grab().isNull()


def test_a_click_on_a_remark_asks_for_what_lies_behind(look: Look, qtbot: QtBot) -> None:
    bar = StatusBar(look)
    qtbot.addWidget(bar)
    bar.resize(1366, 26)
    bar.say((*samples.STATUS, StatusItem("old", "上次备份是 26 小时前", "tri", "warn", at_end=True)))
    bar.show()
    bar.grab()
    place = next(place for place, item in bar._places if item.key == "user")
    with qtbot.waitSignal(bar.asked) as asked:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert asked.args == ["user"]
