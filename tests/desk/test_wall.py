"""The wall paints, turns and is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.desk.wall import Wall
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from desktop.desk.wall_rows import WallRow


def many(count: int, overdue: int) -> tuple[WallRow, ...]:
    return tuple(
        replace(samples.WALL[0], key=f"w{n}", deadline=samples.NOW + timedelta(minutes=-1 if n < overdue else n))
        for n in range(1, count + 1)
    )


def test_the_wall_paints_describes_and_turns(look: Look, qtbot: QtBot) -> None:
    wall = Wall(look, "青石镇综合执法指挥部")
    qtbot.addWidget(wall)
    wall.resize(960, 540)
    assert not wall.grab().isNull()
    wall.say(samples.WALL, samples.FOOT)
    wall.tick(samples.NOW)
    assert "85 南岭废品场 安监 +08:20" in wall.accessibleDescription()
    assert wall.shown() == samples.WALL
    image = wall.grab().toImage()
    assert image.pixelColor(480, 70).red() > 40  # the overdue row has its tint
    wall.say(many(9, 2), samples.FOOT)
    first = wall.shown()
    wall.tick(samples.NOW + timedelta(seconds=12))
    assert wall.shown() != first
    assert wall.shown()[0] == first[0]
    assert not wall.grab().isNull()


def test_f11_and_esc_leave(look: Look, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_F11, Qt.Key.Key_Escape):
        wall = Wall(look, "青石镇综合执法指挥部")
        qtbot.addWidget(wall)
        wall.hang(QGuiApplication.primaryScreen())
        qtbot.waitUntil(wall.isVisible)
        with qtbot.waitSignal(wall.left):
            qtbot.keyClick(wall, key)
        assert not wall.isVisible()
