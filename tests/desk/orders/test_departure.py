"""Leaving the scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.post.permit import Permit, Violation
from desktop.post.presence import Presence
from desktop.post.states import DispatchState, Ground
from desktop.procedures.dispatch import arrivals, departure, tasks

if TYPE_CHECKING:
    from desktop.post.whistle import Whistle
    from tests.desk.orders.conftest import Hand
    from tests.desk.scene import Scene


def arrived(scene: Scene) -> Whistle:
    whistle = scene.blow()
    scene.later(20).arrive(whistle, "水务")
    return whistle


def there(scene: Scene, whistle: Whistle) -> list[str]:
    return [one.name for one in scene.ledger.having(Presence, whistle=whistle.id) if one.there]


def test_a_relief_who_is_not_there_reports_in_first(scene: Scene, hand: Hand) -> None:
    whistle = arrived(scene)
    scene.later(30)
    panel = hand.ask("relieve", whistle, scene.call(whistle, "水务").id)
    hand.give(panel)
    assert there(scene, whistle) == ["水务乙", "水务丙"]
    gone = next(one for one in scene.ledger.having(Presence, whistle=whistle.id) if one.name == "水务甲")
    assert gone.ground is Ground.RELIEF
    assert scene.call(whistle, "水务").state is DispatchState.REPORTED
    assert scene.last(whistle) == "release"


def test_one_who_is_there_may_take_over(scene: Scene, hand: Hand) -> None:
    whistle = arrived(scene)
    call = scene.call(whistle, "水务")
    scene.later(5)
    arrivals.join(scene.watch, call.id, [arrivals.Comer("水务丙")])
    panel = hand.ask("relieve", whistle, call.id)
    hand.type(panel, reliever="水务乙")
    assert "后到" in hand.fail(panel, "reliever")
    hand.type(panel, reliever="水务丙")
    hand.give(panel)
    assert there(scene, whistle) == ["水务乙", "水务丙"]


def test_a_relief_needs_somebody_who_goes_and_somebody_who_comes(scene: Scene, hand: Hand) -> None:
    whistle = arrived(scene)
    panel = hand.ask("relieve", whistle, scene.call(whistle, "水务").id)
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert hand.fail(panel, "officers")
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    hand.type(panel, reliever=" ")
    assert hand.fail(panel, "reliever")
    assert there(scene, whistle) == ["水务甲", "水务乙"]


def test_a_permit_leads_on_to_leaving(scene: Scene, hand: Hand) -> None:
    whistle = arrived(scene)
    call = scene.call(whistle, "水务")
    tasks.finish_work(scene.watch, call.id)
    panel = hand.ask("permit", whistle, call.id)
    hand.type(panel, reason="另有警情")
    hand.give(panel)
    permit = scene.ledger.having(Permit, whistle=whistle.id)[0]
    assert (permit.by, permit.reason, permit.manner) == ("书记甲", "另有警情", panel.inputs["manner"].ask.start)
    assert panel.form.then == ("release", call.id)
    assert str(permit.serial) in scene.told[-1][0]


def test_some_may_leave_and_some_stay(scene: Scene, hand: Hand) -> None:
    whistle = arrived(scene)
    call = scene.call(whistle, "水务")
    tasks.finish_work(scene.watch, call.id)
    departure.give_permit(scene.watch, call.id, "书记甲", "另有警情")
    panel = hand.ask("release", whistle, call.id)
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    hand.give(panel)
    assert there(scene, whistle) == ["水务甲"]
    assert scene.call(whistle, "水务").state is DispatchState.WORK_DONE
    panel = hand.ask("release", whistle, call.id)
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert hand.fail(panel, "officers")
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    hand.give(panel)
    assert there(scene, whistle) == []
    assert scene.call(whistle, "水务").state is DispatchState.RELEASED


def test_the_gate_stands_in_the_panel_with_its_doors(scene: Scene, hand: Hand) -> None:
    whistle = arrived(scene)
    panel = hand.ask("release", whistle, scene.call(whistle, "水务").id)
    opened: list[str] = []
    panel.door_opened.connect(opened.append)
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: panel._refusal is not None)
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    assert opened == ["relieve"]
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert panel._refusal is None


def test_leaving_without_ground_is_written_down(scene: Scene, hand: Hand) -> None:
    whistle = arrived(scene)
    panel = hand.ask("leave_early", whistle, scene.call(whistle, "水务").id)
    hand.type(panel, reason="接电话后自行离开")
    hand.give(panel)
    assert scene.ledger.having(Violation, whistle=whistle.id)[0].names == "水务甲、水务乙"
    assert scene.call(whistle, "水务").state is DispatchState.REPORTED


def test_nobody_can_be_let_go_where_nobody_is_left(scene: Scene, hand: Hand) -> None:
    whistle = arrived(scene)
    call = scene.call(whistle, "水务")
    departure.leave_early(scene.watch, call.id, [], "走了")
    tasks.finish_work(scene.watch, call.id)
    departure.give_permit(scene.watch, call.id, "书记甲", "人已走")
    panel = hand.ask("release", whistle, call.id)
    assert "officers" not in panel.inputs
    panel.give()
    assert panel._refusal is not None
    assert "没有水务的人" in panel._refusal.accessibleName()
