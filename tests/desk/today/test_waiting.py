"""What waits for the clerk, the most pressing first, each with the order that it asks for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.desk.today.waiting import waiting
from desktop.ledger import boards
from desktop.procedures.dispatch import objections, tasks
from desktop.procedures.whistle import closing, overlays, register

if TYPE_CHECKING:
    from desktop.desk.frame.tasks import TaskRow
    from tests.desk.scene import Scene


def rows(scene: Scene) -> tuple[TaskRow, ...]:
    cases = (*boards.in_hand(scene.ledger), *boards.closed_since(scene.ledger, scene.now.replace(hour=0)))
    return waiting(cases, boards.inbox(scene.ledger), "zh_CN", scene.now)


def orders(scene: Scene) -> list[tuple[str, str]]:
    return [(one.key.split(":")[0], one.tone) for one in rows(scene)]


def test_a_late_department_and_an_objection(scene: Scene) -> None:
    whistle = scene.blow()
    assert rows(scene) == ()
    scene.later(3)
    objections.refuse(scene.watch, scene.call(whistle, "国土").id, "不归我们")
    assert orders(scene) == [("rule", "warn")]
    scene.later(30)
    assert sorted(orders(scene)) == [("no_show", "bad"), ("no_show", "bad"), ("rule", "bad")]
    assert "3 min over" in next(one.text for one in rows(scene) if one.key.startswith("no_show"))


def test_a_signature_that_is_still_due(scene: Scene) -> None:
    scene.blow(kind="emergency", signer="", sign_manner="", self_done="", self_at=None, self_result="")
    first = rows(scene)[0]
    assert (first.key.split(":")[0], first.tone) == ("countersign", "plain")
    scene.later(60 * 25)
    assert ("countersign", "bad") in orders(scene)


def test_a_check_a_rating_and_a_task_past_its_term(scene: Scene) -> None:
    whistle = scene.blow(calls=scene.draft().calls[:1])
    scene.later(2)
    scene.arrive(whistle, "水务")
    given = tasks.give_task(scene.watch, whistle.id, scene.departments["水务"].id, "清淤", due_at=scene.now).result
    scene.later(5)
    assert orders(scene) == [("open", "bad")]
    tasks.finish_task(scene.watch, given.id, "清了")
    tasks.finish_work(scene.watch, scene.call(whistle, "水务").id)
    closing.report_done(scene.watch, whistle.id, "done")
    assert [one for one, _ in orders(scene)] == ["check"]
    closing.check_pass(scene.watch, whistle.id, "赵某", "好")
    assert [one for one, _ in orders(scene)] == ["evaluate"]


def test_a_review_and_a_hotline_that_come_due(scene: Scene) -> None:
    whistle = scene.blow(hotline_no="12345-1", hotline_due=date(2026, 9, 24))
    overlays.suspend(scene.watch, whistle.id, "产权未明", "书记甲", date(2026, 9, 25))
    assert not [one for one, _ in orders(scene) if one == "resume"]
    scene.later(3 * 24 * 60)
    found = orders(scene)
    assert ("resume", "warn") in found
    assert ("open", "bad") in found


def test_what_lies_in_the_inbox(scene: Scene) -> None:
    made = register.register(scene.watch, scene.draft()).result
    scene.later(7)
    first = rows(scene)[0]
    assert first.key == f"inbox:{made.id}"
    assert first.aside == "7 分 ago"
