"""Every page at every size of screen and type that an office has, in both languages: nothing is cut or covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from desktop.desk import pages
from desktop.desk.program import speak
from desktop.desk.theme.look import Look
from desktop.desk.window import Window
from desktop.procedures.conferences import proposing
from tests.desk.measure import faults
from tests.desk.meeting.held import Held

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.no_cover  # counting lines doubles its minutes, and others reach them

SIZES = ((1366, 697, 125), (1093, 614, 100), (960, 540, 100), (1920, 1080, 175))
"""Width and height of the window in pixels, and percent of the size of type."""
PANELS = ("report_in", "refuse", "permit", "give_task", "correct_time", "check", "suspend", "note")
PARTS = ("settings:post", "settings:rules", "settings:look", "forces:officer", "lists:duty_item")


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
    made = Held(look)
    made.session.language = language
    whistle = made.blow(place="龙王沟下口东侧三百米处")
    made.later(9).arrive(whistle, "水务")
    made.blow(place="老采坑", lead_reason="就近")
    made.later(25)
    yield made
    qapp.setStyleSheet("")
    look.deleteLater()


def test_nothing_is_cut_or_covered(qtbot: QtBot, scene: Held, size: tuple[int, int, int]) -> None:
    window = Window(scene.session)
    qtbot.addWidget(window)
    window.resize(size[0], size[1])
    window.bring_up()
    whistle = scene.ledger.having(type(scene.blow(place="又一处", lead_reason="就近")))[0]
    call = scene.call(whistle, "水务")
    meeting = scene.meeting.id
    conference = proposing.propose(scene.watch, [whistle.id], "挖沙联合处置", "权属不清").result.id
    found = []
    for name, argument in (
        *((name, "") for name in pages.MODULES if name not in {"paper", "whistle"}),
        *(tuple(part.split(":")) for part in PARTS),
        ("meeting", meeting),
        ("conference", conference),
        ("whistle", whistle.id),
        *(("whistle", f"{whistle.id}:{order}:{call.id}") for order in PANELS),
    ):
        window.show_page(name, argument)
        QApplication.processEvents()
        QThreadPool.globalInstance().waitForDone()  # what a page works out apart is laid out before it is measured
        for _ in range(3):
            QApplication.processEvents()
        found += [f"{name} {argument.partition(':')[2][:12]}: {told}" for told in faults(window)]
    for lead in (scene.opened, scene.ended):
        lead()
        window.show_page("meeting", meeting)
        for _ in range(3):
            QApplication.processEvents()
        found += [f"meeting {lead.__name__}: {told}" for told in faults(window)]
    assert not found, "\n".join(found)
    window.close()
    QThreadPool.globalInstance().waitForDone()
