"""What the first order needs is loaded soon after the window, unless the window is gone by then."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

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
