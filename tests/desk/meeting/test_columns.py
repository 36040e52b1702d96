"""Three columns where they have room, as wide as they were left; else the page of the minutes is a drawer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desk.meeting.held import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.meeting.page import MeetingPage
    from tests.desk.meeting.held import Held


def test_a_narrow_page_shows_the_minutes_as_a_drawer(page: MeetingPage) -> None:
    page.resize(1300, 620)
    assert not page.preview.isHidden()
    page.resize(900, 520)
    assert page.preview.isHidden()
    page.toggle_side()
    assert not page.preview.isHidden()
    assert page.agenda.isHidden()
    assert page.back()
    assert page.preview.isHidden()
    assert page.foot_height() > 0


def test_the_columns_are_as_wide_as_they_were_left(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    page.columns.setSizes([320, 660, 318])
    page.columns.remember()
    again = shown(held, qtbot)
    assert again.columns.sizes()[0] == pytest.approx(320, abs=6), "the usual width is 296"


def test_columns_that_need_more_than_there_is_make_the_minutes_a_drawer(page: MeetingPage, qtbot: QtBot) -> None:
    page.resize(1300, 620)
    assert not page.preview.isHidden()
    page.board.setMinimumWidth(800)
    qtbot.waitUntil(page.preview.isHidden)
    assert page.minimumSizeHint().width() < 1300
    page.board.setMinimumWidth(0)
    qtbot.waitUntil(lambda: not page.preview.isHidden())
