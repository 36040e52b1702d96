"""Calling one more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from tests.desk.orders.conftest import Hand
    from tests.desk.scene import Scene


def test_a_department_is_found_by_its_initials_and_its_own_clock_starts(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    scene.later(12)
    panel = hand.ask("add_department", whistle)
    names = [one.text for one in panel.inputs["department"].ask.choices]
    assert names == ["交通"]
    focus = QApplication.focusWidget()
    hand.qtbot.keyClicks(focus, "xxxx")
    assert hand.fail(panel, "department")
    hand.type(panel, department="jt", reason="路面受损")
    hand.give(panel)
    call = scene.call(whistle, "交通")
    assert call.issued_at == scene.now
    assert call.reason == "路面受损"
    assert f"{call.deadline:%H:%M}" in scene.told[-1][0]
