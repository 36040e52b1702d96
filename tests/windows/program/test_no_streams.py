"""A program without a terminal has no streams at all: what is typed to it is obeyed, and nothing breaks over them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
WITHOUT = """
import sys
sys.stdin = sys.stdout = sys.stderr = sys.__stdin__ = sys.__stdout__ = sys.__stderr__ = None
sys.argv = ["shaotai", *sys.argv[1:]]
from desktop.__main__ import main
raise SystemExit(main())
"""
FAULT = """
import sys, warnings
from pathlib import Path
sys.stdin = sys.stdout = sys.stderr = sys.__stdin__ = sys.__stdout__ = sys.__stderr__ = None
from PySide6.QtCore import QTimer
from desktop.desk import program
folder = Path(sys.argv[1])

beats = []

def broken():
    # An event may be heard before the window is, so it beats until all is up, breaks once, and then asks for the end.
    if not isinstance(sys.excepthook, program._Fault):
        return
    beats.append(1)
    if len(beats) > 1:
        program.QApplication.quit()
        return
    warnings.warn("nobody reads this")
    print("nor this")
    raise ValueError("broken")

timer = QTimer(program.application())
timer.timeout.connect(broken)
timer.start(50)
raise SystemExit(program.open_post(folder))
"""


def started(words: list[str], place: Path) -> int:
    paths = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    environment = {**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen", "LOCALAPPDATA": str(place)}
    return subprocess.run(
        [sys.executable, "-c", *words], check=False, env=environment, cwd=place, timeout=60
    ).returncode


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--version"], 0),
        (["--help"], 0),
        (["no-such-order"], 2),
        (["--post", "post", "show", "1"], 1),
        (["--post", "post", "--json", "verify"], 1),
        (["paper", "1", "--out"], 2),
    ],
)
def test_an_order_ends_with_its_code(words: list[str], code: int, tmp_path: Path) -> None:
    assert started([WITHOUT, *words], tmp_path) == code


def test_a_fault_of_the_window_is_written_beside_the_ledger(tmp_path: Path) -> None:
    assert started([FAULT, str(tmp_path / "post")], tmp_path) == 0
    log = (tmp_path / "post" / "faults.log").read_text("utf-8")
    assert "ValueError" in log
    assert "in broken" in log
