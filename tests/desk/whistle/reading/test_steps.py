"""The way of a whistle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.whistle.reading.steps import steps
from desktop.post.states import ReturnKind
from desktop.procedures.dispatch import tasks
from desktop.procedures.whistle import closing, overlays, register, screening
from tests.desk.scene import SHORTS, TOMORROW, Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.desk.whistle.step_track import Step
    from desktop.post.whistle import Whistle


def told(scene: Scene, whistle: Whistle) -> tuple[Step, ...]:
    return steps(scene.case(whistle), "en", scene.now)


def current(scene: Scene, whistle: Whistle) -> tuple[str, str]:
    one = next(step for step in told(scene, whistle) if step.state == "current")
    return one.name, one.when


def test_each_state_stands_at_its_step(look: Look) -> None:
    scene = Scene(look)
    draft = register.register(scene.watch, scene.draft()).result
    assert current(scene, draft)[0] == "Draft"
    waiting = screening.submit(scene.watch, draft.id).result
    assert current(scene, waiting) == ("Screening", "approval by the leader")
    back = screening.send_back(scene.watch, draft.id, ReturnKind.SELF_HANDLE, "自办").result
    assert current(scene, back) == ("Returned", "自办")
    whistle = scene.blow()
    scene.later(26)
    assert current(scene, whistle) == ("In action", "26 min")
    task = tasks.give_task(scene.watch, whistle.id, scene.departments["水务"].id, "清运").result
    assert current(scene, whistle)[1].endswith("tasks 0/1")
    overlays.suspend(scene.watch, whistle.id, "产权", "书记甲", TOMORROW)
    assert current(scene, whistle) == ("On the ledger", "review 09-23")
    overlays.resume(scene.watch, whistle.id, "好")
    for short in SHORTS:
        scene.arrive(whistle, short)
    tasks.finish_task(scene.watch, task.id, "完")
    for short in SHORTS:
        tasks.finish_work(scene.watch, scene.call(whistle, short).id)
    closing.report_done(scene.watch, whistle.id, "完")
    scene.later(60 * 24)
    assert current(scene, whistle) == ("To be checked", "waits for 1 d 0 h")
    closing.check_pass(scene.watch, whistle.id, "核查员丁", "")
    names = [(step.state, step.name) for step in told(scene, whistle)]
    assert names[-2:] == [("done", "Closed"), ("current", "Archived")]
    assert "核查员丁" in told(scene, whistle)[4].when
    assert told(scene, whistle)[2].when == "09-22 14:00"


def test_what_is_called_off_ends_on_its_way(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow(kind="emergency", signer="")
    assert told(scene, whistle)[1].when == "to be signed later"
    overlays.cancel_blown(scene.watch, whistle.id, "书记甲", "误报")
    assert [step.name for step in told(scene, whistle)][-2:] == ["Blown", "Withdrawn"]
