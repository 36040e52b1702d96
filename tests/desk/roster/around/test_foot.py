"""What is wrong with a square comes before the hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.controls.hints import Hint
from desktop.desk.roster.around.foot import Foot

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_a_breach_takes_the_place_of_the_hints(look: Look, qtbot: QtBot) -> None:
    foot = Foot(look)
    qtbot.addWidget(foot)
    foot.resize(900, 32)
    foot.tell("A 8", (Hint(("Return",), "open"),))
    calm = foot.grab().toImage()
    assert "open" in foot.accessibleName()
    foot.tell("A 8", (Hint(("Return",), "open"),), "too little rest")
    assert foot.wrong() == "too little rest"
    assert foot.accessibleName() == "A 8 too little rest"
    red = look.tokens.bad.rgb()
    loud = foot.grab().toImage()
    assert loud != calm
    assert any(loud.pixel(x, y) == red for x in range(loud.width()) for y in range(loud.height()))
    foot.tell("", (), "alone")
    assert foot.accessibleName() == "alone"
