"""Who objects, who rules, who is excused, who stands down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.post.states import DispatchState
from desktop.procedures.dispatch import objections

if TYPE_CHECKING:
    from tests.desk.orders.conftest import Hand
    from tests.desk.scene import Scene


def test_a_refusal_needs_its_reason_in_writing(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    scene.later(4)
    panel = hand.ask("refuse", whistle, scene.call(whistle, "公安").id)
    assert "没有填" in hand.fail(panel, "reason")
    hand.type(panel, reason="属城管职责")
    hand.give(panel)
    call = scene.call(whistle, "公安")
    assert (call.state, call.refusal) == (DispatchState.RULING, "属城管职责")


def test_the_leader_rules_that_it_must_come(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    call = scene.call(whistle, "公安")
    objections.refuse(scene.watch, call.id, "非职责")
    scene.later(3)
    panel = hand.ask("rule", whistle, call.id)
    assert "非职责" in panel.form.note
    hand.type(panel, text="仍须到场")
    hand.give(panel)
    ruled = scene.call(whistle, "公安")
    assert (ruled.state, ruled.ruled_by, ruled.ruling) == (DispatchState.ISSUED, "书记甲", "仍须到场")


def test_the_ruling_may_free_it_from_the_call(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    call = scene.call(whistle, "公安")
    objections.refuse(scene.watch, call.id, "非职责")
    panel = hand.ask("rule", whistle, call.id)
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    hand.type(panel, by="值班员甲", text="不在职责内")
    assert "名单" in hand.fail(panel, "by")
    hand.type(panel, by="镇长乙")
    hand.give(panel)
    assert scene.call(whistle, "公安").state is DispatchState.CANCELLED


def test_a_late_arrival_is_excused_with_a_name_and_a_reason(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    scene.later(40).arrive(whistle, "公安")
    panel = hand.ask("excuse", whistle, scene.call(whistle, "公安").id)
    hand.type(panel, reason="另有警情")
    hand.give(panel)
    call = scene.call(whistle, "公安")
    assert (call.excused_by, call.excuse) == ("书记甲", "另有警情")


def test_only_the_commander_stands_a_department_down(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    panel = hand.ask("stand_down", whistle, scene.call(whistle, "国土").id)
    assert [one.key for one in panel.inputs["by"].ask.choices] == ["书记甲"]
    hand.type(panel, by="镇长乙", reason="不用来")
    assert "书记甲" in hand.fail(panel, "by")
    hand.type(panel, by="书记甲")
    hand.give(panel)
    assert scene.call(whistle, "国土").state is DispatchState.STOOD_DOWN
