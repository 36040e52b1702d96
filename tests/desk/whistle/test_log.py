"""The pane of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.whistle.journal import JournalRow
from desktop.desk.whistle.log import LogPane
from tests.desk.scene import Scene, say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_half_a_note_stays_with_its_whistle_and_goes_with_another(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    pane = LogPane(scene.session)
    qtbot.addWidget(pane)
    pane.say("a", (JournalRow("1", "14:00", "blown"),))
    say_into(pane.line, "铲车")
    pane.say("a", ())
    assert not pane.caught_up()
    pane.say("b", ())
    assert pane.caught_up()
    pane.tick(scene.now)
    assert pane.time.placeholderText() == "14:00"
    narrow = pane.width()
    look.apply("light", 150)
    assert pane.width() > narrow


def test_other_keys_in_the_pane_are_left_to_the_page(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    pane = LogPane(scene.session)
    qtbot.addWidget(pane)
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    left: list[bool] = []
    pane.left.connect(lambda: left.append(True))
    pane.journal.setFocus()
    assert pane.has_focus()
    qtbot.keyClick(pane.journal, Qt.Key.Key_F5)
    qtbot.keyClick(pane.journal, Qt.Key.Key_E)
    qtbot.keyClick(pane.journal, Qt.Key.Key_Escape)
    pane.write()
    qtbot.keyClick(pane.line, Qt.Key.Key_E)
    assert pane.line.text() == "e"
    assert left == [True]
