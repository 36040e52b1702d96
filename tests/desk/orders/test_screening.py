"""Before the blow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.whistle import register, screening

if TYPE_CHECKING:
    from tests.desk.orders.conftest import Hand
    from tests.desk.scene import Scene


def waiting(scene: Scene) -> Whistle:
    whistle = register.register(scene.watch, scene.draft()).result
    return screening.submit(scene.watch, whistle.id).result


def test_it_is_returned_with_a_kind_and_a_reason(scene: Scene, hand: Hand) -> None:
    whistle = waiting(scene)
    panel = hand.ask("send_back", whistle)
    panel.inputs["reason"].take_focus()
    assert hand.fail(panel, "reason")
    hand.type(panel, reason="本镇自办")
    hand.give(panel)
    back = scene.ledger.get(Whistle, whistle.id)
    assert (back.state, back.end_kind) == (WhistleState.RETURNED, "self_handle")


def test_it_joins_a_whistle_that_is_found_by_typing(scene: Scene, hand: Hand) -> None:
    into = scene.blow()
    whistle = waiting(scene)
    panel = hand.ask("merge", whistle)
    hand.qtbot.keyClicks(QApplication.focusWidget(), "zzz")
    assert hand.fail(panel, "into")
    hand.type(panel, into="龙王沟", reason="同一处")
    hand.give(panel)
    assert scene.ledger.get(Whistle, whistle.id).merged_into == into.id


def test_it_is_withdrawn(scene: Scene, hand: Hand) -> None:
    whistle = waiting(scene)
    panel = hand.ask("withdraw", whistle)
    hand.type(panel, reason="误报")
    hand.give(panel)
    assert scene.ledger.get(Whistle, whistle.id).state is WhistleState.WITHDRAWN
