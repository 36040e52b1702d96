"""What the first order needs is loaded soon after the window, unless the window is gone by then."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from desktop.desk import warmth
from desktop.ledger import readiness

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_it_is_loaded_in_a_thread_of_its_own(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setattr(readiness, "fetch", lambda: seen.append(threading.get_ident()))
    parent, gone = QObject(), QObject()
    warmth.spread(parent)
    warmth.spread(gone)
    gone.deleteLater()
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.wait(50)
    assert len(seen) == 1
    assert seen[0] != threading.get_ident()


def test_a_deed_waits_for_the_first_paint_of_its_window(qtbot: QtBot) -> None:
    told: list[str] = []

    class Window(QWidget):
        def event(self, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                told.append("painted")
            return super().event(event)

    window, gone = Window(), Window()
    qtbot.addWidget(window)
    for one in (window, gone):
        warmth.once_painted(one, lambda: told.append("done"))
    gone.deleteLater()
    qtbot.wait(20)
    assert told == [], "a window that nobody shows is not painted"
    window.show()
    qtbot.waitUntil(lambda: "done" in told)
    window.update()
    qtbot.waitUntil(lambda: told.count("painted") > 1)
    qtbot.wait(20)
    assert told[0] == "painted"
    assert told.count("done") == 1
