"""What the tests of the desk share: the look, in daylight at 100 %."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThreadPool, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.desk import documents
from desktop.desk.program import speak
from desktop.desk.theme.look import Look
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


def clear_screen() -> None:
    """Delete what nobody closed: left there, every later look is put on it too, which made half of the minutes.

    Qt deletes later only in a running loop, and between tests none runs. Work on its way is waited for: its thread
    speaks to an errand that would go with its window.
    """
    QThreadPool.globalInstance().waitForDone(20_000)
    for window in QApplication.topLevelWidgets():
        if window.parent() is None:
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Take the language off again that a whole window of this test put on."""
    yield
    clear_screen()
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.findChild(QTranslator) is not None:
        speak(app, "en")


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Forget what the session of an earlier test kept: Qt holds settings without a file once for the whole process."""
    QSettings("", QSettings.Format.IniFormat).clear()


@pytest.fixture(autouse=True)
def documents_of_the_test(away_from_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send what is kept in the person's documents to the home of this test: Windows is not told by variables."""
    monkeypatch.setattr(documents, "folder", lambda: away_from_home / "Documents")


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Return the look of the desk, taken off again afterwards."""
    made = Look(qapp, "light", 100)
    yield made
    clear_screen()
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture
def scene(look: Look) -> Scene:
    """Return an invented post in memory."""
    return Scene(look)


@pytest.fixture
def qtbot(qtbot: QtBot) -> Iterator[QtBot]:
    """Return pytest-qt's hand, which holds on to what it is given until the test is torn down.

    By itself it holds weakly: a widget that only its own cycles keep alive may be collected while it is painted.
    """
    held: list[QWidget] = []
    add = qtbot.addWidget

    def add_and_hold(widget: QWidget, **kwargs: Any) -> None:  # noqa: ANN401 - as in pytest-qt
        held.append(widget)
        add(widget, **kwargs)

    qtbot.addWidget = add_and_hold  # type: ignore[method-assign]
    yield qtbot
    held.clear()
