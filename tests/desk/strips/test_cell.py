"""One cell of a strip: nothing of a clock is cut at any size."""

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


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_nothing_of_a_clock_is_cut_at_any_size(look: Look, strips: StripList, percent: int) -> None:
    look.apply("light", percent)
    strips.resize(look.px(640), look.px(700))
    strips.plan()
    assert strips.plan().cell_width >= look.px(159)
    assert strips.sizeHintForRow(1) >= look.px(102)
    image = strips.grab().toImage()
    assert image.width() == look.px(640)
