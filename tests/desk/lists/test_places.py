"""Facilities and grids by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.lists import places
from desktop.post.place import Facility, Grid
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_a_facility_knows_its_departments_and_can_be_retired(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "lists", places.facilities(scene.session))
    panel = press(qtbot, pane, "N")
    fill(panel, name="东岭采石场", village="东岭村", aliases="石场")
    for choice, box in panel.inputs["departments"].editor._boxes:  # type: ignore[attr-defined]
        box.setChecked(choice.text in ("水务", "国土"))
    give(qtbot, scene.session, panel)
    assert told(pane, "departments") == ["国土、水务"]
    pane.words.setText("sc")
    assert told(pane, "name") == ["东岭采石场"], "an alias is found by its initials"
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    assert not scene.ledger.having(Facility)[0].active


def test_a_grid_is_written_once_for_its_code(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "lists", places.grids(scene.session))
    panel = press(qtbot, pane, "N")
    fill(panel, village="东岭村", code="DL-01", keeper="赵某", phone="199-0000-0002")
    give(qtbot, scene.session, panel)
    panel = press(qtbot, pane, "N")
    fill(panel, village="柳沟村", code="DL-01")
    panel.give()
    assert panel.inputs["code"].field.wrong()
    assert len(scene.ledger.having(Grid)) == 1
    assert pane.back()
    panel = press(qtbot, pane, "Return")
    fill(panel, scope="村东")
    give(qtbot, scene.session, panel)
    assert scene.ledger.having(Grid)[0].scope == "村东"
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    assert not scene.ledger.having(Grid)[0].active
