"""An errand ends once, in the thread that sent it: done, failed or called back."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool
from shiboken6 import delete

from desktop.desk import errand

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from desktop.desk.errand import Errand


def never(_anything: object) -> None:
    raise AssertionError


def test_it_works_elsewhere_and_comes_back_here(qtbot: QtBot) -> None:
    parent = QObject()
    found: list[int] = []
    sent = errand.run(
        parent, lambda _errand: threading.get_ident(), lambda one: found.extend([one, threading.get_ident()]), never
    )
    qtbot.waitUntil(lambda: sent.over)
    assert found[0] != found[1] == threading.get_ident()


def test_a_failure_is_handed_over(qtbot: QtBot) -> None:
    parent = QObject()
    found: list[Exception] = []

    def work(_errand: Errand) -> None:
        raise ValueError(1)

    sent = errand.run(parent, work, never, found.append)
    qtbot.waitUntil(lambda: sent.over)
    assert isinstance(found[0], ValueError)


def test_it_tells_how_far_it_is_and_is_called_back(qtbot: QtBot) -> None:
    parent, gate = QObject(), threading.Event()
    told: list[tuple[int, int]] = []

    def work(asked: Errand) -> None:
        asked.tell(1, 9)
        gate.wait(5)
        asked.tell(2, 9)

    sent = errand.run(parent, work, never, never)
    sent.progress.connect(lambda part, whole: told.append((part, whole)))
    assert not sent.cancelled()
    sent.cancel()
    gate.set()
    qtbot.waitUntil(lambda: sent.over)
    assert sent.cancelled()
    assert told in ([], [(1, 9)])


def test_its_parent_may_go_first(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    parent, gate = QObject(), threading.Event()
    errand.run(parent, lambda _errand: gate.wait(5), never, never)
    parent.deleteLater()
    qtbot.wait(20)
    gate.set()
    qtbot.wait(50)
    assert not caplog.records


def test_its_parent_may_go_while_the_thread_tells_its_end(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    """The thread must never speak through what is gone: that is no exception, it is the end of the program."""
    for _ in range(500):
        parent = QObject()
        errand.run(parent, lambda sent: sent.tell(1, 1), never, never)
        delete(parent)
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(10)
    assert not caplog.records
