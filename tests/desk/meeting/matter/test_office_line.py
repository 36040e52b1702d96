"""A line for departments: a few letters and Enter write the name; the lead takes one, the supports go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.meeting.matter.office_line import OfficeLine
from desktop.desk.meeting.matter.offices import Offices
from tests.desk.hands import bring_up
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.meeting.held import Held


def test_initials_and_enter_take_the_department_and_its_person(held: Held, qtbot: QtBot) -> None:
    line = OfficeLine(held.session.look, "owner", lead=True)
    bring_up(qtbot, line)
    say_into(line, "水")
    line.clear()
    line.know(Offices(held.ledger))
    line.setFocus()
    qtbot.keyClicks(line, "sw")
    qtbot.keyClick(line.offers.view(), Qt.Key.Key_Return)
    assert line.text() == "水务 水务甲"
    say_into(line, "（")
    assert not line.offers.view().isVisible()
    assert line.textMargins().left() > 0
    assert not line.grab().isNull()


def test_supports_are_written_one_after_the_other(held: Held, qtbot: QtBot) -> None:
    line = OfficeLine(held.session.look, "supports", lead=False)
    bring_up(qtbot, line)
    line.know(Offices(held.ledger))
    line.setFocus()
    for letters in ("gt", "jt"):
        qtbot.keyClicks(line, letters)
        qtbot.keyClick(line.offers.view(), Qt.Key.Key_Return)
    assert line.text() == "国土、交通、"
    line.offers.taken.emit(7)
    assert line.text() == "国土、交通、"
