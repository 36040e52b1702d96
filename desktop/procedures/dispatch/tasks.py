"""Tasks on the scene: give, finish; and a department's own work reported done (B06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.guard import no, state_in
from desktop.post.states import WhistleState
from desktop.post.task import Task
from desktop.post.whistle import Whistle
from desktop.procedures.dispatch.calls import short_of
from desktop.procedures.dispatch.departure import reopen_work
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from datetime import datetime


def give_task(
    watch: Watch,
    whistle_id: str,
    department_id: str,
    what: str,
    *,
    standard: str = "",
    quantity: str = "",
    due_at: datetime | None = None,
) -> Done[Task]:
    """Give a called department a task; work that it reported done is open again."""
    with watch.pen() as pen:
        whistle = watch.ledger.get(Whistle, whistle_id)
        state_in(whistle.state, (WhistleState.BLOWN, WhistleState.IN_ACTION), "交办任务", "giving a task")
        department = watch.ledger.get(Department, department_id)
        calls = watch.ledger.having(Dispatch, whistle=whistle_id, department=department_id)
        if not calls:
            raise no("department", f"{department.short}没有被叫到。请先加派。", f"{department.short} was not called.")
        task = Task(
            new_id(), whistle_id, department_id, what, pen.now, standard.strip(), quantity.strip(), due_at
        ).given()
        pen.add(task)
        reopen_work(pen, calls[-1])
        say = {"department": department.short, "task": task.what, "standard": task.standard, "due_at": due_at}
        seq = pen.entry("give_task", "whistle", whistle_id, say)
    return done(pen, task, seq)


def finish_task(watch: Watch, task_id: str, result: str, at: datetime | None = None) -> Done[Task]:
    """Report a task done, with its result."""
    with watch.pen() as pen:
        old = watch.ledger.get(Task, task_id)
        when = moment(pen, at, "done_at")
        new = old.finish(result, when)
        pen.change(old, new)
        department = watch.ledger.get(Department, new.department)
        say = {"department": department.short, "task": new.what, "result": new.result}
        seq = pen.entry("finish_task", "whistle", new.whistle, say, when)
    return done(pen, new, seq)


def finish_work(watch: Watch, dispatch_id: str, at: datetime | None = None) -> Done[Dispatch]:
    """Report a department's own work done; refused while one of its tasks is open."""
    with watch.pen() as pen:
        old = watch.ledger.get(Dispatch, dispatch_id)
        when = moment(pen, at, "work_done_at")
        new = old.finish_work(watch.ledger.having(Task, whistle=old.whistle), when)
        pen.change(old, new)
        say = {"department": short_of(watch.ledger, new), "dispatch": new.id}
        seq = pen.entry("finish_work", "whistle", new.whistle, say, when)
    return done(pen, new, seq)
