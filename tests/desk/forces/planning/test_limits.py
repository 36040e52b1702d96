"""Limits of single people by keys: no nights, fewer weekends, out of force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces.planning import limits
from desktop.post.roster.planning.limit import DutyLimit
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_somebody_stands_no_nights_and_one_weekend(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", limits.listing(scene.session))
    panel = press(qtbot, pane, "N")
    qtbot.keyClicks(panel.inputs["person"].editor.line, "gaj")  # type: ignore[attr-defined]
    fill(panel, nights="no", max_weekends="1", max_hours="120", min_hours="200", max_rest="6", note="孕期")
    panel.give()
    assert panel.inputs["min_hours"].field.wrong()
    fill(panel, min_hours="")
    give(qtbot, scene.session, panel)
    kept = scene.ledger.having(DutyLimit)[0]
    assert (kept.nights, kept.max_weekends, kept.max_hours, kept.min_hours, kept.max_nights) == (
        False,
        1,
        120,
        None,
        None,
    )
    assert (told(pane, "max_weekends"), told(pane, "max_nights"), told(pane, "max_rest")) == (["1"], [""], ["6"])
    assert kept.max_rest == 6
    panel = press(qtbot, pane, "Return")
    fill(panel, nights="yes", excused="yes")
    give(qtbot, scene.session, panel)
    assert scene.ledger.having(DutyLimit)[0].excused
    assert told(pane, "nights") == ["stands nights"]
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    assert not scene.ledger.having(DutyLimit)[0].active
    assert len(pane.model.rows()) == 1
