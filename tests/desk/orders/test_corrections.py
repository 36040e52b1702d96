"""Putting right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.orders import book
from desktop.post.refused import Refused
from desktop.post.whistle import Whistle
from desktop.procedures.dispatch import calls

if TYPE_CHECKING:
    from tests.desk.orders.conftest import Hand
    from tests.desk.scene import Scene


def test_a_time_is_put_right_with_a_reason(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    call = scene.call(whistle, "水务")
    with pytest.raises(Refused):
        book.form(scene.session, "correct_time", whistle.id, call.id)
    with pytest.raises(Refused):
        book.form(scene.session, "correct_time", whistle.id)
    scene.later(5)
    calls.acknowledge(scene.watch, call.id)
    scene.later(5)
    calls.depart(scene.watch, call.id)
    panel = hand.ask("correct_time", whistle, call.id)
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    hand.type(panel, reason="记错")
    assert hand.fail(panel, "to")
    hand.type(panel, to="1409")
    hand.give(panel)
    assert f"{scene.call(whistle, '水务').acknowledged_at:%H:%M}" == "14:09"
    panel = hand.ask("correct_time", whistle, call.id)
    hand.type(panel, to="1408", reason="又错")
    assert "早于" in hand.fail(panel, "to")


def test_facts_change_and_the_own_words_do_not(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    panel = hand.ask("correct", whistle)
    assert "verbatim" not in panel.inputs
    hand.type(panel, reason="核实")
    assert "改动" in hand.fail(panel, "reason")
    hand.type(panel, place="龙王沟下口", found_at="1330")
    panel.inputs["reason"].take_focus()
    hand.give(panel)
    right = scene.ledger.get(Whistle, whistle.id)
    assert right.place == "龙王沟下口"
    assert f"{right.found_at:%H:%M}" == "13:30"
    assert right.verbatim == whistle.verbatim
    assert scene.last(whistle) == "correct"
