"""The called departments as rows of the table: who is there, when, what the clock says, what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.whistle.department_rows import DepartmentRow, Marked
from desktop.post.clock import reading
from desktop.post.moment import countdown
from desktop.post.states import ClockState, DispatchState, Role

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch

translate = QCoreApplication.translate
D = DispatchState
NOTHING = "—"


def rows(case: Case, language: str, now: datetime, warn_minutes: int) -> tuple[DepartmentRow, ...]:
    """Return one row for each call, the lead first."""
    ordered = sorted(case.dispatches, key=lambda call: call.role is not Role.LEAD)
    return tuple(_row(case, call, language, now, warn_minutes) for call in ordered)


def _row(case: Case, call: Dispatch, language: str, now: datetime, warn_minutes: int) -> DepartmentRow:
    names = [one.name for one in case.presences if one.there and one.dispatch == call.id]
    return DepartmentRow(
        key=call.id,
        name=case.name(call.department),
        people="、".join(names) or NOTHING,
        acknowledged=_time(call.acknowledged_at, call),
        departed=_time(call.departed_at, call),
        arrived=_time(call.reported_at, call),
        clock=_clock(call, now, warn_minutes),
        now=_now(call, len(names), language),
        tasks=_tasks(case, call, now),
        lead=call.role is Role.LEAD,
    )


def _time(moment: datetime | None, call: Dispatch) -> str:
    if moment is None:
        return NOTHING
    return f"{moment:%H:%M}" if moment.date() == call.issued_at.date() else f"{moment:%m-%d %H:%M}"


def _clock(call: Dispatch, now: datetime, warn_minutes: int) -> Marked:
    clock = reading(call, now, warn_minutes)
    left, took = countdown(clock.seconds), clock.elapsed // 60
    return {
        ClockState.RUNNING: Marked(translate("Departments", "{time} left").format(time=left), "run", "clock"),
        ClockState.WARNING: Marked(translate("Departments", "{time} left").format(time=left), "warn", "tri"),
        ClockState.BREACHED: Marked(translate("Departments", "{time} over").format(time=left), "bad", "x"),
        ClockState.MET: Marked(translate("Departments", "took {n} min").format(n=took), "ok", "ok"),
        ClockState.LATE: Marked(translate("Departments", "late, {n} min").format(n=took), "bad", "x"),
        ClockState.NO_SHOW: Marked(translate("Departments", "no show"), "bad", "x"),
        ClockState.EXCUSED: Marked(translate("Departments", "not counted"), "plain"),
    }[clock.state]


def _now(call: Dispatch, people: int, language: str) -> str:
    if call.on_site:
        return translate("Departments", "{n} on site").format(n=people)
    if call.released_at is not None and call.ground is not None:
        return f"{call.released_at:%H:%M} {call.ground.words.said(language)}"
    told = {
        D.ISSUED: translate("Departments", "not acknowledged"),
        D.ACKNOWLEDGED: translate("Departments", "not set out"),
        D.EN_ROUTE: translate("Departments", "on the way"),
    }
    return told.get(call.state) or call.state.words.said(language)


def _tasks(case: Case, call: Dispatch, now: datetime) -> Marked:
    own = [task for task in case.tasks if task.department == call.department]
    waiting = [task for task in own if not task.done]
    if waiting:
        words = translate("Departments", "{n} open: {task}").format(n=len(waiting), task=waiting[0].what)
        late = any(task.overdue(now) for task in waiting)
        return Marked(words, "bad" if late else "warn", "x" if late else "tri")
    if call.work_done_at is not None:
        return Marked(translate("Departments", "reported done {time}").format(time=f"{call.work_done_at:%H:%M}"))
    if own:
        return Marked(translate("Departments", "{done}/{all} done").format(done=len(own), all=len(own)))
    return Marked(NOTHING)
