"""The duty page brings up people and departments by an argument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces.page import make
from desktop.desk.tables.listing import ListPane
from desktop.post.department import Officer
from tests.desk.hands import page_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_a_person_found_by_the_search_is_the_current_row(qtbot: QtBot, scene: Scene) -> None:
    person = scene.ledger.having(Officer, name="国土乙")[0]
    page = make(scene.session)
    page_of(qtbot, page, f"officer:{person.id}")
    pane = page.pane("officer")
    assert isinstance(pane, ListPane)
    assert pane.current().officer == person
    qtbot.waitUntil(pane.table.hasFocus)


def test_lists_stand_in_two_groups_and_the_keys_walk_through_both(qtbot: QtBot, scene: Scene) -> None:
    page = make(scene.session)
    page_of(qtbot, page, "calendar:")
    assert page.groups is not None
    assert page.shown() == "calendar"
    assert not page._rows[page.groups.key()].isHidden()
    page.groups.choose(page.groups.keys()[0])
    assert page.shown() == "posting"
    shown = []
    for _ in range(12):
        shown.append(page.shown())
        qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert shown[3:] == ["stand", "workload", "leave", "wish", "limit", "need", "shift", "calendar", "plan_rules"]
    assert page.shown() == "posting"
