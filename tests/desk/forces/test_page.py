"""The duty page brings up people and departments by an argument."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
