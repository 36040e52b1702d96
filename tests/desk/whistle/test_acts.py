"""What is on offer in which state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.whistle.acts import missing, next_act, of_department, of_whistle
from desktop.post.order import CommandOrder
from desktop.procedures.dispatch import calls, objections, tasks
from desktop.procedures.orders import issue_order
from desktop.procedures.records import leader_arrives
from desktop.procedures.whistle import closing, overlays, register, screening
from tests.desk.scene import SHORTS, TOMORROW, Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.post.whistle import Whistle


def department(scene: Scene, whistle: Whistle, short: str) -> dict[str, str]:
    found = of_department(scene.case(whistle), scene.call(whistle, short), scene.now)
    return {act.name: act.closed for act in found}


def whole(scene: Scene, whistle: Whistle, *, rated: bool = False) -> dict[str, str]:
    orders = scene.ledger.having(CommandOrder, whistle=whistle.id)
    return {act.name: act.closed for act in of_whistle(scene.case(whistle), orders, rated=rated)}


def test_a_called_department_may_come_object_or_be_stood_down(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    found = department(scene, whistle, "公安")
    assert list(found) == [
        "acknowledge", "depart", "telephone", "report_in", "refuse", "no_show", "give_task", "stand_down",
    ]  # fmt: skip
    assert "14:30" in found["no_show"]
    scene.later(31)
    assert department(scene, whistle, "公安")["no_show"] == ""
    calls.no_show(scene.watch, scene.call(whistle, "公安").id)
    assert {"report_in", "excuse"} <= set(department(scene, whistle, "公安"))
    objections.refuse(scene.watch, scene.call(whistle, "国土").id, "非职责")
    assert "rule" in department(scene, whistle, "国土")
    assert missing(scene.case(whistle)) == "nobody has arrived"


def test_a_department_on_site_leaves_through_the_gate_only(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    scene.later(5).arrive(whistle, "水务")
    task = tasks.give_task(scene.watch, whistle.id, scene.departments["水务"].id, "清运").result
    found = department(scene, whistle, "水务")
    assert found["finish_work"] == "1 task(s) open"
    assert found["permit"] == "possible when the work is done"
    assert {"release", "relieve", "leave_early", "finish_task", "correct_time", "join"} <= set(found)
    tasks.finish_task(scene.watch, task.id, "完")
    tasks.finish_work(scene.watch, scene.call(whistle, "水务").id)
    found = department(scene, whistle, "水务")
    assert found["permit"] == ""
    assert "finish_work" not in found


def test_what_waits_is_said_in_a_few_words(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    scene.later(5).arrive(whistle, "水务")
    assert missing(scene.case(whistle)) == "3 department(s) not done"
    tasks.give_task(scene.watch, whistle.id, scene.departments["水务"].id, "清运")
    assert missing(scene.case(whistle)) == "1 task(s) open"
    objections.refuse(scene.watch, scene.call(whistle, "国土").id, "非职责")
    assert missing(scene.case(whistle)) == "an objection to be ruled"
    assert whole(scene, whistle)["report_done"] == "an objection to be ruled"


def test_each_state_has_its_next_step(look: Look) -> None:
    scene = Scene(look)
    draft = register.register(scene.watch, scene.draft()).result
    assert next_act(scene.case(draft), rated=False) == "submit"
    assert {"edit", "withdraw"} <= set(whole(scene, draft))
    screening.submit(scene.watch, draft.id)
    assert next_act(scene.case(draft), rated=False) == "blow"
    assert {"send_back", "merge", "withdraw"} <= set(whole(scene, draft))
    whistle = scene.blow()
    for short in SHORTS:
        scene.arrive(whistle, short)
        tasks.finish_work(scene.watch, scene.call(whistle, short).id)
    assert next_act(scene.case(whistle), rated=False) == "report_done"
    assert missing(scene.case(whistle)) == ""
    other = scene.blow(place="集市东口")
    overlays.suspend(scene.watch, other.id, "产权", "书记甲", TOMORROW)
    assert next_act(scene.case(other), rated=False) == "resume"
    closing.report_done(scene.watch, whistle.id, "完")
    assert next_act(scene.case(whistle), rated=False) == "check"
    closing.check_pass(scene.watch, whistle.id, "核查员丁", "")
    assert next_act(scene.case(whistle), rated=False) == "evaluate"
    assert next_act(scene.case(whistle), rated=True) == "archive"
    assert whole(scene, whistle)["archive"] == "rate it first"
    assert whole(scene, whistle, rated=True)["archive"] == ""
    assert "recur" in whole(scene, whistle)
    assert "cancel" not in whole(scene, whistle)


def test_what_has_something_to_work_on_is_offered(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow(kind="emergency", signer="")
    assert "countersign" in whole(scene, whistle)
    assert not {"leader_leaves", "receive_order"} & set(whole(scene, whistle))
    leader_arrives(scene.watch, whistle.id, "书记甲", "书记")
    issue_order(scene.watch, scene.departments["公安"].id, "封路", "书记甲", whistle_id=whistle.id)
    assert {"leader_leaves", "receive_order"} <= set(whole(scene, whistle))
