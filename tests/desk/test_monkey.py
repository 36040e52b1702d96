"""A monkey at the window for a while: it breaks nothing, loses nothing, and Esc always leads back to Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThreadPool

from desktop.desk.window import Window
from desktop.ledger.book import open_post
from tests.desk.monkey import Monkey
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from desktop.ledger.book import Ledger

pytestmark = pytest.mark.no_cover  # counting lines doubles its minutes, and others reach them

STEPS = 300


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Return an empty ledger in a folder, asked for before `qtbot` so that it outlives the window."""
    with open_post(tmp_path / "post") as ledger:
        yield ledger


@pytest.mark.parametrize("seed", [1, 2])
def test_no_keys_in_any_order_break_the_desk(
    ledger: Ledger, qtbot: QtBot, look: Look, tmp_path: Path, seed: int
) -> None:
    scene = Scene(look, ledger)
    for place in ("龙王沟", "河湾闸口", "老采坑"):
        scene.blow(place=place)
        scene.later(7)
    window = Window(scene.session)
    qtbot.addWidget(window)
    window.resize(1366, 697)
    with qtbot.waitActive(window):
        window.bring_up()
    monkey = Monkey(window, scene, tmp_path, seed)
    monkey.steps(STEPS)
    assert monkey.done["look_over"] == STEPS // 50
    assert monkey.done["_press_known"] > STEPS // 6
    window.close()
    QThreadPool.globalInstance().waitForDone()
