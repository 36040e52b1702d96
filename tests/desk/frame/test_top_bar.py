"""The top bar tells the time and hands over what is searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.frame.top_bar import TopBar
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_the_top_bar_tells_the_time_and_hands_over_what_is_searched(look: Look, qtbot: QtBot) -> None:
    bar = TopBar(look)
    qtbot.addWidget(bar)
    bar.resize(1298, 48)
    bar.say("今日", "值班第 1 班")
    bar.tick(samples.NOW)
    assert "9" in bar.clock.accessibleName()
    assert "39" in bar.clock.accessibleName()
    bar.show()
    qtbot.keyClicks(bar.search, " lwg ")
    with qtbot.waitSignal(bar.searched) as searched:
        qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    assert searched.args == ["lwg"]
    assert bar.blow.accessibleDescription() == "F2"
    assert not bar.grab().isNull()
