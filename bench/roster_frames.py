"""How long the window stands still while a month is planned, and how soon a plan that is called back is gone.

python bench/roster_frames.py FOLDER MONTH [--seconds 15]     FOLDER is that of a post, which is copied first
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.desk.program import sit_down
from desktop.desk.roster.page import RosterPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.planner.problem import Answer

_BEAT = 5
"""Milliseconds between two frames that the window is asked for."""
_KEYS = 40
GOAL_MS, GOAL_CANCEL = 100.0, 0.5


@dataclass
class Frames:
    """A timer that beats as often as it can; what lies between two beats is how long the window stood still."""

    page: RosterPage
    last: float = field(default_factory=time.perf_counter)
    worst: dict[str, float] = field(default_factory=dict)
    step: str = ""

    def beat(self) -> None:
        """Paint the grid and note the time since the last frame."""
        self.page.grid.viewport().update()
        now = time.perf_counter()
        self.worst[self.step] = max(self.worst.get(self.step, 0.0), (now - self.last) * 1000)
        self.last = now

    def during(self, step: str) -> None:
        """Note what comes from now on under a new name."""
        self.step, self.last = step, time.perf_counter()


def wait(done: Callable[[], object], seconds: float) -> None:
    """Let the window run until `done` says so."""
    late = time.perf_counter() + seconds
    while not done() and time.perf_counter() < late:
        QTest.qWait(1)


def copied(folder: Path, month: str) -> RosterPage:
    """Return the page of a month in a copy of a post, some days before the month begins."""
    copy = Path(tempfile.mkdtemp(prefix="shaotai-frames-")) / "post"
    shutil.copytree(folder, copy)
    eve = datetime.fromisoformat(f"{month}-01T14:36:20+08:00") - timedelta(days=9)
    window = sit_down(copy, now=lambda: eve)
    window.resize(1366, 697)
    window.show()
    window.show_page("roster", month)
    page = window.page("roster")
    assert isinstance(page, RosterPage)  # noqa: S101 - made by the table of pages
    QTest.qWait(200)
    QTest.keyClick(page.grid, Qt.Key.Key_Y)  # what the first order loads is another figure (bench/order.py)
    return page


def planned(page: RosterPage, frames: Frames, seconds: int) -> tuple[float, float, Answer | None]:
    """Plan, call it back, plan again and take it; return the seconds of calling back and taking, and the answer."""
    frames.during("plan")
    QTest.keyClick(page.grid, Qt.Key.Key_F6)
    wait(lambda: page.planning.run is None or page.planning.run.proposal is not None, 60)
    QTest.qWait(4000)
    frames.during("cancel")
    began = time.perf_counter()
    QTest.keyClick(page.grid, Qt.Key.Key_Escape)
    gone = time.perf_counter() - began
    QTest.qWait(300)
    frames.during("plan")
    QTest.keyClick(page.grid, Qt.Key.Key_F6)
    wait(lambda: page.planning.run is None or page.planning.run.phase == "ready", seconds + 60)
    run = page.planning.run
    frames.during("take")
    began = time.perf_counter()
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    wait(lambda: page.planning.run is None, 60)
    taken = time.perf_counter() - began
    QTest.qWait(200)
    return gone, taken, run.answer if run is not None else None


def main(folder: Path, month: str, seconds: int) -> int:
    """Print the figures; 1 where a goal is missed."""
    page = copied(folder, month)
    page.planning.keep_seconds(seconds)
    frames = Frames(page)
    timer = QTimer()
    timer.timeout.connect(frames.beat)
    timer.start(_BEAT)
    frames.during("edit")
    for place in range(_KEYS):
        QTest.keyClick(page.grid, Qt.Key.Key_Right if place % 2 else Qt.Key.Key_Y)
        QApplication.processEvents()
    gone, taken, answer = planned(page, frames, seconds)
    frames.during("month")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(page.grid, key, Qt.KeyboardModifier.AltModifier)
        QTest.qWait(50)
    timer.stop()
    people = len(page.month.grid.frame.material.people)
    print(f"{month}, {people} people: worst time between two frames")
    for step, worst in frames.worst.items():
        print(f"  {step:7s} {worst:6.0f} ms")
    print(f"called back in {gone:.2f} s, written down in {taken:.2f} s")
    if answer is not None:
        print(f"the plan ended {answer.ended} after {answer.seconds:.1f} s, cost {answer.cost}, bound {answer.bound}")
    return int(max(frames.worst["plan"], frames.worst["take"]) > GOAL_MS or gone > GOAL_CANCEL)


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("month")
    asked.add_argument("--seconds", type=int, default=15)
    words = asked.parse_args()
    code = main(words.folder, words.month, words.seconds)
    sys.stdout.flush()
    raise SystemExit(code)
