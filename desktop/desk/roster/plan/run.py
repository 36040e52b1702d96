"""One run of the planner as the page sees it: started off the screen's thread, listened to, taken or left."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.desk import errand
from desktop.desk.roster.panes.solver import RunFace
from desktop.desk.roster.shares import spread_of
from desktop.post.refused import Refused
from desktop.procedures.roster.month.explaining import conflict_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.roster.panes.solver import Phase
    from desktop.planner.errand import Solving
    from desktop.planner.problem import Answer, Plan
    from desktop.planner.progress import Progress
    from desktop.procedures.roster.month.checking import Grid

_POLL = 100
"""Milliseconds between two looks at the planner; what it is told takes effect as quickly."""
_PREVIEW = 0.7
"""Seconds between two better plans that are shown, so that the grid stays calm."""


class Run(QObject):
    """A run for one month. `grid` is the draft it began with, `proposal` the draft as the best plan would make it."""

    moved = Signal()
    """There is something new to be shown."""
    refused = Signal(object)
    """The planner made nothing of it; why, as `Refused`."""
    ready = Signal()
    """Somebody wants the plan, and it is final now."""

    def __init__(
        self, parent: QObject, title: str, grid: Grid, make: Callable[[], Solving], seconds: float, language: str
    ) -> None:
        """Let `make` prepare the task in a thread and send it off; `title` is what the run is called."""
        super().__init__(parent)
        self.title = title
        self.month = grid.frame.material.month
        self.grid = grid
        self.proposal: Grid | None = None
        self.answer: Answer | None = None
        self.phase: Phase = "making"
        self.tell: Callable[[Answer], tuple[str, ...]] = lambda _answer: ()
        """What else is to be said of the answer: the change list of a repair."""
        self._language = language
        self._seconds = seconds
        self._solving: Solving | None = None
        self._gone = False
        self._wanted = False
        self._working = False
        self._begun = time.monotonic()
        self._shown = 0.0
        self._points: list[tuple[float, float]] = []
        self._latest: Progress | None = None
        self._drawn: Plan | None = None
        self._before = (_missing(grid), spread_of(grid))
        self._now = self._before
        self._planned = any(map(any, grid.lines.values()))
        self._told: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL)
        self._timer.timeout.connect(self._look)
        errand.run(self, lambda _errand: make(), self._made, self._fail)

    def face(self) -> RunFace:
        """Return what the pane says of it."""
        latest, answer = self._latest, self.answer
        second = answer.seconds if answer is not None else time.monotonic() - self._begun
        return RunFace(
            self.phase,
            self.title,
            second,
            self._seconds,
            tuple(self._points),
            answer.bound if answer is not None else latest.bound if latest is not None else None,
            (self._before[0], self._now[0]),
            (self._before[1], self._now[1]),
            answer is not None and answer.ended == "proven",
            self.proposal is not None,
            self._told,
            self._planned,
        )

    def take(self) -> None:
        """End the run and let its best plan be taken; `ready` follows at once or within half a second."""
        self._wanted = True
        if self.phase == "ready":
            self.phase = "taking"
            self.ready.emit()
        elif self._solving is not None:
            self._solving.cancel()

    def leave(self) -> None:
        """End the run and forget it."""
        self._gone = True
        self._timer.stop()
        if self._solving is not None:
            self._solving.cancel()

    def _made(self, solving: Solving) -> None:
        self._solving = solving
        if self._gone:
            solving.cancel()
            return
        self.phase = "running"
        self._begun = time.monotonic()
        self._timer.start()
        self.moved.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        if not self._gone:
            self.refused.emit(error)

    def _look(self) -> None:
        solving = self._solving
        if solving is None:
            return
        progress = solving.poll()
        if progress is not None:
            self._hear(progress)
        if self.answer is None and solving.over and not self._end(solving):
            return
        latest = self._latest.plan if self._latest is not None else None
        plan = self.answer.plan if self.answer is not None else latest
        if plan is None or plan is self._drawn:
            self._settle()
        elif not self._working and (self.answer is not None or time.monotonic() - self._shown > _PREVIEW):
            self._preview(plan)
        self.moved.emit()

    def _hear(self, progress: Progress) -> None:
        self._latest = progress
        if progress.cost is not None and (not self._points or self._points[-1][1] != progress.cost):
            self._points.append((progress.second, float(progress.cost)))

    def _end(self, solving: Solving) -> bool:
        """Take the answer in; False where there is none, and the reason was told."""
        try:
            answer = solving.answer(0)
        except Refused as refused:
            self._timer.stop()
            self.refused.emit(refused)
            return False
        self.answer = answer
        self._points.append((answer.seconds, float(answer.cost)))
        gave_way = tuple(one.said(self._language) for one in conflict_words(self.grid.frame, answer))
        broke = (solving.note.said(self._language),) if solving.note is not None else ()
        self._told = (*broke, *self.tell(answer), *gave_way)
        return True

    def _settle(self) -> None:
        """Once the answer is worked out and shown, wait for a word, or follow the one that was said already."""
        if self.answer is None or self._working or self.phase != "running":
            return
        self._timer.stop()
        self.phase = "ready"
        if self._wanted:
            self.take()

    def _preview(self, plan: Plan) -> None:
        """Work out the draft as `plan` would make it, off the screen's thread."""
        self._working, self._drawn, self._shown = True, plan, time.monotonic()
        before = self.grid

        def work(_errand: errand.Errand) -> tuple[Grid, tuple[int, int]]:
            grid = before.changed(before.changes_to(plan))
            return grid, (_missing(grid), spread_of(grid))

        errand.run(self, work, self._worked, self._fail)

    def _worked(self, result: tuple[Grid, tuple[int, int]]) -> None:
        self._working = False
        if not self._gone:
            self.proposal, self._now = result
            self.moved.emit()


def _missing(grid: Grid) -> int:
    return sum(hole.missing for hole in grid.holes())
