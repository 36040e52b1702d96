"""Presence stands against limit and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.desk.whistle.presence_bar import Bar
from desktop.desk.whistle.presence_chart import PresenceChart
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def bars(chart: PresenceChart) -> list[Bar]:
    return [item for item in chart.scene().items(Qt.SortOrder.AscendingOrder) if isinstance(item, Bar)]


def test_presence_goes_closer_and_fits_again(look: Look, qtbot: QtBot) -> None:
    chart = PresenceChart(look)
    qtbot.addWidget(chart)
    chart.resize(940, 200)
    chart.show()
    assert not bars(chart)
    chart.say(samples.presence())
    width = chart.sceneRect().width()
    qtbot.keyClick(chart, "+")
    assert chart.sceneRect().width() > width * 1.1
    qtbot.keyClick(chart, "0")
    assert chart.sceneRect().width() == width
    wheel = QWheelEvent(
        QPointF(200, 50), QPointF(200, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(chart.viewport(), wheel)
    assert chart.sceneRect().width() > width * 1.1
    qtbot.keyClick(chart, "-")
    assert chart.sceneRect().width() == pytest.approx(width, rel=0.01)


def test_the_now_line_moves_by_the_minute(look: Look, qtbot: QtBot) -> None:
    chart = PresenceChart(look)
    qtbot.addWidget(chart)
    chart.say(samples.presence())
    value = chart._value
    chart.tick(samples.at("14:36", 50))
    assert chart._value is value
    chart.tick(samples.at("14:37"))
    assert chart._value is not None
    assert chart._value.now == samples.at("14:37")
    assert not chart.grab().isNull()
