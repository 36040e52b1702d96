"""Cadres posted to villages by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.lists import cadres
from desktop.post.cadre import CadrePosting
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_a_cadre_is_posted_changed_and_recalled(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "lists", cadres.listing(scene.session))
    panel = press(qtbot, pane, "N")
    fill(panel, name="党办甲", unit="党政办", village="南坪村", task="防火")
    give(qtbot, scene.session, panel)
    assert told(pane, "state") == ["posted"]
    panel = press(qtbot, pane, "Return")
    fill(panel, grid="NP-01")
    give(qtbot, scene.session, panel)
    assert scene.ledger.having(CadrePosting)[0].grid == "NP-01"
    panel = press(qtbot, pane, "R")
    panel.give()
    assert panel.inputs["reason"].field.wrong()
    fill(panel, reason="抽调防汛")
    give(qtbot, scene.session, panel)
    kept = scene.ledger.having(CadrePosting)[0]
    assert kept.until == scene.session.now().date()
    assert told(pane, "task") == ["抽调防汛"]
    panel = press(qtbot, pane, "N")
    fill(panel, name="党办乙", village="北岭村", since="2027-01-04")
    give(qtbot, scene.session, panel)
    assert told(pane, "state") == ["posted", "to come"]
