"""Planning in a process of its own, seen from the side that asks: start, watch, call back, take the answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections import deque
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import desktop
from desktop.planner.problem import Answer, Plan
from desktop.planner.progress import Progress
from desktop.planner.task import Task, task_text
from desktop.planner.writing import value_of
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.planner.problem import Problem
    from desktop.planner.repair import Absence

CANCELLED = "cancelled"
"""How an answer ended that is the best plan there was when somebody called the errand back, or the process broke."""

_GRACE = 20.0
"""Seconds after its time is up at which a process that still runs is ended from outside; what it does before the
clock runs (loading, looking for conflicts) takes less."""
_LEAVE = 5.0
"""Seconds that a process has to go when all is said."""
_HEARD = 100
"""Lines of complaint that are kept; the last one is told."""


def command() -> list[str]:
    """Return what starts the solving process, from source as well as from the frozen program."""
    if getattr(sys, "frozen", False):
        # The program of the window has no pipes on Windows; its twin for the terminal has.
        twin = Path(sys.executable).with_name("shaotai.com")
        return [str(twin if twin.exists() else sys.executable), "--solve"]
    return [sys.executable, "-m", "desktop.planner"]


class Solving:
    """One task on its way through a process of its own. No thread of the caller ever waits but in `answer`.

    Nothing of the process is left behind: it ends with its answer, with `cancel`, and with the process that asked.
    """

    def __init__(
        self,
        problem: Problem,
        seconds: float,
        seed: int = 0,
        workers: int = 2,
        *,
        start: Plan | None = None,
        absence: Absence | None = None,
    ) -> None:
        """Prepare a plan from scratch or from `start`; with `absence` the repair of the published plan `start`."""
        self.note: Words | None = None
        """Why the answer is not what it could be, where the process broke off by itself."""
        self._task = Task(problem, seconds, seed, workers, start, absence)
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._latest: Progress | None = None
        self._fresh = False
        self._best: Plan | None = None
        self._conflicts: tuple[tuple[str, str], ...] = ()
        self._answer: Answer | None = None
        self._refused: Refused | None = None
        self._cancelled = False
        self._ended = CANCELLED
        self._process: subprocess.Popen[str] | None = None
        self._begun = 0.0

    def start(self) -> Solving:
        """Send the task off and return at once."""
        self._begun = time.monotonic()
        threading.Thread(target=self._run, daemon=True).start()
        return self

    @property
    def over(self) -> bool:
        """Whether the process has ended and `answer` returns at once."""
        return self._over.is_set()

    @property
    def progress(self) -> Progress | None:
        """The latest that was heard, with the best plan so far; None before the first message."""
        with self._lock:
            return self._latest and replace(self._latest, plan=self._best)

    def poll(self) -> Progress | None:
        """Return what is new since the last call, None where nothing is; for a timer of the screen."""
        with self._lock:
            fresh, self._fresh = self._fresh, False
            return self._latest and replace(self._latest, plan=self._best) if fresh else None

    def cancel(self) -> None:
        """End the process now; the best plan so far becomes the answer."""
        with self._lock:
            self._cancelled = True
            process = self._process
        if process is not None:
            end(process)

    def answer(self, timeout: float | None = None) -> Answer:
        """Wait for the end and return the answer.

        Raises:
            Refused: The problem makes no sense, or the process broke off or was called back without any plan.
            TimeoutError: It has not ended after `timeout` seconds.
        """
        if not self._over.wait(timeout):
            raise TimeoutError
        if self._refused is not None:
            raise self._refused
        if self._answer is not None:
            return self._answer
        latest, plan = self._latest, self._best
        if latest is None or latest.cost is None or plan is None:
            raise Refused("plan", self.note or Words("还没有排出方案就取消了", "Cancelled before there was a plan"))
        return Answer(plan, latest.cost, latest.bound, self._seconds, self._ended, self._conflicts)

    def _run(self) -> None:
        """Carry the task to the process and hear it out; everything that can go wrong becomes a sentence."""
        complaints: deque[str] = deque(maxlen=_HEARD)
        try:
            code = self._hear_out(complaints)
        except OSError as error:
            self.note = Words(f"排班程序启动不了：{error}", f"The planner does not start: {error}")
        else:
            if self._answer is None and self._refused is None and not self._cancelled:
                self.note = _broken(code, complaints)
        self._seconds = time.monotonic() - self._begun
        self._over.set()

    def _hear_out(self, complaints: deque[str]) -> int:
        with self._lock:
            if self._cancelled:
                return 0
            self._process = process = begin()
        with process:
            assert process.stdin is not None  # noqa: S101 - asked for in `begin`
            assert process.stdout is not None  # noqa: S101 - same
            assert process.stderr is not None  # noqa: S101 - same
            # A pipe that nobody reads would stop who complains.
            listening = threading.Thread(target=complaints.extend, args=(process.stderr,), daemon=True)
            listening.start()
            # It may be gone before it has read all; then what it complains of says why.
            with suppress(OSError):
                process.stdin.write(task_text(self._task) + "\n")
                process.stdin.flush()
            late = threading.Timer(self._task.seconds + _GRACE, self._overdue)
            late.daemon = True
            late.start()
            for line in process.stdout:
                self._hear(line)
                if self._answer is not None or self._refused is not None:
                    break
            late.cancel()
            # What hears that nobody listens any more ends, whatever it may still be at.
            with suppress(OSError):
                process.stdin.close()
            try:
                process.wait(_LEAVE)
            except subprocess.TimeoutExpired:
                end(process)
            listening.join(_LEAVE)
        return process.returncode

    def _overdue(self) -> None:
        """End a process that does not end by itself when its time is up."""
        self._ended = "time"
        self.cancel()

    def _hear(self, line: str) -> None:
        try:
            message: dict[str, Any] = json.loads(line)
        except json.JSONDecodeError:
            return  # broken off in the middle
        with self._lock:
            if "progress" in message:
                self._take(value_of(Progress, message["progress"]))
            elif "conflicts" in message:
                self._conflicts = tuple((person, rule) for person, rule in message["conflicts"])
            elif "answer" in message:
                self._answer = value_of(Answer, message["answer"])
            elif "refused" in message:
                said = message["refused"]
                self._refused = Refused(said["field"], Words(said["zh"], said["en"]))

    def _take(self, told: Progress) -> None:
        """Take a message over; a cost and its plan stand until a better plan comes."""
        cost = self._latest.cost if self._latest is not None else None
        if told.plan is not None and told.cost is not None and (cost is None or told.cost <= cost):
            self._best, cost = told.plan, told.cost
        self._latest, self._fresh = replace(told, cost=cost, plan=None), True


def begin() -> subprocess.Popen[str]:
    """Start the solving process with pipes in UTF-8, out of reach of Ctrl+C and without a window."""
    here = str(Path(desktop.__file__).parent.parent)
    paths = [here, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return subprocess.Popen(  # noqa: S603 - this program itself
        command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        env=environment,
        start_new_session=True,
        creationflags=flags,
    )


def end(process: subprocess.Popen[str]) -> None:
    """End a process at once; it has no children but threads."""
    with suppress(OSError):
        process.kill()


def _broken(code: int, complaints: Iterable[str]) -> Words:
    """Return why a process ended without an answer: its last complaint, or the number that it ended with."""
    lines = [line.strip() for line in complaints if line.strip()]
    why = Words(lines[-1], lines[-1]) if lines else Words(f"代码 {code}", f"code {code}")
    return Words(f"排班程序中断：{why.zh}", f"The planner broke off: {why.en}")
