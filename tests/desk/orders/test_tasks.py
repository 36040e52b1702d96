"""Work given and done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.orders import book
from desktop.post.refused import Refused
from desktop.post.states import DispatchState
from desktop.post.task import Task
from desktop.procedures.dispatch import tasks

if TYPE_CHECKING:
    from tests.desk.orders.conftest import Hand
    from tests.desk.scene import Scene


def test_a_task_says_what_how_well_how_much_whose_and_until_when(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    panel = hand.ask("give_task", whistle, scene.call(whistle, "公安").id)
    assert hand.fail(panel, "what")
    hand.type(panel, what="清运弃土", standard="见底", quantity="11 车", due_at="1700")
    hand.give(panel)
    task = scene.ledger.having(Task, whistle=whistle.id)[0]
    assert (task.what, task.standard, task.quantity) == ("清运弃土", "见底", "11 车")
    assert task.department == scene.departments["公安"].id
    assert task.due_at == scene.now.replace(hour=17)


def test_the_open_tasks_of_the_department_are_offered(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    for short, what in (("水务", "清运"), ("公安", "封路")):
        tasks.give_task(scene.watch, whistle.id, scene.departments[short].id, what, due_at=scene.now.replace(hour=17))
    assert len(hand.ask("finish_task", whistle).inputs["task"].ask.choices) == 2
    panel = hand.ask("finish_task", whistle, scene.call(whistle, "公安").id)
    assert [one.text for one in panel.inputs["task"].ask.choices] == ["封路"]
    assert hand.fail(panel, "result")
    hand.type(panel, result="已封")
    hand.give(panel)
    assert [one.what for one in scene.ledger.having(Task, whistle=whistle.id) if one.done] == ["封路"]
    with pytest.raises(Refused):
        book.form(scene.session, "finish_task", whistle.id, scene.call(whistle, "公安").id)


def test_one_of_the_departments_on_site_reports_its_work_done(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    with pytest.raises(Refused):
        book.form(scene.session, "work_done", whistle.id)
    scene.later(9).arrive(whistle, "水务")
    scene.arrive(whistle, "公安")
    panel = hand.ask("work_done", whistle, scene.call(whistle, "公安").id)
    hand.give(panel)
    assert scene.call(whistle, "公安").state is DispatchState.WORK_DONE
    assert scene.call(whistle, "水务").state is DispatchState.REPORTED
