"""The bars of the presence chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.whistle.presence_bar import Bar
from desktop.desk.whistle.presence_chart import PresenceChart
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def bars(chart: PresenceChart) -> list[Bar]:
    return [item for item in chart.scene().items(Qt.SortOrder.AscendingOrder) if isinstance(item, Bar)]


def test_presence_stands_against_limit_and_now(look: Look, qtbot: QtBot) -> None:
    chart = PresenceChart(look)
    qtbot.addWidget(chart)
    chart.resize(940, 200)
    chart.show()
    chart.say(samples.presence())
    drawn = bars(chart)
    assert len(drawn) == 12
    assert chart.accessibleDescription() == samples.presence().sentence
    assert drawn[0].toolTip().startswith("09:10–09:24")
    assert drawn[3].toolTip().startswith("12:08–")
    now = chart._x(samples.presence().now)
    assert drawn[3].boundingRect().right() == pytest.approx(now)
    assert now < chart.viewport().width()
    # Half the time is half the way.
    start, half = samples.at("09:05"), samples.at("09:05") + (samples.at("14:36") - samples.at("09:05")) / 2
    assert chart._x(half) - chart._x(start) == pytest.approx((now - chart._x(start)) / 2)
