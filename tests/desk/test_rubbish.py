"""What goes round in circles is taken away by the desk's own thread, and by no other."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from desktop.desk import rubbish
from desktop.desk.rubbish import Rubbish

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class _Circle:
    def __init__(self) -> None:
        self.self = self
        self.rest = [[] for _ in range(1000)]  # type: ignore[var-annotated]


def test_the_thread_that_makes_rubbish_does_not_take_it_away(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rubbish, "_EVERY", 20)
    keeper = QObject()
    made = Rubbish(keeper)
    assert not made.looking()
    made.begin()
    assert made.looking()
    gone_in: list[threading.Thread] = []

    def work() -> None:
        for _ in range(3):
            weakref.finalize(_Circle(), lambda: gone_in.append(threading.current_thread()))
        kept = [[] for _ in range(5000)]  # type: ignore[var-annotated]
        assert len(kept) == 5000

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert gone_in == []
    more = [_Circle() for _ in range(3)]
    qtbot.waitUntil(lambda: len(gone_in) == 3)
    assert set(gone_in) == {threading.current_thread()}
    assert len(more) == 3


@pytest.mark.parametrize(
    ("count", "wanted"), [((700, 99, 99), []), ((701, 10, 99), [2]), ((701, 11, 1), [1]), ((701, 1, 1), [0])]
)
def test_it_looks_as_often_as_python_would(
    count: tuple[int, int, int], wanted: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    monkeypatch.setattr(gc, "get_count", lambda: count)
    monkeypatch.setattr(gc, "collect", asked.append)
    rubbish.look()
    assert asked == wanted
