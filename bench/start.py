"""Window start as a ratio to a bare PySide6 window: both in fresh processes, in turns, medians of one run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop.procedures.demo import build_demo  # noqa: E402 - the checkout comes first
from desktop.procedures.watch import wall_clock  # noqa: E402 - as above

GOAL = 1.6
"""Start of the desk with the demo post to the bare window (spec/performance.md)."""
ROUNDS = 15

_BARE = """
import time; begun = time.perf_counter()
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([]); window = QWidget(); window.resize(1366, 768); window.show()
app.processEvents(); window.repaint(); app.processEvents()
print((time.perf_counter() - begun) * 1000)
"""
_DESK = """
import sys, time; begun = time.perf_counter()
from pathlib import Path
from desktop.desk.program import sit_down
from PySide6.QtWidgets import QApplication
window = sit_down(Path(sys.argv[1]))
window.resize(1366, 768); window.show()
QApplication.processEvents(); window.repaint(); QApplication.processEvents()
print((time.perf_counter() - begun) * 1000)
"""


def started(program: str, *words: str) -> float:
    """Return how many milliseconds a fresh process needs from its first line to its painted window."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }
    found = subprocess.run([sys.executable, "-c", program, *words], env=environment, capture_output=True, check=True)
    return float(found.stdout.split()[-1])


def main() -> int:
    """Print both medians and the ratio; exit code 1 when the goal is missed."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "post"
        build_demo(folder, wall_clock())
        started(_BARE)
        started(_DESK, str(folder))
        pairs = [(started(_BARE), started(_DESK, str(folder))) for _ in range(ROUNDS)]
    bare, desk = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(desk / bare for bare, desk in pairs)
    print(f"bare window {bare:.0f} ms, desk with the demo post {desk:.0f} ms, ratio {ratio:.2f}x, goal {GOAL}x")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    raise SystemExit(main())
