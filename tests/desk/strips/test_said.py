"""A row of strips says its whole sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.strips.view import StripList
from tests.desk import samples

if TYPE_CHECKING:
    from datetime import datetime

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        """Stand at the time of the samples."""
        self.moment: datetime = samples.NOW

    def __call__(self) -> datetime:
        """Return the moment."""
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def strips(look: Look, qtbot: QtBot, clock: Clock) -> StripList:
    view = StripList(look, clock)
    qtbot.addWidget(view)
    view.resize(960, 700)
    view.show_rows(samples.strips())
    view.show()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def test_a_row_says_its_whole_sentence(strips: StripList) -> None:
    told = strips.row_model.data(strips.row_model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "85" in told
    assert "南岭废品场" in told
    assert "08:20" in told
    # The worst comes first, for a listener may not wait for the end.
    assert told.index("公安") < told.index("环保")
    assert told.index("安监") < told.index("环保")
    line = strips.row_model.data(strips.row_model.index(4), Qt.ItemDataRole.AccessibleTextRole)
    assert "待核查" in line
    assert "赵某" in line
