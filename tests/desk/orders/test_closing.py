"""Reporting complete, checking, rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.orders import book
from desktop.desk.orders.closing import new_tasks
from desktop.post.evaluation import Evaluation
from desktop.post.refused import Refused
from desktop.post.states import WhistleState
from desktop.post.task import Task
from desktop.post.whistle import Whistle
from desktop.procedures.dispatch import tasks
from desktop.procedures.whistle import closing
from tests.desk.scene import SHORTS, TOMORROW

if TYPE_CHECKING:
    from tests.desk.orders.conftest import Hand
    from tests.desk.scene import Scene


def finished(scene: Scene) -> Whistle:
    whistle = scene.blow()
    scene.later(9)
    task = tasks.give_task(scene.watch, whistle.id, scene.departments["水务"].id, "清运").result
    for short in SHORTS:
        scene.arrive(whistle, short)
    tasks.finish_task(scene.watch, task.id, "完")
    for short in SHORTS:
        tasks.finish_work(scene.watch, scene.call(whistle, short).id)
    return whistle


def state(scene: Scene, whistle: Whistle) -> WhistleState:
    return scene.ledger.get(Whistle, whistle.id).state


def test_the_outcome_is_reported_with_ctrl_enter(scene: Scene, hand: Hand) -> None:
    whistle = finished(scene)
    panel = hand.ask("report_done", whistle)
    hand.type(panel, outcome="弃土已清")
    hand.give(panel)
    assert state(scene, whistle) is WhistleState.CHECKING


def test_the_lead_may_not_check_itself_and_a_failed_check_opens_tasks(scene: Scene, hand: Hand) -> None:
    whistle = finished(scene)
    closing.report_done(scene.watch, whistle.id, "完")
    panel = hand.ask("check", whistle)
    names = [one.key for one in panel.inputs["checker"].ask.choices]
    assert "水务甲" not in names
    assert "书记甲" in names
    assert not panel.inputs["reopen"].field.isVisible()
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert panel.inputs["reopen"].field.isVisible()
    hand.type(panel, checker="水务甲", findings="残土未清")
    assert "牵头" in hand.fail(panel, "checker")
    hand.type(panel, checker="核查员丁", new_tasks="工商：查照")
    assert "工商" in hand.fail(panel, "new_tasks")
    hand.type(panel, new_tasks="清残土；公安：守路口")
    panel.inputs["reopen"].take_focus()
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    hand.give(panel)
    assert state(scene, whistle) is WhistleState.IN_ACTION
    found = {one.what: one.done for one in scene.ledger.having(Task, whistle=whistle.id)}
    assert found == {"清运": False, "清残土": False, "守路口": False}


def test_passing_the_check_closes(scene: Scene, hand: Hand) -> None:
    whistle = finished(scene)
    closing.report_done(scene.watch, whistle.id, "完")
    panel = hand.ask("check", whistle)
    hand.type(panel, checker="核查员丁", findings="好")
    hand.give(panel)
    assert state(scene, whistle) is WhistleState.CLOSED
    assert "哨字1号" in scene.told[-1][0]


def test_new_tasks_are_read_with_either_kind_of_mark(scene: Scene) -> None:
    case = scene.case(scene.blow())
    lead, police = scene.departments["水务"].id, scene.departments["公安"].id
    assert new_tasks(case, "a; 公安: b；") == ((lead, "a"), (police, "b"))
    with pytest.raises(Refused):
        new_tasks(case, "没有：x")


def test_a_rating_is_kept_and_can_be_changed(scene: Scene, hand: Hand) -> None:
    whistle = finished(scene)
    closing.report_done(scene.watch, whistle.id, "完")
    closing.check_pass(scene.watch, whistle.id, "核查员丁", "")
    panel = hand.ask("evaluate", whistle)
    hand.give(panel)
    assert not scene.ledger.get(Evaluation, whistle.id).complete
    panel = hand.ask("evaluate", whistle)
    hand.type(panel, recheck_on="99")
    assert hand.fail(panel, "recheck_on")
    hand.type(panel, comment="问不到", recheck_on="23")
    hand.give(panel)
    kept = scene.ledger.get(Evaluation, whistle.id)
    assert kept.complete
    assert (kept.order_kept, kept.satisfaction, kept.recheck_on) == (5, 0, TOMORROW)
    assert book.form(scene.session, "evaluate", whistle.id).asks[4].start == "问不到"
