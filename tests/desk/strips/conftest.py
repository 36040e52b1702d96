"""What the tests of the strips share: a clock that is set by hand, and the strips of the samples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
    """Return a clock at the time of the samples."""
    return Clock()


@pytest.fixture
def strips(look: Look, qtbot: QtBot, clock: Clock) -> StripList:
    """Return the strips of the samples, with the focus."""
    view = StripList(look, clock)
    qtbot.addWidget(view)
    view.resize(960, 700)
    view.show_rows(samples.strips())
    view.show()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view
