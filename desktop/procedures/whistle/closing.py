"""End a whistle: report done, check, evaluate, archive (domain.md 7.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post import closing
from desktop.post.department import Department, Officer
from desktop.post.dispatch import Dispatch
from desktop.post.evaluation import Evaluation
from desktop.post.guard import no, state_in
from desktop.post.presence import Presence
from desktop.post.states import ON_SITE_STATES, Ground, WhistleState
from desktop.post.task import Task
from desktop.post.whistle import Whistle
from desktop.procedures.dispatch.departure import reopen_work
from desktop.procedures.roster.following import come_home
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from desktop.ledger.book import Ledger


def report_done(watch: Watch, whistle_id: str, outcome: str, at: datetime | None = None) -> Done[Whistle]:
    """Report the work of all departments done; the whistle now waits for an independent check."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        when = moment(pen, at, "done_at")
        calls = watch.ledger.having(Dispatch, whistle=whistle_id)
        tasks = watch.ledger.having(Task, whistle=whistle_id)
        whistle = closing.report_done(old, calls, tasks, outcome, when)
        pen.change(old, whistle)
        seq = pen.entry("report_done", "whistle", whistle_id, {"outcome": whistle.outcome}, when)
    return done(pen, whistle, seq)


def lead_officers(ledger: Ledger, whistle: Whistle) -> tuple[str, ...]:
    """Return the names that may not check a whistle: officers of the lead, and whoever stood there for it."""
    known = [one.name for one in ledger.having(Officer, department=whistle.lead)]
    stood = [one.name for one in ledger.having(Presence, whistle=whistle.id, department=whistle.lead, void=False)]
    return tuple(dict.fromkeys((*known, *stood)))


def check_pass(watch: Watch, whistle_id: str, checker: str, findings: str, at: datetime | None = None) -> Done[Whistle]:
    """Close a whistle on an independent check; whoever still stands there is released on the ground of closing."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        when = moment(pen, at, "closed_at")
        whistle = closing.check_pass(old, checker, findings, when, lead_officers(watch.ledger, old))
        pen.change(old, whistle)
        for one in watch.ledger.having(Presence, whistle=whistle_id):
            if one.there:
                pen.change(one, one.leave(when, Ground.CLOSED))
                come_home(pen, (one,))
        for call in watch.ledger.having(Dispatch, whistle=whistle_id, state=ON_SITE_STATES):
            pen.change(call, call.release(when, Ground.CLOSED))
        pen.add(Evaluation(whistle_id))
        say = {"checker": whistle.checker, "findings": whistle.check_findings, "serial": str(whistle.serial)}
        seq = pen.entry("check_pass", "whistle", whistle_id, say, when)
    return done(pen, whistle, seq)


def check_fail(
    watch: Watch,
    whistle_id: str,
    checker: str,
    findings: str,
    reopen: Collection[str] = (),
    new_tasks: Collection[tuple[str, str]] = (),
    at: datetime | None = None,
) -> Done[Whistle]:
    """Send a whistle back into action; `reopen` names tasks by id, `new_tasks` are (department, what)."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        when = moment(pen, at, "checked_at")
        whistle = closing.check_fail(old, checker, findings, when, lead_officers(watch.ledger, old))
        pen.change(old, whistle)
        concerned: set[str] = set()
        calls = watch.ledger.having(Dispatch, whistle=whistle_id)
        for task_id in reopen:
            task = watch.ledger.get(Task, task_id)
            if task.whistle != whistle_id:
                raise no("reopen", "这项任务是别的哨的。", "That task belongs to another whistle.")
            pen.change(task, task.reopen())
            concerned.add(task.department)
        for department, what in new_tasks:
            short = watch.ledger.get(Department, department).short
            if not any(call.department == department for call in calls):
                raise no("department", f"{short}没有被叫到这一哨。", f"{short} was not called to this whistle.")
            pen.add(Task(new_id(), whistle_id, department, what, when, from_check=True).given())
            concerned.add(department)
        for call in calls:
            if call.department in (concerned or {old.lead}):
                reopen_work(pen, call)
        say = {"checker": whistle.checker, "findings": whistle.check_findings, "tasks": len(reopen) + len(new_tasks)}
        seq = pen.entry("check_fail", "whistle", whistle_id, say, when)
    return done(pen, whistle, seq)


def evaluate(watch: Watch, evaluation: Evaluation) -> Done[Evaluation]:
    """Write the evaluation of a closed whistle (B13)."""
    with watch.pen() as pen:
        state_in(watch.ledger.get(Whistle, evaluation.whistle).state, (WhistleState.CLOSED,), "评价", "evaluating")
        old = watch.ledger.find(Evaluation, evaluation.whistle)
        new = evaluation.checked()
        if old is None:  # a closed whistle that came with an import
            pen.add(new)
        else:
            pen.change(old, new)
        say = {"satisfaction": new.satisfaction, "recheck_on": new.recheck_on, "comment": new.comment}
        seq = pen.entry("evaluate", "whistle", evaluation.whistle, say)
    return done(pen, new, seq)


def archive(watch: Watch, whistle_id: str) -> Done[Whistle]:
    """Archive a closed whistle once evaluation, ratings and recheck plan are there."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        whistle = closing.archive(old, watch.ledger.find(Evaluation, whistle_id), pen.now)
        pen.change(old, whistle)
        seq = pen.entry("archive", "whistle", whistle_id, {"serial": str(whistle.serial)})
    return done(pen, whistle, seq)
