"""The pane beside the grid is as wide as the window allows; the question of the moment gives way to the shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.roster.around.side import SidePane
from desktop.desk.roster.panes.solver import RunFace
from desktop.desk.what_if.moment_pane import MomentPane
from tests.desk.hands import bring_up
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def side_of(look: Look) -> SidePane:
    return SidePane(look, MomentPane(Scene(look).session))


def test_it_widens_in_a_wide_window(look: Look, qtbot: QtBot) -> None:
    side = side_of(look)
    qtbot.addWidget(side)
    assert side.width() == look.px(316)
    side.fit(1920)
    assert side.width() == look.px(400)
    side.fit(1366)
    assert side.width() == look.px(316)
    assert not side.solver.isVisibleTo(side)


def test_the_question_of_the_moment_gives_way(look: Look, qtbot: QtBot) -> None:
    side = side_of(look)
    bring_up(qtbot, side)
    side.resize(side.width(), look.px(700))
    assert side.moment.isVisible()
    side.resize(side.width(), look.px(220))
    assert not side.moment.isVisible()
    assert side.fairness.isVisible()
    side.resize(side.width(), look.px(340))
    assert side.moment.isVisible()
    side.solver.say(RunFace(title="planning"))
    side.fit(0)
    assert not side.moment.isVisible(), "the planner comes first"
