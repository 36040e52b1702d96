"""The rail goes where it is told, with badges, short or long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from desktop.desk.frame.rail import Rail
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def stops(rail: Rail) -> dict[str, QAbstractButton]:
    return {button.accessibleName(): button for button in rail.findChildren(QAbstractButton)}


def test_the_rail_goes_where_it_is_told_and_shows_where_one_is(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look, samples.PLACES)
    qtbot.addWidget(rail)
    rail.show()
    with qtbot.waitSignal(rail.went) as went:
        qtbot.mouseClick(stops(rail)["值守"], Qt.MouseButton.LeftButton)
    assert went.args == ["roster"]
    rail.show_place("today")
    assert [name for name, button in stops(rail).items() if button.isChecked()] == ["今日"]
    rail.show_place("wall")
    assert [name for name, button in stops(rail).items() if button.isChecked()] == ["今日"]


def test_a_badge_is_said_and_goes_with_its_count(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look, samples.PLACES)
    qtbot.addWidget(rail)
    rail.set_badge("whistles", 4)
    assert any(name.startswith("哨单") and "4" in name for name in stops(rail))
    assert not rail.grab().isNull()
    rail.set_badge("whistles", 0)
    assert "哨单" in stops(rail)


def test_a_short_rail_keeps_names_as_tooltips(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look, samples.PLACES)
    qtbot.addWidget(rail)
    wide = rail.width()
    rail.set_short(short=True)
    assert rail.width() < wide
    assert stops(rail)["值守"].toolTip() == "值守  Ctrl 3"
    assert not rail.grab().isNull()
