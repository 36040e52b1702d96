"""The column of one whistle keeps a panel in sight and shows what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.desk.whistle.sheet import Sheet
from desktop.procedures.whistle import register
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_a_draft_has_facts_and_no_departments(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    sheet = Sheet(scene.session)
    qtbot.addWidget(sheet)
    sheet.resize(900, 400)
    sheet.show()
    draft = register.register(scene.watch, scene.draft()).result
    sheet.say(scene.case(draft), scene.now, 10, "")
    shown = sheet.shows_departments()
    assert not shown
    assert not sheet.chart.isVisible()
    assert sheet.facts.isVisible()
    whistle = scene.blow()
    sheet.say(scene.case(whistle), scene.now, 10, "14")
    assert sheet.shows_departments()
    assert not sheet.chart.isVisible()
    scene.later(2).arrive(whistle, "水务")
    sheet.say(scene.case(whistle), scene.now, 10, "14")
    assert sheet.chart.isVisible()
    assert "time 14," in sheet.head.accessibleName()


def test_a_panel_comes_into_sight_once_it_has_its_size(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    sheet = Sheet(scene.session)
    qtbot.addWidget(sheet)
    sheet.resize(900, 320)
    sheet.show()
    sheet.say(scene.case(scene.blow()), scene.now, 10, "")
    panel = QWidget()
    panel.setFixedHeight(250)
    sheet.slot.addWidget(panel)
    sheet.reveal(panel)

    def in_sight() -> bool:
        bottom = panel.mapTo(sheet.viewport(), panel.rect().bottomLeft()).y()
        return panel.height() == 250 and bottom <= sheet.viewport().height()

    qtbot.waitUntil(in_sight)
    sheet.reveal(None)
    assert sheet._panel is None


def test_a_low_window_has_lower_rows(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    sheet = Sheet(scene.session)
    qtbot.addWidget(sheet)
    sheet.resize(900, 700)
    sheet.show()
    sheet.say(scene.case(scene.blow()), scene.now, 10, "")
    high = sheet.table.rowHeight(0)
    sheet.resize(900, 560)
    assert sheet.table.rowHeight(0) < high
    sheet.resize(900, 700)
    assert sheet.table.rowHeight(0) == high
