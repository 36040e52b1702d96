"""Leave by keys: a slip written down, approved, taken back; what meets a published duty is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces.planning import leaves
from desktop.post.department import Officer
from desktop.post.roster.leave import Leave
from desktop.post.roster.states import LeavePart, LeaveState
from tests.desk.hands import fill, give, pane_of, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_a_slip_is_written_down_with_its_days(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", leaves.listing(scene.session))
    panel = press(qtbot, pane, "N")
    qtbot.keyClicks(panel.inputs["person"].editor.line, "swj")  # type: ignore[attr-defined]
    panel.give()
    assert panel.inputs["days"].field.wrong()
    fill(panel, days="9-28~9-30", part="night", note="体检")
    give(qtbot, scene.session, panel)
    kept = scene.ledger.having(Leave)[0]
    assert kept.person == scene.ledger.having(Officer, name="水务甲")[0].id
    assert (kept.days, kept.part) == (("2026-09-28", "2026-09-29", "2026-09-30"), LeavePart.NIGHT)
    assert (kept.state, kept.by) == (LeaveState.APPROVED, "书记甲")
    assert pane.current().name == "水务甲"
    assert leaves._state(pane.current()).tone == "ok"


def test_what_was_only_asked_for_is_approved_and_taken_back(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", leaves.listing(scene.session))
    panel = press(qtbot, pane, "N")
    qtbot.keyClicks(panel.inputs["person"].editor.line, "gaj")  # type: ignore[attr-defined]
    fill(panel, days="9-28", state="asked")
    assert not panel.inputs["by"].field.isVisibleTo(panel)
    give(qtbot, scene.session, panel)
    assert (pane.current().leave.state, pane.current().leave.by) == (LeaveState.ASKED, "")
    assert [chip.tone for chip in leaves._counts(pane.model.rows())] == ["warn"]
    panel = press(qtbot, pane, "A")
    fill(panel, by="镇长乙")
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(panel.verb, Qt.Key.Key_Return)
    assert (pane.current().leave.state, pane.current().leave.by) == (LeaveState.APPROVED, "镇长乙")
    panel = press(qtbot, pane, "S")
    panel.give()
    assert panel.inputs["reason"].field.wrong()
    fill(panel, reason="提前回来")
    give(qtbot, scene.session, panel)
    assert leaves._state(pane.current()).text
    assert pane.current().leave.state is LeaveState.CANCELLED
    assert len(scene.told) == 3
