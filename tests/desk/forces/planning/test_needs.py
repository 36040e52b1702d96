"""Needs by keys: the standard from an empty post, a need written, changed, out of force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces.planning import needs
from desktop.ledger import rosters
from desktop.post.roster.planning.need import DutyNeed
from tests.desk.hands import fill, give, pane_of, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_the_standard_is_one_key_and_a_second_time_refused_in_words(qtbot: QtBot, bare: Scene) -> None:
    pane = pane_of(qtbot, bare.session, "forces", needs.listing(bare.session))
    with qtbot.waitSignal(bare.session.rang):
        qtbot.keyClick(pane, Qt.Key.Key_Z)
    assert len(pane.model.rows()) == len(rosters.needs(bare.ledger)) > 4
    assert "needs are written" in bare.told[-1][0]
    qtbot.keyClick(pane.table, Qt.Key.Key_Z)
    assert bare.told[-1][1] == "bad"


def test_a_need_is_written_changed_and_ended(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", needs.listing(scene.session))
    count = len(pane.model.rows())
    panel = press(qtbot, pane, "N")
    fill(panel, name="驾驶员", duty="driver", department="", least="1", wanted="1")
    boxes = [one for _key, one in panel.inputs["shifts"].editor._boxes]  # type: ignore[attr-defined]
    boxes[-1].setChecked(True)
    panel.give()
    assert panel.inputs["shifts"].field.wrong()  # those of the need that it was begun from
    for box in boxes[:-1]:
        box.setChecked(False)
    fill(panel, wanted="0")
    panel.give()
    assert panel.inputs["least"].field.wrong()
    fill(panel, wanted="2", most="")
    give(qtbot, scene.session, panel)
    kept = scene.ledger.having(DutyNeed, name="驾驶员")[0]
    assert (kept.department, kept.wanted, kept.most) == ("", 2, None)
    assert "driver_whole" in kept.shifts
    assert len(pane.model.rows()) == count + 1
    pane.open_row(kept.id)
    assert needs._count(pane.current()) == "1 / 2"
    panel = press(qtbot, pane, "Return")
    fill(panel, most="3", days="restday", since="10-1", until="12-31")
    give(qtbot, scene.session, panel)
    assert needs._count(pane.current()) == "1 / 2 ≤3"
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    assert not scene.ledger.get(DutyNeed, kept.id).active
