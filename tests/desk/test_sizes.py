"""Every page at every size of screen and type that an office has, in both languages: nothing is cut or covered."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThreadPool

from desktop.desk.program import speak
from desktop.desk.theme.look import Look
from desktop.desk.window import Window
from tests.desk.rounds import at_work, round_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.desk.meeting.held import Held

pytestmark = pytest.mark.no_cover  # counting lines doubles its minutes, and others reach them

SIZES = ((1366, 697, 125), (1366, 697, 150), (1093, 614, 100), (960, 540, 100), (1920, 1080, 175), (1366, 660, 175))
"""Width and height of the window in pixels, and percent of the size of type."""


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> str:
    """Let the desk speak a language; the folder's own fixture takes it off again."""
    spoken: str = request.param
    speak(qapp, spoken)
    return spoken


@pytest.fixture(params=SIZES, ids=lambda it: f"{it[0]}x{it[1]}-{it[2]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int, int]:
    """Return width, height and percent."""
    found: tuple[int, int, int] = request.param
    return found


@pytest.fixture
def scene(language: str, size: tuple[int, int, int], qapp: QApplication) -> Iterator[Held]:
    """Return a post with two whistles, in this language and with type of this size."""
    look = Look(qapp, "light", size[2])
    made = at_work(look, language)
    yield made
    qapp.setStyleSheet("")
    look.deleteLater()


def test_nothing_is_cut_or_covered(qtbot: QtBot, scene: Held, size: tuple[int, int, int]) -> None:
    window = Window(scene.session)
    qtbot.addWidget(window)
    window.resize(size[0], size[1])
    window.bring_up()
    found = round_of(scene, window)
    assert not found, "\n".join(found)
    assert window.size().toTuple() == size[:2], "it is larger than the screen"
    window.close()
    QThreadPool.globalInstance().waitForDone()


@pytest.mark.parametrize(
    ("scale", "width", "height"), [("1.25", 1092, 574), ("1.5", 910, 472), ("1.75", 780, 398)], ids=str
)
def test_nothing_is_cut_on_a_small_screen_that_windows_enlarges(scale: str, width: int, height: int) -> None:
    """1366 x 768 at 125, 150 and 175 %, less the task bar and the title: fractions of pixels are not rounded away."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.desk.rounds", str(width), str(height)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_SCALE_FACTOR": scale, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=200,
        check=False,
    )
    told, *found = done.stdout.splitlines()
    if sys.platform != "win32":  # wine hands no variable of Qt's on; there the small window alone is proved
        assert told == f"scale {float(scale)}"
    assert [one for one in found if one] == [], done.stdout
    assert done.returncode == 0, done.stderr
