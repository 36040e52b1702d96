"""A round through every page of a post with work in it, measuring each: `python -m tests.desk.rounds WIDTH HEIGHT`.

Started by itself it goes round at the scale that QT_SCALE_FACTOR says, and prints the scale and what is wrong.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from desktop.desk import pages
from desktop.desk.program import application, speak
from desktop.desk.theme.look import Look
from desktop.desk.window import Window
from desktop.procedures.conferences import proposing
from tests.desk.measure import faults
from tests.desk.meeting.held import Held

if TYPE_CHECKING:
    from desktop.post.whistle import Whistle

PANELS = ("report_in", "refuse", "permit", "give_task", "correct_time", "check", "suspend", "note")
PARTS = ("settings:post", "settings:rules", "settings:look", "forces:officer", "lists:duty_item")


def at_work(look: Look, language: str) -> Held:
    """Return a post with two whistles."""
    made = Held(look)
    made.session.language = language
    whistle = made.blow(place="龙王沟下口东侧三百米处")
    made.later(9).arrive(whistle, "水务")
    made.blow(place="老采坑", lead_reason="就近")
    made.later(25)
    return made


def settle() -> None:
    """Let what a page works out apart be laid out before it is measured."""
    QApplication.processEvents()
    QThreadPool.globalInstance().waitForDone()
    for _ in range(3):
        QApplication.processEvents()


def round_of(scene: Held, window: Window) -> list[str]:
    """Go through every page, panel and state of the meeting, and return what is cut or covered there."""
    whistle: Whistle = scene.ledger.having(type(scene.blow(place="又一处", lead_reason="就近")))[0]
    call = scene.call(whistle, "水务")
    meeting = scene.meeting.id
    conference = proposing.propose(scene.watch, [whistle.id], "挖沙联合处置", "权属不清").result.id
    size = window.size()
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
        settle()
        found += [f"{name} {argument.partition(':')[2][:12]}: {told}" for told in faults(window)]
    for lead in (scene.opened, scene.ended):
        lead()
        window.show_page("meeting", meeting)
        settle()
        found += [f"meeting {lead.__name__}: {told}" for told in faults(window)]
    window._show_keys()
    settle()
    found += [f"keys: {told}" for told in faults(window)]
    window.go_back()
    if window.size() != size:
        found.append(f"the window grew from {size.toTuple()} to {window.size().toTuple()}")
    return found


def main(width: int, height: int) -> None:
    """Go round a window of `width` x `height` logical pixels and print the scale, then what is wrong."""
    app = application()
    speak(app, "zh_CN")
    scene = at_work(Look(app, "light", 100), "zh_CN")
    window = Window(scene.session)
    window.resize(width, height)
    window.bring_up()
    settle()
    print("scale", window.devicePixelRatio())  # noqa: T201 - whoever started this reads it
    print("\n".join(round_of(scene, window)))  # noqa: T201 - as above
    window.close()
    QThreadPool.globalInstance().waitForDone()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
