"""The verbs of a rehearsal's script: each gives one real order of the post in the words of the script."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.dispatch import Dispatch
from desktop.post.order import CommandOrder
from desktop.post.records import LeaderVisit
from desktop.post.states import DispatchState, Escalation
from desktop.post.task import Task
from desktop.procedures import orders, records
from desktop.procedures.dispatch import arrivals, calls, departure, objections, tasks
from desktop.procedures.rehearsal import conferences
from desktop.procedures.whistle import blow, closing, overlays

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.procedures.rehearsal.scene import Scene


def _task(scene: Scene, department: str, what: str, standard: str = "") -> None:
    due = scene.stage.time.replace(second=0, microsecond=0) + timedelta(hours=4)
    tasks.give_task(
        scene.stage.watch, scene.whistle, scene.stage.departments[department], what, standard=standard, due_at=due
    )


def _finish(scene: Scene, department: str, what: str, result: str) -> None:
    found = scene.stage.ledger.having(
        Task, whistle=scene.whistle, department=scene.stage.departments[department], what=what
    )
    tasks.finish_task(scene.stage.watch, found[-1].id, result)


def _permit(scene: Scene, department: str, by: str, reason: str) -> None:
    if scene.stage.ledger.get(Dispatch, scene.call(department)).state is DispatchState.REPORTED:
        scene.finish_work(department)
    departure.give_permit(scene.stage.watch, scene.call(department), by, reason, "电话同意")


def _relieve(scene: Scene, department: str, reliever: str, leaving: str = "") -> None:
    names = [one.name for one in scene.there(department) if one.name != reliever]
    departure.release(
        scene.stage.watch, scene.call(department), leaving.split("、") if leaving else names, reliever=reliever
    )


def _leave(scene: Scene, department: str, what: str) -> None:
    departure.leave_early(scene.stage.watch, scene.call(department), [scene.there(department)[0].name], what)


def _leader_leaves(scene: Scene, name: str) -> None:
    visit = scene.stage.ledger.having(LeaderVisit, whistle=scene.whistle, name=name)[-1]
    records.leader_leaves(scene.stage.watch, visit.id)


def _call(scene: Scene, department: str, reason: str) -> None:
    calls.call_department(scene.stage.watch, scene.whistle, scene.stage.departments[department], reason)


def _opinion(scene: Scene, department: str, text: str, by: str) -> None:
    records.give_opinion(scene.stage.watch, scene.whistle, scene.stage.departments[department], text, by)


def _order(scene: Scene, department: str, text: str, by: str) -> None:
    orders.issue_order(scene.stage.watch, scene.stage.departments[department], text, by, whistle_id=scene.whistle)


def _receive(scene: Scene, by: str) -> None:
    orders.receive_order(scene.stage.watch, scene.stage.ledger.having(CommandOrder, whistle=scene.whistle)[-1].id, by)


def _check_fail(scene: Scene, checker: str, findings: str, department: str, what: str) -> None:
    new_task = (scene.stage.departments[department], what)
    closing.check_fail(scene.stage.watch, scene.whistle, checker, findings, new_tasks=[new_task])


def _suspend(scene: Scene, explanation: str, by: str, days: int) -> None:
    review = scene.stage.time.date() + timedelta(days=days)
    overlays.suspend(scene.stage.watch, scene.whistle, explanation, by, max(review, scene.stage.end.date()))


def _escalate(scene: Scene, to: str, text: str, level: str = "") -> None:
    overlays.move_escalation(scene.stage.watch, scene.whistle, Escalation(to), text, level)


STEPS: Mapping[str, Callable[..., object]] = {
    "task": _task,
    "finish": _finish,
    "done": lambda scene, department: scene.finish_work(department),
    "report": lambda scene, outcome: closing.report_done(scene.stage.watch, scene.whistle, outcome),
    "permit": _permit,
    "release": lambda scene, department: departure.release(scene.stage.watch, scene.call(department)),
    "relieve": _relieve,
    "leave": _leave,
    "join": lambda scene, department, name: arrivals.join(
        scene.stage.watch, scene.call(department), [arrivals.Comer(name)]
    ),
    "refuse": lambda scene, department, reason: objections.refuse(scene.stage.watch, scene.call(department), reason),
    "rule": lambda scene, department, by, text, upheld: objections.rule(
        scene.stage.watch, scene.call(department), by, text, upheld=upheld
    ),
    "excuse": lambda scene, department, by, reason: objections.excuse(
        scene.stage.watch, scene.call(department), by, reason
    ),
    "no_show": lambda scene, department: calls.no_show(scene.stage.watch, scene.call(department)),
    "stand_down": lambda scene, department, by, reason: calls.stand_down(
        scene.stage.watch, scene.call(department), by, reason
    ),
    "call": _call,
    "ack": lambda scene, department: calls.acknowledge(scene.stage.watch, scene.call(department)),
    "come": lambda scene, department: scene.arrive(department),
    "countersign": lambda scene, by, manner: blow.countersign(scene.stage.watch, scene.whistle, by, manner),
    "cancel": lambda scene, by, reason: overlays.cancel_blown(scene.stage.watch, scene.whistle, by, reason),
    "suspend": _suspend,
    "escalate": _escalate,
    "confer": conferences.confer,
    "hold": conferences.hold,
    "spot": conferences.spot,
    "check_fail": _check_fail,
    "note": lambda scene, text: records.note(scene.stage.watch, scene.whistle, text),
    "witness": lambda scene, name, capacity, opinion: records.witness(
        scene.stage.watch, scene.whistle, name, capacity, opinion
    ),
    "leader": lambda scene, name, title: records.leader_arrives(scene.stage.watch, scene.whistle, name, title),
    "leader_leaves": _leader_leaves,
    "opinion": _opinion,
    "team": lambda scene, name, department, part: records.join_team(
        scene.stage.watch, scene.whistle, name, department, part
    ),
    "order": _order,
    "receive": _receive,
}
"""Each verb of the script and the order it gives."""
