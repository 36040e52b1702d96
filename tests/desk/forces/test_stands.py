"""The watch is taken by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces import stands
from desktop.post.command_post import Stand
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_the_watch_is_taken_and_the_next_form_starts_from_it(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", stands.listing(scene.session))
    panel = press(qtbot, pane, "J")
    fill(panel, leader="镇长乙", clerk="值班员丁", since="1330")
    give(qtbot, scene.session, panel)
    stand = scene.ledger.having(Stand)[0]
    assert (stand.leader, stand.clerk, f"{stand.since:%H:%M}") == ("镇长乙", "值班员丁", "13:30")
    assert told(pane, "leader") == ["镇长乙"]
    scene.later(60)
    panel = press(qtbot, pane, "J")
    assert panel.inputs["leader"].value(scene.now) == "镇长乙"
    fill(panel, clerk="值班员戊", since="2330")
    panel.give()
    assert panel.inputs["since"].field.wrong(), "the future is refused"
    fill(panel, since="")
    give(qtbot, scene.session, panel)
    assert told(pane, "clerk") == ["值班员戊", "值班员丁"]


def test_the_watch_is_handed_over_on_its_own_page(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", stands.listing(scene.session))
    with qtbot.waitSignal(pane.go) as went:
        qtbot.keyClick(pane, Qt.Key.Key_H)
    assert went.args == ["handover", ""]
