"""The last lines of the journal: newest first, as many as fit, each leading to its whistle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from desktop.desk.today.latest import LatestPane, latest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_only_whistles_are_told_newest_first(scene: Scene) -> None:
    assert latest(scene.ledger, "zh_CN", 5) == ()
    whistle = scene.blow()
    scene.later(5)
    scene.arrive(whistle, "水务")
    lines = latest(scene.ledger, "zh_CN", 2)
    assert [(one.number, one.at) for one in lines] == [("1", "14:05"), ("1", "14:00")]
    assert "水务到场" in lines[0].text
    assert lines[0].aside == "值班员甲 14:05"


def test_as_many_as_there_is_room_for(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow()
    pane = LatestPane(scene.session.look)
    qtbot.addWidget(pane)
    pane.show_lines(4)
    assert not pane.isVisible()
    assert pane.sizeHint().height() == 0
    pane.say(latest(scene.ledger, "en", 9))
    pane.resize(600, pane.sizeHint().height())
    pane.show()
    assert not pane.grab().isNull()
    assert "14:00" in pane.accessibleDescription()
    high = pane.minimumSizeHint().height()
    pane.show_lines(1)
    assert pane.minimumSizeHint().height() < high
    with qtbot.waitSignal(pane.opened) as opened:
        qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(200, 30))
    assert opened.args == [whistle.id]
    with qtbot.assertNotEmitted(pane.opened):
        qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(200, 3))
        qtbot.mouseClick(pane, Qt.MouseButton.RightButton, pos=QPoint(200, 30))
