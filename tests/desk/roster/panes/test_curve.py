"""The curve rises to the best plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.roster.panes.curve import Curve

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_better_plans_stand_higher_and_time_runs_to_the_right(look: Look, qtbot: QtBot) -> None:
    curve = Curve(look)
    qtbot.addWidget(curve)
    curve.resize(300, curve.sizeHint().height())
    assert curve.line().isEmpty()
    curve.grab()
    curve.say(((1.0, 100000.0), (2.0, 5000.0), (4.0, 1000.0)), 8.0, 90.0)
    points = curve.line()
    heights = [points.at(at).y() for at in range(points.size())]
    assert heights == sorted(heights, reverse=True)
    assert heights[-1] == heights[-2]
    assert [points.at(at).x() for at in range(4)] == sorted(points.at(at).x() for at in range(4))
    assert points.last().x() <= 300
    calm = curve.grab().toImage()
    curve.say(((1.0, 5.0),), 1.0, 0.0)
    assert curve.line().at(0).y() == curve.line().at(1).y()
    assert curve.grab().toImage() != calm
