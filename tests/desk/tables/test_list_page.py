"""A page of lists: Alt and the arrows change between them, an argument brings up a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces.page import ForcesPage
from desktop.desk.settings.page import SettingsPage
from desktop.desk.tables.listing import ListPane
from tests.desk.hands import page_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_alt_and_the_arrows_go_round(qtbot: QtBot, scene: Scene) -> None:
    page = ForcesPage(scene.session)
    page_of(qtbot, page)
    seen = []
    for _ in range(12):
        seen.append(page.shown())
        qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert seen[:6] == ["posting", "officer", "department", "stand", "workload", "leave"]
    assert page.shown() == "posting"
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.shown() == "plan_rules"


def test_an_argument_brings_up_a_list_and_a_row(qtbot: QtBot, scene: Scene) -> None:
    page = ForcesPage(scene.session)
    page_of(qtbot, page, f"department:{scene.departments['水务'].id}")
    pane = page.pane("department")
    assert isinstance(pane, ListPane)
    assert pane.current() == scene.departments["水务"]
    pane.words.setText("水务")
    assert page.back()
    assert not page.back()
    page.export_it()
    assert pane.place.panel is not None
    assert page.back()


def test_what_is_no_list_says_that_it_cannot_be_printed(qtbot: QtBot, scene: Scene) -> None:
    page = SettingsPage(scene.session)
    page_of(qtbot, page, "look")
    page.print_it()
    page.export_it()
    assert [tone for _, tone in scene.told] == ["warn", "warn"]
    assert not page.back()
