"""The clocks that will start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.blow.calls.clocks import Clocks, Start

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

STARTS = tuple(Start(name, 30, f"{name}甲", nobody=name == "交通") for name in ("水务", "公安", "国土", "交通", "环保"))


def test_each_department_has_its_clock_and_its_sentence(look: Look, qtbot: QtBot) -> None:
    clocks = Clocks(look)
    qtbot.addWidget(clocks)
    clocks.show_starts(STARTS)
    assert clocks.starts() == STARTS
    assert "水务 30:00 水务甲" in clocks.accessibleName()


def test_a_narrow_pane_gets_more_rows(look: Look, qtbot: QtBot) -> None:
    clocks = Clocks(look)
    qtbot.addWidget(clocks)
    assert clocks.heightForWidth(600) == 0
    clocks.show_starts(STARTS)
    assert clocks.hasHeightForWidth()
    assert clocks.heightForWidth(300) > clocks.heightForWidth(600) > clocks.heightForWidth(900)
    clocks.resize(300, clocks.sizeHint().height())
    clocks.show()
    picture = clocks.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 300, 2) for y in range(picture.height())}
    assert look.tokens.bad.name() in colours
