"""The pane beside the grid is as wide as the window allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.roster.side import SidePane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_it_widens_in_a_wide_window(look: Look, qtbot: QtBot) -> None:
    side = SidePane(look)
    qtbot.addWidget(side)
    assert side.width() == look.px(316)
    side.fit(1920)
    assert side.width() == look.px(400)
    side.fit(1366)
    assert side.width() == look.px(316)
    assert not side.solver.isVisibleTo(side)
