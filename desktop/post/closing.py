"""How a whistle ends: work reported done, an independent check, closing, archiving, a new one where it recurs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, state_in, written
from desktop.post.person import person, same_person
from desktop.post.refused import Door
from desktop.post.states import DispatchState, Escalation, WhistleState
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from desktop.post.dispatch import Dispatch
    from desktop.post.evaluation import Evaluation
    from desktop.post.task import Task
    from desktop.post.whistle import Whistle

S = WhistleState
D = DispatchState
_FINISHED = (D.WORK_DONE, D.RELEASED, D.CANCELLED, D.STOOD_DOWN)
_LEVELS = ("district", "city")


def report_done(
    whistle: Whistle, dispatches: Collection[Dispatch], tasks: Collection[Task], outcome: str, at: datetime
) -> Whistle:
    """Report the work as done: all tasks done, every department finished, no ruling open (domain.md 7.1)."""
    state_in(whistle.state, (S.IN_ACTION,), "报完成", "reporting done")
    if any(dispatch.state in (D.REFUSED, D.RULING) for dispatch in dispatches):
        raise no(
            "ruling",
            "还有异议没有裁定，不能报完成。",
            "An objection is still to be ruled upon.",
            Door("rule", Words("去裁定", "Rule upon it")),
        )
    open_tasks = [task for task in tasks if not task.done]
    if open_tasks:
        raise no(
            "tasks",
            f"还有 {len(open_tasks)} 项任务没办完：{'、'.join(task.what for task in open_tasks)}。",
            f"{len(open_tasks)} task(s) are still open.",
            Door("finish_task", Words("去办结", "Finish them")),
        )
    waiting = [dispatch for dispatch in dispatches if dispatch.state not in _FINISHED]
    if waiting:
        raise no(
            "dispatches",
            f"还有 {len(waiting)} 家没有报任务完成。",
            f"{len(waiting)} department(s) have not reported their work done.",
            Door("work_done", Words("报任务完成", "Report work done")),
            Door("stand_down", Words("解除未到的部门", "Stand down who did not come")),
        )
    ended = [(one.work_done_at, Words("部门完成", "a department's work")) for one in dispatches]
    ended += [(task.done_at, Words("任务办结", "a task")) for task in tasks]
    follows("done_at", at, "报完成", "Reporting done", ended)
    return replace(
        whistle, state=S.CHECKING, done_at=at, outcome=written("outcome", outcome, "处置结果", "The outcome")
    )


def _checked_by(whistle: Whistle, checker: str, lead_officers: Collection[str]) -> str:
    name = person(written("checker", checker, "核查人", "The checker"))
    if any(same_person(name, one) for one in lead_officers):
        raise no(
            "checker",
            f"{name}是牵头部门的人，不能核查。请换人核查。",
            f"{name} belongs to the lead department. Somebody else must check.",
        )
    state_in(whistle.state, (S.CHECKING,), "核查", "checking")
    return name


def check_pass(whistle: Whistle, checker: str, findings: str, at: datetime, lead_officers: Collection[str]) -> Whistle:
    """Close on an independent check: the checker is no officer of the lead department (domain.md 7.1)."""
    name = _checked_by(whistle, checker, lead_officers)
    follows("closed_at", at, "核查", "The check", ((whistle.done_at, Words("报完成", "reporting done")),))
    return replace(whistle, state=S.CLOSED, closed_at=at, checker=name, check_findings=findings.strip())


def check_fail(whistle: Whistle, checker: str, findings: str, at: datetime, lead_officers: Collection[str]) -> Whistle:
    """Send a whistle back into action with findings; the departments' work is open again."""
    name = _checked_by(whistle, checker, lead_officers)
    follows("checked_at", at, "核查", "The check", ((whistle.done_at, Words("报完成", "reporting done")),))
    return replace(
        whistle,
        state=S.IN_ACTION,
        checker=name,
        check_findings=written("findings", findings, "核查发现的问题", "What the check found"),
        done_at=None,
    )


def archive(whistle: Whistle, evaluation: Evaluation | None, at: datetime) -> Whistle:
    """Archive a closed whistle whose evaluation, ratings and recheck plan are there (domain.md 7.1)."""
    state_in(whistle.state, (S.CLOSED,), "归档", "archiving")
    if evaluation is None or not evaluation.complete:
        raise no(
            "evaluation",
            "评价、评分和回头看安排齐了才能归档。",
            "Evaluation, ratings and recheck plan must be there first.",
            Door("evaluate", Words("去评价", "Evaluate")),
        )
    follows("archived_at", at, "归档", "Archiving", ((whistle.closed_at, Words("销哨", "closing")),))
    return replace(whistle, state=S.ARCHIVED, archived_at=at)


def recur(whistle: Whistle, child: Whistle) -> Whistle:
    """Return `child` linked to a closed whistle whose trouble has come back; the original stays untouched."""
    state_in(whistle.state, (S.CLOSED, S.ARCHIVED), "挂为反弹", "linking a recurrence")
    return replace(child, parent=whistle.id)


_NEXT = {
    Escalation.NONE: Escalation.SENT,
    Escalation.SENT: Escalation.RECEIVED,
    Escalation.RECEIVED: Escalation.ANSWERED,
    Escalation.ANSWERED: Escalation.RETURNED,
    Escalation.RETURNED: Escalation.SENT,
}


def escalate(whistle: Whistle, to: Escalation, level: str) -> Whistle:
    """Move the escalation overlay one step on: sent, received, answered, returned (E03)."""
    state_in(whistle.state, (S.BLOWN, S.IN_ACTION, S.CHECKING, S.ON_LEDGER, S.CLOSED), "提级", "escalating")
    if _NEXT[whistle.escalation] is not to:
        raise no(
            "escalation",
            f"现在是“{whistle.escalation.words.zh}”，下一步应为“{_NEXT[whistle.escalation].words.zh}”。",
            f"It is “{whistle.escalation.words.en}”; the next step is “{_NEXT[whistle.escalation].words.en}”.",
        )
    if to is Escalation.SENT and level not in _LEVELS:
        raise no("level", "请选上报到哪一级：区或市。", "Choose the level: district or city.")
    return replace(
        whistle, escalation=to, escalation_level=level if to is Escalation.SENT else whistle.escalation_level
    )


def confer(whistle: Whistle, *, opened: bool) -> Whistle:
    """Open the conference overlay on a whistle in hand, or close it, also when the whistle was closed meanwhile."""
    if opened:
        state_in(whistle.state, (S.BLOWN, S.IN_ACTION, S.CHECKING, S.ON_LEDGER), "会商", "conferring")
    if whistle.conference_open is opened:
        raise no(
            "conference_open",
            "会商已经开着。" if opened else "没有开着的会商。",
            "A conference is open already." if opened else "No conference is open.",
        )
    return replace(whistle, conference_open=opened)
