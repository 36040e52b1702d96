"""Wishes by keys: written, changed in their weight, dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces.planning import wishes
from desktop.post.roster.leave import DutyWish
from desktop.post.roster.states import WishKind
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_a_wish_is_kept_weighed_anew_and_dropped(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", wishes.listing(scene.session))
    panel = press(qtbot, pane, "N")
    qtbot.keyClicks(panel.inputs["person"].editor.line, "gaj")  # type: ignore[attr-defined]
    fill(panel, days="10-1~10-3", kind="wants", weight="500")
    panel.give()
    assert panel.inputs["weight"].field.wrong()
    fill(panel, weight="20")
    give(qtbot, scene.session, panel)
    kept = scene.ledger.having(DutyWish)[0]
    assert (kept.kind, kept.weight, len(kept.days)) == (WishKind.WANTS, 20, 3)
    assert wishes._kind(scene.session, pane.current()).tone == "acc"
    panel = press(qtbot, pane, "Return")
    fill(panel, weight="5", kind="avoids")
    give(qtbot, scene.session, panel)
    assert told(pane, "weight") == ["5"]
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    assert scene.ledger.having(DutyWish, void=False) == ()
    assert pane.model.rows() == ()
