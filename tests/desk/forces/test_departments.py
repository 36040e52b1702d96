"""Departments by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces import departments
from desktop.post.department import Department
from desktop.post.states import Mode
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_a_department_is_changed_in_every_field(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", departments.listing(scene.session))
    pane.open_row(scene.departments["水务"].id)
    panel = press(qtbot, pane, "Return")
    assert "水务丙、水务甲、水务乙" in panel.form.asks[6].hint, "the names stand by their pinyin: bing, jia, yi"
    fill(panel, mode="stationed", call_order="水务乙，水务甲", minutes="12", enforcing="no", aliases="水利", code="SW")
    give(qtbot, scene.session, panel)
    kept = scene.ledger.get(Department, scene.departments["水务"].id)
    assert (kept.mode, kept.call_order, kept.minutes) == (Mode.STATIONED, ("水务乙", "水务甲"), 12)
    assert (kept.enforcing, kept.aliases, kept.code) == (False, ("水利",), "SW")
    assert told(pane, "call_order")[-1] == "水务乙→水务甲"


def test_impossible_minutes_are_refused_at_their_field(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", departments.listing(scene.session))
    panel = press(qtbot, pane, "Return")
    for wrong in ("9999", "一会儿"):
        fill(panel, minutes=wrong)
        panel.give()
        assert panel.inputs["minutes"].field.wrong()


def test_one_that_is_no_longer_used_stands_last(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", departments.listing(scene.session))
    assert told(pane, "short")[0] == "公安"
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    assert told(pane, "short")[-1] == "公安"
    assert not scene.ledger.get(Department, scene.departments["公安"].id).active
