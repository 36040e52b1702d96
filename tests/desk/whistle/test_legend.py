"""The legend grows with the type and has a word for each bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.whistle.legend import Legend

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_three_squares_with_their_words(look: Look, qtbot: QtBot) -> None:
    legend = Legend(look)
    qtbot.addWidget(legend)
    legend.resize(legend.sizeHint())
    assert legend.accessibleName() == "on the way on site gone"
    image = legend.grab().toImage()
    colours = {image.pixelColor(x, legend.height() // 2).name() for x in range(legend.width())}
    assert {look.tokens.okfill.name(), look.tokens.runfill.name()} <= colours
    small = legend.sizeHint().width()
    look.apply("light", 150)
    assert legend.sizeHint().width() > small
