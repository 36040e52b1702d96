"""Kinds of shift by keys: the standard ones, one of the office's own, one out of use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces.planning import shifts
from desktop.post.roster.shift import STANDARD_SHIFTS, ShiftKind
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_an_office_writes_a_shift_of_its_own(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", shifts.listing(scene.session))
    assert len(pane.model.rows()) == len(STANDARD_SHIFTS)
    panel = press(qtbot, pane, "N")
    fill(panel, name="常驻傍晚", glyph="驻", start="17:30", minutes="270", key="k")
    panel.give()
    assert panel.inputs["glyph"].field.wrong()
    fill(panel, glyph="傍")
    give(qtbot, scene.session, panel)
    kept = scene.ledger.having(ShiftKind, name="常驻傍晚")[0]
    assert (kept.key, kept.minutes, kept.rank) == ("K", 270, 0)
    pane.open_row(kept.id)
    assert "4 h 30 min" in told(pane, "minutes")
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    assert not scene.ledger.get(ShiftKind, kept.id).active


def test_the_standard_shifts_come_by_one_key(qtbot: QtBot, bare: Scene) -> None:
    pane = pane_of(qtbot, bare.session, "forces", shifts.listing(bare.session))
    with qtbot.waitSignal(bare.session.rang):
        qtbot.keyClick(pane, Qt.Key.Key_Z)
    assert len(pane.model.rows()) == len(STANDARD_SHIFTS)
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert pane.place.panel is not None
    assert pane.place.panel.form.title == pane.current().name
