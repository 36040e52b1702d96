"""The whistle behind a matter of the agenda, and Ctrl M to a conference about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.meeting.conferring import whistle_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.meeting.page import MeetingPage
    from tests.desk.meeting.held import Held


def test_a_matter_is_about_its_whistle_or_that_of_its_call(held: Held) -> None:
    whistle = held.blow()
    matter = held.matter()
    assert whistle_of(held.ledger, None) == ""
    assert whistle_of(held.ledger, matter) == ""
    assert whistle_of(held.ledger, replace(matter, subject=whistle.id)) == whistle.id
    call = held.call(whistle, "水务")
    assert whistle_of(held.ledger, replace(matter, subject=call.id)) == whistle.id
    assert whistle_of(held.ledger, replace(matter, subject="nobody")) == ""


def test_ctrl_m_confers_about_the_matter(page: MeetingPage, qtbot: QtBot) -> None:
    page.activateWindow()
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert went.args == ["conferences", "propose:"]
