"""Signing later, the ledger, escalation, conference, calling off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.post.states import DispatchState, Escalation, WhistleState
from desktop.post.whistle import Whistle
from tests.conference_of import old_mark
from tests.desk.scene import TOMORROW

if TYPE_CHECKING:
    from tests.desk.orders.conftest import Hand
    from tests.desk.scene import Scene


def now(scene: Scene, whistle: Whistle) -> Whistle:
    return scene.ledger.get(Whistle, whistle.id)


def test_an_urgent_whistle_is_signed_later(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow(kind="emergency", signer="")
    scene.later(60)
    panel = hand.ask("countersign", whistle)
    hand.type(panel, signer="镇长乙")
    hand.give(panel)
    assert (now(scene, whistle).signer, now(scene, whistle).signed_at) == ("镇长乙", scene.now)


def test_what_cannot_be_solved_goes_on_the_ledger_and_comes_off(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    panel = hand.ask("suspend", whistle)
    hand.type(panel, explanation="产权未明", review_on="")
    panel.inputs["review_on"].take_focus()
    assert hand.fail(panel, "review_on")
    hand.type(panel, review_on="22")
    assert hand.fail(panel, "review_on")
    hand.type(panel, review_on="+1")
    hand.give(panel)
    kept = now(scene, whistle)
    assert (kept.state, kept.review_on, kept.ledger_approver) == (WhistleState.ON_LEDGER, TOMORROW, "书记甲")
    panel = hand.ask("resume", whistle)
    hand.type(panel, result="已确权")
    hand.give(panel)
    assert now(scene, whistle).state is WhistleState.IN_ACTION


def test_an_escalation_walks_its_steps(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    panel = hand.ask("escalate", whistle)
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    hand.type(panel, text="请市里协调")
    hand.give(panel)
    assert (now(scene, whistle).escalation, now(scene, whistle).escalation_level) == (Escalation.SENT, "city")
    panel = hand.ask("escalate", whistle)
    assert "level" not in panel.inputs
    hand.type(panel, text="收到")
    hand.give(panel)
    assert now(scene, whistle).escalation is Escalation.RECEIVED


def test_a_conference_that_an_older_program_opened_closes_with_its_conclusion(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    old_mark(scene.watch, whistle.id, "先拆后运")
    assert now(scene, whistle).conference_open
    panel = hand.ask("confer", whistle)
    assert hand.fail(panel, "text")
    hand.type(panel, text="同意")
    hand.give(panel)
    assert not now(scene, whistle).conference_open
    assert scene.last(whistle) == "close_conference"


def test_the_commander_calls_it_off(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    panel = hand.ask("cancel", whistle)
    hand.type(panel, reason="误报")
    hand.give(panel)
    assert now(scene, whistle).state is WhistleState.WITHDRAWN
    assert scene.call(whistle, "水务").state is DispatchState.STOOD_DOWN
