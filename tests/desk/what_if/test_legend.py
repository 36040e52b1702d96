"""Each state of the map has its shape and its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.marks.chip import Chip
from desktop.desk.what_if.legend import Legend
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_four_states_four_shapes_four_words(qtbot: QtBot, look: Look) -> None:
    legend = Legend(look)
    bring_up(qtbot, legend)
    chips = [one.chip() for one in legend.findChildren(Chip)]
    assert len({one.icon for one in chips}) == len({one.text for one in chips}) == 4
