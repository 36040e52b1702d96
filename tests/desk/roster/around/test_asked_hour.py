"""A square of a day's duty asks for the morning, every other one for the evening; a published month needs no draft."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.roster.around import asked_hour
from desktop.desk.roster.grid.view import NOWHERE
from desktop.post.roster.planning.month import DutyRoster
from desktop.post.roster.states import SheetState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.roster.conftest import Barracks


def test_the_hour_of_a_square_is_that_of_its_duty(barracks: Barracks) -> None:
    barracks.set("公安甲", 8, "stationed_day")
    barracks.set("公安乙", 8, "stationed_night")
    barracks.page.read()
    grid, sheet = barracks.page.month.grid, barracks.page.grid.sheet()

    def hour(name: str) -> str:
        return f"{asked_hour.moment(sheet, (sheet.place_of(barracks.people[name]), 7), grid):%m-%d %H}"

    assert [hour(name) for name in ("公安甲", "公安乙", "公安丙")] == ["10-08 10", "10-08 21", "10-08 21"]
    assert f"{asked_hour.moment(sheet, NOWHERE, grid):%d %H}" == "01 21"


def test_the_draft_decides_until_all_of_it_is_published(barracks: Barracks) -> None:
    grid, published = barracks.page.month.grid, DutyRoster("2026-10", SheetState.PUBLISHED)
    assert asked_hour.deciding(grid, None, proposed=False) is grid
    assert asked_hour.deciding(grid, published, proposed=False) is None
    assert asked_hour.deciding(grid, published, proposed=True) is grid
    changed = replace(published, state=SheetState.CHANGED)
    assert asked_hour.deciding(grid, changed, proposed=False) is grid


def test_the_pane_follows_the_cursor_and_the_edits(barracks: Barracks, qtbot: QtBot) -> None:
    page, pane = barracks.page, barracks.page.side.moment
    page.resize(1300, 700)
    barracks.at("公安甲", 8)
    assert pane.argument().endswith("2026-10-08T21:00:00+08:00")
    with qtbot.waitSignal(pane.told):
        barracks.press(Qt.Key.Key_Z)
    assert {row.department: row.name for row in pane.rows.rows()}["公安"] == "公安甲"
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(pane.rows, Qt.Key.Key_Return)
    assert went.args == ["what_if", pane.argument()]
