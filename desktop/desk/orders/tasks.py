"""Work on the scene: give a task, report it done (B06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm, translate
from desktop.post.refused import Refused
from desktop.post.states import DispatchState
from desktop.post.words import Words
from desktop.procedures.dispatch import tasks

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch
    from desktop.post.task import Task
    from desktop.procedures.watch import Done


def give_task(session: Session, case: Case, subject: str, _at: datetime | None = None) -> OrderForm:
    """Ask for a task: what, to which standard, how much, until when, whose."""
    chosen = next((one.department for one in case.dispatches if one.id == subject), case.whistle.lead)

    def give(answers: Answers) -> Done[Task]:
        return session.give(
            tasks.give_task,
            case.whistle.id,
            answers["department"],
            answers["what"],
            standard=answers["standard"],
            quantity=answers["quantity"],
            due_at=answers["due_at"],
        )

    return OrderForm(
        "give_task",
        translate("Orders", "Give a task"),
        translate("Orders", "Give it"),
        (
            Ask("what", translate("Orders", "What"), wide=True),
            Ask("standard", translate("Orders", "Standard"), hint=translate("Orders", "how one sees that it is done")),
            Ask("quantity", translate("Orders", "Quantity")),
            Ask("department", translate("Orders", "Department"), "choice", questions.called(case), start=chosen),
            Ask("due_at", translate("Orders", "Until"), "due", hint=translate("Orders", "such as 1700, or 9-23 1200")),
        ),
        give,
        lambda task: translate("Orders", "Task given to {name}: {task}.").format(
            name=case.name(task.department), task=task.what
        ),
        note=translate("Orders", "one that can be measured: what, how well, how much, whose, until when"),
    )


def finish_task(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask which open task is done, and with what result; the tasks of one department where one is chosen."""
    call = next((one for one in case.dispatches if one.id == subject), None)
    waiting = [one for one in case.tasks if not one.done and (call is None or one.department == call.department)]
    if not waiting:
        raise Refused("tasks", Words("没有未办结的任务。", "No task is open."))
    choices = tuple(Choice(one.id, one.what, _aside(case, one)) for one in waiting)

    def give(answers: Answers) -> Done[Task]:
        return session.give(tasks.finish_task, answers["task"], answers["result"], answers["at"])

    return OrderForm(
        "finish_task",
        translate("Orders", "Finish a task"),
        translate("Orders", "Done"),
        (
            Ask("task", translate("Orders", "Task"), "choice", choices, wide=True),
            Ask("result", translate("Orders", "Result"), wide=True),
            questions.when(at),
        ),
        give,
        lambda task: translate("Orders", "Done: {task}.").format(task=task.what),
    )


def work_done(session: Session, case: Case, subject: str, at: datetime | None = None) -> OrderForm:
    """Ask which department reports its own work done."""
    standing = [one for one in case.dispatches if one.state is DispatchState.REPORTED]
    if not standing:
        raise Refused("state", Words("没有部门等着报任务完成。", "No department waits to report its work done."))
    choices = tuple(Choice(one.id, case.name(one.department)) for one in standing)
    start = subject if subject in {one.id for one in standing} else choices[0].key

    def give(answers: Answers) -> Done[Dispatch]:
        return session.give(tasks.finish_work, answers["department"], answers["at"])

    return OrderForm(
        "work_done",
        translate("Orders", "Work of a department done"),
        translate("Orders", "Report done"),
        (Ask("department", translate("Orders", "Department"), "choice", choices, start=start), questions.when(at)),
        give,
        lambda call: translate("Orders", "{name} reported its work done.").format(name=case.name(call.department)),
    )


def _aside(case: Case, task: Task) -> str:
    due = translate("Orders", "until {time}").format(time=f"{task.due_at:%m-%d %H:%M}") if task.due_at else ""
    return "　".join(part for part in (case.name(task.department), due) if part)
