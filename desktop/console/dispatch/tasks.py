"""Typed orders about work on the scene: give a task, report it done, report a department's work done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import at, department, number, option
from desktop.console.speech import Order
from desktop.post.words import Words
from desktop.procedures.dispatch import tasks

if TYPE_CHECKING:
    from desktop.console.speech import Typed


@click.command(cls=Order, said=Words("给一家部门交办任务。", "Give a called department a task."))
@number()
@department()
@click.argument("what", metavar="TASK")
@option("--standard", default="", metavar="TEXT", said=Words("办到什么标准", "To which standard"))
@option("--quantity", default="", metavar="TEXT", said=Words("多少", "How much"))
@option("--due", metavar="TIME", said=Words("何时办完：1700 或 ISO 时间", "Due when: 1700 or ISO"))
@click.pass_obj
def task(typed: Typed, number: str, department: str, what: str, standard: str, quantity: str, due: str | None) -> None:
    """Give a task."""
    with keeping(typed) as watch:
        case = naming.whistle(watch.ledger, number, watch.today)
        unit = naming.department(watch.ledger, department)
        when = naming.due(watch, due)
        done = tasks.give_task(watch, case.id, unit.id, what, standard=standard, quantity=quantity, due_at=when)
        answer(typed, watch, done)


@click.command(cls=Order, said=Words("办结一项任务。", "Report a task done, by its place or words."))
@number()
@click.argument("task", metavar="TASK")
@option("--result", required=True, metavar="TEXT", said=Words("办理结果", "The result"))
@at()
@click.pass_obj
def task_done(typed: Typed, number: str, task: str, result: str, at: str | None) -> None:
    """Finish a task."""
    with keeping(typed) as watch:
        found = naming.task(watch.ledger, naming.whistle(watch.ledger, number, watch.today), task)
        answer(typed, watch, tasks.finish_task(watch, found.id, result, naming.moment(watch, at)))


@click.command(cls=Order, said=Words("记一家部门任务完成。", "Note that a department's own work is done."))
@number()
@department()
@at()
@click.pass_obj
def work_done(typed: Typed, number: str, department: str, at: str | None) -> None:
    """Report a department's work done."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        answer(typed, watch, tasks.finish_work(watch, one.id, naming.moment(watch, at)))
